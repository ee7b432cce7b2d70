//! What a body refers to without holding it: documents of the register and locked quotations.

use super::schema::{Document, Inline};
use super::walk::{Piece, pieces};
use std::collections::BTreeSet;

/// Looks up what the plan knows under a code; handed in by the caller, who knows the plan.
pub trait References {
    /// The document of this code, or `None` if the register has none.
    fn document(&self, code: &str) -> Option<CitedDocument<'_>>;
    /// The quotation of this code, or `None` if the store has none.
    fn quotation(&self, code: &str) -> Option<CitedQuotation<'_>>;
}

/// What readers see of a cited document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CitedDocument<'a> {
    /// Its number, "790/QĐ-TTg"; some documents have none and are shown by title.
    pub number: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// Where it can be read: an http(s) address or a path of the site; anything else is not linked.
    pub url: Option<&'a str>,
}

impl<'a> CitedDocument<'a> {
    /// The words by which it is shown in a sentence.
    #[must_use]
    pub fn shown(&self) -> &'a str {
        self.number.unwrap_or(self.title)
    }
}

/// A locked wording and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CitedQuotation<'a> {
    /// The wording; lines become paragraphs.
    pub text: &'a str,
    /// The number of the document it stands in.
    pub source_number: Option<&'a str>,
    /// Where that document can be read.
    pub source_url: Option<&'a str>,
}

/// Knows nothing: every code is missing. For checks that only look at the writer's own words.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoReferences;

impl References for NoReferences {
    fn document(&self, _code: &str) -> Option<CitedDocument<'_>> {
        None
    }

    fn quotation(&self, _code: &str) -> Option<CitedQuotation<'_>> {
        None
    }
}

/// The codes a body uses, each list in reading order without repeats.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsedReferences {
    /// Codes of documents.
    pub documents: Vec<String>,
    /// Codes of quotations.
    pub quotations: Vec<String>,
}

/// A code that the plan does not know; an article with one may not be submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingReference {
    /// No document has this code.
    Document(String),
    /// No quotation has this code.
    Quotation(String),
}

/// Lists the codes a body uses.
#[must_use]
pub fn used_refs(document: &Document) -> UsedReferences {
    let (mut used, mut seen) = (UsedReferences::default(), BTreeSet::new());
    for piece in pieces(document) {
        match piece {
            Piece::Quotation(code) if seen.insert((false, code)) => used.quotations.push(code.to_owned()),
            Piece::Quotation(_) => {}
            Piece::Line(line) => {
                let codes =
                    line.iter().filter_map(Inline::cited_document).filter(|code| seen.insert((true, *code)));
                used.documents.extend(codes.map(str::to_owned));
            }
        }
    }
    used
}

/// Lists the codes a body uses that the plan does not know, documents first.
#[must_use]
pub fn missing_refs(document: &Document, references: &dyn References) -> Vec<MissingReference> {
    let used = used_refs(document);
    let documents = used.documents.into_iter().filter(|code| references.document(code).is_none());
    let quotations = used.quotations.into_iter().filter(|code| references.quotation(code).is_none());
    documents.map(MissingReference::Document).chain(quotations.map(MissingReference::Quotation)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Plan, document};
    use super::*;

    #[test]
    fn codes_are_listed_and_the_unknown_ones_named() {
        let used = used_refs(&document());
        assert_eq!(used.documents, ["qd-790", "nq-0"]);
        assert_eq!(used.quotations, ["bien-khong", "khac"]);
        let missing =
            [MissingReference::Document("nq-0".to_owned()), MissingReference::Quotation("khac".to_owned())];
        assert_eq!(missing_refs(&document(), &Plan), missing);
    }

    #[test]
    fn a_document_without_number_is_shown_by_title() {
        assert_eq!(CitedDocument { number: None, title: "Báo cáo", url: None }.shown(), "Báo cáo");
    }
}
