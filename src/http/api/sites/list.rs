//! `GET /sites`: the sites one works with.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::{SiteBrief, briefs};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;

/// Sites.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sites {
    /// The sites, in their order.
    pub items: Vec<SiteBrief>,
    /// Always null: sites fit on one page.
    #[schema(required)]
    pub next: Option<String>,
}

/// The sites one works with.
#[utoipa::path(get, operation_id = "sites_list", path = "/sites", tag = "sites", responses(
    (status = 200, description = "The sites", body = Sites),
    (status = 401, description = "`not_signed_in`", body = Problem)))]
pub async fn handle(State(http): State<Http>, staff: Staff) -> Result<Json<Sites>, ApiError> {
    let house = http.app.house().await?;
    Ok(Json(Sites { items: briefs(&http, &staff.0, &house), next: None }))
}
