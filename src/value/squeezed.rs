//! Texts that are part of the engine, as few bytes. `shape::squeezed!` writes them.
//!
//! First how much plain text there is, in four bytes, the lowest first; then the plain text; then what to make of it. Each piece of that begins
//! with two lengths of four bits: how much plain text is next, and how much, less eight, of what was said before comes behind it. A length of
//! 15 goes on in further bytes, up to one below 255. How far back it was said stands in two bytes between them.

/// The text that was squeezed.
pub(crate) fn unsqueezed(bytes: &[u8]) -> String {
    let Some((size, rest)) = bytes.split_first_chunk() else { return String::new() };
    let size = usize::try_from(u32::from_le_bytes(*size)).unwrap_or(usize::MAX);
    let (mut plain, mut pieces) = rest.split_at_checked(size).unwrap_or((rest, &[]));
    let mut text: Vec<u8> = Vec::new();
    while let Some((lengths, rest)) = pieces.split_first() {
        let (next, rest) = length(lengths >> 4, rest);
        let (said, later) = plain.split_at_checked(next).unwrap_or((plain, &[]));
        text.extend_from_slice(said);
        let Some((back, rest)) = rest.split_first_chunk() else { break };
        let (more, rest) = length(lengths & 15, rest);
        let from = text.len().saturating_sub(usize::from(u16::from_le_bytes(*back)));
        for place in from..from.saturating_add(more).saturating_add(8) {
            text.extend(text.get(place).copied());
        }
        (plain, pieces) = (later, rest);
    }
    text.extend_from_slice(plain);
    String::from_utf8(text).unwrap_or_default()
}

fn length(begun: u8, mut bytes: &[u8]) -> (usize, &[u8]) {
    let mut length = usize::from(begun);
    let mut goes_on = begun == 15;
    while let Some((more, rest)) = bytes.split_first().filter(|_| goes_on) {
        length = length.saturating_add(usize::from(*more));
        goes_on = *more == 255;
        bytes = rest;
    }
    (length, bytes)
}

#[cfg(test)]
mod tests {
    use super::unsqueezed;

    #[test]
    fn a_file_comes_out_as_it_went_in() {
        assert_eq!(unsqueezed(shape::squeezed!("src/words/zh.txt")), include_str!("../words/zh.txt"));
        assert_eq!(unsqueezed(shape::squeezed!("src/words/en.txt")), include_str!("../words/en.txt"));
    }

    #[test]
    fn json_comes_out_on_one_line() {
        let one_line = unsqueezed(shape::squeezed!("src/playbook/default/order.json"));
        let read = |text: &str| crate::read::parse(text).map(|raw| raw.to_json());
        assert_eq!(one_line.lines().count(), 1);
        assert_eq!(read(&one_line), read(include_str!("../playbook/default/order.json")));
    }

    #[test]
    fn broken_bytes_end_early() {
        assert_eq!(unsqueezed(b"\x02"), "");
        assert_eq!(unsqueezed(b"\x03\0\0\0ab"), "ab");
        assert_eq!(unsqueezed(b"\x03\0\0\0abc\x21\x02\0"), "abababababac");
    }
}
