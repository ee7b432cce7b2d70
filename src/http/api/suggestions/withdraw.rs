//! `POST /articles/{id}/suggestions/{suggestion}/withdraw`: whoever made it takes it back.

use axum::Json;
use axum::extract::{Path, State};

use super::suggestion_id;
use super::view::{SuggestionView, suggestion_view};
use crate::http::Http;
use crate::http::api::articles::{Nothing, article_id};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};

/// Takes one's own suggestion back; what was accepted of it stays.
#[utoipa::path(post, operation_id = "suggestions_withdraw", path = "/articles/{id}/suggestions/{suggestion}/withdraw", tag = "together", params(("id" = String, Path, description = "The article's id"), ("suggestion" = String, Path, description = "The suggestion's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Nothing, responses(
    (status = 200, description = "The suggestion", body = SuggestionView),
    (status = 403, description = "`not_your_suggestion`", body = Problem),
    (status = 404, description = "No such suggestion, or none that you see", body = Problem),
    (status = 409, description = "`suggestion_closed`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, suggestion)): Path<(String, String)>,
    Keyed { request, .. }: Keyed<Nothing>,
) -> Result<Json<SuggestionView>, ApiError> {
    let (id, suggestion) = (article_id(&id)?, suggestion_id(&suggestion)?);
    let acting = staff.acting(request);
    http.app.desk.withdraw_suggestion(&acting, id, suggestion).await?;
    Ok(Json(suggestion_view(&http, &staff, id, suggestion).await?))
}
