//! `POST /session`: sign in.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Me, me};
use crate::desk::staff::SignInError;
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiJson, client_of, cookie_for};

/// A username and a password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The username; case does not matter.
    pub username: String,
    /// The password, exactly.
    pub password: String,
}

/// Signs in and sets the session cookie.
#[utoipa::path(post, operation_id = "session_begin", path = "/session", tag = "session", request_body = Credentials, responses(
    (status = 200, description = "Signed in; the cookie is set", body = Me),
    (status = 401, description = "`bad_credentials`", body = Problem),
    (status = 429, description = "`too_many_attempts`, with `Retry-After`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    connection: Option<axum::Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    ApiJson(credentials): ApiJson<Credentials>,
) -> Result<Response, ApiError> {
    let client = client_of(
        &headers,
        connection.as_ref().map(|extension| &extension.0),
        &http.app.config.server.trusted_proxies,
    );
    let token = http.app.door.sign_in(&credentials.username, &credentials.password, &client).await?;
    let signed_in = http.app.door.who(&token).await?.ok_or(SignInError::BadCredentials)?;
    let cookie = cookie_for(&token, http.app.door.session_lifetime())?;
    Ok(([(header::SET_COOKIE, cookie)], Json(me(&http, &signed_in).await?)).into_response())
}
