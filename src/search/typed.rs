//! Reading what a reader typed: words, quoted phrases, and whether the last word is still being typed.

use super::query::{MAX_TEXT_CHARS, MAX_WORDS};
use super::words::{Word, words};
use crate::vietnamese;

/// A reader's text, understood; no input is an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    /// The text that was read, cleaned; the ranges of words point into it.
    pub(crate) text: String,
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
        for (start, part, quoted) in parts(&cleaned) {
            let mut found = words(part);
            found.truncate(left);
            found.iter_mut().for_each(|word| word.range = word.range.start + start..word.range.end + start);
            left -= found.len();
            if !quoted {
                typed.loose.extend(found);
            } else if !found.is_empty() {
                typed.phrases.push(found);
            }
        }
        typed.text = cleaned;
        typed.unfinished = left > 0
            && taken.chars().next_back().is_some_and(char::is_alphanumeric)
            && !typed.loose.is_empty();
        typed
    }

    /// A word as it was typed.
    pub(crate) fn written(&self, word: &Word) -> &str {
        self.text.get(word.range.clone()).unwrap_or_default()
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

/// Splits at pairs of quotes into (start, text, quoted); a quote without a partner is a character like any other.
fn parts(text: &str) -> Vec<(usize, &str, bool)> {
    let is_quote = |ch: char| matches!(ch, '"' | '“' | '”' | '„' | '«' | '»');
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    for (at, quote) in text.char_indices().filter(|(_, ch)| is_quote(*ch)) {
        cuts.push((start, at));
        start = at + quote.len_utf8();
    }
    cuts.push((start, text.len()));
    let last = cuts.len() - 1;
    let part = |(at, (start, end)): (usize, (usize, usize))| {
        Some((start, text.get(start..end)?, at % 2 == 1 && at != last))
    };
    cuts.into_iter().enumerate().filter_map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(words: &[Word]) -> Vec<&str> {
        words.iter().map(|word| &*word.plain).collect()
    }

    #[test]
    fn quotes_make_phrases_and_an_open_quote_does_not() {
        let typed = Typed::read("quy hoạch “Bình Dương” 2030");
        assert_eq!(plain(&typed.loose), ["quy", "hoach", "2030"]);
        assert_eq!(typed.phrases.len(), 1);
        assert_eq!(
            typed.all().map(|word| typed.written(word)).collect::<Vec<_>>(),
            ["quy", "hoạch", "2030", "Bình", "Dương"]
        );
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
