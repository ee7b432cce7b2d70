//! The embedded engine: a tantivy index in a local directory, always available, no second process.
//!
//! Articles enter, are cut by the same words as queries and kept in two forms per text (without and
//! with marks); hits leave. The number of the last publication event lies in the commit itself, so
//! the index and its cursor cannot disagree. It must not know where articles come from.

mod facets;
mod fold;
mod highlight;
mod index;
mod open;
mod query;
mod schema;
mod search;
#[cfg(test)]
mod tests;
mod variants;
mod view;
mod vocabulary;
mod weights;
mod writer;

pub use index::Embedded;
pub use view::EmbeddedView;
pub use weights::Weights;
