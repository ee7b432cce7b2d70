//! The tokenisers of the index: the same words in three shapes.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

use crate::search::words::{Word, words};

/// Name of the tokeniser that drops every mark.
pub(super) const PLAIN: &str = "plain";
/// Name of the tokeniser that keeps marks in one tone placement.
pub(super) const EXACT: &str = "exact";
/// Name of the tokeniser that gives neighbouring words as pairs: most Vietnamese words are two syllables.
pub(super) const PAIRS: &str = "pairs";
/// Changes whenever a word is cut or folded differently, so that an older index is filled again.
pub(super) const VERSION: u32 = 1;

/// Stands between the parts of a joined text (two tags, kicker and standfirst): no phrase reaches across it.
pub(super) const GAP: char = '\u{1d}';
const DISTANCE: usize = 8;

/// The three tokenisers under their names.
pub(super) fn tokenizers() -> TokenizerManager {
    // The default set holds `raw`, which identifiers use.
    let manager = TokenizerManager::default();
    manager.register(PLAIN, Cutter(Shape::Plain));
    manager.register(EXACT, Cutter(Shape::Exact));
    manager.register(PAIRS, Cutter(Shape::Pairs));
    manager
}

/// The term of two neighbouring words.
pub(super) fn pair(first: &str, second: &str) -> String {
    format!("{first} {second}")
}

#[derive(Clone, Copy)]
enum Shape {
    Plain,
    Exact,
    Pairs,
}

#[derive(Clone, Copy)]
struct Cutter(Shape);

impl Tokenizer for Cutter {
    type TokenStream<'a> = Cut;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Cut {
        let mut terms = Vec::new();
        let mut position = 0;
        for part in text.split(GAP) {
            let words = words(part);
            let length = words.len();
            terms.extend(self.terms(&words).into_iter().enumerate().map(|(at, term)| (position + at, term)));
            position += length + DISTANCE;
        }
        Cut { terms: terms.into_iter(), token: Token::default() }
    }
}

impl Cutter {
    fn terms(self, words: &[Word]) -> Vec<String> {
        match self.0 {
            Shape::Plain => words.iter().map(|word| word.plain.to_string()).collect(),
            Shape::Exact => words.iter().map(|word| word.exact.to_string()).collect(),
            Shape::Pairs => words.windows(2).filter_map(paired).collect(),
        }
    }
}

fn paired(words: &[Word]) -> Option<String> {
    let [first, second] = words else { return None };
    Some(pair(&first.plain, &second.plain))
}

/// The terms of one text, with their positions, on their way into the index.
struct Cut {
    terms: std::vec::IntoIter<(usize, String)>,
    token: Token,
}

impl TokenStream for Cut {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.terms.next() else { return false };
        // Offsets stay empty: highlighting cuts the stored text itself.
        self.token = Token { offset_from: 0, offset_to: 0, position, text, position_length: 1 };
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
