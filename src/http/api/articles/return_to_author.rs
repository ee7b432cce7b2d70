//! `POST /articles/{id}/return`: it goes back to its author with a reason (trả lại).

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::{ArticleView, Reason, answer, article_id};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// Sends the edition back to its author.
#[utoipa::path(post, operation_id = "articles_return_to_author", path = "/articles/{id}/return", tag = "articles", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Reason, responses(
    (status = 200, description = "The article as it stands now", body = ArticleView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 409, description = "Its state does not allow it; the code says why", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<Reason>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    let reason = asked.checked()?;
    let id = http.app.desk.return_to_author(&acting, id, &reason).await?;
    answer(&http, &staff, tongue, id, StatusCode::OK).await
}
