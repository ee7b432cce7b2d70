//! The editors' interface: files made by `make ui`, inside the binary in a release, read from disk in development.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/admin-ui/dist"]
#[allow_missing = true]
struct Files;

/// No inline script or style, nothing from elsewhere (`security.md` §5.3); previews are framed from our own API.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src 'self'; frame-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// `/admin` lives at `/admin/`.
pub async fn to_index() -> Redirect {
    Redirect::permanent("/admin/")
}

/// The page that everything else is loaded from.
pub async fn index() -> Response<Body> {
    answer("index.html")
}

/// A file, or the page for an address that the interface reads by itself.
pub async fn file(Path(path): Path<String>) -> Response<Body> {
    if path.starts_with("assets/") || path.contains('.') { answer(&path) } else { answer("index.html") }
}

fn answer(path: &str) -> Response<Body> {
    let Some(file) = Files::get(path) else {
        let text =
            if path == "index.html" { "The interface is not built: run `make ui`." } else { "Not found" };
        return (StatusCode::NOT_FOUND, text).into_response();
    };
    let caching = caching(path);
    let mut response = file.data.into_owned().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}

/// Names under `assets/` change with their content. Everything else is asked for anew, the service worker (`sw.js`)
/// above all: an old one would keep an old interface alive.
fn caching(path: &str) -> &'static str {
    if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("json" | "map") => "application/json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_worker_is_a_script_that_no_cache_keeps() {
        assert_eq!(content_type("sw.js"), "text/javascript; charset=utf-8");
        assert_eq!(caching("sw.js"), "no-cache");
        assert_eq!(caching("index.html"), "no-cache");
        assert!(caching("assets/index-1a2b.js").ends_with("immutable"));
    }

    #[test]
    fn the_policy_lets_our_own_worker_run_and_nobody_elses_script() {
        assert!(POLICY.contains("worker-src 'self'"));
        assert!(POLICY.contains("script-src 'self';"));
        assert!(!POLICY.contains("unsafe-"));
    }
}
