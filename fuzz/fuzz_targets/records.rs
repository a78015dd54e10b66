//! Records of a ledger: as they come, and sealed anew so that what is inside is reached.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| jiaoyun_fuzz::records::taken(data));
