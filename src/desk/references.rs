//! The plan pack as the body's renderers want it: what a document reference and a quotation stand for.

use std::sync::Arc;

use crate::document::{CitedDocument, CitedQuotation, References};
use crate::plan::Pack;

/// Look-ups in the plan pack; without a pack every code is unknown.
#[derive(Debug, Clone)]
pub struct PackReferences(pub Option<Arc<Pack>>);

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
}
