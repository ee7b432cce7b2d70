//! `GET /articles/{id}/suggestions/{suggestion}`: what one of them changes.

use axum::Json;
use axum::extract::{Path, State};

use super::suggestion_id;
use super::view::{SuggestionView, suggestion_view};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;

/// A suggestion, change by change.
#[utoipa::path(get, operation_id = "suggestions_show", path = "/articles/{id}/suggestions/{suggestion}", tag = "together", params(("id" = String, Path, description = "The article's id"), ("suggestion" = String, Path, description = "The suggestion's id")), responses(
    (status = 200, description = "The suggestion", body = SuggestionView),
    (status = 404, description = "No such suggestion, or none that you see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, suggestion)): Path<(String, String)>,
) -> Result<Json<SuggestionView>, ApiError> {
    let (id, suggestion) = (article_id(&id)?, suggestion_id(&suggestion)?);
    Ok(Json(suggestion_view(&http, &staff, id, suggestion).await?))
}
