//! Codes: the short permanent names by which a pack's records point to each other.

/// Longest code, in characters; codes stand in addresses and in article bodies.
const LONGEST: usize = 60;

/// Whether a text is a code: words of `[a-z0-9]` with single joints between them, at most 60
/// characters; the joint is a dash, in kinds of node an underscore.
pub(super) fn is_code(text: &str, joint: char) -> bool {
    text.len() <= LONGEST
        && text.split(joint).all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::is_code;

    #[test]
    fn codes_are_plain_ascii_words() {
        for good in ["a", "12-qd-abc", "tru-cot-1"] {
            assert!(is_code(good, '-'), "{good}");
        }
        let long = "a".repeat(61);
        for bad in ["", "-a", "a-", "a--b", "A", "trụ-cột", "a b", "a_b", &long] {
            assert!(!is_code(bad, '-'), "{bad}");
        }
        assert!(is_code("growth_centre", '_') && !is_code("growth-centre", '_'));
    }
}
