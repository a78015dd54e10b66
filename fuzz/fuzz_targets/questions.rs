//! Questions to the engine: a name on the first line, one object behind it.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| jiaoyun_fuzz::questions::engine(data));
