//! Texts that are much like others of their kind, as notices of one template are: kept as what differs from a model.
//!
//! The first of a kind stands whole in the dictionary and is the model of the next; LZ4 with the model as its dictionary does the rest
//! (`lz4_flex`: safe code, no allocation table of its own to keep). Which model was taken stands in the bytes, so a reader needs no rule.

use super::{Packer, Unpacker};

/// Shorter texts are not worth a model.
const SHORTEST: usize = 64;

/// Longer ones are no messages, and a few bytes must not be able to ask for more memory than this.
const LONGEST: usize = 1 << 20;

/// A model must end as the text does, by so many bytes: the parting words of a template have no places to fill in.
const COMMON_END: usize = 8;

/// The most bytes LZ4 makes of one.
const LARGEST_RATIO: usize = 255;

const PLAIN: u64 = 0;
const WHOLE: u64 = 1;
const FIRST_MODEL: u64 = 2;

impl Packer<'_> {
    /// A text that is much like others before it.
    pub fn alike(&mut self, text: &str) {
        if !(SHORTEST..=LONGEST).contains(&text.len()) {
            self.number(PLAIN);
            return self.text(text);
        }
        let packed = self.model_for(text).map(|(number, model)| (number, lz4_flex::block::compress_with_dict(text.as_bytes(), model.as_bytes())));
        match packed.filter(|(_, bytes)| bytes.len().saturating_mul(2) < text.len()) {
            Some((model, bytes)) => {
                self.number(u64::from(model).saturating_add(FIRST_MODEL));
                self.number(text.len() as u64);
                self.number(bytes.len() as u64);
                self.raw(&bytes);
            }
            None => {
                self.number(WHOLE);
                self.model(text);
            }
        }
    }

    /// The model that ends most as the text does.
    fn model_for(&self, text: &str) -> Option<(u32, &str)> {
        let common = |model: &str| model.bytes().rev().zip(text.bytes().rev()).take_while(|(one, other)| one == other).count();
        let best = self.models().map(|(number, model)| (common(model), number, model)).max_by_key(|(common, ..)| *common)?;
        (best.0 >= COMMON_END).then_some((best.1, best.2))
    }
}

impl Unpacker<'_> {
    /// A text that is much like others before it.
    pub fn alike(&mut self) -> String {
        match self.number() {
            PLAIN => self.text().to_owned(),
            WHOLE => self.shared_text().to_owned(),
            model => self.differing(model.saturating_sub(FIRST_MODEL)),
        }
    }

    fn differing(&mut self, model: u64) -> String {
        let (len, size) = (self.count(), self.count());
        let bytes = self.raw(size);
        if len > LONGEST || len > size.saturating_mul(LARGEST_RATIO).saturating_add(SHORTEST) {
            self.refuse();
        }
        let Some(model) = self.is_fine().then(|| self.numbered(model)).flatten() else {
            self.refuse();
            return String::new();
        };
        let text = lz4_flex::block::decompress_with_dict(bytes, len, model.as_bytes()).ok().filter(|text| text.len() == len);
        text.and_then(|text| String::from_utf8(text).ok()).unwrap_or_else(|| {
            self.refuse();
            String::new()
        })
    }
}
