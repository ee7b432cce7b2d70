//! `POST /articles/{id}/suggestions/{suggestion}/reject`: changes of it are declined.

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{SuggestionView, suggestion_view};
use super::{named, suggestion_id};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};

/// Which changes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rejection {
    /// The changes; null or absent for all that are not decided.
    #[serde(default)]
    pub changes: Option<Vec<String>>,
}

/// Rejects changes; the article stays as it is.
#[utoipa::path(post, operation_id = "suggestions_reject", path = "/articles/{id}/suggestions/{suggestion}/reject", tag = "together", params(("id" = String, Path, description = "The article's id"), ("suggestion" = String, Path, description = "The suggestion's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Rejection, responses(
    (status = 200, description = "The suggestion", body = SuggestionView),
    (status = 403, description = "You may not edit now; the code says why", body = Problem),
    (status = 404, description = "No such suggestion, or none that you see", body = Problem),
    (status = 409, description = "`suggestion_closed`, `changes_stale`, `wrong_state`", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, suggestion)): Path<(String, String)>,
    Keyed { asked, request }: Keyed<Rejection>,
) -> Result<Json<SuggestionView>, ApiError> {
    let (id, suggestion) = (article_id(&id)?, suggestion_id(&suggestion)?);
    let acting = staff.acting(request);
    http.app.desk.reject(&acting, id, suggestion, named(asked.changes).as_deref()).await?;
    Ok(Json(suggestion_view(&http, &staff, id, suggestion).await?))
}
