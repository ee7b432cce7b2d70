//! One place for the tone mark.

use super::letters::{letter, nfc};

/// Composes the text and moves the tone of syllables ending in oa, oe, uy to the first vowel: hoà → hòa.
///
/// Both placements are taught and printed; Unicode keeps them apart. Use this to compare, search and
/// sort. An author's text is never rewritten with it. Syllables with a final consonant or a third
/// vowel have one placement only, and after "qu" the u belongs to the consonant (quý stays).
#[must_use]
pub fn fold_tones(text: &str) -> String {
    let composed = nfc(text);
    if composed.is_ascii() {
        return composed;
    }
    let mut chars: Vec<char> = composed.chars().collect();
    for at in 1..chars.len() {
        let follows = chars.get(at + 1).is_some_and(|next| continues_word(*next));
        let before = at.checked_sub(2).and_then(|i| chars.get(i)).copied();
        if let (false, Some((first, second))) = (follows, moved(before, chars[at - 1], chars[at])) {
            chars[at - 1] = first;
            chars[at] = second;
        }
    }
    chars.into_iter().collect()
}

/// The pair with its tone on the first vowel, or `None` when the pair is not one of the three.
fn moved(before: Option<char>, first: char, second: char) -> Option<(char, char)> {
    let (left, right) = (letter(first)?, letter(second)?);
    let after_q = matches!(before, Some('q' | 'Q'));
    let pair = (left.is_bare('o') && (right.is_bare('a') || right.is_bare('e')))
        || (left.is_bare('u') && right.is_bare('y') && !after_q);
    if !pair || left.tone != 0 || right.tone == 0 {
        return None;
    }
    Some((left.with_tone(right.tone)?, right.with_tone(0)?))
}

fn continues_word(ch: char) -> bool {
    ch.is_alphabetic() || unicode_normalization::char::is_combining_mark(ch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn both_placements_fold_to_the_old_one() {
        let pairs = [
            ("hòa", "hoà"),
            ("Hòa Bình", "Hoà Bình"),
            ("hủy", "huỷ"),
            ("TÙY", "TUỲ"),
            ("xóe", "xoé"),
            ("họa", "hoạ"),
            ("khóa", "khoá"),
            ("ÒA", "OÀ"),
            ("Ủy ban", "Uỷ ban"),
        ];
        for (old, new) in pairs {
            assert_eq!(fold_tones(new), old);
            assert_eq!(fold_tones(old), old);
            let decomposed: String = new.nfd().collect();
            assert_eq!(fold_tones(&decomposed), old);
        }
    }

    #[test]
    fn all_five_tones_of_all_three_pairs_move_in_both_cases() {
        for (first, seconds) in [('o', "aàảãáạ"), ('o', "eèẻẽéẹ"), ('u', "yỳỷỹýỵ")] {
            for (tone, second) in seconds.chars().enumerate().skip(1) {
                let word = format!("h{first}{second}");
                let marked = letter(first).and_then(|l| l.with_tone(u8::try_from(tone).unwrap_or(0)));
                let expected = format!("h{}{}", marked.unwrap_or('?'), seconds.chars().next().unwrap_or('?'));
                assert_eq!(fold_tones(&word), expected);
                assert_eq!(fold_tones(&word.to_uppercase()), expected.to_uppercase());
            }
        }
    }

    #[test]
    fn syllables_with_one_placement_stay() {
        for word in [
            "quý", "quỳ", "quà", "hoài", "khuỷu", "toàn", "ngoẻo", "huỳnh", "thuở", "huệ", "của", "mùa",
            "khuya", "ngoáy", "QUÝ", "hoặc", "xoăn", "loằng",
        ] {
            assert_eq!(fold_tones(word), word);
        }
    }

    #[test]
    fn a_loose_mark_after_the_pair_counts_as_part_of_the_syllable() {
        assert_eq!(fold_tones("hoà\u{330}"), nfc("hoà\u{330}"));
        assert_eq!(fold_tones("hoà-bình, hoà."), "hòa-bình, hòa.");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold_tones(&text);
            prop_assert_eq!(fold_tones(&once), once);
        }

        #[test]
        fn only_tones_move(text in "[a-zA-ZàáảãạăâđêôơưÀÁẢÃẠỳỷỹýỵ ]{0,40}") {
            prop_assert_eq!(super::super::fold_accents(&fold_tones(&text)), super::super::fold_accents(&text));
        }
    }
}
