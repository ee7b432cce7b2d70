//! `PATCH /articles/{id}/comments/{thread}/messages/{message}`: rewrites one's own message.

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{ThreadView, one_thread};
use super::{message_id, thread_id};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};

/// New words.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWords {
    /// What the message says now; 1 to 4,000 characters.
    pub text: String,
}

/// Rewrites one's own message; that it was rewritten stays visible.
#[utoipa::path(patch, operation_id = "comments_rewrite", path = "/articles/{id}/comments/{thread}/messages/{message}", tag = "together", params(("id" = String, Path, description = "The article's id"), ("thread" = String, Path, description = "The thread's id"), ("message" = String, Path, description = "The message's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = NewWords, responses(
    (status = 200, description = "The thread", body = ThreadView),
    (status = 403, description = "`not_your_message`", body = Problem),
    (status = 404, description = "No such message, or none that you see", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, thread, message)): Path<(String, String, String)>,
    Keyed { asked, request }: Keyed<NewWords>,
) -> Result<Json<ThreadView>, ApiError> {
    let (id, thread, message) = (article_id(&id)?, thread_id(&thread)?, message_id(&message)?);
    let acting = staff.acting(request);
    http.app.desk.rewrite(&acting, id, thread, message, &asked.text).await?;
    Ok(Json(one_thread(&http, &staff.0.person(), id, thread).await?))
}
