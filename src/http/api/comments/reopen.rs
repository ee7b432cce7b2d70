//! `POST /articles/{id}/comments/{thread}/reopen`: a thread is not dealt with after all.

use axum::Json;
use axum::extract::{Path, State};

use super::thread_id;
use super::view::{ThreadView, one_thread};
use crate::http::Http;
use crate::http::api::articles::{Nothing, article_id};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};

/// Opens a resolved thread again.
#[utoipa::path(post, operation_id = "comments_reopen", path = "/articles/{id}/comments/{thread}/reopen", tag = "together", params(("id" = String, Path, description = "The article's id"), ("thread" = String, Path, description = "The thread's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Nothing, responses(
    (status = 200, description = "The thread", body = ThreadView),
    (status = 404, description = "No such thread, or none that you see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, thread)): Path<(String, String)>,
    Keyed { request, .. }: Keyed<Nothing>,
) -> Result<Json<ThreadView>, ApiError> {
    let (id, thread) = (article_id(&id)?, thread_id(&thread)?);
    let acting = staff.acting(request);
    http.app.desk.resolve(&acting, id, thread, false).await?;
    Ok(Json(one_thread(&http, &staff.0.person(), id, thread).await?))
}
