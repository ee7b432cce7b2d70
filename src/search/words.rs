//! Cutting text into search words; the one place both the index and the query go through.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use crate::vietnamese;

/// Longest word kept, in characters: a base64 blob in a body must not become a term.
const LONGEST: usize = 48;
/// Words whose forms are remembered: Vietnamese has some seven thousand syllables, and folding one
/// costs a hundred times more than finding it here. A few megabytes at most.
const REMEMBERED: usize = 20_000;

static FORMS: LazyLock<RwLock<HashMap<Box<str>, Forms>>> = LazyLock::new(RwLock::default);

/// One word of a text in both its search forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Lower case without any mark: what is matched.
    pub(crate) plain: Arc<str>,
    /// Lower case with marks in one tone placement: what ranks first.
    pub(crate) exact: Arc<str>,
    /// Whether the writer typed a mark.
    pub(crate) marked: bool,
    /// Bytes of the text this word covers.
    pub(crate) range: Range<usize>,
}

#[derive(Clone)]
struct Forms {
    plain: Arc<str>,
    exact: Arc<str>,
    marked: bool,
}

/// The words of a text in order, cut where [`vietnamese::syllables`] cuts.
///
/// Numbers lose leading zeros and thousands dots, so that 02/9/1945 meets 2/9/1945 and 15.800 meets 15800.
pub(crate) fn words(text: &str) -> Vec<Word> {
    vietnamese::syllable_ranges(text)
        .filter_map(|range| text.get(range.clone()).and_then(|written| word(written, range)))
        .collect()
}

fn word(written: &str, range: Range<usize>) -> Option<Word> {
    let known = FORMS.read().unwrap_or_else(PoisonError::into_inner).get(written).cloned();
    let Forms { plain, exact, marked } = known.unwrap_or_else(|| {
        let forms = forms(written);
        let mut memory = FORMS.write().unwrap_or_else(PoisonError::into_inner);
        // Gibberish must not crowd out the language for good, so a full memory starts afresh.
        if memory.len() >= REMEMBERED {
            memory.clear();
        }
        if written.len() <= LONGEST {
            memory.insert(written.into(), forms.clone());
        }
        forms
    });
    (!plain.is_empty()).then_some(Word { plain, exact, marked, range })
}

fn forms(written: &str) -> Forms {
    let plain = vietnamese::plain_form(written);
    if let Some(number) = number(&plain) {
        let number: Arc<str> = number.into();
        return Forms { plain: Arc::clone(&number), exact: number, marked: false };
    }
    Forms {
        marked: vietnamese::has_marks(written),
        plain: shortened(plain).into(),
        exact: shortened(vietnamese::exact_form(written)).into(),
    }
}

fn shortened(mut word: String) -> String {
    if let Some((cut, _)) = word.char_indices().nth(LONGEST) {
        word.truncate(cut);
    }
    word
}

fn number(plain: &str) -> Option<String> {
    // A piece of marks alone folds to nothing, and nothing is not zero.
    if plain.is_empty() || !plain.chars().all(|ch| ch.is_ascii_digit() || ch == '.') {
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
    words(number).iter().map(|word| &*word.plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> Vec<String> {
        words(text).iter().map(|word| word.plain.to_string()).collect()
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
    fn a_mark_that_folds_to_nothing_is_no_word() {
        assert_eq!(plain("\u{1abf}{"), [""; 0]);
    }

    #[test]
    fn marks_are_noticed() {
        let marked: Vec<bool> = words("bình duong Đi").iter().map(|word| word.marked).collect();
        assert_eq!(marked, [true, false, true]);
    }

    proptest! {
        #[test]
        fn words_are_the_syllables_of_the_text(text in "[ a-zA-Z0-9.,/ĐđÐơờƠế\u{300}\u{31b}-]{0,40}|\\PC{0,60}") {
            let syllables = vietnamese::syllables(&text);
            let expected: Vec<_> = syllables.iter().filter(|cut| !cut.plain.is_empty()).map(|cut| cut.range.clone()).collect();
            prop_assert_eq!(words(&text).into_iter().map(|word| word.range).collect::<Vec<_>>(), expected);
        }

        #[test]
        fn ranges_cut_the_text(text in "\\PC{0,80}") {
            for word in words(&text) {
                prop_assert!(text.get(word.range).is_some());
                prop_assert!(word.plain.chars().count() <= LONGEST);
            }
        }
    }
}
