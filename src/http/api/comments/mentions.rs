//! Messages that name somebody, as they wait among their work.

use serde::Serialize;
use utoipa::ToSchema;

use crate::article::{Person, Reach};
use crate::http::Http;
use crate::http::api::articles::{ArticleRowView, Names, PersonView, rows_of};
use crate::http::api::moment;
use crate::http::error::ApiError;

/// Mentions shown at once.
const SHOWN: u64 = 50;

/// A message that names you and that you have not seen.
#[derive(Debug, Serialize, ToSchema)]
pub struct MentionView {
    /// On which article.
    pub article: ArticleRowView,
    /// In which thread.
    pub thread: String,
    /// Which message.
    pub message: String,
    /// Who wrote it.
    pub by: PersonView,
    /// When.
    pub at: String,
    /// What it says.
    pub text: String,
}

/// What waits for a person, the newest first. Whoever does not see a draft any more is not told what was said of it.
///
/// # Errors
/// When the database fails.
pub(in crate::http::api) async fn mentions_of(
    http: &Http,
    person: &Person,
) -> Result<Vec<MentionView>, ApiError> {
    let reach = Reach::of_drafts(person);
    let mut shown = Vec::new();
    for mention in http.app.store.unseen_mentions(person.id, SHOWN).await? {
        if let Some(row) = http.app.store.article_within(&reach, mention.article).await? {
            shown.push((mention, row));
        }
    }
    let names = Names::of(http, shown.iter().map(|(mention, _)| mention.by)).await?;
    let (mentions, rows): (Vec<_>, Vec<_>) = shown.into_iter().unzip();
    let rows = rows_of(http, rows).await?;
    Ok(mentions
        .into_iter()
        .zip(rows)
        .map(|(mention, article)| MentionView {
            article,
            thread: mention.thread.to_string(),
            message: mention.message.to_string(),
            by: names.person(mention.by),
            at: moment(mention.at),
            text: mention.text,
        })
        .collect())
}
