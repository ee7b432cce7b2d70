//! Turning what a reader typed into a query over the index.
//!
//! Matching and ranking are kept apart: the `all` field decides which articles match (every word must
//! occur, in any spelling we accept), the texts decide the order. An article that holds the whole query
//! exactly as typed, marks included, stands in a class of its own above all others: who types "dương"
//! must not be led to "đường" first.

use std::collections::HashMap;

use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, TantivyError, Term};

use super::fold::pair;
use super::highlight::Marks;
use super::schema::{Fields, Pair};
use super::variants::{self, Variants};
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use crate::search::Synonyms;
use crate::search::typed::Typed;
use crate::search::words::Word;

/// Score that lifts an exact match above every sum of ordinary scores.
pub(super) const EXACT_CLASS: f32 = 8_192.0;
/// Part of a word's weight that a guessed spelling keeps.
const GUESS: f32 = 0.4;

/// How strictly loose words are required.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    /// Every word.
    All,
    /// At least half of the words.
    Half,
    /// Any word.
    Any,
}

type Clause = (Occur, Box<dyn Query>);

/// Everything needed to build queries for one typed text.
pub(super) struct Builder<'a> {
    fields: &'a Fields,
    weights: &'a Weights,
    typed: &'a Typed,
    variants: Vec<Variants>,
    numbers: Vec<String>,
}

impl<'a> Builder<'a> {
    /// Looks every word up once.
    pub(super) fn new(
        fields: &'a Fields,
        weights: &'a Weights,
        typed: &'a Typed,
        synonyms: &Synonyms,
        searcher: &Searcher,
    ) -> Result<Self, TantivyError> {
        let all = Vocabulary::new(searcher, fields.all);
        let variants = variants::of_words(typed, synonyms, searcher.num_docs(), all)?;
        let numbers = variants::numbers(typed, Vocabulary::new(searcher, fields.numbers))?;
        Ok(Self { fields, weights, typed, variants, numbers })
    }

    /// The query at one strictness.
    pub(super) fn query(&self, demand: Demand) -> BooleanQuery {
        let mut clauses: Vec<Clause> = vec![(Occur::Must, self.matching(demand))];
        clauses.extend(self.ranking().into_iter().map(|query| (Occur::Should, query)));
        BooleanQuery::new(clauses)
    }

    /// What matches: no scores, one small posting list per word.
    fn matching(&self, demand: Demand) -> Box<dyn Query> {
        let loose: Vec<Box<dyn Query>> = self
            .typed
            .loose
            .iter()
            .zip(&self.variants)
            .map(|(word, variants)| self.accepted(word, variants))
            .collect();
        let required = match demand {
            Demand::All => loose.len(),
            Demand::Half => loose.len().div_ceil(2),
            Demand::Any => 1,
        };
        // Quoted is quoted: phrases stay required when loose words are not.
        let mut parts: Vec<Box<dyn Query>> =
            self.typed.phrases.iter().map(|phrase| self.quoted(phrase)).collect();
        if required < loose.len() {
            parts.push(Box::new(BooleanQuery::union_with_minimum_required_clauses(loose, required)));
        } else {
            parts.extend(loose);
        }
        let joined = BooleanQuery::intersection(parts);
        Box::new(ConstScoreQuery::new(Box::new(joined), 0.0))
    }

    fn accepted(&self, word: &Word, variants: &Variants) -> Box<dyn Query> {
        let mut ways = vec![term(self.fields.all, &word.plain)];
        ways.extend(variants.terms.iter().map(|variant| term(self.fields.all, variant)));
        for run in &variants.runs {
            ways.extend(self.fields.texts().into_iter().map(|text| phrase(text.plain, run)));
        }
        any(ways)
    }

    fn quoted(&self, words: &[Word]) -> Box<dyn Query> {
        any(self.fields.texts().into_iter().map(|text| in_form(text, words)).collect())
    }

    /// What ranks: a sum of weighted parts, none of them required.
    fn ranking(&self) -> Vec<Box<dyn Query>> {
        let mut parts = Vec::new();
        for (text, weight) in self.weighted_texts() {
            for (word, variants) in self.typed.loose.iter().zip(&self.variants) {
                parts.push(boosted(term(text.plain, &word.plain), weight));
                parts.extend(
                    variants.terms.iter().map(|variant| boosted(term(text.plain, variant), weight * GUESS)),
                );
                parts.extend(variants.runs.iter().map(|run| boosted(phrase(text.plain, run), weight)));
            }
            for word in self.typed.phrases.iter().flatten() {
                parts.push(boosted(term(text.plain, &word.plain), weight));
            }
            for word in self.typed.all().filter(|word| word.marked) {
                parts.push(boosted(term(text.exact, &word.exact), weight * self.weights.exact));
            }
        }
        parts.extend(self.pairs());
        parts.extend(
            self.numbers.iter().map(|number| boosted(term(self.fields.numbers, number), self.weights.number)),
        );
        parts.extend(self.exact_class());
        parts
    }

    fn weighted_texts(&self) -> [(Pair, f32); 4] {
        [
            (self.fields.headline, self.weights.headline),
            (self.fields.lead, self.weights.lead),
            (self.fields.labels, self.weights.labels),
            (self.fields.body, self.weights.body),
        ]
    }

    /// Neighbouring words in every accepted spelling: this is what settles which correction was meant.
    fn pairs(&self) -> Vec<Box<dyn Query>> {
        let mut weights: HashMap<String, f32> = HashMap::new();
        for at in 1..self.typed.loose.len() {
            let spellings = |at: usize| {
                let word = self.typed.loose.get(at).map(|word| (&*word.plain, 1.0)).into_iter();
                let guesses =
                    self.variants.get(at).map(|variants| variants.terms.as_slice()).unwrap_or_default();
                word.chain(guesses.iter().map(|guess| (guess.as_str(), GUESS))).collect::<Vec<_>>()
            };
            let seconds = spellings(at);
            for (first, first_weight) in spellings(at - 1) {
                for (second, second_weight) in &seconds {
                    // Both guessed would be a guess about a guess, and up to 400 pairs.
                    if first_weight < 1.0 && *second_weight < 1.0 {
                        continue;
                    }
                    weights.insert(pair(first, second), first_weight * second_weight * self.weights.pair);
                }
            }
        }
        weights.into_iter().map(|(pair, weight)| boosted(term(self.fields.pairs, &pair), weight)).collect()
    }

    /// The whole query as typed, when it carries any mark.
    fn exact_class(&self) -> Option<Box<dyn Query>> {
        let words: Vec<Word> = self.typed.all().cloned().collect();
        if !words.iter().any(|word| word.marked) {
            return None;
        }
        let exact: Vec<String> = words.iter().map(|word| word.exact.to_string()).collect();
        let found = any(self.fields.texts().into_iter().map(|text| phrase(text.exact, &exact)).collect());
        Some(Box::new(ConstScoreQuery::new(found, EXACT_CLASS)))
    }

    /// What to mark in the texts of hits.
    pub(super) fn marks(&self) -> Marks {
        let runs = self.variants.iter().flat_map(|variants| variants.runs.iter().cloned());
        let phrases =
            self.typed.phrases.iter().map(|words| words.iter().map(|word| word.plain.to_string()).collect());
        Marks {
            words: self.typed.loose.clone(),
            others: self.variants.iter().flat_map(|variants| variants.terms.iter().cloned()).collect(),
            runs: runs.chain(phrases).collect(),
        }
    }
}

fn in_form(text: Pair, words: &[Word]) -> Box<dyn Query> {
    let marked = words.iter().any(|word| word.marked);
    let (field, run): (Field, Vec<String>) = if marked {
        (text.exact, words.iter().map(|word| word.exact.to_string()).collect())
    } else {
        (text.plain, words.iter().map(|word| word.plain.to_string()).collect())
    };
    phrase(field, &run)
}

fn term(field: Field, word: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs))
}

/// A run of words; tantivy refuses phrases of one.
fn phrase(field: Field, run: &[String]) -> Box<dyn Query> {
    match run {
        [one] => term(field, one),
        _ => Box::new(PhraseQuery::new(run.iter().map(|word| Term::from_field_text(field, word)).collect())),
    }
}

fn any(queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::union(queries))
}

fn boosted(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}
