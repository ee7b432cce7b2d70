//! Ranking the server cannot do: it folds every mark away, so "dương", "đường" and "đương" are one word to it.
//!
//! The first hundred hits are sorted again inside the classes the server itself puts first (words found,
//! slips needed): those that hold the whole query as typed, then those with more words as typed, then by the
//! server's score with a preference for recent articles.

use std::cmp::Reverse;

use serde_json::{Map, Value};

use super::record::marked;
use crate::search::Highlighted;
use crate::search::typed::Typed;
use crate::search::words::{Word, words};

/// Hits that are sorted again.
pub(super) const WINDOW: usize = 100;
/// Share of the score a fresh article gains, and the days after which it is half: as in the embedded engine.
const FRESHNESS: f64 = 0.6;
const HALF_LIFE_DAYS: f64 = 14.0;

/// The parts of an answer that decide its place.
pub(super) struct Standing {
    missing_words: u64,
    slips: u64,
    whole: bool,
    exact: usize,
    score: f64,
}

impl Standing {
    /// Weighs one hit; `details` are the server's ranking score details, `texts` its marked texts.
    pub(super) fn of(
        typed: &Typed,
        details: Option<&Map<String, Value>>,
        score: f64,
        texts: &[Highlighted],
        age: i64,
    ) -> Self {
        let number = |rule: &str, name: &str| {
            details
                .and_then(|details| details.get(rule))
                .and_then(|rule| rule.get(name))
                .and_then(Value::as_u64)
                .unwrap_or(0)
        };
        let cut: Vec<Vec<Word>> = texts.iter().map(|text| words(&text.plain())).collect();
        let marked: Vec<&Word> = typed.all().filter(|word| word.marked).collect();
        let holds = |word: &Word| cut.iter().flatten().any(|found| found.exact == word.exact);
        let run: Vec<&str> = typed.all().map(|word| &*word.exact).collect();
        let has_run = |text: &Vec<Word>| {
            text.windows(run.len().max(1))
                .any(|part| part.iter().map(|word| &*word.exact).eq(run.iter().copied()))
        };
        let days = age.max(0) as f64 / 86_400_000.0;
        Self {
            missing_words: number("words", "maxMatchingWords")
                .saturating_sub(number("words", "matchingWords")),
            slips: number("typo", "typoCount"),
            whole: !marked.is_empty() && cut.iter().any(has_run),
            exact: marked.into_iter().filter(|word| holds(word)).count(),
            score: score * (1.0 + FRESHNESS * (-days / HALF_LIFE_DAYS).exp2()),
        }
    }
}

/// Sorts hits by their standing; equals keep the server's order.
pub(super) fn sort<T>(hits: &mut [(Standing, T)]) {
    hits.sort_by(|(a, _), (b, _)| {
        let class = |standing: &Standing| {
            (standing.missing_words, standing.slips, Reverse(standing.whole), Reverse(standing.exact))
        };
        class(a).cmp(&class(b)).then_with(|| b.score.total_cmp(&a.score))
    });
}

/// The excerpt of a hit: the standfirst when it matches or nothing does, else the matching part of the body.
pub(super) fn excerpt(standfirst: Highlighted, body: Highlighted) -> Highlighted {
    let matches = |text: &Highlighted| text.spans().iter().any(|span| span.hit);
    if !matches(&standfirst) && matches(&body) || standfirst.spans().is_empty() { body } else { standfirst }
}

/// A marked text of the server's formatted part.
pub(super) fn formatted(fields: Option<&Map<String, Value>>, name: &str) -> Highlighted {
    fields.and_then(|fields| fields.get(name)).and_then(Value::as_str).map(marked).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(query: &str, text: &str, age: i64) -> Standing {
        Standing::of(&Typed::read(query), None, 1.0, &[marked(text)], age)
    }

    #[test]
    fn exact_marks_come_first_and_recent_articles_before_old_ones() {
        let mut hits = vec![
            (standing("dương quá", "Đường qua cầu", 0), "folded"),
            (standing("dương quá", "Quá trình, hướng dương", 0), "words"),
            (standing("dương quá", "Vai Dương Quá", 900 * 86_400_000), "old"),
            (standing("dương quá", "Vai Dương Quá", 0), "new"),
        ];
        sort(&mut hits);
        assert_eq!(hits.iter().map(|(_, name)| *name).collect::<Vec<_>>(), ["new", "old", "words", "folded"]);
    }

    #[test]
    fn an_unmarked_query_keeps_the_order_of_the_server() {
        let mut hits = vec![(standing("duong", "đường", 0), 1), (standing("duong", "duong", 0), 2)];
        sort(&mut hits);
        assert_eq!(hits.iter().map(|(_, at)| *at).collect::<Vec<_>>(), [1, 2]);
    }
}
