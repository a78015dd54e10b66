//! The words of a name, put together anew.

/// `tracking_number` as `trackingNumber`.
pub(crate) fn camel(field: &str) -> String {
    let mut capital = false;
    let mut text = String::new();
    for letter in field.chars() {
        match letter {
            '_' => capital = true,
            _ if capital => {
                text.push(letter.to_ascii_uppercase());
                capital = false;
            }
            _ => text.push(letter),
        }
    }
    text
}

/// `HandOver` as `hand-over`.
pub(crate) fn kebab(variant: &str) -> String {
    let mut text = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{camel, kebab};

    #[test]
    fn fields_are_camel_case_and_variants_kebab_case() {
        assert_eq!(camel("min_days_left"), "minDaysLeft");
        assert_eq!(camel("id"), "id");
        assert_eq!(kebab("HandOver"), "hand-over");
        assert_eq!(kebab("S10"), "s10");
    }
}
