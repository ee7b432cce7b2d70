//! `GET /articles/{id}/live`: the stream of one article.

use std::convert::Infallible;

use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

use super::stream::{Listener, Listening};
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Token};
use crate::http::server::Stopping;

/// From where one listens.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct Listens {
    /// The tab's name: `lock.this_tab` is about it.
    pub tab: Option<String>,
}

/// Hears what happens to an article: `presence` (at once and on every change), `saved` {ordinal, version, by},
/// `comments` {counter}, `suggestions` {counter}.
#[utoipa::path(get, operation_id = "articles_live", path = "/articles/{id}/live", tag = "together", params(("id" = String, Path, description = "The article's id"), Listens), responses(
    (status = 200, description = "Server-sent events, until you leave or may not listen any more", content_type = "text/event-stream", body = String),
    (status = 404, description = "None, or none whose draft you see", body = Problem),
    (status = 429, description = "`too_many_streams`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    token: Option<Token>,
    stopping: Option<Extension<Stopping>>,
    Path(id): Path<String>,
    ApiQuery(listens): ApiQuery<Listens>,
) -> Result<Response, ApiError> {
    let article = article_id(&id)?;
    let token = token.ok_or(ApiError::NotSignedIn)?;
    let connections = http.app.config.server.max_connections;
    let place = http.live.places.take(&token.0, connections).ok_or(ApiError::TooManyStreams)?;
    let stop = stopping.map(|Extension(Stopping(stop))| stop).unwrap_or_default();
    let who = Listener { token, article, tab: listens.tab, place, stop };
    let listening = Listening::begin(http, who).await?;
    let pieces = futures_util::stream::unfold(listening, |mut listening| async move {
        listening.next().await.map(|piece| (Ok::<_, Infallible>(piece), listening))
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        // A proxy that collects an answer before passing it on would pass nothing on.
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    Ok((headers, Body::from_stream(pieces)).into_response())
}
