//! `GET /articles/{id}/history`: what happened to it, newest first: saved revisions and the steps of the desk.

use std::cmp::Reverse;
use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::article_id;
use super::row::{Names, PersonView};
use crate::article::{ArticleId, Reach, UserId, Verb};
use crate::clock::Millis;
use crate::http::Http;
use crate::http::api::moment;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::store::{ArticleRow, AuditRow, RevisionKind, RevisionNote};

/// Revisions of a page, unless one asks for fewer or more.
const PAGE: u64 = 50;
/// The most revisions of a page.
const LARGEST_PAGE: u64 = 200;
/// The most events between the revisions of a page.
const EVENTS: u64 = 500;

/// Which part of the past.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields, default)]
pub struct Look {
    /// Only revisions before this one: the `next` of the page before.
    pub before: Option<i64>,
    /// `all` (default), `steps` (without saves) or `named`.
    #[param(value_type = Option<String>)]
    pub kind: Kind,
    /// How many revisions, 1 to 200; 50 by default.
    pub limit: Option<u64>,
}

/// Which revisions.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// All.
    #[default]
    All,
    /// What a step of the desk made.
    Steps,
    /// What somebody named.
    Named,
}

impl From<Kind> for RevisionKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::All => Self::All,
            Kind::Steps => Self::Steps,
            Kind::Named => Self::Named,
        }
    }
}

/// One thing that happened.
#[derive(Debug, Serialize, ToSchema)]
pub struct HistoryItem {
    /// `revision` (a save) or `event` (a step of the desk).
    pub kind: &'static str,
    /// When; of several saves, the last.
    pub at: String,
    /// Who.
    #[schema(required)]
    pub by: Option<PersonView>,
    /// The revision's number; null of an event that left none.
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
    /// The name somebody gave the revision.
    #[schema(required)]
    pub name: Option<String>,
    /// How many saves the revision holds; 0 of an event that left none.
    pub saves: i64,
    /// Which edition of the article, 1, 2, 3 …; null of an event that left no revision.
    #[schema(required)]
    pub edition: Option<i64>,
}

/// The past, or a page of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct History {
    /// What happened, newest first.
    pub items: Vec<HistoryItem>,
    /// What to send as `before` for the page after this one; null on the last.
    #[schema(required)]
    pub next: Option<String>,
}

/// What happened to an article.
#[utoipa::path(get, operation_id = "articles_history", path = "/articles/{id}/history", tag = "articles", params(("id" = String, Path, description = "The article's id"), Look), responses(
    (status = 200, description = "The past", body = History),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    ApiQuery(look): ApiQuery<Look>,
) -> Result<Json<History>, ApiError> {
    let id = article_id(&id)?;
    draft_row(&http, &staff, id).await?;
    let limit = look.limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE);
    let store = &http.app.store;
    let mut revisions = store.revisions_of(id, look.kind.into(), look.before, limit + 1).await?;
    let more = revisions.len() as u64 > limit;
    revisions.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let window = Window {
        from: revisions.last().filter(|_| more).map(|oldest| oldest.at),
        before: match look.before {
            Some(number) => store.revision_moment(id, number).await?,
            None => None,
        },
    };
    let steps = store.audit_steps(&format!("article:{id}"), window.from, window.before, EVENTS).await?;
    let people = revisions.iter().map(|one| one.by).chain(steps.iter().filter_map(actor_of));
    let names = Names::of(&http, people.collect::<Vec<_>>()).await?;
    let next = revisions.last().filter(|_| more).map(|oldest| oldest.number.to_string());
    let items = items(revisions, &steps, look.kind, &window, &names);
    Ok(Json(History { items, next }))
}

/// The article with its newest edition. Whoever sees only what was published does not see how it came to be.
///
/// # Errors
/// [`ApiError::NotFound`] when the person does not see the draft.
pub(in crate::http::api) async fn draft_row(
    http: &Http,
    staff: &Staff,
    id: ArticleId,
) -> Result<ArticleRow, ApiError> {
    let reach = Reach::of_drafts(&staff.0.person());
    http.app.store.article_within(&reach, id).await?.ok_or(ApiError::NotFound)
}

/// The time that a page covers: from (with) its oldest revision until (without) the one that it comes before.
struct Window {
    from: Option<Millis>,
    before: Option<Millis>,
}

fn items(
    revisions: Vec<RevisionNote>,
    steps: &[AuditRow],
    kind: Kind,
    window: &Window,
    names: &Names,
) -> Vec<HistoryItem> {
    let details: Vec<(&AuditRow, serde_json::Value)> =
        steps.iter().map(|step| (step, serde_json::from_str(&step.detail).unwrap_or_default())).collect();
    // A step of the desk leaves a revision and an audit row of the same verb and version.
    let told: HashMap<(&str, i64), &serde_json::Value> = details
        .iter()
        .filter_map(|(step, detail)| Some(((word(step), detail["version"].as_i64()?), detail)))
        .collect();
    let mut items = Vec::with_capacity(revisions.len());
    for revision in revisions {
        let detail = revision.version.and_then(|version| told.get(&(revision.verb.as_str(), version)));
        let reason = detail.and_then(|detail| reason(detail));
        items
            .push(((Reverse(revision.at), Reverse(revision.number)), revision_item(revision, reason, names)));
    }
    if kind != Kind::Named {
        let alone = details.iter().filter(|(_, detail)| detail.get("version").is_none());
        let seen = alone.filter(|(step, _)| window.before.is_none_or(|before| step.at < before));
        items.extend(seen.map(|(step, detail)| {
            ((Reverse(step.at), Reverse(i64::MAX)), event_item(step, reason(detail), names))
        }));
    }
    items.sort_by_key(|(order, _)| *order);
    items.into_iter().map(|(_, item)| item).collect()
}

fn word(step: &AuditRow) -> &str {
    step.verb.strip_prefix("article.").unwrap_or(&step.verb)
}

fn reason(detail: &serde_json::Value) -> Option<String> {
    detail["facts"]["reason"].as_str().map(str::to_owned)
}

fn actor_of(step: &AuditRow) -> Option<UserId> {
    step.actor.strip_prefix("user:")?.parse().ok()
}

fn revision_item(revision: RevisionNote, detail: Option<String>, names: &Names) -> HistoryItem {
    let save = revision.verb == Verb::Edit.code();
    HistoryItem {
        kind: if save { "revision" } else { "event" },
        at: moment(revision.at),
        by: Some(names.person(revision.by)),
        revision: Some(revision.number),
        verb: revision.verb,
        detail,
        content_hash: Some(revision.content_hash),
        name: revision.name,
        saves: revision.saves,
        edition: Some(revision.ordinal),
    }
}

fn event_item(step: &AuditRow, detail: Option<String>, names: &Names) -> HistoryItem {
    HistoryItem {
        kind: "event",
        at: moment(step.at),
        by: actor_of(step).map(|id| names.person(id)),
        revision: None,
        verb: word(step).to_owned(),
        detail,
        content_hash: None,
        name: None,
        saves: 0,
        edition: None,
    }
}
