//! The readable part of an address.

use super::accents::fold_accents;

/// The longest slug, in bytes (all of them ASCII).
const LIMIT: usize = 80;
/// The slug of a text that has no letter or digit we can spell in ASCII: "article".
const FALLBACK: &str = "bai-viet";

/// Spells a text as `[a-z0-9-]`, at most 80 long and never empty: "790/QĐ-TTg" → "790-qd-ttg".
///
/// The rules are frozen: a published path belongs to its article for ever. A long slug is cut before
/// the last word that does not fit; a single longer word is cut inside.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut spelled = String::new();
    for ch in fold_accents(text).chars() {
        if ch.is_ascii_alphanumeric() {
            spelled.push(ch);
        } else if !spelled.is_empty() && !spelled.ends_with('-') {
            spelled.push('-');
        }
    }
    let cut = shortened(spelled.trim_end_matches('-'));
    if cut.is_empty() { FALLBACK.to_owned() } else { cut.to_owned() }
}

fn shortened(spelled: &str) -> &str {
    let Some(head) = spelled.get(..LIMIT).filter(|_| spelled.len() > LIMIT) else {
        return spelled;
    };
    // A hyphen right behind the limit means that the last word ends exactly there.
    if spelled.as_bytes().get(LIMIT) == Some(&b'-') {
        return head;
    }
    head.rfind('-').and_then(|at| head.get(..at)).unwrap_or(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn known_slugs() {
        let cases = [
            ("Đường Đặng Thùy Trâm – TP.HCM", "duong-dang-thuy-tram-tp-hcm"),
            ("790/QĐ-TTg", "790-qd-ttg"),
            ("1.000", "1-000"),
            ("  “Biến không thành có”  ", "bien-khong-thanh-co"),
            ("", "bai-viet"),
            ("…–!", "bai-viet"),
            ("Москва", "bai-viet"),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text), expected);
            let decomposed: String = text.nfd().collect();
            assert_eq!(slug(&decomposed), expected);
        }
    }

    #[test]
    fn long_slugs_end_with_a_whole_word() {
        let words = "quy hoạch ".repeat(20);
        let cut = slug(&words);
        assert_eq!(cut, "quy-hoach-quy-hoach-quy-hoach-quy-hoach-quy-hoach-quy-hoach-quy-hoach-quy-hoach");
        assert_eq!(slug(&format!("{} b", "a".repeat(80))), "a".repeat(80));
        assert_eq!(slug(&"a".repeat(200)), "a".repeat(80));
        assert_eq!(slug(&format!("ab {}", "c".repeat(100))), "ab");
    }

    proptest! {
        #[test]
        fn a_slug_is_an_address(text in "\\PC{0,200}") {
            let once = slug(&text);
            prop_assert!(!once.is_empty() && once.len() <= LIMIT);
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
            prop_assert_eq!(slug(&once), once);
        }
    }
}
