//! `POST /articles/{id}/comments`: a new remark, on a piece of the body or on the article as a whole.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::named;
use super::view::{AnchorView, ThreadView, one_thread};
use crate::desk::together::NewMessage;
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff, optional_object};

/// A remark.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewThread {
    /// Where it hangs; null or absent for the article as a whole.
    #[serde(default, deserialize_with = "optional_object")]
    pub anchor: Option<AnchorView>,
    /// What it says; 1 to 4,000 characters.
    pub text: String,
    /// Ids of people who are named in it; at most 20, everybody must see the draft.
    #[serde(default)]
    pub mentions: Vec<String>,
}

/// Opens a thread. Words that are not in the saved body yet are kept as lost until they arrive.
#[utoipa::path(post, operation_id = "comments_create", path = "/articles/{id}/comments", tag = "together", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = NewThread, responses(
    (status = 201, description = "The thread", body = ThreadView),
    (status = 404, description = "None, or none whose draft you see", body = Problem),
    (status = 409, description = "`too_many_threads`", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<NewThread>,
) -> Result<(StatusCode, Json<ThreadView>), ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    let new = NewMessage { mentions: named(&asked.mentions)?, text: asked.text };
    let thread = http.app.desk.comment(&acting, id, asked.anchor.map(Into::into), &new).await?;
    Ok((StatusCode::CREATED, Json(one_thread(&http, &staff.0.person(), id, thread).await?)))
}
