//! Suggestions: only numbers that are known waybills one slip away, or that look the same on paper and are wholly right.
//!
//! A wrong digit alone has many valid corrections, so none of those is guessed.

use super::{clean::clean, judge, s10};
use crate::order::Verdict;
use crate::service::Numbers;
use crate::value::sorted_set;

/// What stands in a place and what may be meant there, by the class of the place.
const AS_DIGIT: [(char, char); 6] = [('O', '0'), ('I', '1'), ('L', '1'), ('S', '5'), ('B', '8'), ('Z', '2')];
/// The most bytes a character takes.
const LETTER_BYTES: usize = 4;
/// More than this many ways to read one number are not worth telling.
const LIMIT: usize = 32;

pub(super) fn suggest(number: &str, numbers: Option<&Numbers>, known: &[String]) -> Vec<String> {
    let waybills = known.iter().map(|waybill| clean(waybill).0).filter(|waybill| is_one_slip_away(number, waybill));
    let mut found: Vec<String> = waybills.filter(|waybill| judge(waybill, numbers).0 != Verdict::Invalid).collect();
    found.extend(look_alikes(number, numbers));
    sorted_set(found)
}

fn look_alikes(number: &str, numbers: Option<&Numbers>) -> Vec<String> {
    let s10 = [s10::SHAPE.to_owned()];
    let shapes = match numbers {
        Some(Numbers::Shapes(format)) => format.shapes.as_slice(),
        Some(Numbers::S10(_)) | None => &s10,
    };
    let read = shapes.iter().flat_map(|shape| readings(number, shape));
    read.filter(|reading| reading != number && judge(reading, numbers).0 == Verdict::Valid).collect()
}

/// The ways to read a number so that each place holds what its shape asks for.
fn readings(number: &str, shape: &str) -> Vec<String> {
    if number.chars().count() != shape.chars().count() {
        return Vec::new();
    }
    let mut found = vec![String::new()];
    for (letter, mark) in number.chars().zip(shape.chars()) {
        let choices = meant(letter, mark);
        found = found.iter().flat_map(|start| choices.iter().map(move |choice| format!("{start}{choice}"))).take(LIMIT).collect();
    }
    found
}

/// What a character may mean in a place: itself where it fits, else what it looks like; nothing where neither fits.
fn meant(letter: char, mark: char) -> Vec<char> {
    match mark {
        '9' if !letter.is_ascii_digit() => AS_DIGIT.iter().filter(|(seen, _)| *seen == letter).map(|(_, digit)| *digit).collect(),
        'A' if !letter.is_ascii_alphabetic() => AS_DIGIT.iter().filter(|(_, digit)| *digit == letter).map(|(seen, _)| *seen).collect(),
        _ => vec![letter],
    }
}

/// Whether two texts differ by one character (wrong, missing, too many) or by two neighbours that changed places.
fn is_one_slip_away(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > LETTER_BYTES {
        return false;
    }
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one == other || one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let same_start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = |text: &[char], skip: usize| -> Vec<char> { text.iter().skip(same_start.saturating_add(skip)).copied().collect() };
    let wrong = rest(&one, 1) == rest(&other, 1) && one.len() == other.len();
    let extra = rest(&one, 1) == rest(&other, 0);
    let missing = rest(&one, 0) == rest(&other, 1);
    let swapped = one.get(same_start) == other.get(same_start.saturating_add(1)) && one.get(same_start.saturating_add(1)) == other.get(same_start);
    wrong || extra || missing || (swapped && rest(&one, 2) == rest(&other, 2))
}

#[cfg(test)]
mod tests {
    use super::is_one_slip_away;

    #[test]
    fn one_slip_is_one_character_or_a_swap() {
        for (one, other, expect) in [
            ("RB1", "RB1", false),
            ("RB1", "RB2", true),
            ("RB1", "RB12", true),
            ("RB12", "RB2", true),
            ("RB12", "RB21", true),
            ("RB12", "BR21", false),
            ("RB12", "R21", false),
            ("", "R", true),
            ("RB123", "RB321", false),
            ("ABCD", "ACBD", true),
        ] {
            assert_eq!(is_one_slip_away(one, other), expect, "{one} {other}");
        }
    }
}
