//! A line cut into what is compared: syllables, what stands between them, and inline nodes that are not text.

use serde_json::Value;

use super::parts::kind_of;
use crate::document::LEAF;
use crate::vietnamese::syllable_ranges;

/// A syllable with its marks, a space, a sign, a line break or a reference.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// What it says, marks aside: equal for equal words.
    pub(super) words: String,
    /// All about it, marks included: equal for equal tokens.
    pub(super) whole: String,
    /// The inline nodes it is made of: several where a syllable is set in several ways.
    pub(super) runs: Vec<Value>,
    /// Whether it is a syllable or a reference, not a space or sign between such.
    pub(super) solid: bool,
}

/// The text of an inline node; none if it is not a text.
pub(super) fn text_of(inline: &Value) -> Option<&str> {
    inline.get("text").and_then(Value::as_str).filter(|_| kind_of(inline) == "text")
}

/// Cuts a line. Syllables are found across marks: one half in bold is one token.
pub(super) fn tokens(line: &[Value]) -> Vec<Token> {
    let (mut flat, mut starts) = (String::new(), Vec::with_capacity(line.len()));
    for inline in line {
        starts.push(flat.len());
        match text_of(inline) {
            Some(text) => flat.push_str(text),
            None => flat.push(LEAF),
        }
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    let syllables: Vec<_> = syllable_ranges(&flat).collect();
    for syllable in syllables.into_iter().chain(std::iter::once(flat.len()..flat.len())) {
        for gap in gaps(flat.get(at..syllable.start).unwrap_or_default()) {
            tokens.push(token(line, &starts, &flat, at..at + gap, false));
            at += gap;
        }
        if !syllable.is_empty() {
            tokens.push(token(line, &starts, &flat, syllable.clone(), true));
        }
        at = syllable.end;
    }
    tokens
}

/// The lengths of the pieces between two syllables: runs of spaces, and single signs with the marks that sit on them.
fn gaps(text: &str) -> Vec<usize> {
    let mut lengths: Vec<usize> = Vec::new();
    let mut before: Option<char> = None;
    for ch in text.chars() {
        let joins = before.is_some_and(|last| {
            (last.is_whitespace() && ch.is_whitespace())
                || (last != LEAF && unicode_normalization::char::is_combining_mark(ch))
        });
        match lengths.last_mut() {
            Some(length) if joins => *length += ch.len_utf8(),
            _ => lengths.push(ch.len_utf8()),
        }
        before = Some(ch);
    }
    lengths
}

fn token(
    line: &[Value],
    starts: &[usize],
    flat: &str,
    range: std::ops::Range<usize>,
    syllable: bool,
) -> Token {
    let words = flat.get(range.clone()).unwrap_or_default();
    let first = starts.partition_point(|start| *start <= range.start).saturating_sub(1);
    let mut runs = Vec::new();
    for (index, inline) in line.iter().enumerate().skip(first) {
        let Some(start) = starts.get(index).filter(|start| **start < range.end) else { break };
        let Some(text) = text_of(inline) else {
            runs.push(inline.clone());
            continue;
        };
        let from = range.start.max(*start) - start;
        let to = (range.end - start).min(text.len());
        if let Some(part) = text.get(from..to).filter(|part| !part.is_empty()) {
            runs.push(with_text(inline, part));
        }
    }
    let leaf = runs.first().filter(|run| text_of(run).is_none());
    let whole = runs.iter().map(Value::to_string).collect::<Vec<_>>().join("\u{1f}");
    // A text may hold the sign that stands for a node; no text begins with this one.
    let words = leaf.map_or_else(|| words.to_owned(), |node| format!("\0{node}"));
    Token { solid: syllable || leaf.is_some(), words, whole, runs }
}

fn with_text(inline: &Value, text: &str) -> Value {
    let mut cut = inline.clone();
    if let Some(fields) = cut.as_object_mut() {
        fields.insert("text".to_owned(), text.into());
    }
    cut
}

/// The line that tokens make; texts of equal marks are joined by the parser.
pub(super) fn line<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> Vec<Value> {
    tokens.into_iter().flat_map(|token| token.runs.iter().cloned()).collect()
}
