//! `GET /articles/{id}/preview-links`: who was given a look at it, newest first.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

use super::PreviewLinkView;
use crate::article::{ArticleId, Reach, Role};
use crate::http::Http;
use crate::http::api::articles::{Names, article_id};
use crate::http::api::moment;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;

/// The links of an article.
#[derive(Debug, Serialize, ToSchema)]
pub struct PreviewLinks {
    /// Newest first.
    pub items: Vec<PreviewLinkView>,
}

/// The preview links of an article whose draft one sees.
#[utoipa::path(get, operation_id = "previews_list", path = "/articles/{id}/preview-links", tag = "previews", params(("id" = String, Path, description = "The article's id")), responses(
    (status = 200, description = "The links", body = PreviewLinks),
    (status = 404, description = "None, or none whose draft you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Json<PreviewLinks>, ApiError> {
    links(&http, &staff, article_id(&id)?).await
}

/// The list as it stands now.
///
/// # Errors
/// When the draft is out of reach or the database fails.
pub(super) async fn links(http: &Http, staff: &Staff, id: ArticleId) -> Result<Json<PreviewLinks>, ApiError> {
    let person = staff.0.person();
    let row = http.app.store.article_within(&Reach::of_drafts(&person), id).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let edits = person.role_that(row.article.site, row.column, Role::edits).is_some();
    let links = http.app.store.preview_links_of(id).await?;
    let names = Names::of(http, links.iter().map(|link| link.made_by)).await?;
    let now = http.app.clock.now();
    let items = links.into_iter().map(|link| {
        let state = match link.revoked {
            Some(_) => "revoked",
            None if link.expires_at <= now => "expired",
            None => "working",
        };
        PreviewLinkView {
            id: link.id.to_string(),
            edition: link.edition,
            version: link.version,
            note: link.note,
            made_by: names.person(link.made_by),
            made_at: moment(link.made_at),
            expires_at: moment(link.expires_at),
            state,
            revocable: state == "working" && (edits || link.made_by == person.id),
        }
    });
    Ok(Json(PreviewLinks { items: items.collect() }))
}
