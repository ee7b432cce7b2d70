//! Cutting text into search words; the one place both the index and the query go through.

use std::ops::Range;

use crate::vietnamese;

/// Longest word kept, in characters: a base64 blob in a body must not become a term.
const LONGEST: usize = 48;

/// One word of a text in both its search forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Lower case without any mark: what is matched.
    pub(crate) plain: String,
    /// Lower case with marks in one tone placement: what ranks first.
    pub(crate) exact: String,
    /// Whether the writer typed a mark.
    pub(crate) marked: bool,
    /// Bytes of the text this word covers.
    pub(crate) range: Range<usize>,
}

/// The words of a text in order.
///
/// Numbers lose leading zeros and thousands dots, so that 02/9/1945 meets 2/9/1945 and 15.800 meets 15800.
pub(crate) fn words(text: &str) -> Vec<Word> {
    vietnamese::syllables(text)
        .into_iter()
        .map(|syllable| {
            if let Some(number) = number(&syllable.plain) {
                return Word { plain: number.clone(), exact: number, marked: false, range: syllable.range };
            }
            Word {
                marked: vietnamese::has_marks(syllable.text),
                plain: shortened(syllable.plain),
                exact: shortened(syllable.exact),
                range: syllable.range,
            }
        })
        .filter(|word| !word.plain.is_empty())
        .collect()
}

fn shortened(mut word: String) -> String {
    if let Some((cut, _)) = word.char_indices().nth(LONGEST) {
        word.truncate(cut);
    }
    word
}

fn number(plain: &str) -> Option<String> {
    if !plain.chars().all(|ch| ch.is_ascii_digit() || ch == '.') {
        return None;
    }
    let joined = if is_thousands(plain) { plain.replace('.', "") } else { plain.to_owned() };
    let trimmed = joined.trim_start_matches('0');
    Some(shortened(if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }))
}

fn is_thousands(plain: &str) -> bool {
    let mut groups = plain.split('.');
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

/// A document number reduced to its letters and digits: `57-NQ/TW`, `57 nq tw` and `57nqtw` are one.
pub(crate) fn joined_number(number: &str) -> String {
    words(number).into_iter().map(|word| word.plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.plain).collect()
    }

    #[test]
    fn numbers_and_dates_meet_their_other_spellings() {
        assert_eq!(plain("02/09/1945"), plain("2/9/1945"));
        assert_eq!(plain("15.800 ha"), plain("15800 ha"));
        assert_eq!(plain("năm 2030, 0"), ["nam", "2030", "0"]);
        assert_eq!(joined_number("57-NQ/TW"), "57nqtw");
        assert_eq!(joined_number("790/QÐ-TTg"), "790qdttg");
    }

    #[test]
    fn marks_are_noticed() {
        let marked: Vec<bool> = words("bình duong Đi").iter().map(|word| word.marked).collect();
        assert_eq!(marked, [true, false, true]);
    }

    proptest! {
        #[test]
        fn ranges_cut_the_text(text in "\\PC{0,80}") {
            for word in words(&text) {
                prop_assert!(text.get(word.range).is_some());
                prop_assert!(word.plain.chars().count() <= LONGEST);
            }
        }
    }
}
