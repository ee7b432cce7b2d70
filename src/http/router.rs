//! The flat list of doors, grouped by audience: the API, the editors' interface, the public.

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::{RequestBodyDeadlineLayer, TimeoutLayer};

use super::{Http, admin_ui, api, health, layers, public, shared_preview};
use crate::http::error::ApiError;
use axum::http::StatusCode;
use axum::response::IntoResponse;

/// Everything, except the pages that are in memory already: those the server answers before routing.
pub fn router(http: Http) -> Router {
    let server = http.app.config.server.clone();
    let api = api::router(&http)
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(server.body_limit_bytes))
        .layer(RequestBodyDeadlineLayer::new(server.body_timeout()))
        .layer(from_fn(layers::carry_out))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, server.request_timeout()))
        .layer(from_fn_with_state(http.clone(), layers::require_provenance))
        .layer(from_fn_with_state(http.clone(), layers::refuse_foreign_origin))
        .layer(CsrfLayer::new().with_rejection_response(|_| ApiError::Csrf.into_response()))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            ApiError::Internal("panic".to_owned()).into_response()
        }))
        .layer(from_fn_with_state(http.clone(), layers::answer_in_words));
    Router::new()
        .nest("/api/v1", api)
        .route("/admin", get(admin_ui::to_index))
        .route("/admin/", get(admin_ui::index))
        .route("/admin/{*path}", get(admin_ui::file))
        .route("/healthz", get(health::handle))
        .route("/xem-truoc/{token}", get(shared_preview::handle))
        .route("/robots.txt", get(public::robots))
        .route("/assets/{name}", get(public::asset))
        .route("/", get(public::landing))
        .fallback(any(public::serve))
        .with_state(http)
}
