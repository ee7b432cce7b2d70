//! Where checks put what they find: it decides what counts on this site, names places and keys, and keeps a flood of
//! findings within bounds.

use std::collections::BTreeMap;
use std::ops::Range;

use super::passage::Passage;
use super::{Code, Field, Finding, Place, Problem, Rules};
use crate::document::{LEAF, content_hash};

/// How much of the words at fault is shown.
const SHOWN: usize = 160;
/// Letters of a key: 96 bits, so that no two findings of one article meet.
const KEY: usize = 24;

/// The findings of one article.
#[derive(Debug)]
pub(super) struct Report<'a> {
    rules: &'a Rules,
    found: Vec<Finding>,
    seen: BTreeMap<(Code, Field, String), usize>,
    counts: BTreeMap<Code, usize>,
}

impl<'a> Report<'a> {
    pub(super) fn new(rules: &'a Rules) -> Self {
        Self { rules, found: Vec::new(), seen: BTreeMap::new(), counts: BTreeMap::new() }
    }

    /// Whether anybody wants to know; saves the work of a check that is switched off.
    pub(super) fn wants(&self, code: Code) -> bool {
        self.rules.severity(code).is_some()
    }

    /// Something about a field as a whole.
    pub(super) fn field(&mut self, field: Field, problem: Problem) {
        let place = Place { field, index: None, block: None, span: None };
        self.push(place, String::new(), problem, None);
    }

    /// Something about a whole text.
    pub(super) fn whole(&mut self, passage: &Passage<'_>, problem: Problem) {
        self.at(passage, 0..passage.text.len(), problem, None);
    }

    /// Something about a block that has no words.
    pub(super) fn block(&mut self, index: usize, id: Option<&str>, quote: &str, problem: Problem) {
        let place =
            Place { field: Field::Body, index: Some(index), block: id.map(str::to_owned), span: None };
        self.push(place, quote.to_owned(), problem, None);
    }

    /// Something about some bytes of a text, with what to put there if that is known. Nothing can be put in place of
    /// a mark or across a line end, and nothing into a text whose positions are not the article's.
    pub(super) fn at(
        &mut self,
        passage: &Passage<'_>,
        range: Range<usize>,
        problem: Problem,
        fix: Option<String>,
    ) {
        let quote = passage.slice(&range);
        let fix = fix.filter(|_| passage.is_exact() && !quote.contains(['\n', LEAF]));
        let place = Place {
            field: passage.field,
            index: passage.index,
            block: passage.block.map(str::to_owned),
            span: passage.span(&range),
        };
        self.push(place, quote.to_owned(), problem, fix);
    }

    fn push(&mut self, place: Place, quote: String, problem: Problem, fix: Option<String>) {
        let code = problem.code();
        let Some(severity) = self.rules.severity(code) else { return };
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count > self.rules.most_of_a_kind() {
            return;
        }
        let shown = (!quote.is_empty()).then(|| shortened(&quote));
        let nth = self.seen.entry((code, place.field, quote.clone())).or_default();
        let key = key(code, place.field, &quote, *nth);
        *nth += 1;
        self.found.push(Finding { key, problem, severity, place, quote: shown, fix });
    }

    /// What was found: fields as readers meet them, then places in reading order.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.found.sort_by_key(order);
        self.found
    }
}

fn order(finding: &Finding) -> (u8, Option<usize>, Option<(usize, usize)>, Code) {
    let field = match finding.place.field {
        Field::Kicker => 0,
        Field::Headline => 1,
        Field::Standfirst => 2,
        Field::Body => 3,
        Field::Byline => 4,
        Field::Source => 5,
    };
    (field, finding.place.index, finding.place.span, finding.code())
}

/// The words and how many times they stood before say which finding it is; where they stand does not.
fn key(code: Code, field: Field, quote: &str, nth: usize) -> String {
    let parts =
        [("code", code.as_str()), ("field", field.code()), ("quote", quote), ("nth", &nth.to_string())];
    let mut key = content_hash(&parts);
    key.truncate(KEY);
    key
}

fn shortened(quote: &str) -> String {
    match quote.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", quote.get(..at).unwrap_or_default()),
        None => quote.to_owned(),
    }
}
