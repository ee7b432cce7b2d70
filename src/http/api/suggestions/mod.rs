//! Suggestions: proposed copies of an article and what is decided about each change. Readers never hear of them.

pub mod accept;
pub mod create;
pub mod list;
pub mod reject;
pub mod show;
mod view;
pub mod withdraw;

pub use view::{ChangeView, SuggestionRow, SuggestionView};

use crate::article::SuggestionId;
use crate::compare::ChangeId;
use crate::http::error::ApiError;

/// Reads a suggestion's id from a path; what is no id is nobody's.
fn suggestion_id(text: &str) -> Result<SuggestionId, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// The changes that are named.
fn named(changes: Option<Vec<String>>) -> Option<Vec<ChangeId>> {
    changes.map(|changes| changes.into_iter().map(ChangeId).collect())
}
