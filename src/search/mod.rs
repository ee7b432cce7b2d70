//! Search: one trait, two engines.
//!
//! Published articles enter as [`SearchDocument`]s, readers' questions as [`SearchQuery`]s; pages of
//! [`Hit`]s leave, as text in spans and never as HTML. The embedded engine (tantivy, in process) is
//! always there; Meilisearch is used when configured, and the embedded one answers while it is away.
//! Every index is a disposable copy that follows the publication log: it records the number of the
//! last event it applied, and a lost, damaged or outdated one is filled again from the database.
//! This room must not know the database, the desk or HTTP: whoever calls it decides what is public.

mod backend;
mod document;
mod embedded;
mod fallback;
#[cfg(test)]
mod golden;
mod labels;
mod meilisearch;
mod query;
mod results;
mod synonyms;
mod typed;
mod words;

pub use backend::{DocumentSource, Holding, SearchBackend, SearchError};
pub use document::SearchDocument;
pub use embedded::{Embedded, EmbeddedView, Weights};
pub use fallback::Search;
pub use meilisearch::{Meilisearch, MeilisearchSettings};
pub use query::{MAX_LIMIT, MAX_OFFSET, MAX_TEXT_CHARS, MAX_WORDS, Order, SearchQuery};
pub use results::{FacetCount, Facets, Highlighted, Hit, SearchResults, Span};
pub use synonyms::Synonyms;
