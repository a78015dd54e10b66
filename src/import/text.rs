//! Texts, ids and whole numbers as the sources write them, cleaned of what copying leaves behind.

use super::intake::{Intake, Place};
use crate::value::{Facts, GoodsKind, Text};

/// The most letters of one field.
pub(crate) const TEXT_LIMIT: usize = 100_000;

/// The most letters of an id.
const ID_LIMIT: usize = 64;

/// More pieces than any order holds; above it a number is a mistake.
const QUANTITY_LIMIT: u32 = 100_000;

/// The words that spreadsheets use for kinds of goods, beside the kinds' own names.
const GOODS: [(&str, GoodsKind); 14] = [
    ("普货", GoodsKind::Ordinary),
    ("普通", GoodsKind::Ordinary),
    ("带电", GoodsKind::Battery),
    ("电池", GoodsKind::Battery),
    ("食品", GoodsKind::Food),
    ("刀具", GoodsKind::Knife),
    ("刀", GoodsKind::Knife),
    ("粉末", GoodsKind::Powder),
    ("粉", GoodsKind::Powder),
    ("液体", GoodsKind::Liquid),
    ("液", GoodsKind::Liquid),
    ("带磁", GoodsKind::Magnet),
    ("磁铁", GoodsKind::Magnet),
    ("磁性", GoodsKind::Magnet),
];

const KINDS: [GoodsKind; 7] =
    [GoodsKind::Ordinary, GoodsKind::Battery, GoodsKind::Food, GoodsKind::Knife, GoodsKind::Powder, GoodsKind::Liquid, GoodsKind::Magnet];

/// A full-width letter as its half-width twin.
pub(crate) fn halfwidth(letter: char) -> char {
    match letter {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => u32::from(letter).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter),
        _ => letter,
    }
}

/// Letters that take no room and come along with copying: zero-width and direction marks, the byte order mark.
fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether a spreadsheet program wrote a long number its own way: `8.2E+15`.
fn is_scientific(text: &str) -> bool {
    text.split_once(['E', 'e']).is_some_and(|(digits, power)| {
        let power = power.trim_start_matches(['+', '-']);
        let whole = digits.replace('.', "");
        !whole.is_empty() && !power.is_empty() && whole.bytes().chain(power.bytes()).all(|byte| byte.is_ascii_digit())
    })
}

/// An id without the marks that keep spreadsheet programs from eating it: `'123`, `="123"`.
fn unmarked(text: &str) -> &str {
    let text = text.trim();
    let formula = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    formula.or_else(|| text.strip_prefix(['\'', '\u{2019}', '`'])).unwrap_or(text).trim()
}

/// An id as it should be: half-width, nothing hidden, no spreadsheet marks.
pub(crate) fn cleaned_id(text: &str) -> Text {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Text::new(text);
    }
    unmarked(text).chars().filter(|letter| !is_hidden(*letter)).map(halfwidth).collect::<String>().trim().into()
}

/// Whether an id looks like an order's number: letters, digits, hyphens and underscores with a digit other than zero.
fn is_order_number(id: &str) -> bool {
    let is_written = id.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
    let names_one = id.contains(|letter: char| letter.is_ascii_digit() && letter != '0');
    is_written && names_one && !id.starts_with('-')
}

impl Intake<'_> {
    /// The number of an order; anything that would name the wrong order is refused.
    #[inline(never)]
    pub(crate) fn id(&mut self, text: &str, place: &Place) -> Option<Text> {
        let id = cleaned_id(text);
        let refusal = if id.is_empty() {
            Some("order-id-missing")
        } else if is_scientific(&id) {
            Some("order-id-scientific")
        } else {
            let is_unfit = id.chars().count() > ID_LIMIT || id.chars().any(|letter| letter.is_control() || letter.is_whitespace());
            is_unfit.then_some("order-id-unfit")
        };
        if let Some(code) = refusal {
            self.error(code, &Facts::new().with("found", text), &place.showing(text));
            return None;
        }
        if id != text.trim() {
            self.note("order-id-cleaned", &Facts::new().with("found", text).with("id", id.as_str()), &place.showing(text));
        }
        Some(id)
    }

    /// The number of an order of the platform: of its form, so that what stands there by mistake is no order.
    #[inline(never)]
    pub(crate) fn order_number(&mut self, text: &str, place: &Place) -> Option<Text> {
        let id = cleaned_id(text);
        let is_sound = id.is_empty() || is_scientific(&id) || is_order_number(&id);
        if is_sound || id.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
            return self.id(text, place);
        }
        self.error("order-number-implausible", &Facts::new().with("found", text.trim()), &place.showing(text));
        None
    }

    /// A text without surrounding space; `None` where nothing is left. Control characters are taken out and told.
    #[inline(never)]
    pub(crate) fn text(&mut self, text: &str, place: &Place) -> Option<Text> {
        let trimmed = text.trim();
        if trimmed.len() > TEXT_LIMIT && trimmed.chars().count() > TEXT_LIMIT {
            let facts = Facts::new().with("limit", super::count(TEXT_LIMIT));
            self.error("field-too-long", &facts, &place.showing(trimmed));
            return None;
        }
        // Control characters are these bytes, or stand behind 0xc2: without any of them nothing is odd.
        let may_be_odd = |byte: u8| (byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t')) || byte == 0x7f || byte == 0xc2;
        if trimmed.len() <= TEXT_LIMIT && !trimmed.bytes().any(may_be_odd) {
            return (!trimmed.is_empty()).then(|| Text::new(trimmed));
        }
        let is_odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
        if !trimmed.contains(is_odd) {
            return (!trimmed.is_empty()).then(|| Text::new(trimmed));
        }
        self.note("control-characters-removed", &Facts::new(), &place.showing(trimmed));
        let kept: String = trimmed.chars().filter(|letter| !is_odd(*letter)).collect();
        let kept = kept.trim();
        (!kept.is_empty()).then(|| Text::new(kept))
    }

    /// Pieces: a whole number from 1 on, with its unit or without. Anything else is told.
    #[inline(never)]
    pub(crate) fn quantity(&mut self, text: &str, place: &Place) -> Option<u32> {
        let read = whole_number(text).filter(|pieces| (1..=QUANTITY_LIMIT).contains(pieces));
        if read.is_none() {
            self.error("quantity-unreadable", &Facts::new().with("found", text.trim()), &place.showing(text.trim()));
        }
        read
    }

    /// A whole number that may be zero. Anything else is told and left out.
    #[inline(never)]
    pub(crate) fn number(&mut self, text: &str, place: &Place) -> Option<u32> {
        let read = whole_number(text);
        if read.is_none() {
            self.error("number-unreadable", &Facts::new().with("found", text.trim()), &place.showing(text.trim()));
        }
        read
    }

    /// Yes or no in either language. Anything else is told and left out.
    #[inline(never)]
    pub(crate) fn yes_or_no(&mut self, text: &str, place: &Place) -> Option<bool> {
        let word = text.trim();
        let is = |words: &[&str]| words.iter().any(|known| known.eq_ignore_ascii_case(word));
        let read =
            if is(&["y", "yes", "true", "1", "是", "有"]) { Some(true) } else { is(&["n", "no", "false", "0", "否", "无"]).then_some(false) };
        if read.is_none() {
            self.error("yes-no-unreadable", &Facts::new().with("found", word), &place.showing(word));
        }
        read
    }

    /// Kinds of goods in words; one that nobody knows leaves them all unknown.
    #[inline(never)]
    pub(crate) fn goods(&mut self, text: &str, place: &Place) -> Option<Vec<GoodsKind>> {
        let mut kinds = Vec::new();
        for word in text.split([',', ';', '、', '，', '；', '/', '\n']).map(str::trim).filter(|word| !word.is_empty()) {
            let Some(kind) = goods_kind(word) else {
                self.error("goods-unknown", &Facts::new().with("found", word), &place.showing(word));
                return None;
            };
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        (!kinds.is_empty()).then_some(kinds)
    }
}

fn goods_kind(word: &str) -> Option<GoodsKind> {
    let own = KINDS.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(word));
    own.or_else(|| GOODS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind))
}

/// A whole number before an optional unit: `2`, `2 piece`, `2.00`. A fraction or a sign is none.
fn whole_number(text: &str) -> Option<u32> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    let text: String = text.trim().chars().map(halfwidth).collect();
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let rest = rest.strip_prefix('.').map_or(rest, |fraction| fraction.trim_start_matches('0'));
    let is_unit = rest.trim_start().chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '(' | ')' | '/' | '.'));
    is_unit.then(|| digits.parse().ok()).flatten()
}
