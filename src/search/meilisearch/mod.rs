//! The Meilisearch engine: the same promises as the embedded one, kept by another process.
//!
//! Articles and queries enter, tasks are followed to their end, hits leave. The client library brings the
//! types of the API; the HTTP underneath is ours, because the library's own knows no time limits. What
//! Meilisearch cannot do for Vietnamese (marks that matter, recent news first) is done here on its answers.

mod ask;
mod backend;
mod client;
mod query;
mod rank;
mod record;
mod settings;
#[cfg(test)]
mod tape;
mod tasks;
#[cfg(test)]
mod tests;

pub use backend::{Meilisearch, MeilisearchSettings};
