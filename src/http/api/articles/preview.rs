//! `GET /articles/{id}/preview`: the edition as readers would meet it, for those who may see it. It lives as long as
//! the session: nothing of it is stored anywhere.

use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

use super::article_id;
use crate::article::Reach;
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::http::public::{self, PreviewAs};
use crate::http::shared_preview::shown;

/// Where it is to be seen.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// `page` (default), `print`, `feed` or `card`.
    #[serde(default, rename = "as")]
    #[param(value_type = Option<String>)]
    pub seen_as: PreviewAs,
}

/// The edition that one sees in the editor, as readers would meet it.
#[utoipa::path(get, operation_id = "articles_preview", path = "/articles/{id}/preview", tag = "articles", params(("id" = String, Path, description = "The article's id"), Look), responses(
    (status = 200, description = "The page", content_type = "text/html"),
    (status = 404, description = "None, or none that you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    ApiQuery(look): ApiQuery<Look>,
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
    // The editor shows it inside its own page; nobody else may.
    shown(public::preview(&http, &row.article, &edition, look.seen_as).await?, "'self'")
}
