//! `POST /articles/{id}/preview-links/{link}/revoke`: the link shows nothing from now on.

use axum::Json;
use axum::extract::{Path, State};

use super::list::{PreviewLinks, links};
use crate::http::Http;
use crate::http::api::articles::{Nothing, article_id};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiJson, Staff};

/// Takes a preview link back. One that was taken back before stays so.
#[utoipa::path(post, operation_id = "previews_revoke", path = "/articles/{id}/preview-links/{link}/revoke", tag = "previews", params(("id" = String, Path, description = "The article's id"), ("link" = String, Path, description = "The link's id")), request_body = Nothing, responses(
    (status = 200, description = "The links as they stand now", body = PreviewLinks),
    (status = 404, description = "None that you may take back", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, link)): Path<(String, String)>,
    ApiJson(_): ApiJson<Nothing>,
) -> Result<Json<PreviewLinks>, ApiError> {
    let id = article_id(&id)?;
    let link = link.parse().map_err(|_| ApiError::NotFound)?;
    http.app.desk.revoke_preview(&staff.acting(None), id, link).await?;
    links(&http, &staff, id).await
}
