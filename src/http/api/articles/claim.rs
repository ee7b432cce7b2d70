//! `POST /articles/{id}/claim`: an editor takes it (nhận bài).

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::{ArticleView, Nothing, answer, article_id};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// Takes a submitted article for editing.
#[utoipa::path(post, operation_id = "articles_claim", path = "/articles/{id}/claim", tag = "articles", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
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
    let id = http.app.desk.claim(&acting, id).await?;
    answer(&http, &staff, tongue, id, StatusCode::OK).await
}
