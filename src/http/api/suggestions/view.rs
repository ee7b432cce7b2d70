//! Suggestions as the API shows them.

use serde::Serialize;
use utoipa::ToSchema;

use crate::article::{ArticleId, SuggestionId};
use crate::compare::compare;
use crate::desk::together::change_states;
use crate::http::Http;
use crate::http::api::articles::{Names, PersonView, draft_row};
use crate::http::api::moment;
use crate::http::api::revisions::{ComparisonView, comparison_view};
use crate::http::error::ApiError;
use crate::http::extract::Staff;
use crate::store::SuggestionNote;

/// A suggestion in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionRow {
    /// Its id.
    pub id: String,
    /// Who made it.
    pub by: PersonView,
    /// When.
    pub at: String,
    /// In whose words; may be empty.
    pub note: String,
    /// `open`, `settled` or `withdrawn`.
    pub state: &'static str,
    /// The version it was made from.
    pub base_version: i64,
    /// How many of its changes are not decided.
    pub pending: i64,
    /// Whether it is yours.
    pub yours: bool,
}

/// Where one change stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangeView {
    /// The change, as the comparison names it.
    pub id: String,
    /// `pending`, `stale` (undecided, but it does not fit the article as it is now), `accepted` or `rejected`.
    pub state: &'static str,
}

/// A suggestion with what it changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionView {
    /// What it is.
    #[serde(flatten)]
    pub row: SuggestionRow,
    /// The copy against what it was made from.
    pub comparison: ComparisonView,
    /// Where each change stands, in reading order.
    pub changes: Vec<ChangeView>,
}

pub(super) fn row(note: &SuggestionNote, names: &Names, staff: &Staff) -> SuggestionRow {
    SuggestionRow {
        id: note.id.to_string(),
        by: names.person(note.by),
        at: moment(note.at),
        note: note.note.clone(),
        state: note.state.code(),
        base_version: note.base_version,
        pending: (note.changes - note.decided).max(0),
        yours: note.by == staff.0.user.id,
    }
}

/// One suggestion, for somebody who sees the draft.
pub(super) async fn suggestion_view(
    http: &Http,
    staff: &Staff,
    id: ArticleId,
    suggestion: SuggestionId,
) -> Result<SuggestionView, ApiError> {
    draft_row(http, staff, id).await?;
    let store = &http.app.store;
    let suggestion = store.suggestion(id, suggestion).await?.ok_or(ApiError::NotFound)?;
    let current = store.editions_of(id).await?.pop().ok_or(ApiError::NotFound)?.content;
    let names = Names::of(http, [suggestion.note.by]).await?;
    let comparison = compare(&suggestion.base, &suggestion.content, &http.app.references());
    let states = change_states(&suggestion, &current, &comparison.changes);
    let state = |change| states.get(change).map_or("pending", |state| state.code());
    let changes = comparison.changes.iter();
    Ok(SuggestionView {
        row: row(&suggestion.note, &names, staff),
        changes: changes.map(|change| ChangeView { id: change.0.clone(), state: state(change) }).collect(),
        comparison: comparison_view(comparison, &*http.app.house().await?),
    })
}
