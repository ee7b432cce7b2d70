//! `GET /xem-truoc/{token}`: a preview link, opened by somebody who need not have an account.
//!
//! A token that shows nothing (expired, taken back, never made) is answered alike, so that guessing learns nothing.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::Http;
use super::error::ApiError;
use super::public::page::{self, Language, Message};
use super::public::{self, PreviewAs};
use crate::store::Edition;

/// What a preview link shows.
pub async fn handle(State(http): State<Http>, Path(token): Path<String>) -> Response {
    match page_of(&http, &token).await {
        Ok(response) => response,
        Err(error) => {
            tracing::error!(%error, "a preview link failed");
            public::unavailable()
        }
    }
}

async fn page_of(http: &Http, token: &str) -> Result<Response, ApiError> {
    let Some((link, article)) = http.app.desk.shared_preview(token).await? else { return nothing() };
    let editions = http.app.store.editions_of(link.article).await?;
    let edition = editions.into_iter().find(|edition| edition.ordinal == link.edition);
    let Some(edition) = edition else { return nothing() };
    let shared =
        Edition { version: link.version, content: link.content, content_hash: link.content_hash, ..edition };
    shown(public::preview(http, &article, &shared, PreviewAs::Page).await?, "'none'")
}

fn nothing() -> Result<Response, ApiError> {
    let page = page::message(None, Language::Vietnamese, &Message::PreviewOver)
        .map_err(|error| ApiError::Internal(error.to_string()))?;
    let mut response = shown(page, "'none'")?;
    *response.status_mut() = StatusCode::GONE;
    Ok(response)
}

/// A page that nobody keeps or finds, framed by `ancestors` only.
///
/// # Errors
/// When the policy is no header value.
pub(super) fn shown(page: String, ancestors: &str) -> Result<Response, ApiError> {
    let policy = page::policy_for(page.as_bytes());
    let mut response = Html(page).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow, noarchive"));
    let framing = format!("frame-ancestors {ancestors}");
    let policy = policy.replace("frame-ancestors 'none'", &framing);
    let policy = HeaderValue::from_str(&policy).map_err(|error| ApiError::Internal(error.to_string()))?;
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}
