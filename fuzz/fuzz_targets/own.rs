//! JSON of our own shape: orders as the engine shows them, and what an import says of one.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| jiaoyun_fuzz::imports::json(data));
