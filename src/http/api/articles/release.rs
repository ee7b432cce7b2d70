//! `POST /articles/{id}/release`: an editor gives it back to the queue.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::{ArticleView, Nothing, answer, article_id};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// Gives a claim back.
#[utoipa::path(post, operation_id = "articles_release", path = "/articles/{id}/release", tag = "articles", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Nothing, responses(
    (status = 200, description = "The article as it stands now", body = ArticleView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 409, description = "Its state does not allow it; the code says why", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    Keyed { request, .. }: Keyed<Nothing>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    let id = http.app.desk.release(&acting, id).await?;
    answer(&http, &staff, tongue, id, StatusCode::OK).await
}
