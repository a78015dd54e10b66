//! Bytes that are read as a sheet: CSV, or cells pasted with tabs.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| jiaoyun_fuzz::imports::sheet(data));
