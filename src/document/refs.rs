//! What a body refers to without holding it: documents, quotations, figures and persons of the plan, and articles.

use super::schema::{Document, Inline};
use super::walk::{Piece, pieces};
use super::words::Tongue;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Looks up what the plan and the newsroom know under a code or number; handed in by the caller, who knows them.
pub trait References {
    /// The document of this code, or `None` if the register has none.
    fn document(&self, code: &str) -> Option<CitedDocument<'_>>;
    /// The quotation of this code, or `None` if the store has none.
    fn quotation(&self, code: &str) -> Option<CitedQuotation<'_>>;
    /// The indicator or figure of this code, or `None` if the plan has none.
    fn indicator(&self, code: &str) -> Option<CitedIndicator<'_>>;
    /// The person of this code, or `None` if the plan names none.
    fn person(&self, code: &str) -> Option<CitedPerson<'_>>;
    /// The article of this number, or `None` if readers cannot read it now.
    fn article(&self, number: u64) -> Option<CitedArticle<'_>>;
    /// Who issued the document of this code and when, in words, for its card.
    fn origin(&self, _code: &str) -> Option<String> {
        None
    }
    /// The language of the words the renderers add: that of the article.
    fn tongue(&self) -> Tongue {
        Tongue::Vietnamese
    }
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

/// What readers see of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedIndicator<'a> {
    /// Value and unit with the word that says how exact it is: "khoảng 15.800 USD".
    pub shown: Cow<'a, str>,
    /// What is measured.
    pub label: &'a str,
    /// The year the value is meant for.
    pub year: Option<u16>,
    /// The number, or the title, of the document it was taken from.
    pub source: Option<&'a str>,
}

/// What readers see of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CitedPerson<'a> {
    /// The name.
    pub name: &'a str,
    /// The office in which the plan documents name them.
    pub title: &'a str,
}

/// What readers see of another article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CitedArticle<'a> {
    /// Its headline.
    pub title: &'a str,
    /// Where it is: an http(s) address or a path of the site.
    pub url: &'a str,
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

    fn indicator(&self, _code: &str) -> Option<CitedIndicator<'_>> {
        None
    }

    fn person(&self, _code: &str) -> Option<CitedPerson<'_>> {
        None
    }

    fn article(&self, _number: u64) -> Option<CitedArticle<'_>> {
        None
    }
}

/// The codes a body uses, each list in reading order without repeats.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsedReferences {
    /// Codes of documents, named in a sentence or shown as a card.
    pub documents: Vec<String>,
    /// Codes of quotations.
    pub quotations: Vec<String>,
    /// Codes of indicators and figures.
    pub indicators: Vec<String>,
    /// Codes of persons.
    pub persons: Vec<String>,
    /// Numbers of related articles.
    pub articles: Vec<u64>,
}

/// A code that the plan does not know; an article with one may not be submitted.
///
/// Articles are not among them: they come and go, and readers are shown only those that are live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingReference {
    /// No document has this code.
    Document(String),
    /// No quotation has this code.
    Quotation(String),
    /// No indicator or figure has this code.
    Indicator(String),
    /// No person has this code.
    Person(String),
}

impl MissingReference {
    /// The code nobody knows.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Document(code) | Self::Quotation(code) | Self::Indicator(code) | Self::Person(code) => code,
        }
    }
}

/// Lists the codes a body uses.
#[must_use]
pub fn used_refs(document: &Document) -> UsedReferences {
    let mut used = UsedReferences::default();
    for piece in pieces(document) {
        match piece {
            Piece::Quotation(code) => used.quotations.push(code.to_owned()),
            Piece::Card(code) => used.documents.push(code.to_owned()),
            Piece::Article(number) => used.articles.push(number),
            Piece::Line(line) => line.iter().for_each(|inline| note(&mut used, inline)),
            Piece::Caption(_) | Piece::Embed => {}
        }
    }
    let lists = [&mut used.documents, &mut used.quotations, &mut used.indicators, &mut used.persons];
    lists.into_iter().for_each(without_repeats);
    without_repeats(&mut used.articles);
    used
}

fn note(used: &mut UsedReferences, inline: &Inline) {
    match inline {
        Inline::DocumentReference { code } => used.documents.push(code.clone()),
        Inline::IndicatorReference { code } => used.indicators.push(code.clone()),
        Inline::PersonReference { code } => used.persons.push(code.clone()),
        Inline::Text { .. } | Inline::HardBreak | Inline::Footnote { .. } => {}
    }
}

fn without_repeats<T: Ord + Clone>(list: &mut Vec<T>) {
    let mut seen = BTreeSet::new();
    list.retain(|entry| seen.insert(entry.clone()));
}

/// Lists the codes a body uses that the plan does not know: documents, quotations, figures, persons.
#[must_use]
pub fn missing_refs(document: &Document, references: &dyn References) -> Vec<MissingReference> {
    let used = used_refs(document);
    let documents = used.documents.into_iter().filter(|code| references.document(code).is_none());
    let quotations = used.quotations.into_iter().filter(|code| references.quotation(code).is_none());
    let indicators = used.indicators.into_iter().filter(|code| references.indicator(code).is_none());
    let persons = used.persons.into_iter().filter(|code| references.person(code).is_none());
    documents
        .map(MissingReference::Document)
        .chain(quotations.map(MissingReference::Quotation))
        .chain(indicators.map(MissingReference::Indicator))
        .chain(persons.map(MissingReference::Person))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Plan, apart, document};
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
    fn figures_persons_cards_and_articles_are_listed_too() {
        let used = used_refs(&apart());
        assert_eq!(used.documents, ["qd-790", "nq-0"]);
        assert_eq!(used.indicators, ["grdp", "khong"]);
        assert_eq!(used.persons, ["nguoi-ky", "ai"]);
        assert_eq!(used.articles, [7, 8]);
        let missing = missing_refs(&apart(), &Plan);
        assert_eq!(missing.iter().map(MissingReference::code).collect::<Vec<_>>(), ["nq-0", "khong", "ai"]);
        assert_eq!(missing_refs(&apart(), &NoReferences).len(), 6);
    }

    #[test]
    fn a_document_without_number_is_shown_by_title() {
        assert_eq!(CitedDocument { number: None, title: "Báo cáo", url: None }.shown(), "Báo cáo");
    }
}
