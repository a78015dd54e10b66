//! Texts that are part of the engine, as few bytes. `shape::squeezed!` writes them.
//!
//! Each piece begins with two lengths of four bits, plain text and what was said before less four; 15 goes on in further bytes, up to one below
//! 255. Then the plain text; then, unless this is the end, how far back in two bytes, the lower first.

/// The text that was squeezed.
pub(crate) fn unsqueezed(bytes: &[u8]) -> String {
    let mut text: Vec<u8> = Vec::new();
    let mut left = bytes;
    while let Some((lengths, rest)) = left.split_first() {
        let (plain, rest) = length(lengths >> 4, rest);
        let (said, rest) = rest.split_at_checked(plain).unwrap_or((rest, &[]));
        text.extend_from_slice(said);
        let Some((back, rest)) = rest.split_first_chunk() else { break };
        let (more, rest) = length(lengths & 15, rest);
        let from = text.len().saturating_sub(usize::from(u16::from_le_bytes(*back)));
        for place in from..from.saturating_add(more).saturating_add(4) {
            text.extend(text.get(place).copied());
        }
        left = rest;
    }
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
        assert_eq!(unsqueezed(shape::squeezed!("src/value/countries.tsv")), include_str!("countries.tsv"));
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
        assert_eq!(unsqueezed(&[0xf0]), "");
        assert_eq!(unsqueezed(&[0x2f, b'a', b'b', 1, 0, 255]).len(), 2 + 15 + 255 + 4);
    }
}
