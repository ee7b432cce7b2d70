//! `POST /articles/{id}/checks/waive`: let a finding stand, in one's own name and with a reason (bỏ qua cảnh báo).

use axum::Json;
use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ChecksView, view};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// Which finding, and why.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckWaiver {
    /// The finding's key.
    pub key: String,
    /// Why it may stand; at most 2,000 characters.
    pub reason: String,
}

/// Lets a finding stand.
#[utoipa::path(post, operation_id = "checks_waive", path = "/articles/{id}/checks/waive", tag = "checks", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = CheckWaiver, responses(
    (status = 200, description = "The checks as they stand now", body = ChecksView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem),
    (status = 409, description = "There is no such finding now, or the edition is not open", body = Problem),
    (status = 422, description = "No reason is given", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<CheckWaiver>,
) -> Result<Json<ChecksView>, ApiError> {
    let id = article_id(&id)?;
    if asked.reason.chars().count() > 2_000 {
        let why = "more than 2000 characters".to_owned();
        return Err(ApiError::InvalidField { field: "reason".to_owned(), why });
    }
    let facts = view::facts(&http, &staff, id).await?;
    let acting = staff.acting(request);
    let id = http.app.desk.waive(&acting, id, &asked.key, &asked.reason, &facts).await?;
    view::answer(&http, &staff, tongue, id).await
}
