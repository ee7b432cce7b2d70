//! `GET /setup/{token}`: is this link still good, and for what?

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

use crate::desk::staff::LinkState;
use crate::http::Http;
use crate::http::error::{ApiError, Problem};

/// What a link is good for.
#[derive(Debug, Serialize, ToSchema)]
pub struct SetupLink {
    /// `setup` makes the first administrator, `reset` sets a password.
    pub purpose: &'static str,
    /// Whose password it sets.
    #[schema(required)]
    pub username_hint: Option<String>,
}

/// Looks at a one-time link without using it.
#[utoipa::path(get, operation_id = "setup_show", path = "/setup/{token}", tag = "session", params(("token" = String, Path, description = "The link's token")), responses(
    (status = 200, description = "The link works", body = SetupLink),
    (status = 404, description = "No such link", body = Problem),
    (status = 410, description = "`link_spent`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    Path(token): Path<String>,
) -> Result<Json<SetupLink>, ApiError> {
    match http.app.door.look_at_link(&token).await? {
        LinkState::Setup => Ok(Json(SetupLink { purpose: "setup", username_hint: None })),
        LinkState::Reset(user) => {
            let username_hint = http.app.store.user(user).await?.map(|user| user.username);
            Ok(Json(SetupLink { purpose: "reset", username_hint }))
        }
        LinkState::Spent => Err(ApiError::LinkSpent),
        LinkState::Unknown => Err(ApiError::NotFound),
    }
}
