//! Remarks on an article: threads, answers, who is named and who may be. Readers never hear of them.

pub mod create;
pub mod list;
mod mentions;
pub mod people;
pub mod reopen;
pub mod reply;
pub mod resolve;
pub mod rewrite;
pub mod seen;
mod view;

pub use mentions::MentionView;
pub use view::{AnchorView, MessageView, ResolvedView, ThreadView, Threads};

pub(in crate::http::api) use mentions::mentions_of;

use crate::article::{MessageId, ThreadId, UserId};
use crate::http::error::ApiError;

/// Reads a thread's id from a path; what is no id is nobody's.
fn thread_id(text: &str) -> Result<ThreadId, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

fn message_id(text: &str) -> Result<MessageId, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// Reads who is named.
fn named(ids: &[String]) -> Result<Vec<UserId>, ApiError> {
    let invalid =
        || ApiError::InvalidField { field: "mentions".to_owned(), why: "not a person's id".to_owned() };
    ids.iter().map(|id| id.parse().map_err(|_| invalid())).collect()
}
