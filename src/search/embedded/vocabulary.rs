//! Looking words up in the dictionary of the index: completions, near misses, words written together.

use std::cmp::Reverse;
use std::collections::HashMap;

use tantivy::schema::Field;
use tantivy::{Searcher, TantivyError, Term};

/// Terms read from one dictionary for one word before giving up: bounds the time of a hostile query.
const MAX_SCANNED: usize = 300_000;

/// The dictionary of one field over all segments.
#[derive(Clone, Copy)]
pub(super) struct Vocabulary<'a> {
    searcher: &'a Searcher,
    field: Field,
}

impl<'a> Vocabulary<'a> {
    /// The dictionary of `field`.
    pub(super) fn new(searcher: &'a Searcher, field: Field) -> Self {
        Self { searcher, field }
    }

    /// Number of articles with this word, counting removed ones not yet merged away.
    pub(super) fn frequency(&self, word: &str) -> Result<u64, TantivyError> {
        self.searcher.doc_freq(&Term::from_field_text(self.field, word))
    }

    /// The most frequent longer words beginning with `prefix`.
    pub(super) fn completions(&self, prefix: &str, limit: usize) -> Result<Vec<String>, TantivyError> {
        self.most_frequent(prefix, limit, |term| term.len() > prefix.len())
    }

    /// The most frequent words one slip away from `word`; two slips for words of eight letters and more.
    ///
    /// Numbers have no near misses: 2025 is not a spelling of 2026.
    pub(super) fn near_misses(&self, word: &str, limit: usize) -> Result<Vec<String>, TantivyError> {
        let length = word.chars().count();
        if length < 3 || word.chars().any(|ch| ch.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        let slips = if length >= 8 { 2 } else { 1 };
        let letters: Vec<char> = word.chars().collect();
        self.most_frequent("", limit, |term| term != word && within(&letters, term, slips))
    }

    /// Ways to read `word` as two known words written together, as in "hanoi".
    pub(super) fn splits(&self, word: &str, limit: usize) -> Result<Vec<(String, String)>, TantivyError> {
        let mut found = Vec::new();
        for (at, _) in word.char_indices().skip(2) {
            let (first, second) = word.split_at(at);
            if second.chars().count() < 2 {
                break;
            }
            let weight = self.frequency(first)?.min(self.frequency(second)?);
            if weight > 0 {
                found.push((Reverse(weight), first.to_owned(), second.to_owned()));
            }
        }
        found.sort();
        Ok(found.into_iter().take(limit).map(|(_, first, second)| (first, second)).collect())
    }

    fn most_frequent(
        &self,
        prefix: &str,
        limit: usize,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<String>, TantivyError> {
        let mut counts: HashMap<String, u64> = HashMap::new();
        let mut scanned = 0;
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(self.field)?;
            let mut stream = index.terms().range().ge(prefix).into_stream()?;
            while stream.advance() && scanned < MAX_SCANNED {
                scanned += 1;
                let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
                if !term.starts_with(prefix) {
                    break;
                }
                if wanted(term) {
                    *counts.entry(term.to_owned()).or_default() += u64::from(stream.value().doc_freq);
                }
            }
        }
        let mut ranked: Vec<(Reverse<u64>, String)> =
            counts.into_iter().map(|(term, count)| (Reverse(count), term)).collect();
        ranked.sort();
        Ok(ranked.into_iter().take(limit).map(|(_, term)| term).collect())
    }
}

/// Whether `term` is at most `slips` insertions, removals, replacements or neighbour swaps away.
fn within(word: &[char], term: &str, slips: usize) -> bool {
    if term.len().abs_diff(word.len()) > slips * 4 {
        return false;
    }
    let term: Vec<char> = term.chars().collect();
    if term.len().abs_diff(word.len()) > slips || term.iter().any(char::is_ascii_digit) {
        return false;
    }
    distance(word, &term) <= slips
}

/// Optimal string alignment distance, three rows at a time.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in right.iter().enumerate() {
            let get = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut best = (get(&above, column) + usize::from(a != b))
                .min(get(&above, column + 1) + 1)
                .min(get(&current, column) + 1);
            let swapped =
                row > 0 && column > 0 && left.get(row - 1) == Some(b) && right.get(column - 1) == Some(a);
            if swapped {
                best = best.min(get(&before, column - 1) + 1);
            }
            current.push(best);
        }
        before = above;
        above = current;
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(left: &str, right: &str) -> usize {
        distance(&left.chars().collect::<Vec<_>>(), &right.chars().collect::<Vec<_>>())
    }

    #[test]
    fn distances_count_a_swap_as_one_slip() {
        assert_eq!(between("sta", "sat"), 1);
        assert_eq!(between("duong", "duon"), 1);
        assert_eq!(between("hoach", "haoch"), 1);
        assert_eq!(between("quy", "tinh"), 4);
        assert_eq!(between("", "ab"), 2);
        assert_eq!(between("same", "same"), 0);
    }
}
