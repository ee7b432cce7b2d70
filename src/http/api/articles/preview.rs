//! `GET /articles/{id}/preview`: the page as readers would see it, for those who may see the edition. It lives as
//! long as the session: nothing of it is stored anywhere.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};

use super::article_id;
use crate::article::Reach;
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;
use crate::http::public;

/// The page of the edition that one sees in the editor.
#[utoipa::path(get, operation_id = "articles_preview", path = "/articles/{id}/preview", tag = "articles", params(("id" = String, Path, description = "The article's id")), responses(
    (status = 200, description = "The page", content_type = "text/html"),
    (status = 404, description = "None, or none that you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let id = article_id(&id)?;
    let row = http
        .app
        .store
        .article_within(&Reach::of_person(&staff.0.person()), id)
        .await?
        .ok_or(ApiError::NotFound)?;
    let editions = http.app.store.editions_of(id).await?;
    let edition = editions.into_iter().find(|edition| edition.id == row.edition).ok_or(ApiError::NotFound)?;
    let page = public::preview_page(&http, &row.article, &edition).await?;
    let mut response = Html(page).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    // The editor shows the preview inside its own page; nobody else may.
    let policy =
        public::page::CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_str(&policy).map_err(|error| ApiError::Internal(error.to_string()))?,
    );
    Ok(response)
}
