//! JSON that is read as AliExpress replies, and as rows that a host has parsed.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| jiaoyun_fuzz::imports::json(data));
