//! The session cookie, and who it belongs to.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};

use crate::desk::Acting;
use crate::desk::staff::SignedIn;
use crate::http::error::ApiError;
use crate::store::IdempotentRequest;

/// `__Host-`: the browser itself refuses the cookie without `Secure`, with a `Domain`, or with another path.
const COOKIE: &str = "__Host-toasoan";

/// The token of a request's cookie.
#[derive(Debug, Clone)]
pub struct Token(pub String);

/// The signed-in person of a request; the router's session layer put them there.
#[derive(Debug, Clone)]
pub struct Staff(pub SignedIn);

impl Staff {
    /// The person as the desk wants them.
    pub fn acting(&self, request: Option<IdempotentRequest>) -> Acting {
        Acting { user: self.0.user.id, request }
    }
}

/// The session token among the cookies.
pub fn token_of(headers: &HeaderMap) -> Option<Token> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| {
            *name == COOKIE && value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
        .map(|(_, value)| Token(value.to_owned()))
}

/// The header that hands a token to the browser, for so many milliseconds.
pub fn cookie_for(token: &str, lifetime: i64) -> Result<HeaderValue, ApiError> {
    let text =
        format!("{COOKIE}={token}; Path=/; Max-Age={}; HttpOnly; Secure; SameSite=Lax", lifetime / 1_000);
    HeaderValue::from_str(&text).map_err(|error| ApiError::Internal(error.to_string()))
}

/// The header that takes the cookie away.
pub fn cookie_gone() -> HeaderValue {
    HeaderValue::from_static("__Host-toasoan=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax")
}

impl<S: Send + Sync> FromRequestParts<S> for Staff {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parts.extensions.get::<Self>().cloned().ok_or(ApiError::NotSignedIn)
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for Token {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, ApiError> {
        Ok(token_of(&parts.headers))
    }
}
