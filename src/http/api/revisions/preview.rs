//! `GET /articles/{id}/revisions/{number}/preview`: a revision as readers would have met it.

use axum::extract::{Path, State};
use axum::response::Response;

use super::looked_at;
use super::show::revision_number;
use crate::http::Http;
use crate::http::api::articles::preview::Look;
use crate::http::api::articles::{article_id, draft_row};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::http::public;
use crate::http::shared_preview::shown;
use crate::store::Edition;

/// A revision as readers would have met it.
#[utoipa::path(get, operation_id = "revisions_preview", path = "/articles/{id}/revisions/{number}/preview", tag = "revisions", params(("id" = String, Path, description = "The article's id"), ("number" = i64, Path, description = "The revision's number"), Look), responses(
    (status = 200, description = "The page", content_type = "text/html"),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, number)): Path<(String, String)>,
    ApiQuery(look): ApiQuery<Look>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    let row = draft_row(&http, &staff, id).await?;
    let found = looked_at(&http, id, revision_number(&number)?).await?;
    let editions = http.app.store.editions_of(id).await?;
    let edition = editions.into_iter().find(|edition| edition.id == found.note.edition);
    let edition = edition.ok_or(ApiError::NotFound)?;
    let then = Edition {
        version: found.note.version.unwrap_or(edition.version),
        content: found.content,
        content_hash: found.note.content_hash,
        ..edition
    };
    // The editor shows it inside its own page; nobody else may.
    shown(public::preview(&http, &row.article, &then, look.seen_as).await?, "'self'")
}
