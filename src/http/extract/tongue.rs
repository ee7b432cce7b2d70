//! The language a person wants to be answered in.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::http::error::ApiError;
use crate::http::layers::tongue_of;
use crate::http::words::Tongue;

impl<S: Send + Sync> FromRequestParts<S> for Tongue {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        Ok(tongue_of(&parts.headers))
    }
}
