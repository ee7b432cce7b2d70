//! `GET /articles/{id}/comments`: the remarks on an article.

use axum::Json;
use axum::extract::{Path, State};

use super::view::{Threads, threads};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;

/// All threads, resolved ones too.
#[utoipa::path(get, operation_id = "comments_list", path = "/articles/{id}/comments", tag = "together", params(("id" = String, Path, description = "The article's id")), responses(
    (status = 200, description = "The threads", body = Threads),
    (status = 404, description = "None, or none whose draft you see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Json<Threads>, ApiError> {
    Ok(Json(threads(&http, &staff.0.person(), article_id(&id)?).await?))
}
