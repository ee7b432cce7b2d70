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
use super::vocabulary::Vocabulary;
use crate::search::Synonyms;
use crate::search::typed::Typed;
use crate::search::words::{Word, words};

/// Score that lifts an exact match above every sum of ordinary scores.
pub(super) const EXACT_CLASS: f32 = 8_192.0;
/// Spellings tried for one word.
const MAX_VARIANTS: usize = 20;
/// An existing word is also corrected when fewer than one article in this many has it.
const RARE_ONE_IN: u64 = 2_000;
/// Part of a word's weight that a guessed spelling keeps.
const GUESS: f32 = 0.4;

/// How much each kind of match counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// A word in the headline.
    pub headline: f32,
    /// A word in kicker or standfirst.
    pub lead: f32,
    /// A word in tags, byline or column name.
    pub labels: f32,
    /// A word in the body.
    pub body: f32,
    /// Factor for a word typed with marks that is found with exactly these.
    pub exact: f32,
    /// Two neighbouring words of the query that are neighbours in headline or standfirst.
    pub pair: f32,
    /// A document number of the article's own register.
    pub number: f32,
    /// Added share of the score for an article published now; halves every `half_life_days`.
    pub freshness: f32,
    /// Days after which the freshness share is half.
    pub half_life_days: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            headline: 3.0,
            lead: 1.5,
            labels: 1.5,
            body: 1.0,
            exact: 2.0,
            pair: 2.0,
            number: 12.0,
            freshness: 0.6,
            half_life_days: 14.0,
        }
    }
}

impl Weights {
    /// The factor by which the score of an article grows for having been published at `published`.
    pub(super) fn freshness_factor(&self, published: i64, now: i64) -> f32 {
        let days = (now.saturating_sub(published).max(0) / 60_000) as f32 / (24.0 * 60.0);
        1.0 + self.freshness * (-days / self.half_life_days).exp2()
    }
}

/// How strictly words are required.
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

/// The accepted spellings of one loose word.
#[derive(Default)]
struct Variants {
    terms: Vec<String>,
    runs: Vec<Vec<String>>,
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
        let mut variants = Vec::with_capacity(typed.loose.len());
        for (at, word) in typed.loose.iter().enumerate() {
            let last = typed.unfinished && at + 1 == typed.loose.len();
            variants.push(Variants::of(&word.plain, last, searcher.num_docs(), all)?);
        }
        let mut builder = Self { fields, weights, typed, variants, numbers: Vec::new() };
        builder.join_neighbours(all)?;
        builder.add_synonyms(synonyms);
        builder.numbers = numbers(typed, Vocabulary::new(searcher, fields.numbers))?;
        Ok(builder)
    }

    /// Words written apart that the articles write together, as in "da nang" for "Danang".
    fn join_neighbours(&mut self, all: Vocabulary<'_>) -> Result<(), TantivyError> {
        for at in 1..self.typed.loose.len() {
            let (Some(first), Some(second)) = (self.typed.loose.get(at - 1), self.typed.loose.get(at)) else { continue };
            let together = format!("{}{}", first.plain, second.plain);
            if all.frequency(&together)? > 0 {
                self.variants.iter_mut().skip(at - 1).take(2).for_each(|variants| variants.terms.push(together.clone()));
            }
        }
        Ok(())
    }

    fn add_synonyms(&mut self, synonyms: &Synonyms) {
        let plain: Vec<String> = self.typed.loose.iter().map(|word| word.plain.clone()).collect();
        for (short, long) in synonyms.pairs() {
            let (short, long) = (plain_run(short), plain_run(long));
            for (said, meant) in [(&short, &long), (&long, &short)] {
                if said.is_empty() || meant.is_empty() {
                    continue;
                }
                for at in (0..plain.len()).filter(|at| plain.get(*at..at + said.len()) == Some(said.as_slice())) {
                    self.variants.iter_mut().skip(at).take(said.len()).for_each(|variants| variants.runs.push(meant.clone()));
                }
            }
        }
    }

    /// The query at one strictness.
    pub(super) fn query(&self, demand: Demand) -> BooleanQuery {
        let mut clauses: Vec<Clause> = vec![(Occur::Must, self.matching(demand))];
        clauses.extend(self.ranking().into_iter().map(|query| (Occur::Should, query)));
        BooleanQuery::new(clauses)
    }

    /// What matches: no scores, one small posting list per word.
    fn matching(&self, demand: Demand) -> Box<dyn Query> {
        let mut parts: Vec<Box<dyn Query>> =
            self.typed.loose.iter().zip(&self.variants).map(|(word, variants)| self.accepted(word, variants)).collect();
        for phrase in &self.typed.phrases {
            match demand {
                Demand::All => parts.push(self.quoted(phrase)),
                Demand::Half | Demand::Any => parts.extend(phrase.iter().map(|word| term(self.fields.all, &word.plain))),
            }
        }
        let required = match demand {
            Demand::All => parts.len(),
            Demand::Half => parts.len().div_ceil(2),
            Demand::Any => 1,
        };
        let joined: Box<dyn Query> = if required == parts.len() {
            Box::new(BooleanQuery::intersection(parts))
        } else {
            Box::new(BooleanQuery::union_with_minimum_required_clauses(parts, required))
        };
        Box::new(ConstScoreQuery::new(joined, 0.0))
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
                parts.extend(variants.terms.iter().map(|variant| boosted(term(text.plain, variant), weight * GUESS)));
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
        parts.extend(self.numbers.iter().map(|number| boosted(term(self.fields.numbers, number), self.weights.number)));
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
                let word = self.typed.loose.get(at).map(|word| (word.plain.as_str(), 1.0)).into_iter();
                let guesses = self.variants.get(at).map(|variants| variants.terms.as_slice()).unwrap_or_default();
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
        let exact: Vec<String> = words.into_iter().map(|word| word.exact).collect();
        let found = any(self.fields.texts().into_iter().map(|text| phrase(text.exact, &exact)).collect());
        Some(Box::new(ConstScoreQuery::new(found, EXACT_CLASS)))
    }

    /// What to mark in the texts of hits.
    pub(super) fn marks(&self) -> Marks {
        let runs = self.variants.iter().flat_map(|variants| variants.runs.iter().cloned());
        let phrases = self.typed.phrases.iter().map(|words| words.iter().map(|word| word.plain.clone()).collect());
        Marks {
            words: self.typed.loose.clone(),
            others: self.variants.iter().flat_map(|variants| variants.terms.iter().cloned()).collect(),
            runs: runs.chain(phrases).collect(),
        }
    }
}

impl Variants {
    fn of(word: &str, last: bool, articles: u64, all: Vocabulary<'_>) -> Result<Self, TantivyError> {
        let mut variants = Self::default();
        if last && word.chars().count() >= 2 {
            variants.terms = all.completions(word, MAX_VARIANTS)?;
        }
        let frequency = all.frequency(word)?;
        if frequency > 0 && frequency.saturating_mul(RARE_ONE_IN) >= articles {
            return Ok(variants);
        }
        variants.runs = all.splits(word, 3)?.into_iter().map(|(first, second)| vec![first, second]).collect();
        if variants.terms.is_empty() {
            variants.terms = all.near_misses(word, MAX_VARIANTS)?;
        }
        Ok(variants)
    }
}

/// Document numbers in the query: any run of words that, joined, is a number some article carries.
fn numbers(typed: &Typed, known: Vocabulary<'_>) -> Result<Vec<String>, TantivyError> {
    let plain: Vec<&str> = typed.all().map(|word| word.plain.as_str()).collect();
    let mut found: Vec<String> = Vec::new();
    for (at, word) in plain.iter().enumerate() {
        if !word.starts_with(|ch: char| ch.is_ascii_digit()) {
            continue;
        }
        let mut joined = String::new();
        for next in plain.iter().skip(at).take(6) {
            joined.push_str(next);
            if !found.contains(&joined) && known.frequency(&joined)? > 0 {
                found.push(joined.clone());
            }
        }
    }
    Ok(found)
}

fn plain_run(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.plain).collect()
}

fn in_form(text: Pair, words: &[Word]) -> Box<dyn Query> {
    let marked = words.iter().any(|word| word.marked);
    let (field, run): (Field, Vec<String>) = if marked {
        (text.exact, words.iter().map(|word| word.exact.clone()).collect())
    } else {
        (text.plain, words.iter().map(|word| word.plain.clone()).collect())
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
