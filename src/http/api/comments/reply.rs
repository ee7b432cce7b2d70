//! `POST /articles/{id}/comments/{thread}/reply`: an answer in a thread.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{ThreadView, one_thread};
use super::{named, thread_id};
use crate::desk::together::NewMessage;
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};

/// An answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// What it says; 1 to 4,000 characters.
    pub text: String,
    /// Ids of people who are named in it; at most 20, everybody must see the draft.
    #[serde(default)]
    pub mentions: Vec<String>,
}

/// Answers. An answer to a resolved thread opens it again.
#[utoipa::path(post, operation_id = "comments_reply", path = "/articles/{id}/comments/{thread}/reply", tag = "together", params(("id" = String, Path, description = "The article's id"), ("thread" = String, Path, description = "The thread's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Reply, responses(
    (status = 201, description = "The thread", body = ThreadView),
    (status = 404, description = "No such thread, or none that you see", body = Problem),
    (status = 409, description = "`too_many_messages`", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, thread)): Path<(String, String)>,
    Keyed { asked, request }: Keyed<Reply>,
) -> Result<(StatusCode, Json<ThreadView>), ApiError> {
    let (id, thread) = (article_id(&id)?, thread_id(&thread)?);
    let acting = staff.acting(request);
    let new = NewMessage { mentions: named(&asked.mentions)?, text: asked.text };
    http.app.desk.reply(&acting, id, thread, &new).await?;
    Ok((StatusCode::CREATED, Json(one_thread(&http, &staff.0.person(), id, thread).await?)))
}
