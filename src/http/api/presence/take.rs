//! `POST /articles/{id}/lock/take`: takes the pen, from whoever has it.

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{PresenceView, presence_view};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};

/// Who takes it, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeOver {
    /// The tab that takes it.
    pub tab: String,
    /// Why; needed when a colleague has it. At most 2,000 characters.
    pub reason: String,
}

/// Takes the pen; taking it from a colleague goes on the record.
#[utoipa::path(post, operation_id = "lock_take", path = "/articles/{id}/lock/take", tag = "together", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = TakeOver, responses(
    (status = 200, description = "Who is there", body = PresenceView),
    (status = 403, description = "You may not edit now; the code says why", body = Problem),
    (status = 404, description = "None, or none whose draft you see", body = Problem),
    (status = 422, description = "`reason_required`, `invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<TakeOver>,
) -> Result<Json<PresenceView>, ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    http.app.desk.take_over(&acting, id, &asked.tab, &asked.reason).await?;
    Ok(Json(presence_view(&http, &staff.0.person(), Some(&asked.tab), id).await?))
}
