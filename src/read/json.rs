//! JSON text -> Raw and back. A number stays the text it was written as; keys are sorted, and of two equal ones the later counts.

use super::{NESTING_LIMIT, Raw, ReadError};
use crate::value::Keyed;

/// Largest integer that a JavaScript number holds exactly.
const SAFE: i64 = 9_007_199_254_740_991;

pub(super) fn parse(text: &str) -> Result<Raw, ReadError> {
    let mut source = Source { text, bytes: text.as_bytes(), at: 0 };
    match source.whole() {
        Some(value) => Ok(value),
        None => Err(source.broken()),
    }
}

/// Text that is read from its beginning. Where reading fails, `at` is the place.
struct Source<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Source<'a> {
    fn whole(&mut self) -> Option<Raw> {
        let value = self.value(0)?;
        self.space();
        (self.at == self.bytes.len()).then_some(value)
    }

    fn broken(&self) -> ReadError {
        let before = self.bytes.get(..self.at).unwrap_or(self.bytes);
        let line = before.iter().filter(|byte| **byte == b'\n').count().saturating_add(1);
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count().saturating_add(1);
        ReadError::broken(line, column, self.at >= self.bytes.len())
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    #[inline]
    fn skip_while(&mut self, fits: impl Fn(u8) -> bool) -> usize {
        let from = self.at;
        while self.peek().is_some_and(&fits) {
            self.step();
        }
        self.at.saturating_sub(from)
    }

    fn space(&mut self) {
        self.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    /// Goes on behind a byte; `None` where another stands.
    #[inline]
    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.peek()? == wanted).then(|| self.step())
    }

    fn value(&mut self, depth: usize) -> Option<Raw> {
        self.space();
        match self.peek()? {
            b'"' => self.string().map(Raw::Text),
            b'{' => self.map(depth),
            b'[' => self.list(depth),
            b't' => self.word("true", Raw::Bool(true)),
            b'f' => self.word("false", Raw::Bool(false)),
            b'n' => self.word("null", Raw::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Raw) -> Option<Raw> {
        word.bytes().try_for_each(|byte| self.take(byte))?;
        Some(value)
    }

    /// Digits, then what JSON lets stand behind them.
    fn number(&mut self) -> Option<Raw> {
        let from = self.at;
        let _minus = self.take(b'-');
        if self.take(b'0').is_none() {
            self.digits()?;
        }
        if self.take(b'.').is_some() {
            self.digits()?;
        }
        if self.skip_one(b'e', b'E') {
            self.skip_one(b'+', b'-');
            self.digits()?;
        }
        self.cut(from).map(|text| Raw::Number(text.to_owned()))
    }

    fn skip_one(&mut self, one: u8, other: u8) -> bool {
        self.take(one).or_else(|| self.take(other)).is_some()
    }

    fn digits(&mut self) -> Option<()> {
        (self.skip_while(|byte| byte.is_ascii_digit()) > 0).then_some(())
    }

    fn cut(&self, from: usize) -> Option<&'a str> {
        self.text.get(from..self.at)
    }

    /// A text between quotes; most have no escape and are taken in one piece.
    fn string(&mut self) -> Option<String> {
        self.take(b'"')?;
        let mut text = String::new();
        loop {
            let from = self.at;
            self.skip_while(|byte| byte != b'"' && byte != b'\\' && byte >= b' ');
            let piece = self.cut(from)?;
            if self.take(b'"').is_some() {
                if text.is_empty() {
                    return Some(piece.to_owned());
                }
                text.push_str(piece);
                return Some(text);
            }
            text.push_str(piece);
            self.take(b'\\')?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let letter = match self.peek()? {
            plain @ (b'"' | b'\\' | b'/') => char::from(plain),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        };
        self.step();
        Some(letter)
    }

    /// `u00e9`, or two halves of a pair.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.take(b'\\')?;
        let second = self.hex()?;
        char::decode_utf16([first, second].map(|half| u16::try_from(half).unwrap_or_default())).next()?.ok()
    }

    fn hex(&mut self) -> Option<u32> {
        self.take(b'u')?;
        let from = self.at;
        let digits = self.skip_while(|byte| byte.is_ascii_hexdigit()).min(4);
        self.at = from.saturating_add(digits);
        u32::from_str_radix(self.cut(from).filter(|digits| digits.len() == 4)?, 16).ok()
    }

    fn list(&mut self, depth: usize) -> Option<Raw> {
        let mut items = Vec::new();
        let inner = self.deeper(depth)?;
        self.space();
        if self.take(b']').is_some() {
            return Some(Raw::List(items));
        }
        loop {
            items.push(self.value(inner)?);
            if !self.goes_on(b']')? {
                return Some(Raw::List(items));
            }
        }
    }

    fn map(&mut self, depth: usize) -> Option<Raw> {
        let mut entries = Vec::new();
        let inner = self.deeper(depth)?;
        self.space();
        if self.take(b'}').is_some() {
            return Some(Raw::Map(entries));
        }
        loop {
            self.space();
            let key = self.string()?;
            self.space();
            self.take(b':')?;
            entries.push((key, self.value(inner)?));
            if !self.goes_on(b'}')? {
                return Some(Raw::Map(Keyed::of(entries).into_entries()));
            }
        }
    }

    /// Into a list or map, unless that is too deep.
    fn deeper(&mut self, depth: usize) -> Option<usize> {
        let inner = depth.saturating_add(1);
        (inner <= NESTING_LIMIT).then(|| self.step())?;
        Some(inner)
    }

    /// Whether a comma follows, and not the end.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        self.space();
        if self.take(b',').is_some() {
            return Some(true);
        }
        self.take(end).map(|()| false)
    }
}

/// Numbers that JavaScript cannot hold exactly are written as text.
pub(super) fn write(raw: &Raw, out: &mut String) {
    match raw {
        Raw::Null => out.push_str("null"),
        Raw::Bool(true) => out.push_str("true"),
        Raw::Bool(false) => out.push_str("false"),
        Raw::Number(text) => match text.parse::<i64>() {
            Ok(number) if (-SAFE..=SAFE).contains(&number) => out.push_str(text.strip_prefix('+').unwrap_or(text)),
            Ok(_) | Err(_) => quote(text, out),
        },
        Raw::Text(text) => quote(text, out),
        Raw::List(items) => {
            let mut mark = '[';
            for item in items {
                out.push(mark);
                write(item, out);
                mark = ',';
            }
            out.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Raw::Map(entries) => {
            let mut mark = '{';
            for (key, value) in entries {
                out.push(mark);
                quote(key, out);
                out.push(':');
                write(value, out);
                mark = ',';
            }
            out.push_str(if entries.is_empty() { "{}" } else { "}" });
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..b' ')) {
        let Some((before, after)) = rest.split_at_checked(at) else { break };
        out.push_str(before);
        let mut letters = after.chars();
        escape(letters.next().unwrap_or_default(), out);
        rest = letters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

fn escape(letter: char, out: &mut String) {
    out.push('\\');
    match letter {
        '\u{8}' => out.push('b'),
        '\u{c}' => out.push('f'),
        '\n' => out.push('n'),
        '\r' => out.push('r'),
        '\t' => out.push('t'),
        '"' | '\\' => out.push(letter),
        _ => {
            out.push_str(if letter < '\u{10}' { "u000" } else { "u001" });
            out.extend(char::from_digit(u32::from(letter) & 15, 16));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(text: &str) -> Result<String, String> {
        parse(text).map(|raw| raw.to_json()).map_err(|error| error.message)
    }

    #[test]
    fn what_json_can_say_is_read_and_written() {
        let text = r#"{"a":[null,true,false,-12,"1.50"],"é\n\"\\\u0001":{},"中":[]}"#;
        assert_eq!(again(text), Ok(text.to_owned()));
        assert_eq!(again(" [ 1 , \"\\u00e9\\ud83d\\ude00\\/\" ] "), Ok("[1,\"é😀/\"]".to_owned()));
        assert_eq!(again("{\"b\":1,\"a\":2,\"b\":3}"), Ok("{\"a\":2,\"b\":3}".to_owned()));
    }

    #[test]
    fn numbers_keep_their_text_and_leave_as_text_where_javascript_would_change_them() {
        assert_eq!(parse("1.50e+3"), Ok(Raw::Number("1.50e+3".to_owned())));
        assert_eq!(again("[9007199254740991,9007199254740992,0.10]"), Ok("[9007199254740991,\"9007199254740992\",\"0.10\"]".to_owned()));
    }

    #[test]
    fn what_is_no_json_is_told_with_its_place() {
        for (text, place) in [
            ("{\"a\": 1,\n  oops}", "the JSON text is broken or nested too deep, line 2 column 3"),
            ("[1,]", "the JSON text is broken or nested too deep, line 1 column 4"),
            ("01", "the JSON text is broken or nested too deep, line 1 column 2"),
            ("[\"a\u{1}\"]", "the JSON text is broken or nested too deep, line 1 column 4"),
            ("\"\\ud83dx\"", "the JSON text is broken or nested too deep, line 1 column 8"),
            ("[{\"id\": 1", "the JSON text ends too early, line 1 column 10"),
            ("", "the JSON text ends too early, line 1 column 1"),
        ] {
            assert_eq!(again(text), Err(place.to_owned()), "{text}");
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(NESTING_LIMIT)).is_ok());
        assert!(parse(&nested(NESTING_LIMIT + 1)).is_err());
        assert!(parse(&nested(1_000_000)).is_err());
    }
}
