//! `GET /articles/{id}/checks`: what is to be looked at in the saved edition.

use axum::Json;
use axum::extract::{Path, State};

use super::{ChecksView, view};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;
use crate::http::words::Tongue;

/// Runs the checks of the site over the saved edition.
#[utoipa::path(get, operation_id = "checks_show", path = "/articles/{id}/checks", tag = "checks", params(("id" = String, Path, description = "The article's id")), responses(
    (status = 200, description = "What was found", body = ChecksView),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
) -> Result<Json<ChecksView>, ApiError> {
    view::answer(&http, &staff, tongue, article_id(&id)?).await
}
