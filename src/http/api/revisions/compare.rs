//! `GET /articles/{id}/compare`: what changed between two states of an article.

use axum::Json;
use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::comparison::{BlockView, FieldView, comparison_view};
use super::looked_at;
use crate::article::{ArticleId, Content, EditionState, Verb};
use crate::compare;
use crate::http::Http;
use crate::http::api::articles::{Names, PersonView, article_id, draft_row};
use crate::http::api::moment;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::store::{Revision, RevisionKind, RevisionNote};

/// Which two.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Sides {
    /// A revision's number, `live` (what readers see), `approved` (what was approved last) or `current`.
    pub from: String,
    /// The same; `current` by default.
    #[serde(default = "current")]
    pub to: String,
}

fn current() -> String {
    "current".to_owned()
}

/// One side of a comparison.
#[derive(Debug, Serialize, ToSchema)]
pub struct SideView {
    /// The revision's number.
    pub revision: i64,
    /// Which edition, 1, 2, 3 …
    pub edition: i64,
    /// The step that made it.
    pub verb: String,
    /// When.
    pub at: String,
    /// By whom.
    pub by: PersonView,
    /// The name somebody gave it.
    #[schema(required)]
    pub name: Option<String>,
}

/// Two states of an article, compared.
#[derive(Debug, Serialize, ToSchema)]
pub struct Compared {
    /// The older side.
    pub from: SideView,
    /// The newer side.
    pub to: SideView,
    /// Fields of the metadata that changed.
    pub fields: Vec<FieldView>,
    /// All blocks in the order of the newer body, removed ones where they stood.
    pub blocks: Vec<BlockView>,
    /// How many changes there are.
    pub changes: usize,
}

/// What changed between two states of an article.
#[utoipa::path(get, operation_id = "articles_compare", path = "/articles/{id}/compare", tag = "revisions", params(("id" = String, Path, description = "The article's id"), Sides), responses(
    (status = 200, description = "The comparison", body = Compared),
    (status = 404, description = "None, or none whose drafts you may see; or it was never approved, or is not live", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    ApiQuery(sides): ApiQuery<Sides>,
) -> Result<Json<Compared>, ApiError> {
    let id = article_id(&id)?;
    draft_row(&http, &staff, id).await?;
    let from = side(&http, id, &sides.from).await?;
    let to = side(&http, id, &sides.to).await?;
    let house = http.app.house().await?;
    let names = Names::of(&http, [from.0.by, to.0.by]).await?;
    let refs = http.app.references();
    let found = comparison_view(compare::compare(&from.1, &to.1, &refs), &house);
    Ok(Json(Compared {
        from: side_view(from.0, &names),
        to: side_view(to.0, &names),
        fields: found.fields,
        blocks: found.blocks,
        changes: found.changes,
    }))
}

async fn side(http: &Http, id: ArticleId, asked: &str) -> Result<(RevisionNote, Content), ApiError> {
    let store = &http.app.store;
    let note = match asked {
        "current" => store.revisions_of(id, RevisionKind::All, None, 1).await?.pop(),
        "live" => {
            let editions = store.standing_editions_of(id).await?;
            let live = editions.into_iter().find(|edition| edition.state == EditionState::Live);
            store.newest_step(id, Verb::Publish.code(), Some(live.ok_or(ApiError::NotFound)?.id)).await?
        }
        "approved" => store.newest_step(id, Verb::Approve.code(), None).await?,
        number => {
            let Revision { note, content } =
                looked_at(http, id, number.parse().map_err(|_| ApiError::NotFound)?).await?;
            return Ok((note, content));
        }
    };
    let note = note.ok_or(ApiError::NotFound)?;
    let found = store.revision(id, note.number).await?.ok_or(ApiError::NotFound)?;
    Ok((note, found.content))
}

fn side_view(note: RevisionNote, names: &Names) -> SideView {
    SideView {
        revision: note.number,
        edition: note.ordinal,
        verb: note.verb,
        at: moment(note.at),
        by: names.person(note.by),
        name: note.name,
    }
}
