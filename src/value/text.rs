//! [`Text`]: in place up to 23 bytes, shared beyond. Copying, comparing and making one is a call and not the code itself, which
//! would stand in thousands of places.

use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;
use smol_str::{SmolStr, format_smolstr};

/// Text that costs nothing to copy. It is never changed, only replaced.
#[derive(Default)]
pub struct Text(SmolStr);

impl Text {
    /// The text as one of its own.
    #[must_use]
    #[inline(never)]
    pub fn new(text: &str) -> Self {
        Text(SmolStr::new(text))
    }

    /// The text of a format, put together in place.
    #[must_use]
    #[inline(never)]
    pub fn written(text: fmt::Arguments<'_>) -> Self {
        Text(format_smolstr!("{text}"))
    }

    /// The text itself.
    #[must_use]
    #[inline(never)]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl Clone for Text {
    #[inline(never)]
    fn clone(&self) -> Self {
        Text(self.0.clone())
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Text {
    #[inline(never)]
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl Eq for Text {}

impl PartialEq<str> for Text {
    #[inline(never)]
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}
impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        *self == **other
    }
}
impl PartialEq<Text> for str {
    fn eq(&self, other: &Text) -> bool {
        *other == *self
    }
}
impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *other == **self
    }
}
impl PartialEq<Text> for String {
    fn eq(&self, other: &Text) -> bool {
        *other == **self
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Text {
    #[inline(never)]
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}
impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::new(text)
    }
}
impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Text::new(text)
    }
}
impl From<&Text> for Text {
    fn from(text: &Text) -> Self {
        text.clone()
    }
}
impl From<String> for Text {
    #[inline(never)]
    fn from(text: String) -> Self {
        Text(SmolStr::from(text))
    }
}
impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.as_str().to_owned()
    }
}
