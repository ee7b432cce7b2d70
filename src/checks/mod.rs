//! What a careful desk looks at before an article leaves its author: one set of rules, run for the author while
//! writing and again when the article is submitted.
//!
//! Enters: a content, the plan pack, what the site wants ([`Rules`]) and what only others can know ([`Facts`]).
//! Leaves: [`Finding`]s, typed and without sentences: positions are those of the editor, a fix is the text for exactly
//! that range and is given only where a machine cannot be wrong. One check or small family per file; which of them
//! count, and how much, is data of each site. This room must not know the database, the web, or the language in which
//! a finding is told.
//!
//! An alternative text is not asked for: the body knows no pictures yet.

mod code;
mod dates;
mod documents;
mod facts;
mod figures;
mod finding;
mod headings;
mod headline;
mod indicators;
mod legacy;
mod links;
mod mistakes;
mod numbers;
mod paragraphs;
mod passage;
mod quotations;
mod quotes;
mod references;
mod report;
mod required;
mod rules;
mod scan;
mod spacing;
mod tones;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;

pub use code::Code;
pub use facts::{Facts, NoFacts};
pub use finding::{Field, Finding, Place, Problem, Registered, Severity};
pub use links::own_links;
pub use rules::{OwnRules, Rules, RulesError, ToneStyle};

use crate::article::Content;
use crate::document::References;
use crate::plan::Pack;

/// What checks are run with.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// What the site wants.
    pub rules: &'a Rules,
    /// The plan pack, if there is one.
    pub pack: Option<&'a Pack>,
    /// What codes in the body stand for.
    pub references: &'a dyn References,
    /// What only others can know.
    pub facts: &'a dyn Facts,
}

impl std::fmt::Debug for Given<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Given").field("rules", &self.rules).finish_non_exhaustive()
    }
}

/// Runs every check that the site wants, in time linear in the length of the article.
#[must_use]
pub fn check(content: &Content, given: &Given<'_>) -> Vec<Finding> {
    let passages = passage::passages(content);
    let mut report = report::Report::new(given.rules);
    required::check(content, &mut report);
    references::check(content, given.references, &mut report);
    headline::check(content, &passages, given.rules, &mut report);
    headings::check(&passages, &mut report);
    paragraphs::check(&passages, given.rules, &mut report);
    tones::check(&passages, given.rules, &mut report);
    quotes::check(&passages, &mut report);
    for passage in &passages {
        legacy::check(passage, &mut report);
        spacing::check(passage, &mut report);
        mistakes::check(passage, given.rules, &mut report);
        numbers::check(passage, content.language, given.rules, &mut report);
        dates::check(passage, content.language, &mut report);
        links::check(passage, given.facts, &mut report);
    }
    if let Some(pack) = given.pack {
        documents::check(&passages, pack, &mut report);
        quotations::check(&passages, pack, &mut report);
        figures::check(&passages, content.language, pack, &mut report);
    }
    report.finish()
}
