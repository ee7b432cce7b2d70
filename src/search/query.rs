//! What a reader asks for, and the bounds within which an engine answers.

use serde::{Deserialize, Serialize};

/// Characters of a reader's text that are read; the rest is ignored, never an error.
pub const MAX_TEXT_CHARS: usize = 256;
/// Words of a reader's text that are read; a pasted headline fits, a pasted article does not.
pub const MAX_WORDS: usize = 24;
/// Largest offset served: deep archives are reached by the year filter, not by paging.
pub const MAX_OFFSET: usize = 1000;
/// Largest page served.
pub const MAX_LIMIT: usize = 50;

/// How hits are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Best match first, with a mild preference for recent articles.
    #[default]
    Relevance,
    /// Newest first among articles that match every word.
    Newest,
}

/// One search by one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchQuery {
    /// Text as typed; anything is allowed.
    pub text: String,
    /// Only this site (slug).
    pub site: Option<String>,
    /// Only this column (slug).
    pub column: Option<String>,
    /// Only articles first published in this local year.
    pub year: Option<i32>,
    /// Order of the hits.
    pub order: Order,
    /// Hits to skip; values above [`MAX_OFFSET`] are read as that.
    pub offset: usize,
    /// Hits to return; read as 1 to [`MAX_LIMIT`].
    pub limit: usize,
    /// The present, Unix milliseconds: nothing published later is returned.
    pub now: i64,
}

impl SearchQuery {
    /// A first page of twenty hits by relevance, without filters.
    pub fn new(text: impl Into<String>, now: i64) -> Self {
        Self {
            text: text.into(),
            site: None,
            column: None,
            year: None,
            order: Order::Relevance,
            offset: 0,
            limit: 20,
            now,
        }
    }

    /// The offset an engine uses.
    pub(crate) fn bounded_offset(&self) -> usize {
        self.offset.min(MAX_OFFSET)
    }

    /// The page size an engine uses.
    pub(crate) fn bounded_limit(&self) -> usize {
        self.limit.clamp(1, MAX_LIMIT)
    }
}
