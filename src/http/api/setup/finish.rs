//! `POST /setup/{token}`: use a one-time link and be signed in.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::desk::staff::{LinkState, NewAccount, SignInError};
use crate::http::Http;
use crate::http::api::session::{Me, me};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiJson, client_of, cookie_for};

/// The account to be made, or only a new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// The username to be; ignored when a password is reset.
    #[serde(default)]
    pub username: String,
    /// What colleagues will see; ignored when a password is reset.
    #[serde(default)]
    pub display_name: String,
    /// The password: at least 12 characters.
    pub password: String,
}

/// Uses the link.
#[utoipa::path(post, operation_id = "setup_finish", path = "/setup/{token}", tag = "session", params(("token" = String, Path, description = "The link's token")),
    request_body = Setup, responses(
    (status = 201, description = "Done and signed in", body = Me),
    (status = 410, description = "`link_spent`", body = Problem),
    (status = 422, description = "`weak_password` or `invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    Path(link): Path<String>,
    connection: Option<axum::Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    ApiJson(setup): ApiJson<Setup>,
) -> Result<Response, ApiError> {
    let door = &http.app.door;
    let client = client_of(
        &headers,
        connection.as_ref().map(|extension| &extension.0),
        &http.app.config.server.trusted_proxies,
    );
    let token = match door.look_at_link(&link).await? {
        LinkState::Setup => {
            let account = NewAccount {
                username: setup.username,
                display_name: setup.display_name,
                pen_name: None,
                password: Some(setup.password),
            };
            door.set_up(&link, account, &client).await?
        }
        LinkState::Reset(_) => door.reset(&link, &setup.password, &client).await?,
        LinkState::Spent => return Err(ApiError::LinkSpent),
        LinkState::Unknown => return Err(ApiError::NotFound),
    };
    let signed_in = door.who(&token).await?.ok_or(SignInError::BadCredentials)?;
    let cookie = cookie_for(&token, door.session_lifetime())?;
    Ok((StatusCode::CREATED, [(header::SET_COOKIE, cookie)], Json(me(&http, &signed_in).await?))
        .into_response())
}
