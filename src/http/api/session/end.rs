//! `DELETE /session`: sign out. Without a session it does nothing, successfully.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::http::Http;
use crate::http::error::ApiError;
use crate::http::extract::{Token, cookie_gone};

/// Ends the session and takes the cookie away.
#[utoipa::path(delete, operation_id = "session_end", path = "/session", tag = "session", responses((status = 204, description = "Signed out")))]
pub async fn handle(State(http): State<Http>, token: Option<Token>) -> Result<Response, ApiError> {
    if let Some(token) = token {
        http.app.door.sign_out(&token.0).await?;
        http.live.somebody_left();
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie_gone())]).into_response())
}
