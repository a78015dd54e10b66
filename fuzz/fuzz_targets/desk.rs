//! Questions to a desk, one a line: commands, bulk, queries, histories, undo.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| jiaoyun_fuzz::questions::desk(data));
