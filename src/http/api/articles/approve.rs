//! `POST /articles/{id}/approve`: somebody who is not the author signs what they read (duyệt).

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ArticleView, answer, article_id};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// What was read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The `content_hash` of the edition that the approver had before their eyes.
    pub content_hash: String,
}

/// Signs exactly the content that was read.
#[utoipa::path(post, operation_id = "articles_approve", path = "/articles/{id}/approve", tag = "articles", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Signature, responses(
    (status = 200, description = "The article as it stands now", body = ArticleView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 409, description = "Its state does not allow it; the code says why", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<Signature>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    let id = http.app.desk.approve(&acting, id, &asked.content_hash).await?;
    answer(&http, &staff, tongue, id, StatusCode::OK).await
}
