//! Dictionary order as bytes.

use super::letters::letter;
use super::tones::fold_tones;

/// The alphabet of Vietnamese dictionaries with f, j, w, z at their Latin places.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

const SPACE: u8 = 0x02;
const MARK: u8 = 0x03;
const DIGIT: u8 = 0x10;
const FIRST_LETTER: u8 = 0x20;
const FOREIGN: u8 = 0xF0;

/// A key whose byte order is Vietnamese dictionary order: letters first, then tones, then lower before upper case.
///
/// Neither database can do this by itself (byte order puts đ after z, root collation mixes d and đ),
/// so the key is stored beside the name. Store it as bytes, never as text: a collation would reorder it.
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    let (mut letters, mut tones, mut cases) = (Vec::new(), Vec::new(), Vec::new());
    for ch in fold_tones(text.trim()).chars() {
        if ch.is_whitespace() {
            push_space(&mut letters);
            continue;
        }
        let known = letter(ch);
        let plain =
            known.map_or_else(|| ch.to_lowercase().next().unwrap_or(ch), super::letters::Letter::toneless);
        push_letter(plain, &mut letters);
        tones.push(1 + known.map_or(0, |found| found.tone));
        cases.push(if ch.is_uppercase() { 2 } else { 1 });
    }
    // Zero is below every weight, so a prefix sorts before the longer word.
    letters.push(0);
    letters.append(&mut tones);
    letters.push(0);
    letters.append(&mut cases);
    letters
}

/// Spaces come before everything, so that "An Bình" precedes "Anh"; a run of them weighs as one.
fn push_space(letters: &mut Vec<u8>) {
    if letters.last() != Some(&SPACE) {
        letters.push(SPACE);
    }
}

fn push_letter(plain: char, letters: &mut Vec<u8>) {
    if let Some(digit) = plain.to_digit(10) {
        letters.push(DIGIT + u8::try_from(digit).unwrap_or(0));
    } else if let Some(place) = ALPHABET.chars().position(|known| known == plain) {
        letters.push(FIRST_LETTER + u8::try_from(place).unwrap_or(0));
    } else {
        // Code point order within signs and within foreign letters; the lead byte keeps the groups apart.
        letters.push(if plain.is_alphanumeric() { FOREIGN } else { MARK });
        letters.extend_from_slice(&u32::from(plain).to_be_bytes()[1..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn assert_ascending(words: &[&str]) {
        for pair in words.windows(2) {
            assert!(sort_key(pair[0]) < sort_key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn known_orders() {
        assert_ascending(&["ma", "mà", "mả", "mã", "má", "mạ"]);
        assert_ascending(&["da", "dua", "duong", "dy", "đa", "đua", "đường"]);
        assert_ascending(&["Oanh", "Ông", "Ơn"]);
        assert_ascending(&[
            "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô",
        ]);
        assert_ascending(&["ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"]);
        assert_ascending(&["hòa", "hoá", "họa", "hoài"]);
        assert_ascending(&["an", "An", "án", "ăn", "Bến Cát", "Bình An", "Bình Dương", "Dĩ An", "Đồng Nai"]);
        assert_ascending(&["“a”", "1", "2", "a", "z", "東"]);
        assert_ascending(&["An Bình", "Anh"]);
    }

    #[test]
    fn letters_decide_before_tones_of_earlier_syllables() {
        assert_ascending(&["Hà An", "Ha Bình", "Hà Bình"]);
    }

    #[test]
    fn both_tone_placements_get_the_same_key() {
        assert_eq!(sort_key("hoà"), sort_key("hòa"));
        assert_eq!(sort_key("  Thủ   Dầu Một "), sort_key("Thủ Dầu Một"));
    }

    proptest! {
        #[test]
        fn the_key_is_blind_to_decomposition(text in "\\PC{0,30}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(sort_key(&decomposed), sort_key(&text));
        }

        #[test]
        fn different_vietnamese_words_get_different_keys(a in "[a-yàáảãạăâđêôơưẾỰặĐ]{1,6}", b in "[a-yàáảãạăâđêôơưẾỰặĐ]{1,6}") {
            prop_assert_eq!(sort_key(&a) == sort_key(&b), fold_tones(&a) == fold_tones(&b));
        }
    }
}
