//! `POST /articles/{id}/suggestions`: a colleague proposes an edited copy.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::view::{SuggestionView, suggestion_view};
use crate::desk::together::Proposal;
use crate::http::Http;
use crate::http::api::articles::{ContentInput, article_id, draft_row};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff, object, optional_object};

/// An edited copy.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSuggestion {
    /// The version that the copy was made from.
    pub version: i64,
    /// What was changed in it; an absent field is as it was.
    #[serde(deserialize_with = "object")]
    pub content: ContentInput,
    /// What the copy was made from: used when the server does not keep that version any more, because autosaves wrote
    /// it over.
    #[serde(default, deserialize_with = "optional_object")]
    pub base: Option<ContentInput>,
    /// Why; at most 1,000 characters.
    #[serde(default)]
    pub note: String,
}

/// Proposes an edited copy; the article itself stays as it is.
#[utoipa::path(post, operation_id = "suggestions_create", path = "/articles/{id}/suggestions", tag = "together", params(("id" = String, Path, description = "The article's id"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = NewSuggestion, responses(
    (status = 201, description = "The suggestion", body = SuggestionView),
    (status = 403, description = "`no_right_on_column`: you do not write on this site", body = Problem),
    (status = 404, description = "None, or none whose draft you see", body = Problem),
    (status = 409, description = "`edition_conflict`: that version is not known; `too_many_suggestions`", body = Problem),
    (status = 422, description = "`nothing_suggested`, `invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    Keyed { asked, request }: Keyed<NewSuggestion>,
) -> Result<(StatusCode, Json<SuggestionView>), ApiError> {
    let id = article_id(&id)?;
    let acting = staff.acting(request);
    let site = draft_row(&http, &staff, id).await?.article.site;
    let house = http.app.house().await?;
    let proposal = Proposal {
        seen: asked.version,
        patch: asked.content.patch(&house, site)?,
        base: asked.base.map(|base| base.patch(&house, site)).transpose()?,
        note: asked.note,
    };
    let suggestion = http.app.desk.suggest(&acting, id, proposal).await?;
    Ok((StatusCode::CREATED, Json(suggestion_view(&http, &staff, id, suggestion).await?)))
}
