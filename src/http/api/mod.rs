//! The API under `/api/v1`: one endpoint per file, every route in one table with its permission.
//!
//! Enters: requests of the editors' interface and of tools. Leaves: JSON. A route without an [`Access`] cannot be
//! written down; a law test compares this table with the OpenAPI description and tries each route without a session.

pub mod articles;
pub mod checks;
pub mod comments;
pub mod live;
pub mod openapi;
pub mod plan;
pub mod presence;
pub mod previews;
pub mod revisions;
pub mod session;
pub mod setup;
pub mod sites;
pub mod suggestions;
pub mod vocabulary;
pub mod work;

use axum::Router;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};

use super::Http;
use super::layers;

/// Who may knock at a route. What they may do behind it is decided by the desk, per article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody: signing in, the description of the API.
    Anyone,
    /// Only people with a session.
    Staff,
    /// Only people with a session, which this does not keep alive: a page does it by itself while it lies open.
    Listener,
}

/// A route of the API.
#[derive(Debug, Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path below `/api/v1`.
    pub path: &'static str,
    /// Who may knock.
    pub access: Access,
    handler: MethodRouter<Http>,
}

fn route(method: Method, path: &'static str, access: Access, handler: MethodRouter<Http>) -> Route {
    Route { method, path, access, handler }
}

/// Every route of the API.
pub fn routes() -> Vec<Route> {
    use Access::{Anyone, Listener, Staff};
    vec![
        route(Method::GET, "/openapi.json", Anyone, get(openapi::handle)),
        route(Method::GET, "/session", Staff, get(session::show::handle)),
        route(Method::POST, "/session", Anyone, post(session::begin::handle)),
        route(Method::DELETE, "/session", Anyone, axum::routing::delete(session::end::handle)),
        route(Method::GET, "/setup/{token}", Anyone, get(setup::show::handle)),
        route(Method::POST, "/setup/{token}", Anyone, post(setup::finish::handle)),
        route(Method::GET, "/sites", Staff, get(sites::list::handle)),
        route(Method::GET, "/vocabulary", Staff, get(vocabulary::list::handle)),
        route(Method::GET, "/plan/uses", Staff, get(plan::uses::handle)),
        route(Method::GET, "/work", Staff, get(work::list::handle)),
        route(Method::GET, "/articles", Staff, get(articles::list::handle)),
        route(Method::POST, "/articles", Staff, post(articles::create::handle)),
        route(Method::GET, "/articles/{id}", Staff, get(articles::show::handle)),
        route(Method::PATCH, "/articles/{id}", Staff, axum::routing::patch(articles::edit::handle)),
        route(Method::GET, "/articles/{id}/history", Staff, get(articles::history::handle)),
        route(Method::GET, "/articles/{id}/compare", Staff, get(revisions::compare::handle)),
        route(Method::POST, "/articles/{id}/restore", Staff, post(revisions::restore::handle)),
        route(Method::GET, "/articles/{id}/revisions/{number}", Staff, get(revisions::show::handle)),
        route(
            Method::GET,
            "/articles/{id}/revisions/{number}/preview",
            Staff,
            get(revisions::preview::handle),
        ),
        route(Method::POST, "/articles/{id}/revisions/{number}/name", Staff, post(revisions::name::handle)),
        route(Method::GET, "/articles/{id}/preview", Staff, get(articles::preview::handle)),
        route(Method::GET, "/articles/{id}/preview-links", Staff, get(previews::list::handle)),
        route(Method::POST, "/articles/{id}/preview-links", Staff, post(previews::share::handle)),
        route(
            Method::POST,
            "/articles/{id}/preview-links/{link}/revoke",
            Staff,
            post(previews::revoke::handle),
        ),
        route(Method::GET, "/articles/{id}/checks", Staff, get(checks::show::handle)),
        route(Method::POST, "/articles/{id}/checks/waive", Staff, post(checks::waive::handle)),
        route(Method::POST, "/articles/{id}/checks/unwaive", Staff, post(checks::unwaive::handle)),
        route(Method::POST, "/articles/{id}/submit", Staff, post(articles::submit::handle)),
        route(Method::POST, "/articles/{id}/claim", Staff, post(articles::claim::handle)),
        route(Method::POST, "/articles/{id}/release", Staff, post(articles::release::handle)),
        route(Method::POST, "/articles/{id}/return", Staff, post(articles::return_to_author::handle)),
        route(Method::POST, "/articles/{id}/approve", Staff, post(articles::approve::handle)),
        route(Method::POST, "/articles/{id}/publish", Staff, post(articles::publish::handle)),
        route(Method::POST, "/articles/{id}/revise", Staff, post(articles::revise::handle)),
        route(Method::POST, "/articles/{id}/withdraw", Staff, post(articles::withdraw::handle)),
        route(Method::POST, "/articles/{id}/presence", Listener, post(presence::beat::handle)),
        route(Method::POST, "/articles/{id}/lock/take", Staff, post(presence::take::handle)),
        route(Method::GET, "/articles/{id}/live", Listener, get(live::watch::handle)),
        route(Method::GET, "/articles/{id}/people", Staff, get(comments::people::handle)),
        route(Method::GET, "/articles/{id}/comments", Staff, get(comments::list::handle)),
        route(Method::POST, "/articles/{id}/comments", Staff, post(comments::create::handle)),
        route(Method::POST, "/articles/{id}/comments/{thread}/reply", Staff, post(comments::reply::handle)),
        route(
            Method::POST,
            "/articles/{id}/comments/{thread}/resolve",
            Staff,
            post(comments::resolve::handle),
        ),
        route(Method::POST, "/articles/{id}/comments/{thread}/reopen", Staff, post(comments::reopen::handle)),
        route(Method::POST, "/articles/{id}/comments/{thread}/seen", Staff, post(comments::seen::handle)),
        route(
            Method::PATCH,
            "/articles/{id}/comments/{thread}/messages/{message}",
            Staff,
            axum::routing::patch(comments::rewrite::handle),
        ),
        route(Method::GET, "/articles/{id}/suggestions", Staff, get(suggestions::list::handle)),
        route(Method::POST, "/articles/{id}/suggestions", Staff, post(suggestions::create::handle)),
        route(Method::GET, "/articles/{id}/suggestions/{suggestion}", Staff, get(suggestions::show::handle)),
        route(
            Method::POST,
            "/articles/{id}/suggestions/{suggestion}/accept",
            Staff,
            post(suggestions::accept::handle),
        ),
        route(
            Method::POST,
            "/articles/{id}/suggestions/{suggestion}/reject",
            Staff,
            post(suggestions::reject::handle),
        ),
        route(
            Method::POST,
            "/articles/{id}/suggestions/{suggestion}/withdraw",
            Staff,
            post(suggestions::withdraw::handle),
        ),
    ]
}

/// The router below `/api/v1`.
pub(super) fn router(http: &Http) -> Router<Http> {
    let mut router = Router::new();
    for route in routes() {
        let handler = match route.access {
            Access::Anyone => route.handler,
            Access::Staff => {
                route.handler.route_layer(from_fn_with_state(http.clone(), layers::require_session))
            }
            Access::Listener => {
                route.handler.route_layer(from_fn_with_state(http.clone(), layers::require_session_quietly))
            }
        };
        router = router.route(route.path, handler);
    }
    router.method_not_allowed_fallback(layers::method_not_allowed).fallback(layers::not_found)
}

/// A moment as the API writes it: RFC 3339, UTC, with milliseconds where there are any.
pub(in crate::http) fn moment(at: crate::clock::Millis) -> String {
    let nanoseconds = i128::from(at) * 1_000_000;
    let moment = time::OffsetDateTime::from_unix_timestamp_nanos(nanoseconds)
        .unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    crate::vietnamese::rfc3339(moment)
}
