//! `GET /articles/{id}/revisions/{number}`: what an article said then.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

use super::looked_at;
use crate::http::Http;
use crate::http::api::articles::{ContentView, Names, PersonView, article_id, content_view, draft_row};
use crate::http::api::moment;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;

/// A revision.
#[derive(Debug, Serialize, ToSchema)]
pub struct RevisionView {
    /// 1, 2, 3 … within the article.
    pub number: i64,
    /// Which edition, 1, 2, 3 …
    pub edition: i64,
    /// The step that made it; `edit` for saves.
    pub verb: String,
    /// Who took it.
    pub by: PersonView,
    /// When; of several saves, the last.
    pub at: String,
    /// How many saves it holds.
    pub saves: i64,
    /// The name somebody gave it.
    #[schema(required)]
    pub name: Option<String>,
    /// What it says.
    pub content: ContentView,
    /// The hash of that.
    pub content_hash: String,
}

/// What an article said then.
#[utoipa::path(get, operation_id = "revisions_show", path = "/articles/{id}/revisions/{number}", tag = "revisions", params(("id" = String, Path, description = "The article's id"), ("number" = i64, Path, description = "The revision's number")), responses(
    (status = 200, description = "The revision", body = RevisionView),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, number)): Path<(String, String)>,
) -> Result<Json<RevisionView>, ApiError> {
    let id = article_id(&id)?;
    draft_row(&http, &staff, id).await?;
    let found = looked_at(&http, id, revision_number(&number)?).await?;
    let house = http.app.house().await?;
    let names = Names::of(&http, [found.note.by]).await?;
    Ok(Json(RevisionView {
        number: found.note.number,
        edition: found.note.ordinal,
        verb: found.note.verb,
        by: names.person(found.note.by),
        at: moment(found.note.at),
        saves: found.note.saves,
        name: found.note.name,
        content: content_view(found.content, &house),
        content_hash: found.note.content_hash,
    }))
}

/// Reads a revision's number from a path; what is no number is no revision's.
pub(super) fn revision_number(text: &str) -> Result<i64, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}
