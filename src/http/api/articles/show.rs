//! `GET /articles/{id}`.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::{ArticleView, answer, article_id};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;
use crate::http::words::Tongue;

/// One article.
#[utoipa::path(get, operation_id = "articles_show", path = "/articles/{id}", tag = "articles", params(("id" = String, Path, description = "The article's id")), responses(
    (status = 200, description = "The article; `ETag` is its version", body = ArticleView),
    (status = 404, description = "None, or none that you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    answer(&http, &staff, tongue, article_id(&id)?, StatusCode::OK).await
}
