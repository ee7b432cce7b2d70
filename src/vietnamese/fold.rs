//! The two forms in which a word is searched.

use super::accents::fold_accents;
use super::letters::{Letter, letter};
use super::tones::fold_tones;

/// The form that keeps marks: composed, lower case, one tone placement, final y written i after h k l m s t.
///
/// kỹ/kĩ, lý/lí, Mỹ/Mĩ are one word in two spellings. Readers search either; print neither form.
#[must_use]
pub fn exact_form(word: &str) -> String {
    fold_final_y(fold_tones(word).to_lowercase())
}

/// The form without marks, for queries typed without them: the ASCII of [`exact_form`].
#[must_use]
pub fn plain_form(word: &str) -> String {
    // Once more for letters that only folding turns into the onset: a bold 𝗁 is an h from here on.
    fold_final_y(fold_accents(&exact_form(word)))
}

/// Only a whole syllable of one consonant and y: "tây", "my nghe" as one token and "quý" are left alone.
fn fold_final_y(word: String) -> String {
    let mut chars = word.chars();
    let (Some(onset), Some(vowel), None) = (chars.next(), chars.next(), chars.next()) else {
        return word;
    };
    if !matches!(onset, 'h' | 'k' | 'l' | 'm' | 's' | 't') {
        return word;
    }
    let tone = letter(vowel).filter(|found| found.is_bare('y')).map(|found| found.tone);
    let Some(written) = tone.and_then(|tone| letter('i').and_then(|i: Letter| i.with_tone(tone))) else {
        return word;
    };
    [onset, written].into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_word_share_a_form() {
        for (left, right) in [("kỹ", "kĩ"), ("Lý", "lí"), ("MỸ", "Mĩ"), ("Hoà", "hòa"), ("tỷ", "tỉ")]
        {
            assert_eq!(exact_form(left), exact_form(right));
        }
        assert_eq!(plain_form("Kỹ"), plain_form("ki"));
        assert_eq!(plain_form("𝗁y"), plain_form("hy"));
    }

    #[test]
    fn other_words_keep_their_y() {
        for word in ["quý", "tây", "huy", "ý", "thy", "sky", "vỹ"] {
            assert!(exact_form(word).contains(['y', 'ý', 'ỹ']), "{word}");
        }
    }

    proptest! {
        #[test]
        fn forms_are_stable(word in "\\PC{0,12}") {
            let exact = exact_form(&word);
            prop_assert_eq!(exact_form(&exact), exact);
            let plain = plain_form(&word);
            prop_assert_eq!(plain_form(&plain), plain);
        }
    }
}
