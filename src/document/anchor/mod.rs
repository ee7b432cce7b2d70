//! Where a remark hangs: a piece of a block's flat text, with enough around it to find it again.
//!
//! Enters: a body (as [`Texts`]) and positions in UTF-16 units of [`flat_text`](super::flat_text). Leaves: an
//! [`Anchor`] that can be followed from one body to the next, and found again when its words come back. It must not
//! know who remarked what.

mod mapping;
#[cfg(test)]
mod properties;

use super::flat::flat_text;
use super::schema::Document;
use mapping::{Range, best_candidate, candidates, mapped};

/// How many characters are kept on either side of the words.
pub const CONTEXT: usize = 32;
/// Words at least so long are known by themselves when they stand only once in a body.
const TELLING: usize = 12;
/// So many characters of the context must fit for words to be recognised in another block.
const FITTING: usize = 8;

/// A place in a body.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The editor's name for the block.
    pub block: String,
    /// Where the words begin, in UTF-16 units of the block's flat text.
    pub from: usize,
    /// Where they end.
    pub to: usize,
    /// The words; never empty.
    pub quote: String,
    /// What stands before them, at most [`CONTEXT`] characters.
    pub prefix: String,
    /// What stands after them, at most [`CONTEXT`] characters.
    pub suffix: String,
}

/// The flat texts of a body's named blocks, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts(Vec<(String, Vec<char>)>);

impl Texts {
    /// The texts of a body. Blocks without a name cannot be anchored to: the editor names every block it shows.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let named = document.blocks().iter().filter_map(|top| {
            let text = || flat_text(&top.block).chars().collect();
            top.id.clone().map(|id| (id, text()))
        });
        Self(named.collect())
    }

    fn block(&self, id: &str) -> Option<&[char]> {
        self.0.iter().find(|(name, _)| name == id).map(|(_, text)| text.as_slice())
    }
}

/// The anchor of a piece of a block; none when the block or the piece is not there, or the piece is empty.
#[must_use]
pub fn make(texts: &Texts, block: &str, from: usize, to: usize) -> Option<Anchor> {
    let text = texts.block(block)?;
    let range = Range { from: index_at(text, from)?, to: index_at(text, to)? };
    anchor_at(block, text, range)
}

/// The same words in this body: where they were, else in their block, else in any other block that they can be
/// recognised in by what stands around them or by being long and alone.
#[must_use]
pub fn find(texts: &Texts, anchor: &Anchor) -> Option<Anchor> {
    if anchor.quote.is_empty() {
        return None;
    }
    if let Some(exact) = make(texts, &anchor.block, anchor.from, anchor.to)
        && exact.quote == anchor.quote
    {
        return Some(exact);
    }
    let words = Words::of(anchor);
    if let Some(text) = texts.block(&anchor.block)
        && let Some(start) = best_candidate(text, &words.quote, &words.prefix, &words.suffix)
    {
        return anchor_at(&anchor.block, text, words.range_from(start));
    }
    elsewhere(texts, anchor, &words)
}

/// The anchor after an edit of the body; none when its words are gone.
#[must_use]
pub fn follow(old: &Texts, new: &Texts, anchor: &Anchor) -> Option<Anchor> {
    if let (Some(before), Some(after)) = (old.block(&anchor.block), new.block(&anchor.block)) {
        let still_there = make(old, &anchor.block, anchor.from, anchor.to)
            .is_some_and(|present| present.quote == anchor.quote);
        if still_there && before == after {
            return Some(anchor.clone());
        }
        let range = index_at(before, anchor.from)
            .zip(index_at(before, anchor.to))
            .map(|(from, to)| Range { from, to });
        if still_there
            && let Some(range) = range
            && let Some(range) = mapped(before, after, range)
            && let Some(followed) = anchor_at(&anchor.block, after, range)
            && (says_something(&followed) || !says_something(anchor))
        {
            return Some(followed);
        }
    }
    find(new, anchor)
}

/// A space that is left of deleted words may be anybody's: nobody can tell which of two neighbours was taken.
fn says_something(anchor: &Anchor) -> bool {
    !anchor.quote.trim().is_empty()
}

/// An anchor's words as characters.
struct Words {
    quote: Vec<char>,
    prefix: Vec<char>,
    suffix: Vec<char>,
}

impl Words {
    fn of(anchor: &Anchor) -> Self {
        let chars = |text: &str| text.chars().collect();
        Self { quote: chars(&anchor.quote), prefix: chars(&anchor.prefix), suffix: chars(&anchor.suffix) }
    }

    fn range_from(&self, start: usize) -> Range {
        Range { from: start, to: start + self.quote.len() }
    }
}

/// Looks in the other blocks. A short word stands in many of them, so it needs the company it had.
fn elsewhere(texts: &Texts, anchor: &Anchor, words: &Words) -> Option<Anchor> {
    let mut found: Vec<(usize, &str, &[char], usize)> = Vec::new();
    let mut places = 0;
    for (id, text) in texts.0.iter().filter(|(id, _)| *id != anchor.block) {
        places += candidates(text, &words.quote).len();
        if let Some(start) = best_candidate(text, &words.quote, &words.prefix, &words.suffix) {
            let fits = mapping::fit(text, words.range_from(start), &words.prefix, &words.suffix);
            found.push((fits, id, text, start));
        }
    }
    let (fits, id, text, start) = found.into_iter().max_by_key(|(fits, ..)| *fits)?;
    let alone = places == 1 && words.quote.len() >= TELLING;
    if alone || fits >= FITTING { anchor_at(id, text, words.range_from(start)) } else { None }
}

fn anchor_at(block: &str, text: &[char], range: Range) -> Option<Anchor> {
    let quote = text.get(range.from..range.to).filter(|quote| !quote.is_empty())?;
    let before = text.get(range.from.saturating_sub(CONTEXT)..range.from)?;
    let after = text.get(range.to..text.len().min(range.to + CONTEXT))?;
    Some(Anchor {
        block: block.to_owned(),
        from: units(text.get(..range.from)?),
        to: units(text.get(..range.to)?),
        quote: quote.iter().collect(),
        prefix: before.iter().collect(),
        suffix: after.iter().collect(),
    })
}

fn units(text: &[char]) -> usize {
    text.iter().map(|ch| ch.len_utf16()).sum()
}

/// The index of the character that begins at a UTF-16 position; the end counts, the middle of a character does not.
fn index_at(text: &[char], utf16: usize) -> Option<usize> {
    let mut seen = 0;
    for (index, ch) in text.iter().enumerate() {
        if seen >= utf16 {
            return (seen == utf16).then_some(index);
        }
        seen += ch.len_utf16();
    }
    (seen == utf16).then_some(text.len())
}
