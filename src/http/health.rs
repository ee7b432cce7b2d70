//! `/healthz`: whether this process can do its work, for whoever restarts it.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::Http;

/// Answers 200 when the database answers, 503 when not. It says nothing else to strangers.
pub async fn handle(State(http): State<Http>) -> Response {
    let database = http.app.store.ping().await;
    if let Err(error) = &database {
        tracing::warn!(%error, "unhealthy");
    }
    let (status, word) =
        if database.is_ok() { (StatusCode::OK, "ok") } else { (StatusCode::SERVICE_UNAVAILABLE, "degraded") };
    (status, [(header::CACHE_CONTROL, "no-store")], Json(serde_json::json!({ "status": word })))
        .into_response()
}
