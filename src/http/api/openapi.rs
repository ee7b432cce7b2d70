//! `GET /openapi.json`: the description of the API, made from the code. `docs/api/openapi.json` is its snapshot, and
//! the interface's types are made from that.

use axum::Json;
use axum::response::IntoResponse;
use utoipa::OpenApi;

use super::{articles, previews, session, setup, sites, vocabulary, work};

/// The whole API.
#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Tòa Soạn", version = "1", description = "The newsroom's API. Unknown fields are refused; errors are problem+json with a stable code."),
    servers((url = "/api/v1")),
    paths(
        handle,
        session::show::handle, session::begin::handle, session::end::handle,
        setup::show::handle, setup::finish::handle,
        sites::list::handle, vocabulary::list::handle, work::list::handle,
        articles::list::handle, articles::create::handle, articles::show::handle, articles::edit::handle,
        articles::history::handle, articles::preview::handle, articles::submit::handle, articles::claim::handle,
        articles::release::handle, articles::return_to_author::handle, articles::approve::handle,
        articles::publish::handle, articles::revise::handle, articles::withdraw::handle,
        previews::list::handle, previews::share::handle, previews::revoke::handle,
    )
)]
pub struct ApiDescription;

/// This description.
#[utoipa::path(get, operation_id = "openapi", path = "/openapi.json", tag = "meta", responses((status = 200, description = "OpenAPI 3.1", content_type = "application/json")))]
pub async fn handle() -> impl IntoResponse {
    Json(ApiDescription::openapi())
}
