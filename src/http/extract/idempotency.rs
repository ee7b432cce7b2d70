//! `Idempotency-Key`: a client that got no answer may ask again without doubling the effect.

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::json::{parse, text_of};
use crate::http::error::ApiError;
use crate::store::IdempotentRequest;

/// A JSON body, and the key under which the same request may be sent again.
#[derive(Debug)]
pub struct Keyed<T> {
    /// What was asked, read completely and strictly.
    pub asked: T,
    /// The key bound to method, path, `If-Match` and the bytes of the body, if the request has a key.
    pub request: Option<IdempotentRequest>,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Keyed<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let key = key_of(request.headers())?;
        let what = what_is_asked(&request);
        let text = text_of(request, state).await?;
        let asked = parse(&text)?;
        // The bytes, not what was understood of them: whoever repeats a request sends what they sent before.
        let request = key.map(|key| {
            let fingerprint = Sha256::new().chain_update(what).chain_update(&text).finalize();
            IdempotentRequest { key, fingerprint: hex::encode(fingerprint) }
        });
        Ok(Self { asked, request })
    }
}

/// What else than the body says what is asked: the version that was seen may come as a header.
fn what_is_asked(request: &Request) -> Vec<u8> {
    let mut what = format!("{} {}\n", request.method(), request.uri().path()).into_bytes();
    for seen in request.headers().get_all(header::IF_MATCH) {
        what.extend_from_slice(seen.as_bytes());
        what.push(b'\n');
    }
    what
}

fn key_of(headers: &HeaderMap) -> Result<Option<String>, ApiError> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let key = value.to_str().ok().map(str::trim).filter(|key| (1..=200).contains(&key.len()));
    match key {
        Some(key) => Ok(Some(key.to_owned())),
        None => Err(ApiError::InvalidField {
            field: "Idempotency-Key".to_owned(),
            why: "1 to 200 visible ASCII characters".to_owned(),
        }),
    }
}
