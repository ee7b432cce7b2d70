//! Why the desk did not do it.

use super::together::TogetherError;
use crate::article::{ContentError, Refusal};
use crate::chance::NoEntropy;
use crate::store::StoreError;

/// A step that was not taken. Nothing of it is kept.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no such article for this person.
    #[error("no such article")]
    NotFound,
    /// The rules of the article's life say no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Somebody saved in between.
    #[error("the edition is at version {present}")]
    Conflict {
        /// The version that is stored.
        present: i64,
    },
    /// A field cannot be taken.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// A code that the plan pack, or the site, does not have.
    #[error("{field}: {code:?} is unknown")]
    UnknownCode {
        /// Which field.
        field: &'static str,
        /// Which code.
        code: String,
    },
    /// The retry key was used for another request.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// The same request is being carried out right now.
    #[error("the same request is being carried out")]
    InProgress,
    /// Colleagues are in the way, or what is done together cannot be done so.
    #[error(transparent)]
    Together(#[from] TogetherError),
    /// Storage failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for DeskError {
    fn from(cause: StoreError) -> Self {
        match cause {
            StoreError::Taken("idempotency key") => Self::InProgress,
            other => Self::Store(other),
        }
    }
}

impl From<NoEntropy> for DeskError {
    fn from(cause: NoEntropy) -> Self {
        Self::Store(StoreError::NoEntropy(cause))
    }
}
