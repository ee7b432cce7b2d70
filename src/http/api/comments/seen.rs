//! `POST /articles/{id}/comments/{thread}/seen`: whoever was named has looked.

use axum::extract::{Path, State};
use axum::http::StatusCode;

use super::thread_id;
use crate::http::Http;
use crate::http::api::articles::{Nothing, article_id};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiJson, Staff};

/// Notes that you have seen the messages of a thread that name you.
#[utoipa::path(post, operation_id = "comments_seen", path = "/articles/{id}/comments/{thread}/seen", tag = "together", params(("id" = String, Path, description = "The article's id"), ("thread" = String, Path, description = "The thread's id")),
    request_body = Nothing, responses(
    (status = 204, description = "Noted"),
    (status = 404, description = "No such thread, or none that you see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, thread)): Path<(String, String)>,
    ApiJson(Nothing {}): ApiJson<Nothing>,
) -> Result<StatusCode, ApiError> {
    http.app.desk.see_thread(staff.0.user.id, article_id(&id)?, thread_id(&thread)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
