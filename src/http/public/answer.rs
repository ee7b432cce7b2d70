//! What making a page can come to.

use super::cache::Kind;
use super::page::PageError;
use crate::clock::Millis;
use crate::http::error::ApiError;

/// A page, a feed, or none.
pub(super) enum Made {
    /// Bytes to keep and to serve.
    Bytes {
        /// What kind.
        kind: Kind,
        /// The bytes.
        body: Vec<u8>,
        /// When the content last changed.
        changed: Option<Millis>,
    },
    /// A notice where something was: 410. Only that at the article's own path is worth keeping: wrong ones are many.
    Gone {
        /// The notice.
        page: String,
        /// Whether it was asked for at the article's own path.
        keep: bool,
    },
    /// It lives elsewhere: 301, absolute.
    Moved(String),
    /// Nothing there: 404.
    Nothing,
}

impl Made {
    /// A rendered page.
    pub(super) fn page(
        rendered: Result<String, PageError>,
        changed: Option<Millis>,
    ) -> Result<Self, ApiError> {
        let body = rendered.map_err(internal)?.into_bytes();
        Ok(Self::Bytes { kind: Kind::Page, body, changed })
    }
}

/// A fault of ours while making a page.
pub(super) fn internal(error: impl std::fmt::Display) -> ApiError {
    ApiError::Internal(error.to_string())
}
