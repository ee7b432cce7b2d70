//! `POST /articles/{id}/suggestions/{suggestion}/accept`: changes of it become the article's text.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{named, suggestion_id};
use crate::http::Http;
use crate::http::api::articles::{ArticleView, article_id, article_view};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};
use crate::http::words::Tongue;

/// Which changes, into which version.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The changes; null or absent for all that are not decided.
    #[serde(default)]
    pub changes: Option<Vec<String>>,
    /// The version of the article that you saw.
    pub version: i64,
}

/// The article after it.
#[derive(Debug, Serialize, ToSchema)]
pub struct AcceptedView {
    /// The article as it stands now.
    #[serde(flatten)]
    pub article: ArticleView,
    /// Changes that were wanted and not applied, because the article went another way meanwhile; they stay undecided.
    pub stale: Vec<String>,
}

/// Accepts changes. It is an edit in every respect: the right, the lock, the version.
#[utoipa::path(post, operation_id = "suggestions_accept", path = "/articles/{id}/suggestions/{suggestion}/accept", tag = "together", params(("id" = String, Path, description = "The article's id"), ("suggestion" = String, Path, description = "The suggestion's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Acceptance, responses(
    (status = 200, description = "The article as it stands now, and what was not applied", body = AcceptedView),
    (status = 403, description = "You may not edit now; the code says why", body = Problem),
    (status = 404, description = "No such suggestion, or none that you see", body = Problem),
    (status = 409, description = "`edition_conflict`, `edition_locked`, `suggestion_closed`, `changes_stale` (nothing could be applied), `wrong_state`", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path((id, suggestion)): Path<(String, String)>,
    Keyed { asked, request }: Keyed<Acceptance>,
) -> Result<Response, ApiError> {
    let (id, suggestion) = (article_id(&id)?, suggestion_id(&suggestion)?);
    let acting = staff.acting(request);
    let changes = named(asked.changes);
    let done = http.app.desk.accept(&acting, id, suggestion, changes.as_deref(), asked.version).await?;
    let article = article_view(&http, &staff, tongue, done.article).await?;
    let tag = format!("\"{}.{}\"", article.edition.ordinal, article.edition.version);
    let tag = HeaderValue::from_str(&tag).map_err(|error| ApiError::Internal(error.to_string()))?;
    let stale = done.stale.into_iter().map(|change| change.0).collect();
    Ok(([(header::ETAG, tag)], Json(AcceptedView { article, stale })).into_response())
}
