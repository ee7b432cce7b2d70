//! Proposed copies of an article, and what was decided about each change in them.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};

use super::editions::{content_json, content_of};
use super::entity::{revision, suggestion, suggestion_decision};
use super::sites::parse_id;
use super::statement::Sql;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, Content, SuggestionId, UserId};
use crate::clock::Millis;

/// Whether anything of a suggestion is still to be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuggestionState {
    /// Something is.
    Open,
    /// Every change was accepted or rejected.
    Settled,
    /// Whoever made it took it back.
    Withdrawn,
}

impl SuggestionState {
    /// The name in the API and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Settled => "settled",
            Self::Withdrawn => "withdrawn",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Open, Self::Settled, Self::Withdrawn].into_iter().find(|state| state.code() == code)
    }
}

/// A suggestion without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionNote {
    /// Its id.
    pub id: SuggestionId,
    /// On which article.
    pub article: ArticleId,
    /// 1, 2, 3 … within the article.
    pub number: i64,
    /// Who made it.
    pub by: UserId,
    /// When.
    pub at: Millis,
    /// In whose words.
    pub note: String,
    /// Where it stands.
    pub state: SuggestionState,
    /// The version it was made from.
    pub base_version: i64,
    /// How many changes it has.
    pub changes: i64,
    /// How many of them are decided.
    pub decided: i64,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub note: SuggestionNote,
    /// What it was made from.
    pub base: Content,
    /// What is proposed.
    pub content: Content,
    /// The changes that were decided, and whether they were accepted.
    pub decisions: BTreeMap<String, bool>,
}

/// A decision about some changes.
#[derive(Debug, Clone)]
pub struct Decision<'a> {
    /// Which changes.
    pub changes: &'a [String],
    /// Whether they are accepted.
    pub accepted: bool,
    /// Who decides.
    pub by: UserId,
    /// When.
    pub at: Millis,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: String,
    article_id: String,
    number: i64,
    proposed_by: String,
    proposed_at: i64,
    note: String,
    state: String,
    base_version: i64,
    changes: i64,
    decided: i64,
}

const NOTE: &str = "SELECT s.id, s.article_id, s.number, s.proposed_by, s.proposed_at, s.note, s.state, s.base_version, s.changes, (SELECT count(*) FROM suggestion_decisions d WHERE d.suggestion_id = s.id) AS decided FROM suggestions s WHERE s.article_id = ";

impl Store {
    /// The suggestions on an article, the newest first. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn suggestions_of(&self, article: ArticleId) -> Result<Vec<SuggestionNote>, StoreError> {
        let mut sql = Sql::default();
        sql.push(NOTE).bind(article.to_string()).push(" ORDER BY s.number DESC");
        let rows: Vec<Row> = sql.all(self).await?;
        rows.into_iter().map(note_of).collect()
    }

    /// A suggestion on an article. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn suggestion(
        &self,
        article: ArticleId,
        id: SuggestionId,
    ) -> Result<Option<Suggestion>, StoreError> {
        let Some(row) = one(article, id).one(self.read()).await? else { return Ok(None) };
        let decisions = decisions_on(id).all(self.read()).await?;
        suggestion_of(row, decisions).map(Some)
    }
}

impl WriteTx {
    /// A suggestion on an article.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn suggestion(
        &self,
        article: ArticleId,
        id: SuggestionId,
    ) -> Result<Option<Suggestion>, StoreError> {
        let Some(row) = one(article, id).one(self.db()).await? else { return Ok(None) };
        let decisions = decisions_on(id).all(self.db()).await?;
        suggestion_of(row, decisions).map(Some)
    }

    /// How many suggestions an article has, and how many of them are open.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn suggestion_counts(&self, article: ArticleId) -> Result<(i64, i64), StoreError> {
        use sea_orm::PaginatorTrait;
        let all = suggestion::Entity::find().filter(suggestion::Column::ArticleId.eq(article.to_string()));
        let open = all.clone().filter(suggestion::Column::State.eq(SuggestionState::Open.code()));
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        Ok((number(all.count(self.db()).await?), number(open.count(self.db()).await?)))
    }

    /// The suggestion that a person's retry key already made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn suggestion_of_request(
        &self,
        by: UserId,
        key: &str,
    ) -> Result<Option<SuggestionId>, StoreError> {
        let found = suggestion::Entity::find()
            .filter(suggestion::Column::ProposedBy.eq(by.to_string()))
            .filter(suggestion::Column::RequestKey.eq(key));
        found.one(self.db()).await?.map(|row| parse_id(&row.id, "suggestions")).transpose()
    }

    /// What an article said at a version, if a revision still tells.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn content_at_version(
        &self,
        article: ArticleId,
        version: i64,
    ) -> Result<Option<Content>, StoreError> {
        let found = revision::Entity::find()
            .filter(revision::Column::ArticleId.eq(article.to_string()))
            .filter(revision::Column::EditionVersion.eq(version));
        found.one(self.db()).await?.map(|row| content_of(&row.content, "revisions")).transpose()
    }

    /// Keeps a suggestion.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_suggestion(&self, new: &Suggestion, request: Option<&str>) -> Result<(), StoreError> {
        let row = suggestion::ActiveModel {
            id: Set(new.note.id.to_string()),
            article_id: Set(new.note.article.to_string()),
            number: Set(new.note.number),
            proposed_by: Set(new.note.by.to_string()),
            proposed_at: Set(new.note.at),
            note: Set(new.note.note.clone()),
            state: Set(new.note.state.code().to_owned()),
            base_version: Set(new.note.base_version),
            changes: Set(new.note.changes),
            base_content: Set(content_json(&new.base)?),
            content: Set(content_json(&new.content)?),
            request_key: Set(request.map(str::to_owned)),
        };
        suggestion::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Writes down where a suggestion stands.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_suggestion_state(
        &self,
        id: SuggestionId,
        state: SuggestionState,
    ) -> Result<(), StoreError> {
        let row = suggestion::ActiveModel {
            id: Set(id.to_string()),
            state: Set(state.code().to_owned()),
            ..Default::default()
        };
        suggestion::Entity::update(row).exec(self.db()).await?;
        Ok(())
    }

    /// Writes down a decision about changes that were not decided before.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn decide(&self, id: SuggestionId, decision: &Decision<'_>) -> Result<(), StoreError> {
        for change in decision.changes {
            let row = suggestion_decision::ActiveModel {
                suggestion_id: Set(id.to_string()),
                change_id: Set(change.clone()),
                accepted: Set(decision.accepted),
                decided_by: Set(decision.by.to_string()),
                decided_at: Set(decision.at),
            };
            suggestion_decision::Entity::insert(row).exec_without_returning(self.db()).await?;
        }
        Ok(())
    }
}

fn one(article: ArticleId, id: SuggestionId) -> sea_orm::Select<suggestion::Entity> {
    suggestion::Entity::find_by_id(id.to_string())
        .filter(suggestion::Column::ArticleId.eq(article.to_string()))
}

fn decisions_on(id: SuggestionId) -> sea_orm::Select<suggestion_decision::Entity> {
    suggestion_decision::Entity::find().filter(suggestion_decision::Column::SuggestionId.eq(id.to_string()))
}

fn suggestion_of(
    row: suggestion::Model,
    decisions: Vec<suggestion_decision::Model>,
) -> Result<Suggestion, StoreError> {
    let (base, content) =
        (content_of(&row.base_content, "suggestions")?, content_of(&row.content, "suggestions")?);
    let note = note_of(Row {
        id: row.id,
        article_id: row.article_id,
        number: row.number,
        proposed_by: row.proposed_by,
        proposed_at: row.proposed_at,
        note: row.note,
        state: row.state,
        base_version: row.base_version,
        changes: row.changes,
        decided: i64::try_from(decisions.len()).unwrap_or(i64::MAX),
    })?;
    let decisions = decisions.into_iter().map(|one| (one.change_id, one.accepted)).collect();
    Ok(Suggestion { note, base, content, decisions })
}

fn note_of(row: Row) -> Result<SuggestionNote, StoreError> {
    let damaged = || StoreError::damaged("suggestions", format!("state {:?}", row.state));
    Ok(SuggestionNote {
        id: parse_id(&row.id, "suggestions")?,
        article: parse_id(&row.article_id, "suggestions")?,
        number: row.number,
        by: parse_id(&row.proposed_by, "suggestions")?,
        at: row.proposed_at,
        state: SuggestionState::from_code(&row.state).ok_or_else(damaged)?,
        note: row.note,
        base_version: row.base_version,
        changes: row.changes,
        decided: row.decided,
    })
}
