//! Reading what a reader typed: words, quoted phrases, and whether the last word is still being typed.

use super::query::{MAX_TEXT_CHARS, MAX_WORDS};
use super::words::{Word, words};
use crate::vietnamese;

/// A reader's text, understood; no input is an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    /// Words outside quotes, in order.
    pub(crate) loose: Vec<Word>,
    /// Quoted phrases of one word or more.
    pub(crate) phrases: Vec<Vec<Word>>,
    /// Whether the last loose word may be the beginning of a longer one.
    pub(crate) unfinished: bool,
    /// Whether nothing but white space was typed.
    pub(crate) blank: bool,
}

impl Typed {
    /// Reads at most [`MAX_TEXT_CHARS`] characters and [`MAX_WORDS`] words.
    pub(crate) fn read(text: &str) -> Self {
        // Decomposed text needs up to three characters for one letter, so the first cut is generous.
        let taken: String = text.chars().take(MAX_TEXT_CHARS * 4).collect();
        let cleaned: String = vietnamese::clean_line(&taken).chars().take(MAX_TEXT_CHARS).collect();
        let mut typed = Self { blank: cleaned.trim().is_empty(), ..Self::default() };
        let mut left = MAX_WORDS;
        for (part, quoted) in parts(&cleaned) {
            let mut found = words(part);
            found.truncate(left);
            left -= found.len();
            if !quoted {
                typed.loose.extend(found);
            } else if !found.is_empty() {
                typed.phrases.push(found);
            }
        }
        typed.unfinished = left > 0 && taken.chars().next_back().is_some_and(char::is_alphanumeric) && !typed.loose.is_empty();
        typed
    }

    /// Every word, quoted or not.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Word> {
        self.loose.iter().chain(self.phrases.iter().flatten())
    }

    /// Whether there is nothing to look for.
    pub(crate) fn is_empty(&self) -> bool {
        self.loose.is_empty() && self.phrases.is_empty()
    }
}

/// Splits at pairs of quotes; a quote without a partner is a character like any other.
fn parts(text: &str) -> Vec<(&str, bool)> {
    let is_quote = |ch: char| matches!(ch, '"' | '“' | '”' | '„' | '«' | '»');
    let pieces: Vec<&str> = text.split(is_quote).collect();
    let last = pieces.len().saturating_sub(1);
    pieces.into_iter().enumerate().map(|(at, piece)| (piece, at % 2 == 1 && at != last)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(words: &[Word]) -> Vec<&str> {
        words.iter().map(|word| word.plain.as_str()).collect()
    }

    #[test]
    fn quotes_make_phrases_and_an_open_quote_does_not() {
        let typed = Typed::read("quy hoạch “Bình Dương” 2030");
        assert_eq!(plain(&typed.loose), ["quy", "hoach", "2030"]);
        assert_eq!(typed.phrases.len(), 1);
        let open = Typed::read("quy hoạch \"Bình Dương");
        assert!(open.phrases.is_empty());
        assert_eq!(open.loose.len(), 4);
    }

    #[test]
    fn only_a_word_at_the_very_end_is_unfinished() {
        assert!(Typed::read("quy ho").unfinished);
        assert!(!Typed::read("quy ho ").unfinished);
        assert!(!Typed::read("\"quy ho\"").unfinished);
        assert!(Typed::read("  ").blank);
        assert!(Typed::read("***").is_empty() && !Typed::read("***").blank);
    }

    proptest! {
        #[test]
        fn any_text_is_read_within_bounds(text in any::<String>(), times in 1usize..200) {
            let typed = Typed::read(&text.repeat(times));
            prop_assert!(typed.all().count() <= MAX_WORDS);
        }
    }
}
