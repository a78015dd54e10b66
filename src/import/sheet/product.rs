//! Product texts of the order export: `【1】 title (商家编码:SKU-1)` with `(产品数量:2 piece)` on a line of its own.

use crate::import::text::halfwidth;

/// Labels of the seller's own code.
const CODES: [&str; 3] = ["商家编码", "商品编码", "SKU"];

/// Labels of the number of pieces.
const COUNTS: [&str; 3] = ["产品数量", "商品数量", "数量"];

/// One product as a text names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Item {
    pub(crate) name: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) quantity: Option<String>,
}

/// The products of a text, each from its `【n】` to the next; one where there are no such marks.
pub(crate) fn items(text: &str) -> Vec<Item> {
    let mut pieces: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = split_at_mark(rest) {
        pieces.push(before);
        rest = after;
    }
    pieces.push(rest);
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).map(item).collect()
}

/// Several values of one cell.
pub(crate) fn parts(text: &str) -> Vec<String> {
    text.split(['\n', ';', '；', ',', '，']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// What stands before and after the first `【n】`.
fn split_at_mark(text: &str) -> Option<(&str, &str)> {
    let is_number = |(start, _): &(usize, &str)| {
        let after = text.split_at_checked(*start).and_then(|(_, mark)| mark.strip_prefix('【'));
        let inside = after.and_then(|after| after.split_once('】')).map(|(inside, _)| inside.trim());
        inside.is_some_and(|inside| !inside.is_empty() && inside.chars().map(halfwidth).all(|letter| letter.is_ascii_digit()))
    };
    let (start, _) = text.match_indices('【').find(is_number)?;
    let (before, mark) = text.split_at_checked(start)?;
    Some((before, mark.split_once('】')?.1))
}

fn item(piece: &str) -> Item {
    let (piece, code) = without_label(piece, &CODES);
    let (piece, quantity) = without_label(&piece, &COUNTS);
    let name = piece.split_whitespace().collect::<Vec<&str>>().join(" ");
    Item { name: (!name.is_empty()).then_some(name), code, quantity }
}

/// A text without its `(label:value)`, and the value.
fn without_label(text: &str, labels: &[&str]) -> (String, Option<String>) {
    labels.iter().find_map(|label| labelled(text, label)).unwrap_or_else(|| (text.to_owned(), None))
}

fn labelled(text: &str, label: &str) -> Option<(String, Option<String>)> {
    text.match_indices(label).find_map(|(start, _)| {
        let (before, rest) = text.split_at_checked(start)?;
        let before = before.trim_end().strip_suffix(['(', '（'])?;
        let after = rest.strip_prefix(label)?.trim_start().strip_prefix([':', '：'])?;
        let (value, tail) = until_closed(after)?;
        let value = value.trim();
        Some((format!("{before} {tail}"), (!value.is_empty()).then(|| value.to_owned())))
    })
}

/// What stands before the bracket that closes, and what after; brackets inside the value stay with it.
fn until_closed(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_u32;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '（' => depth = depth.saturating_add(1),
            ')' | '）' if depth == 0 => {
                let (value, tail) = text.split_at_checked(at)?;
                return Some((value, tail.strip_prefix(letter)?));
            }
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}
