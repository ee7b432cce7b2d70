//! `POST /articles/{id}/restore`: an earlier revision comes back as the newest.

use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::http::Http;
use crate::http::api::articles::{ArticleView, answer_edited, article_id, draft_row};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// What to bring back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Restoring {
    /// The revision's number.
    pub revision: i64,
    /// The version that the writer saw.
    pub version: i64,
}

/// Saves what a revision says as the newest text.
#[utoipa::path(post, operation_id = "articles_restore", path = "/articles/{id}/restore", tag = "revisions", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Restoring, responses(
    (status = 200, description = "Restored", body = ArticleView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem),
    (status = 409, description = "`edition_conflict`, with `current_version`; `edition_locked`", body = Problem),
    (status = 422, description = "`invalid_field`: it names what is no longer there", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<Restoring>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    draft_row(&http, &staff, id).await?;
    let acting = staff.acting(request);
    let edited = http.app.desk.restore(&acting, id, asked.revision, asked.version).await?;
    answer_edited(&http, &staff, tongue, edited).await
}
