//! From marked letters to ASCII.

use super::letters::{letter, nfc};
use unicode_normalization::UnicodeNormalization;

/// Lower-cases and strips every mark of Latin letters: "Đường 2 km²" → "duong 2 km2".
///
/// Vietnamese letters go through our own table, so what was folded into an address years ago folds
/// the same today; other Latin letters lose their marks; other scripts are only lower-cased.
#[must_use]
pub fn fold_accents(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for ch in nfc(text).chars() {
        push_folded(ch, &mut folded);
    }
    folded
}

/// Says whether any Vietnamese letter of the text carries a mark (ă, đ, ơ, a tone …).
///
/// A search query without marks is read as "any marks"; one with marks narrows.
#[must_use]
pub fn has_marks(text: &str) -> bool {
    nfc(text).chars().filter_map(letter).any(super::letters::Letter::is_marked)
}

fn push_folded(ch: char, folded: &mut String) {
    if ch.is_ascii() {
        folded.push(ch.to_ascii_lowercase());
    } else if let Some(known) = letter(ch) {
        folded.push(known.ascii);
    } else if is_latin_mark(ch) {
        // A mark that found no letter to compose with says nothing once its letter is bare.
    } else if let Some(ascii) = latin(ch) {
        folded.push_str(&ascii);
    } else {
        folded.extend(ch.to_lowercase());
    }
}

/// Combining marks used with Latin letters; those of other scripts are letters of their own.
fn is_latin_mark(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}

/// The ASCII reading of a foreign Latin letter or compatibility sign, if all of it is ASCII.
fn latin(ch: char) -> Option<String> {
    let mut ascii = String::new();
    for part in std::iter::once(ch).nfkd().filter(|part| !is_latin_mark(*part)) {
        match part {
            'ß' | 'ẞ' => ascii.push_str("ss"),
            'æ' | 'Æ' => ascii.push_str("ae"),
            'œ' | 'Œ' => ascii.push_str("oe"),
            'ø' | 'Ø' => ascii.push('o'),
            'ł' | 'Ł' => ascii.push('l'),
            'þ' | 'Þ' => ascii.push_str("th"),
            'ı' => ascii.push('i'),
            '⁄' => ascii.push('/'),
            _ if part.is_ascii() => ascii.push(part.to_ascii_lowercase()),
            _ => return None,
        }
    }
    (!ascii.is_empty()).then_some(ascii)
}

#[cfg(test)]
mod tests {
    use super::super::letters::all_letters;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_letter_becomes_one_ascii_letter() {
        for ch in all_letters() {
            let folded = fold_accents(&ch.to_string());
            assert_eq!(folded.len(), 1, "{ch}");
            assert!(folded.bytes().all(|b| b.is_ascii_lowercase()), "{ch}");
            let decomposed: String = ch.to_string().nfd().collect();
            assert_eq!(fold_accents(&decomposed), folded);
        }
    }

    #[test]
    fn known_words() {
        assert_eq!(fold_accents("Đường Đặng Thùy Trâm – TP.HCM"), "duong dang thuy tram – tp.hcm");
        assert_eq!(fold_accents("Ðà ðường"), "da duong");
        assert_eq!(fold_accents("Zürich, Łódź, Straße, 2.694 km²"), "zurich, lodz, strasse, 2.694 km2");
        assert_eq!(fold_accents("Москва 東京 한국"), "москва 東京 한국");
    }

    #[test]
    fn marks_are_seen_in_either_form() {
        assert!(has_marks("bình"));
        assert!(has_marks("bi\u{300}nh"));
        assert!(has_marks("đi"));
        assert!(!has_marks("quy hoach Binh Duong 790/QD-TTg"));
        assert!(!has_marks("Zürich"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold_accents(&text);
            prop_assert_eq!(fold_accents(&once), once);
        }

        #[test]
        fn folding_is_blind_to_decomposition(text in "[a-zA-ZàáảãạăâđêôơưẾỰặĐÐð ]{0,40}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold_accents(&decomposed), fold_accents(&text));
        }
    }
}
