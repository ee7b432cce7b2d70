//! Revisions: the content as it stood after each step. What a step made is kept for ever; saves of one burst share a
//! row.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryResult, QuerySelect};
use ulid::Ulid;

use super::editions::content_of;
use super::entity::revision;
use super::sites::parse_id;
use super::statement::Sql;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, Content, EditionId, UserId};
use crate::clock::Millis;

/// A revision without its content, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionNote {
    /// 1, 2, 3 … within the article, without gaps.
    pub number: i64,
    /// Of which edition.
    pub edition: EditionId,
    /// The edition's number within the article.
    pub ordinal: i64,
    /// The edition's version then; unknown of the oldest ones.
    pub version: Option<i64>,
    /// The step that made it: a verb's code, `edit` for saves.
    pub verb: String,
    /// Who took it.
    pub by: UserId,
    /// When its first save was.
    pub started_at: Millis,
    /// When its last save was.
    pub at: Millis,
    /// How many saves it holds.
    pub saves: i64,
    /// The name somebody gave it.
    pub name: Option<String>,
    /// Somebody has looked at it, so it is no longer written over.
    pub referred_to: bool,
    /// The hash of its content.
    pub content_hash: String,
}

/// A revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// What lists show of it.
    pub note: RevisionNote,
    /// The content then.
    pub content: Content,
}

/// A revision to be kept.
#[derive(Debug, Clone)]
pub struct NewRevision {
    /// Its id.
    pub id: Ulid,
    /// Of which edition.
    pub edition: EditionId,
    /// The step that makes it.
    pub verb: &'static str,
    /// Who takes it.
    pub by: UserId,
    /// When.
    pub at: Millis,
}

/// Which revisions to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RevisionKind {
    /// All.
    #[default]
    All,
    /// What a step of the desk made: everything but saves.
    Steps,
    /// What somebody named.
    Named,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    number: i64,
    edition_id: String,
    ordinal: i64,
    edition_version: Option<i64>,
    verb: String,
    made_by: String,
    started_at: i64,
    made_at: i64,
    saves: i64,
    name: Option<String>,
    referred_to: bool,
    content_hash: String,
}

/// The columns of [`Row`], of a revision `r` and its edition `e`: all but the content, which is large.
pub(super) const NOTED: [(&str, &str); 12] = [
    ("number", "r.number"),
    ("edition_id", "r.edition_id"),
    ("ordinal", "e.ordinal"),
    ("edition_version", "r.edition_version"),
    ("verb", "r.verb"),
    ("made_by", "r.made_by"),
    ("started_at", "r.started_at"),
    ("made_at", "r.made_at"),
    ("saves", "r.saves"),
    ("name", "r.name"),
    ("referred_to", "r.referred_to"),
    ("content_hash", "r.content_hash"),
];

fn notes(article: ArticleId, narrow: impl FnOnce(&mut Sql), limit: u64) -> Sql {
    let mut sql = Sql::default();
    sql.push("SELECT ").push(&NOTED.map(|(_, column)| column).join(", "));
    sql.push(" FROM revisions r JOIN editions e ON e.id = r.edition_id WHERE r.article_id = ");
    sql.bind(article.to_string());
    narrow(&mut sql);
    sql.push(" ORDER BY r.number DESC LIMIT ").bind(i64::try_from(limit).unwrap_or(i64::MAX));
    sql
}

impl Store {
    /// Revisions of an article without their contents, newest first, below `before`. For callers that already checked
    /// what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn revisions_of(
        &self,
        article: ArticleId,
        kind: RevisionKind,
        before: Option<i64>,
        limit: u64,
    ) -> Result<Vec<RevisionNote>, StoreError> {
        let narrow = |sql: &mut Sql| {
            // Spelt as the partial indexes are, so that they are used.
            sql.push(match kind {
                RevisionKind::All => "",
                RevisionKind::Steps => " AND r.verb <> 'edit'",
                RevisionKind::Named => " AND r.name IS NOT NULL",
            });
            if let Some(before) = before {
                sql.push(" AND r.number < ").bind(before);
            }
        };
        let rows: Vec<Row> = notes(article, narrow, limit).all(self).await?;
        rows.into_iter().map(note_of).collect()
    }

    /// The newest revision that a step made, of one edition or of any. For callers that already checked what the actor
    /// may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn newest_step(
        &self,
        article: ArticleId,
        verb: &str,
        edition: Option<EditionId>,
    ) -> Result<Option<RevisionNote>, StoreError> {
        let narrow = |sql: &mut Sql| {
            sql.push(" AND r.verb <> 'edit' AND r.verb = ").bind(verb);
            if let Some(edition) = edition {
                sql.push(" AND r.edition_id = ").bind(edition.to_string());
            }
        };
        let rows: Vec<Row> = notes(article, narrow, 1).all(self).await?;
        rows.into_iter().next().map(note_of).transpose()
    }

    /// When the last save of a revision was.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn revision_moment(
        &self,
        article: ArticleId,
        number: i64,
    ) -> Result<Option<Millis>, StoreError> {
        let moment = one(article, number).select_only().column(revision::Column::MadeAt).into_tuple();
        Ok(moment.one(self.read()).await?)
    }

    /// One revision without its content. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn revision_note(
        &self,
        article: ArticleId,
        number: i64,
    ) -> Result<Option<RevisionNote>, StoreError> {
        let narrow = |sql: &mut Sql| {
            sql.push(" AND r.number = ").bind(number);
        };
        let rows: Vec<Row> = notes(article, narrow, 1).all(self).await?;
        rows.into_iter().next().map(note_of).transpose()
    }

    /// One revision. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn revision(&self, article: ArticleId, number: i64) -> Result<Option<Revision>, StoreError> {
        let Some(note) = self.revision_note(article, number).await? else { return Ok(None) };
        let row = one(article, number).one(self.read()).await?;
        row.map(|row| Ok(Revision { note, content: content_of(&row.content, "revisions")? })).transpose()
    }
}

impl WriteTx {
    /// The content of a revision.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn revision_content(
        &self,
        article: ArticleId,
        number: i64,
    ) -> Result<Option<Content>, StoreError> {
        let row = one(article, number).one(self.db()).await?;
        row.map(|row| content_of(&row.content, "revisions")).transpose()
    }

    /// Keeps a revision of what the edition says now, under a number that is free. The content is copied where it
    /// lies: it is large, and the edition has just been written.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_revision(&self, number: i64, new: NewRevision) -> Result<(), StoreError> {
        let mut sql = Sql::default();
        sql.push("INSERT INTO revisions (id, article_id, edition_id, number, verb, made_by, made_at, started_at, saves, referred_to, edition_version, content, content_hash) SELECT ");
        sql.bind(new.id.to_string()).push(", e.article_id, e.id, ").bind(number);
        sql.push(", ").bind(new.verb).push(", ").bind(new.by.to_string());
        sql.push(", ").bind(new.at).push(", ").bind(new.at);
        sql.push(", 1, FALSE, e.version, e.content, e.content_hash FROM editions e WHERE e.id = ");
        sql.bind(new.edition.to_string());
        sql.later(self).await
    }

    /// Writes what the edition says now over the save before it in the same burst.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_to_revision(
        &self,
        article: ArticleId,
        number: i64,
        at: Millis,
    ) -> Result<(), StoreError> {
        let mut sql = Sql::default();
        sql.push("UPDATE revisions SET saves = revisions.saves + 1, made_at = ").bind(at);
        sql.push(", content = e.content, content_hash = e.content_hash, edition_version = e.version FROM editions e WHERE e.id = revisions.edition_id AND revisions.article_id = ");
        sql.bind(article.to_string()).push(" AND revisions.number = ").bind(number);
        sql.later(self).await
    }

    /// Names a revision, or takes its name away.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when there is no such revision.
    pub async fn name_revision(
        &self,
        article: ArticleId,
        number: i64,
        name: Option<&str>,
        by: UserId,
    ) -> Result<(), StoreError> {
        let by = name.map(|_| by.to_string());
        let done = revision::Entity::update_many()
            .col_expr(revision::Column::Name, Expr::value(name.map(str::to_owned)))
            .col_expr(revision::Column::NamedBy, Expr::value(by))
            .filter(revision::Column::ArticleId.eq(article.to_string()))
            .filter(revision::Column::Number.eq(number))
            .exec(self.db())
            .await?;
        if done.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing("revision")) }
    }

    /// Notes that somebody refers to a revision: it is not written over any more.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn refer_to_revision(&self, article: ArticleId, number: i64) -> Result<(), StoreError> {
        revision::Entity::update_many()
            .col_expr(revision::Column::ReferredTo, Expr::value(true))
            .filter(revision::Column::ArticleId.eq(article.to_string()))
            .filter(revision::Column::Number.eq(number))
            .exec(self.db())
            .await?;
        Ok(())
    }
}

fn one(article: ArticleId, number: i64) -> sea_orm::Select<revision::Entity> {
    revision::Entity::find()
        .filter(revision::Column::ArticleId.eq(article.to_string()))
        .filter(revision::Column::Number.eq(number))
}

/// The revision of a statement's row, if it has one, whose columns stand behind `prefix`.
pub(super) fn note_in(row: &QueryResult, prefix: &str) -> Result<Option<RevisionNote>, StoreError> {
    Row::from_query_result_optional(row, prefix)?.map(note_of).transpose()
}

fn note_of(row: Row) -> Result<RevisionNote, StoreError> {
    Ok(RevisionNote {
        number: row.number,
        edition: parse_id(&row.edition_id, "revisions")?,
        ordinal: row.ordinal,
        version: row.edition_version,
        verb: row.verb,
        by: parse_id(&row.made_by, "revisions")?,
        started_at: row.started_at,
        at: row.made_at,
        saves: row.saves,
        name: row.name,
        referred_to: row.referred_to,
        content_hash: row.content_hash,
    })
}
