//! Revisions of an article: one file per endpoint. Enters: an article and numbers of its revisions; leaves: what it
//! said then, how two of them differ, or the article with one of them brought back. Only whoever sees the draft sees
//! any of it.

pub mod compare;
mod comparison;
pub mod name;
pub mod preview;
pub mod restore;
pub mod show;

pub use comparison::{AttributeView, BlockView, ComparisonView, FieldView, PieceView, comparison_view};

use crate::article::{ArticleId, Verb};
use crate::http::Http;
use crate::http::error::ApiError;
use crate::store::{Revision, RevisionNote};

/// A revision that somebody looks at by its number: from now on it stays what they saw.
pub(in crate::http::api) async fn looked_at(
    http: &Http,
    article: ArticleId,
    number: i64,
) -> Result<Revision, ApiError> {
    let store = &http.app.store;
    let found = store.revision(article, number).await?.ok_or(ApiError::NotFound)?;
    if is_settled(&found.note) {
        return Ok(found);
    }
    http.app.desk.refer_to(article, number).await?;
    // A save may have come between reading and holding fast.
    store.revision(article, number).await?.ok_or(ApiError::NotFound)
}

/// Whether nobody will write it over.
fn is_settled(note: &RevisionNote) -> bool {
    note.referred_to || note.verb != Verb::Edit.code()
}
