//! `GET /work`: the queues of one person.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::article::{Person, Reach, Role};
use crate::http::Http;
use crate::http::api::articles::{ArticleRowView, rows_of};
use crate::http::api::comments::{MentionView, mentions_of};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::Staff;
use crate::store::{ArticleFilter, ArticleRow};

/// Rows per queue.
const SHOWN: u64 = 50;

/// The queues.
#[derive(Debug, Serialize, ToSchema)]
pub struct Work {
    /// Submitted articles that one may claim or approve.
    pub waiting_for_me: Vec<ArticleRowView>,
    /// One's own articles that came back.
    pub returned_to_me: Vec<ArticleRowView>,
    /// One's own drafts.
    pub my_drafts: Vec<ArticleRowView>,
    /// Articles on one's desk.
    pub claimed_by_me: Vec<ArticleRowView>,
    /// Approved articles that one may publish.
    pub ready_to_publish: Vec<ArticleRowView>,
    /// What went live lately.
    pub recently_live: Vec<ArticleRowView>,
    /// Remarks that name one and that one has not seen, the newest first.
    pub mentions: Vec<MentionView>,
}

/// What waits for me.
#[utoipa::path(get, operation_id = "work_list", path = "/work", tag = "work", responses(
    (status = 200, description = "The queues", body = Work),
    (status = 401, description = "`not_signed_in`", body = Problem)))]
pub async fn handle(State(http): State<Http>, staff: Staff) -> Result<Json<Work>, ApiError> {
    let person = staff.0.person();
    let mine = Some(person.id);
    let edits = |row: &ArticleRow| {
        holds(&person, row, Role::edits) && row.article.author != person.id && row.opened_by != person.id
    };
    let publishes = |row: &ArticleRow| holds(&person, row, Role::publishes);
    let states = |codes: &[&str]| ArticleFilter {
        states: codes.iter().map(|code| (*code).to_owned()).collect(),
        limit: SHOWN,
        ..ArticleFilter::default()
    };
    let waiting = queue(&http, &person, states(&["submitted"])).await?.into_iter().filter(edits).collect();
    let ready = queue(&http, &person, states(&["approved"])).await?.into_iter().filter(publishes).collect();
    Ok(Json(Work {
        waiting_for_me: rows_of(&http, waiting).await?,
        returned_to_me: rows_of(
            &http,
            queue(&http, &person, ArticleFilter { author: mine, ..states(&["returned"]) }).await?,
        )
        .await?,
        my_drafts: rows_of(
            &http,
            queue(&http, &person, ArticleFilter { author: mine, ..states(&["draft"]) }).await?,
        )
        .await?,
        claimed_by_me: rows_of(
            &http,
            queue(&http, &person, ArticleFilter { claimed_by: mine, ..states(&["in_review"]) }).await?,
        )
        .await?,
        ready_to_publish: rows_of(&http, ready).await?,
        recently_live: rows_of(
            &http,
            queue(&http, &person, ArticleFilter { limit: 10, ..states(&["live"]) }).await?,
        )
        .await?,
        mentions: mentions_of(&http, &person).await?,
    }))
}

fn holds(person: &Person, row: &ArticleRow, right: fn(Role) -> bool) -> bool {
    person.role_that(row.article.site, row.column, right).is_some()
}

async fn queue(http: &Http, person: &Person, filter: ArticleFilter) -> Result<Vec<ArticleRow>, ApiError> {
    Ok(http.app.store.list_articles(&Reach::of_person(person), &filter).await?)
}
