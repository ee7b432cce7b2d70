//! `POST /articles/{id}/checks/unwaive`: a finding that was let stand counts again.

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

/// Which finding.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WaivedCheck {
    /// The finding's key.
    pub key: String,
}

/// Takes a waiver back.
#[utoipa::path(post, operation_id = "checks_unwaive", path = "/articles/{id}/checks/unwaive", tag = "checks", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = WaivedCheck, responses(
    (status = 200, description = "The checks as they stand now", body = ChecksView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem),
    (status = 409, description = "It is not waived, or the edition is not open", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<WaivedCheck>,
) -> Result<Json<ChecksView>, ApiError> {
    let id = article_id(&id)?;
    let facts = view::facts(&http, &staff, id).await?;
    let acting = staff.acting(request);
    let id = http.app.desk.unwaive(&acting, id, &asked.key, &facts).await?;
    view::answer(&http, &staff, tongue, id).await
}
