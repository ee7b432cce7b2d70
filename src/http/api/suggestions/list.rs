//! `GET /articles/{id}/suggestions`: what was proposed for an article.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

use super::view::{SuggestionRow, row};
use crate::http::Http;
use crate::http::api::articles::{Names, article_id, draft_row};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;

/// The suggestions on an article.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestions {
    /// The suggestions, the newest first, closed ones too.
    pub items: Vec<SuggestionRow>,
    /// Grows with every change: what `suggestions` events carry.
    pub counter: i64,
}

/// What was proposed.
#[utoipa::path(get, operation_id = "suggestions_list", path = "/articles/{id}/suggestions", tag = "together", params(("id" = String, Path, description = "The article's id")), responses(
    (status = 200, description = "The suggestions", body = Suggestions),
    (status = 404, description = "None, or none whose draft you see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Json<Suggestions>, ApiError> {
    let id = article_id(&id)?;
    draft_row(&http, &staff, id).await?;
    // The counter first: what changes while the rest is read makes the reader ask again, not miss it.
    let counter = http.app.store.pulses_of(&[id]).await?.pop().map_or(0, |pulse| pulse.suggestions);
    let notes = http.app.store.suggestions_of(id).await?;
    let names = Names::of(&http, notes.iter().map(|note| note.by)).await?;
    Ok(Json(Suggestions { items: notes.iter().map(|note| row(note, &names, &staff)).collect(), counter }))
}
