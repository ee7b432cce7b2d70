//! The one trait both engines implement, and everything that can go wrong behind it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use async_trait::async_trait;
use thiserror::Error;

use super::{SearchDocument, SearchQuery, SearchResults};

/// A search index: a disposable copy of the published articles that follows the publication log.
#[async_trait]
pub trait SearchBackend: Send + Sync {
    /// Short stable name of the engine.
    fn name(&self) -> &'static str;

    /// Takes articles in, replacing older states of the same ids; a state older than the one held is ignored.
    ///
    /// Nothing is promised to be visible before [`SearchBackend::commit`].
    async fn upsert(&self, documents: &[SearchDocument]) -> Result<(), SearchError>;

    /// Takes articles out; ids that are not held are ignored.
    async fn delete(&self, ids: &[String]) -> Result<(), SearchError>;

    /// Makes everything taken in so far visible and records `event` as applied.
    async fn commit(&self, event: i64) -> Result<(), SearchError>;

    /// The last publication event recorded; 0 means the index is new and wants a refill.
    async fn applied(&self) -> Result<i64, SearchError>;

    /// Answers a reader.
    async fn search(&self, query: &SearchQuery) -> Result<SearchResults, SearchError>;

    /// Empties the index at once and sets `applied` to 0.
    async fn clear(&self) -> Result<(), SearchError>;

    /// Replaces the whole index by what `source` hands out and records `event`; readers keep the old one until then.
    ///
    /// On an error the old index stays.
    async fn rebuild(&self, source: &mut dyn DocumentSource, event: i64) -> Result<(), SearchError>;

    /// Everything the index holds: what the reconciler compares with the database.
    async fn held(&self) -> Result<Holding, SearchError>;

    /// Succeeds when the engine can answer now.
    async fn health(&self) -> Result<(), SearchError>;
}

/// What an index holds at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// The last publication event recorded; nothing held is older than it says.
    pub applied: i64,
    /// Ids of the articles, each with the publication event of the state that is held.
    pub articles: BTreeMap<String, i64>,
}

/// Hands out all published articles, a batch at a time, for a rebuild.
#[async_trait]
pub trait DocumentSource: Send {
    /// The next batch; an empty one is the end. A few hundred articles a batch is sensible.
    async fn next_batch(&mut self) -> Result<Vec<SearchDocument>, SearchError>;
}

/// Why search could not do what it was asked.
#[derive(Debug, Error)]
pub enum SearchError {
    /// The engine could not be reached, did not answer in time or answered with a server error.
    #[error("{engine} is not available: {reason}")]
    Unavailable {
        /// Name of the engine.
        engine: &'static str,
        /// What was seen, without addresses or secrets.
        reason: String,
    },
    /// The engine answered that it will not do this; trying again changes nothing.
    #[error("{engine} refused the request ({code}): {message}")]
    Refused {
        /// Name of the engine.
        engine: &'static str,
        /// The engine's own error code.
        code: String,
        /// The engine's own words.
        message: String,
    },
    /// A queued write ended as failed or canceled.
    #[error("search task {task} ended as {status}: {message}")]
    TaskFailed {
        /// Number of the task.
        task: u64,
        /// Final status of the task.
        status: String,
        /// The engine's own words.
        message: String,
    },
    /// A queued write did not finish in time; it may still succeed later.
    #[error("search task {task} was not finished after {seconds} seconds")]
    TaskTimeout {
        /// Number of the task.
        task: u64,
        /// How long was waited.
        seconds: u64,
    },
    /// Another process writes to the embedded index.
    #[error("the search index {} is in use by another process", directory.display())]
    Locked {
        /// Directory of the index.
        directory: PathBuf,
    },
    /// The embedded index could not be read or written.
    #[error("the embedded search index failed")]
    Storage(#[from] tantivy::TantivyError),
    /// The directory of the embedded index could not be read or written.
    #[error("the search directory {} failed", directory.display())]
    Directory {
        /// Directory of the index.
        directory: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A task of this process ended without an answer, as happens while it shuts down.
    #[error("the search task was interrupted")]
    Interrupted,
    /// A setting cannot work.
    #[error("search configuration: {0}")]
    Configuration(String),
    /// The caller's source of documents failed during a rebuild.
    #[error("the source of documents failed: {0}")]
    Source(String),
}

impl SearchError {
    /// Whether the engine is out of reach, so that another engine should answer and a writer should try again later.
    pub fn is_outage(&self) -> bool {
        matches!(self, Self::Unavailable { .. } | Self::TaskTimeout { .. })
    }
}
