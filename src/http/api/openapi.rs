//! `GET /openapi.json`: the description of the API, made from the code. `docs/api/openapi.json` is its snapshot, and
//! the interface's types are made from that.

use axum::Json;
use axum::response::IntoResponse;
use utoipa::OpenApi;

use super::{
    articles, checks, comments, live, plan, presence, previews, revisions, session, setup, sites,
    suggestions, vocabulary, work,
};

/// The whole API.
#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Tòa Soạn", version = "1", description = "The newsroom's API. Unknown fields are refused; errors are problem+json with a stable code."),
    servers((url = "/api/v1")),
    paths(
        handle,
        session::show::handle, session::begin::handle, session::end::handle,
        setup::show::handle, setup::finish::handle,
        sites::list::handle, vocabulary::list::handle, plan::uses::handle, work::list::handle,
        checks::show::handle, checks::waive::handle, checks::unwaive::handle,
        articles::list::handle, articles::create::handle, articles::show::handle, articles::edit::handle,
        articles::history::handle, articles::preview::handle, articles::submit::handle, articles::claim::handle,
        articles::release::handle, articles::return_to_author::handle, articles::approve::handle,
        articles::publish::handle, articles::revise::handle, articles::withdraw::handle,
        presence::beat::handle, presence::take::handle, live::watch::handle,
        comments::list::handle, comments::create::handle, comments::reply::handle, comments::resolve::handle,
        comments::reopen::handle, comments::rewrite::handle, comments::seen::handle, comments::people::handle,
        suggestions::list::handle, suggestions::create::handle, suggestions::show::handle,
        suggestions::accept::handle, suggestions::reject::handle, suggestions::withdraw::handle,
        revisions::show::handle, revisions::preview::handle, revisions::name::handle, revisions::compare::handle,
        revisions::restore::handle,
        previews::list::handle, previews::share::handle, previews::revoke::handle,
    )
)]
pub struct ApiDescription;

/// This description.
#[utoipa::path(get, operation_id = "openapi", path = "/openapi.json", tag = "meta", responses((status = 200, description = "OpenAPI 3.1", content_type = "application/json")))]
pub async fn handle() -> impl IntoResponse {
    Json(ApiDescription::openapi())
}
