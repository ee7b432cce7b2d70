//! Articles: one file per endpoint; every verb goes to the desk and answers with the article as it stands then.

pub mod approve;
pub mod claim;
mod content;
pub mod create;
pub mod edit;
pub mod history;
pub mod list;
pub mod preview;
pub mod publish;
pub mod release;
pub mod return_to_author;
pub mod revise;
mod row;
pub mod show;
pub mod submit;
mod view;
pub mod withdraw;

pub(super) use content::content_view;
pub use content::{BylineView, ContentInput, ContentView};
pub(super) use history::draft_row;
pub(super) use row::Names;
pub use row::{ArticleRowView, PersonView, rows_of};
pub(super) use view::article_view;
pub use view::{
    ActionView, ApprovalView, ArticleView, EditionView, LiveView, RefusalView, ReturnedView, WithdrawnView,
    answer, answer_edited,
};

use serde::Deserialize;
use utoipa::ToSchema;

use crate::article::ArticleId;
use crate::http::error::ApiError;

/// Reads an article's id from a path; what is no id is nobody's.
pub(super) fn article_id(text: &str) -> Result<ArticleId, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// A verb without arguments.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A verb that wants words.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why; at most 2,000 characters.
    pub reason: String,
}

impl Reason {
    /// The reason, if it is not too long.
    pub(super) fn checked(self) -> Result<String, ApiError> {
        if self.reason.chars().count() > 2_000 {
            return Err(ApiError::InvalidField {
                field: "reason".to_owned(),
                why: "more than 2000 characters".to_owned(),
            });
        }
        Ok(self.reason)
    }
}
