//! Cleaning: what people paste around and into a number is put right, and told.

use crate::value::sorted_set;

/// Something that was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cleaning {
    Spaces,
    Hyphens,
    Hidden,
    FullWidth,
    LowerCase,
}

impl Cleaning {
    pub(super) fn code(self) -> &'static str {
        match self {
            Cleaning::Spaces => "tracking-spaces-removed",
            Cleaning::Hyphens => "tracking-hyphens-removed",
            Cleaning::Hidden => "tracking-hidden-characters-removed",
            Cleaning::FullWidth => "tracking-full-width-narrowed",
            Cleaning::LowerCase => "tracking-lower-case-raised",
        }
    }
}

/// The number in capital ASCII without spaces, hyphens and hidden characters, and what had to be done to it, each once.
pub(super) fn clean(number: &str) -> (String, Vec<Cleaning>) {
    let mut done = Vec::new();
    let cleaned = number.chars().filter_map(|letter| put_right(letter, &mut done)).collect();
    (cleaned, sorted_set(done))
}

fn put_right(letter: char, done: &mut Vec<Cleaning>) -> Option<char> {
    let narrow = narrowed(letter);
    if narrow != letter {
        note(done, Cleaning::FullWidth);
    }
    if narrow.is_whitespace() {
        note(done, Cleaning::Spaces);
        None
    } else if is_hyphen(narrow) {
        note(done, Cleaning::Hyphens);
        None
    } else if is_hidden(narrow) {
        note(done, Cleaning::Hidden);
        None
    } else {
        if narrow.is_ascii_lowercase() {
            note(done, Cleaning::LowerCase);
        }
        Some(narrow.to_ascii_uppercase())
    }
}

fn note(done: &mut Vec<Cleaning>, cleaning: Cleaning) {
    if !done.contains(&cleaning) {
        done.push(cleaning);
    }
}

/// The ASCII form of a full-width character; any other as it is.
fn narrowed(letter: char) -> char {
    const OFFSET: u32 = 0xFEE0;
    match letter {
        '\u{FF01}'..='\u{FF5E}' => u32::from(letter).checked_sub(OFFSET).and_then(char::from_u32).unwrap_or(letter),
        _ => letter,
    }
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}')
}

/// Characters that take no room on the screen: controls, zero-width, direction marks, variation selectors, the byte order mark.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
                | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}'
        )
}
