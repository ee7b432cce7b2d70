//! `Idempotency-Key`: a client that got no answer may ask again without doubling the effect.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sha2::{Digest, Sha256};

use crate::http::error::ApiError;
use crate::store::IdempotentRequest;

/// The key of a request, if it has one.
#[derive(Debug)]
pub struct RetryKey {
    key: Option<String>,
    what: String,
}

impl RetryKey {
    /// The key bound to what was asked: method, path and the arguments as they were understood.
    pub fn for_request(self, arguments: &impl std::fmt::Debug) -> Option<IdempotentRequest> {
        let key = self.key?;
        let digest = Sha256::digest(format!("{}\n{arguments:?}", self.what).as_bytes());
        Some(IdempotentRequest { key, fingerprint: hex::encode(digest) })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RetryKey {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let what = format!("{} {}", parts.method, parts.uri.path());
        let Some(value) = parts.headers.get("idempotency-key") else { return Ok(Self { key: None, what }) };
        let key = value.to_str().ok().map(str::trim).filter(|key| (1..=200).contains(&key.len()));
        match key {
            Some(key) => Ok(Self { key: Some(key.to_owned()), what }),
            None => Err(ApiError::InvalidField {
                field: "Idempotency-Key".to_owned(),
                why: "1 to 200 visible ASCII characters".to_owned(),
            }),
        }
    }
}
