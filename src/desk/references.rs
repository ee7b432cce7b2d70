//! The plan pack as the body's renderers want it: what a document, a quotation, a figure or a person stands for.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::article::Language;
use crate::document::{
    CitedArticle, CitedDocument, CitedIndicator, CitedPerson, CitedQuotation, References, Tongue,
};
use crate::plan::{Indicator, Pack};
use crate::vietnamese::citation_date;

/// Look-ups in the plan pack; without a pack every code is unknown. It knows no articles and speaks Vietnamese.
#[derive(Debug, Clone)]
pub struct PackReferences(pub Option<Arc<Pack>>);

impl PackReferences {
    /// The same for readers of one article: in its language, with the articles it may show, by number.
    #[must_use]
    pub const fn for_readers(
        self,
        language: Language,
        articles: BTreeMap<u64, LinkedArticle>,
    ) -> ReadersReferences {
        ReadersReferences { pack: self, language, articles }
    }

    fn cited<'a>(&'a self, indicator: &'a Indicator) -> CitedIndicator<'a> {
        CitedIndicator {
            shown: Cow::Owned(indicator.text()),
            label: &indicator.label,
            year: indicator.year,
            source: self.source(&indicator.source_document),
        }
    }

    fn source(&self, code: &str) -> Option<&str> {
        self.document(code).map(|document| document.shown())
    }
}

impl References for PackReferences {
    fn document(&self, code: &str) -> Option<CitedDocument<'_>> {
        let document = self.0.as_ref()?.document(code)?;
        Some(CitedDocument {
            number: document.number.as_deref(),
            title: &document.title,
            url: document.url.as_deref(),
        })
    }

    fn quotation(&self, code: &str) -> Option<CitedQuotation<'_>> {
        let pack = self.0.as_ref()?;
        let quotation = pack.quotation(code)?;
        let source = pack.document(&quotation.source_document);
        Some(CitedQuotation {
            text: &quotation.text,
            source_number: source.map(|source| source.number.as_deref().unwrap_or(&source.title)),
            source_url: source.and_then(|source| source.url.as_deref()),
        })
    }

    fn indicator(&self, code: &str) -> Option<CitedIndicator<'_>> {
        self.0.as_ref()?.indicator(code).map(|indicator| self.cited(indicator))
    }

    fn person(&self, code: &str) -> Option<CitedPerson<'_>> {
        let person = self.0.as_ref()?.person(code)?;
        Some(CitedPerson { name: &person.name, title: &person.title })
    }

    fn article(&self, _number: u64) -> Option<CitedArticle<'_>> {
        None
    }

    fn origin(&self, code: &str) -> Option<String> {
        let document = self.0.as_ref()?.document(code)?;
        Some(match document.date {
            Some(date) => format!("{}, ngày {}", document.issuer, citation_date(date)),
            None => document.issuer.clone(),
        })
    }
}

/// An article that readers can read now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedArticle {
    /// Its headline.
    pub title: String,
    /// Its absolute address.
    pub url: String,
}

/// Look-ups for the readers of one article: see [`PackReferences::for_readers`].
#[derive(Debug, Clone)]
pub struct ReadersReferences {
    pack: PackReferences,
    language: Language,
    articles: BTreeMap<u64, LinkedArticle>,
}

impl ReadersReferences {
    fn is_english(&self) -> bool {
        self.language == Language::En
    }
}

impl References for ReadersReferences {
    fn document(&self, code: &str) -> Option<CitedDocument<'_>> {
        self.pack.document(code)
    }

    fn quotation(&self, code: &str) -> Option<CitedQuotation<'_>> {
        self.pack.quotation(code)
    }

    fn indicator(&self, code: &str) -> Option<CitedIndicator<'_>> {
        let indicator = self.pack.0.as_ref()?.indicator(code)?;
        let cited = self.pack.cited(indicator);
        if !self.is_english() {
            return Some(cited);
        }
        let label = indicator.label_en.as_deref().unwrap_or(&indicator.label);
        Some(CitedIndicator { shown: Cow::Owned(indicator.text_en()), label, ..cited })
    }

    fn person(&self, code: &str) -> Option<CitedPerson<'_>> {
        let person = self.pack.0.as_ref()?.person(code)?;
        let english = person.title_en.as_deref().filter(|_| self.is_english());
        Some(CitedPerson { name: &person.name, title: english.unwrap_or(&person.title) })
    }

    fn article(&self, number: u64) -> Option<CitedArticle<'_>> {
        let article = self.articles.get(&number)?;
        Some(CitedArticle { title: &article.title, url: &article.url })
    }

    fn origin(&self, code: &str) -> Option<String> {
        let document = self.pack.0.as_ref()?.document(code)?;
        match document.date {
            Some(date) if self.is_english() => Some(format!("{}, {}", document.issuer, citation_date(date))),
            _ => self.pack.origin(code),
        }
    }

    fn tongue(&self) -> Tongue {
        if self.is_english() { Tongue::English } else { Tongue::Vietnamese }
    }
}
