//! `GET /articles/{id}/history`: what happened to it, newest first: saved revisions and the steps of the desk.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

use super::article_id;
use super::row::{Names, PersonView};
use crate::article::{Reach, UserId, Verb};
use crate::http::Http;
use crate::http::api::moment;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;
use crate::store::{AuditRow, Revision};

/// How much of the past is shown.
const SHOWN: u64 = 200;

/// One thing that happened.
#[derive(Debug, Serialize, ToSchema)]
pub struct HistoryItem {
    /// `revision` (a save) or `event` (a step of the desk).
    pub kind: &'static str,
    /// When.
    pub at: String,
    /// Who.
    #[schema(required)]
    pub by: Option<PersonView>,
    /// The revision's number.
    #[schema(required)]
    pub revision: Option<i64>,
    /// The verb's code.
    pub verb: String,
    /// A reason, if one was given.
    #[schema(required)]
    pub detail: Option<String>,
    /// What the edition said then.
    #[schema(required)]
    pub content_hash: Option<String>,
}

/// The past.
#[derive(Debug, Serialize, ToSchema)]
pub struct History {
    /// What happened, newest first.
    pub items: Vec<HistoryItem>,
    /// Always null: the newest 200 of each kind are shown.
    #[schema(required)]
    pub next: Option<String>,
}

/// What happened to an article.
#[utoipa::path(get, operation_id = "articles_history", path = "/articles/{id}/history", tag = "articles", params(("id" = String, Path, description = "The article's id")), responses(
    (status = 200, description = "The past", body = History),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Json<History>, ApiError> {
    let id = article_id(&id)?;
    let row = http
        .app
        .store
        .article_within(&Reach::of_person(&staff.0.person()), id)
        .await?
        .ok_or(ApiError::NotFound)?;
    let editions = http.app.store.editions_of(id).await?;
    // Whoever sees only what was published does not see how it came to be.
    if editions.last().is_none_or(|newest| newest.id != row.edition) || !sees_drafts(&staff, &row) {
        return Err(ApiError::NotFound);
    }
    let revisions = http.app.store.revisions_of(id, None, SHOWN).await?;
    let steps = http.app.store.audit_of(&format!("article:{id}"), None, SHOWN).await?;
    let people = revisions
        .iter()
        .map(|revision| revision.by)
        .chain(steps.iter().filter_map(actor_of))
        .collect::<Vec<_>>();
    let names = Names::of(&http, people).await?;
    let mut items = revisions
        .iter()
        .filter(|revision| revision.verb == Verb::Edit.code())
        .map(|one| (one.at, 0, revision_item(one, &names)))
        .collect::<Vec<_>>();
    items.extend(
        steps
            .iter()
            .filter(|step| step.verb != "article.edit")
            .map(|step| (step.at, step.seq, step_item(step, &names))),
    );
    items.sort_by_key(|(at, seq, _)| std::cmp::Reverse((*at, *seq)));
    Ok(Json(History { items: items.into_iter().map(|(_, _, item)| item).collect(), next: None }))
}

fn sees_drafts(staff: &Staff, row: &crate::store::ArticleRow) -> bool {
    let person = staff.0.person();
    row.article.author == person.id
        || row.opened_by == person.id
        || person.role_that(row.article.site, row.column, crate::article::Role::sees_drafts).is_some()
}

fn actor_of(step: &AuditRow) -> Option<UserId> {
    step.actor.strip_prefix("user:")?.parse().ok()
}

fn revision_item(revision: &Revision, names: &Names) -> HistoryItem {
    HistoryItem {
        kind: "revision",
        at: moment(revision.at),
        by: Some(names.person(revision.by)),
        revision: Some(revision.number),
        verb: revision.verb.clone(),
        detail: None,
        content_hash: Some(revision.content_hash.clone()),
    }
}

fn step_item(step: &AuditRow, names: &Names) -> HistoryItem {
    let detail: serde_json::Value = serde_json::from_str(&step.detail).unwrap_or_default();
    HistoryItem {
        kind: "event",
        at: moment(step.at),
        by: actor_of(step).map(|id| names.person(id)),
        revision: None,
        verb: step.verb.strip_prefix("article.").unwrap_or(&step.verb).to_owned(),
        detail: detail["facts"]["reason"].as_str().map(str::to_owned),
        content_hash: detail["content_hash"].as_str().map(str::to_owned),
    }
}
