//! `POST /articles/{id}/submit`: the author hands it to the desk (gửi bài).

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ArticleView, answer, article_id};
use crate::http::Http;
use crate::http::api::checks::links_of_newest;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// What is submitted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The version that the author saw; a newer one is a conflict.
    #[serde(default)]
    pub version: Option<i64>,
}

/// Hands the edition to the desk.
#[utoipa::path(post, operation_id = "articles_submit", path = "/articles/{id}/submit", tag = "articles", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Submission, responses(
    (status = 200, description = "The article as it stands now", body = ArticleView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 409, description = "Its state does not allow it; the code says why", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<Submission>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    let facts = links_of_newest(&http, id).await?;
    let id = http.app.desk.submit(&acting, id, asked.version, &facts).await?;
    answer(&http, &staff, tongue, id, StatusCode::OK).await
}
