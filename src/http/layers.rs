//! What every API request passes: a request id, provenance (CSRF), a session where the route wants one, and the
//! language of its problems.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use tracing::Instrument;

use super::Http;
use super::error::{ApiError, Outgoing};
use super::extract::{Staff, token_of};
use super::words::Tongue;
use crate::desk::staff::SignedIn;
use crate::store::{StoreError, settled};

/// The request's id, echoed in the answer and in problems.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Gives the request an id, and writes the problem of a failed one in the request's language.
pub async fn answer_in_words(State(http): State<Http>, request: Request, next: Next) -> Response {
    let tongue = tongue_of(request.headers());
    let id = match http.app.chance.ulid(http.app.clock.now()) {
        Ok(id) => id.to_string(),
        Err(error) => return ApiError::from(error).into_response(),
    };
    let mut response = in_our_words(next.run(request).await);
    if let Some(outgoing) = response.extensions_mut().remove::<Outgoing>() {
        response = problem(&response, &outgoing, tongue, &id);
    }
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, id);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    response
}

/// A failure written out for a program.
fn problem(failed: &Response, outgoing: &Outgoing, tongue: Tongue, id: &str) -> Response {
    let mut response = (failed.status(), Json(outgoing.problem(tongue, id))).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Some(retry_after) = failed.headers().get(header::RETRY_AFTER) {
        headers.insert(header::RETRY_AFTER, retry_after.clone());
    }
    response
}

/// The same outside the API, where a program asked the public side.
pub fn as_problem(http: &Http, asked: &HeaderMap, error: ApiError) -> Response {
    let id = http.app.chance.ulid(http.app.clock.now()).map(|id| id.to_string()).unwrap_or_default();
    let mut failed = error.into_response();
    match failed.extensions_mut().remove::<Outgoing>() {
        Some(outgoing) => problem(&failed, &outgoing, tongue_of(asked), &id),
        None => failed,
    }
}

/// What the framework refuses by itself, as an error of ours: a body announced too large, a path that is no text.
fn in_our_words(response: Response) -> Response {
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    if !failed || response.extensions().get::<Outgoing>().is_some() {
        return response;
    }
    let error = match status {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        StatusCode::METHOD_NOT_ALLOWED => ApiError::MethodNotAllowed,
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => {
            ApiError::Unavailable("took too long".to_owned())
        }
        // A path that cannot be decoded names nothing.
        _ if status.is_client_error() => ApiError::NotFound,
        _ => ApiError::Internal(format!("an answer without words: {status}")),
    };
    error.into_response()
}

/// The language a request wants to be answered in.
pub fn tongue_of(headers: &HeaderMap) -> Tongue {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map_or_else(Tongue::default, Tongue::preferred)
}

/// An unsafe request with a session must prove that it comes from our own pages (`security.md` §5.1): browsers send
/// `Sec-Fetch-Site` or `Origin`, and one with neither could come from anywhere. Tower's layer lets those pass.
pub async fn require_provenance(State(http): State<Http>, request: Request, next: Next) -> Response {
    if is_safe(request.method())
        || token_of(request.headers()).is_none()
        || comes_from_us(request.headers(), &http.app.config.server.public_url)
    {
        next.run(request).await
    } else {
        ApiError::Csrf.into_response()
    }
}

fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn comes_from_us(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let origin = text("origin").map(|origin| {
        let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
        origin == public_url || (host.is_some() && host == text("host"))
    });
    match (text("sec-fetch-site"), origin) {
        (Some("same-origin" | "none"), None | Some(true)) | (None, Some(true)) => true,
        (Some(_), _) | (None, Some(false) | None) => false,
    }
}

/// Signing in without a session is unsafe too: nobody may be signed in to somebody else's account from afar.
pub async fn refuse_foreign_origin(State(http): State<Http>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let named = headers.contains_key("origin") || headers.contains_key("sec-fetch-site");
    if is_safe(request.method()) || !named || comes_from_us(headers, &http.app.config.server.public_url) {
        next.run(request).await
    } else {
        ApiError::Csrf.into_response()
    }
}

/// In whose name a page acts (a user's id). A hint for our own pages that can only ever lessen what a request may do.
pub const ACTS_FOR: HeaderName = HeaderName::from_static("x-toasoan-user");

fn believes_otherwise(headers: &HeaderMap, signed_in: &str) -> bool {
    headers.get(ACTS_FOR).is_some_and(|user| user.as_bytes() != signed_in.as_bytes())
}

/// Puts the signed-in person into the request, or answers 401.
pub async fn require_session(State(http): State<Http>, request: Request, next: Next) -> Response {
    let Some(token) = token_of(request.headers()) else { return ApiError::NotSignedIn.into_response() };
    let who = http.app.door.who(&token.0).await;
    let_in(who, request, next).await
}

/// The same, for what a page does by itself while it lies open: that is no use of the session.
pub async fn require_session_quietly(State(http): State<Http>, request: Request, next: Next) -> Response {
    let Some(token) = token_of(request.headers()) else { return ApiError::NotSignedIn.into_response() };
    let who = http.app.door.look(&token.0).await;
    let_in(who, request, next).await
}

async fn let_in(who: Result<Option<SignedIn>, StoreError>, mut request: Request, next: Next) -> Response {
    match who {
        // One browser has one cookie for all its tabs: a tab opened by somebody else must not act as whoever signed
        // in after them.
        Ok(Some(signed_in)) if believes_otherwise(request.headers(), &signed_in.user.id.to_string()) => {
            ApiError::NotSignedIn.into_response()
        }
        Ok(Some(signed_in)) => {
            request.extensions_mut().insert(Staff(signed_in));
            next.run(request).await
        }
        Ok(None) => ApiError::NotSignedIn.into_response(),
        Err(error) => ApiError::from(error).into_response(),
    }
}

/// Carries a request that changes something out to its end, whoever hangs up meanwhile: half a step is nobody's wish.
/// Answers when everything that the request has seen is on the disk.
pub async fn carry_out(request: Request, next: Next) -> Response {
    let only_looks = request.method().is_safe();
    let work = settled(next.run(request));
    if only_looks {
        return work.await;
    }
    match tokio::spawn(work.in_current_span()).await {
        Ok(response) => response,
        Err(cause) => ApiError::Internal(cause.to_string()).into_response(),
    }
}

/// The answer at a path that does not exist.
pub async fn not_found() -> ApiError {
    ApiError::NotFound
}

/// The answer to a method that a path does not have.
pub async fn method_not_allowed() -> ApiError {
    ApiError::MethodNotAllowed
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap()))
            .collect()
    }

    #[test]
    fn only_our_own_pages_may_change_anything() {
        let ours = "https://desk.example.vn";
        for (pairs, expected) in [
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "none")], true),
            (vec![("origin", "https://desk.example.vn")], true),
            (vec![("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")], true),
            (vec![("sec-fetch-site", "same-origin"), ("origin", "https://desk.example.vn")], true),
            (vec![], false),
            (vec![("sec-fetch-site", "cross-site")], false),
            (vec![("sec-fetch-site", "same-site"), ("origin", "https://desk.example.vn")], false),
            (vec![("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], false),
            (vec![("origin", "https://desk.example.vn.evil.example")], false),
            (vec![("origin", "null"), ("host", "desk.example.vn")], false),
        ] {
            assert_eq!(comes_from_us(&headers(&pairs), ours), expected, "{pairs:?}");
        }
    }
}
