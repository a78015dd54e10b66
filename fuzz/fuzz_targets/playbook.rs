//! A playbook, as a merge patch on the standard one.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| jiaoyun_fuzz::playbooks::patch(data));
