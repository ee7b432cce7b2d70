//! `PATCH /articles/{id}`: a save.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ArticleView, ContentInput, answer_edited, article_id};
use crate::article::{ArticleId, Reach, SiteId};
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff, object};
use crate::http::words::Tongue;

/// What changes, and since when.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// The version that the writer saw; or the article's `ETag` in `If-Match`.
    #[serde(default)]
    pub version: Option<i64>,
    /// What changes.
    #[serde(deserialize_with = "object")]
    pub content: ContentInput,
}

/// Saves content.
#[utoipa::path(patch, operation_id = "articles_edit", path = "/articles/{id}", tag = "articles", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Save, responses(
    (status = 200, description = "Saved", body = ArticleView),
    (status = 403, description = "You may not; the code says why", body = Problem),
    (status = 409, description = "`edition_conflict`, with `current_version`", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    headers: HeaderMap,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<Save>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    let seen = asked.version.or_else(|| version_in(&headers)).ok_or_else(missing_version)?;
    let site = if asked.content.column.is_some() { Some(site_of(&http, &staff, id).await?) } else { None };
    let house = http.app.house().await?;
    let edited = http.app.desk.edit(&acting, id, seen, asked.content.patch(&house, site)?).await?;
    answer_edited(&http, &staff, tongue, edited).await
}

/// The site of the article. Only who names a column is asked for it: the desk looks for the article anyway.
async fn site_of(http: &Http, staff: &Staff, id: ArticleId) -> Result<SiteId, ApiError> {
    let reach = Reach::of_person(&staff.0.person());
    let row = http.app.store.article_within(&reach, id).await?.ok_or(ApiError::NotFound)?;
    Ok(row.article.site)
}

/// The version within an `If-Match` of the form `"{ordinal}.{version}"`.
fn version_in(headers: &HeaderMap) -> Option<i64> {
    let value = headers.get(header::IF_MATCH)?.to_str().ok()?;
    value.trim().trim_matches('"').rsplit('.').next()?.parse().ok()
}

/// A save that does not say what it saw could overwrite somebody's words.
fn missing_version() -> ApiError {
    ApiError::InvalidField {
        field: "version".to_owned(),
        why: "a version, or If-Match, is needed".to_owned(),
    }
}
