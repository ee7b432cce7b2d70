//! `GET /session`: who am I?

use axum::Json;
use axum::extract::State;

use super::{Me, me};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;

/// The signed-in person.
#[utoipa::path(get, operation_id = "session_show", path = "/session", tag = "session", responses(
    (status = 200, description = "The signed-in person", body = Me),
    (status = 401, description = "`not_signed_in`", body = Problem)))]
pub async fn handle(State(http): State<Http>, staff: Staff) -> Result<Json<Me>, ApiError> {
    Ok(Json(me(&http, &staff.0).await?))
}
