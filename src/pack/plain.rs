//! Packing of what every type is made of: text, numbers, flags, options, lists, and data without a type.

use super::{Packed, Packer, Unpacker};
use crate::read::Raw;
use crate::value::Text;

/// More items than any list here has room for in the bytes that are left cannot be meant.
fn plausible(from: &mut Unpacker<'_>) -> usize {
    let count = from.count();
    if count > from.left() {
        from.refuse();
        return 0;
    }
    count
}

impl Packed for String {
    fn pack(&self, out: &mut Packer<'_>) {
        out.text(self);
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.text().to_owned()
    }
}

impl Packed for Text {
    fn pack(&self, out: &mut Packer<'_>) {
        out.text(self);
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Text::new(from.text())
    }
}

impl Packed for bool {
    fn pack(&self, out: &mut Packer<'_>) {
        out.byte(u8::from(*self));
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.variant(2) == 1
    }
}

impl Packed for u32 {
    fn pack(&self, out: &mut Packer<'_>) {
        out.number(u64::from(*self));
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let number = from.number();
        u32::try_from(number).unwrap_or_else(|_| {
            from.refuse();
            0
        })
    }
}

impl Packed for i64 {
    fn pack(&self, out: &mut Packer<'_>) {
        out.signed(*self);
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.signed()
    }
}

/// Whether there is a value stands in the mask of the object around it.
impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Packer<'_>) {
        if let Some(value) = self {
            value.pack(out);
        }
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Some(T::unpack(from))
    }
}

impl<T: Packed> Packed for Box<T> {
    fn pack(&self, out: &mut Packer<'_>) {
        T::pack(self, out);
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Box::new(T::unpack(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Packer<'_>) {
        out.number(self.len() as u64);
        self.iter().for_each(|item| item.pack(out));
    }
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let count = plausible(from);
        let mut items = Vec::with_capacity(count.min(16));
        for _ in 0..count {
            if !from.is_fine() {
                break;
            }
            items.push(T::unpack(from));
        }
        items
    }
}

/// Data without a type: the number of its kind, then what is in it.
impl Packed for Raw {
    fn pack(&self, out: &mut Packer<'_>) {
        match self {
            Raw::Null => out.variant(0),
            Raw::Bool(flag) => out.variant(if *flag { 2 } else { 1 }),
            Raw::Number(text) => {
                out.variant(3);
                out.text(text);
            }
            Raw::Text(text) => {
                out.variant(4);
                out.text(text);
            }
            Raw::List(items) => {
                out.variant(5);
                items.pack(out);
            }
            Raw::Map(entries) => {
                out.variant(6);
                out.number(entries.len() as u64);
                for (key, value) in entries {
                    out.shared(key);
                    value.pack(out);
                }
            }
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        nested(from, 0)
    }
}

fn nested(from: &mut Unpacker<'_>, depth: usize) -> Raw {
    if depth > crate::read::NESTING_LIMIT {
        from.refuse();
    }
    let deeper = depth.saturating_add(1);
    match from.variant(7) {
        1 => Raw::Bool(false),
        2 => Raw::Bool(true),
        3 => Raw::Number(from.text().to_owned()),
        4 => Raw::Text(from.text().to_owned()),
        5 => {
            let count = plausible(from);
            Raw::List((0..count).map_while(|_| from.is_fine().then(|| nested(from, deeper))).collect())
        }
        6 => {
            let count = plausible(from);
            Raw::Map((0..count).map_while(|_| from.is_fine().then(|| (from.shared_text().to_owned(), nested(from, deeper)))).collect())
        }
        _ => Raw::Null,
    }
}
