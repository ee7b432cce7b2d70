//! The pulse of an article: what a watcher compares to know that something happened, whichever process it happened in.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};

use super::entity::article_pulse;
use super::sites::parse_id;
use super::statement::Sql;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, UserId};

/// What can be compared of an article without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulse {
    /// Of which article.
    pub article: ArticleId,
    /// How often who is there, or who has the pen, changed.
    pub presence: i64,
    /// How often its remarks changed.
    pub comments: i64,
    /// How often its suggestions changed.
    pub suggestions: i64,
    /// Its newest edition.
    pub ordinal: i64,
    /// That edition's version.
    pub version: i64,
    /// Who saved it last.
    pub saved_by: UserId,
}

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Who is there, or who has the pen.
    Presence,
    /// Remarks, or the places they hang at.
    Comments,
    /// Suggestions.
    Suggestions,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    article_id: String,
    ordinal: i64,
    version: i64,
    updated_by: String,
    presence: Option<i64>,
    comments: Option<i64>,
    suggestions: Option<i64>,
}

impl Store {
    /// The pulses of some articles, in one question. For watchers that were let in before.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn pulses_of(&self, articles: &[ArticleId]) -> Result<Vec<Pulse>, StoreError> {
        let mut sql = Sql::default();
        sql.push(
            "SELECT e.article_id, e.ordinal, e.version, e.updated_by, p.presence, p.comments, p.suggestions ",
        );
        sql.push("FROM editions e LEFT JOIN article_pulses p ON p.article_id = e.article_id WHERE ");
        sql.is_in("e.article_id", articles);
        sql.push(
            " AND e.ordinal = (SELECT max(n.ordinal) FROM editions n WHERE n.article_id = e.article_id)",
        );
        let rows: Vec<Row> = sql.all(self).await?;
        rows.into_iter().map(pulse_of).collect()
    }
}

impl WriteTx {
    /// Notes that something of an article changed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn beat_pulse(&self, article: ArticleId, changed: Changed) -> Result<(), StoreError> {
        let (column, first) = match changed {
            Changed::Presence => (article_pulse::Column::Presence, [1, 0, 0]),
            Changed::Comments => (article_pulse::Column::Comments, [0, 1, 0]),
            Changed::Suggestions => (article_pulse::Column::Suggestions, [0, 0, 1]),
        };
        let row = article_pulse::ActiveModel {
            article_id: Set(article.to_string()),
            presence: Set(first[0]),
            comments: Set(first[1]),
            suggestions: Set(first[2]),
        };
        let more = Expr::col((article_pulse::Entity, column)).add(1);
        let again = OnConflict::column(article_pulse::Column::ArticleId).value(column, more).to_owned();
        article_pulse::Entity::insert(row).on_conflict(again).exec_without_returning(self.db()).await?;
        Ok(())
    }
}

fn pulse_of(row: Row) -> Result<Pulse, StoreError> {
    Ok(Pulse {
        article: parse_id(&row.article_id, "editions")?,
        presence: row.presence.unwrap_or(0),
        comments: row.comments.unwrap_or(0),
        suggestions: row.suggestions.unwrap_or(0),
        ordinal: row.ordinal,
        version: row.version,
        saved_by: parse_id(&row.updated_by, "editions")?,
    })
}
