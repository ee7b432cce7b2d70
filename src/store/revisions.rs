//! Revisions: the content as it stood after each step, kept for ever.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use ulid::Ulid;

use super::editions::{content_json, content_of};
use super::entity::revision;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, Content, EditionId, UserId};
use crate::clock::Millis;

/// A revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// 1, 2, 3 … within the article, without gaps.
    pub number: i64,
    /// The step that made it.
    pub verb: String,
    /// Who took it.
    pub by: UserId,
    /// When.
    pub at: Millis,
    /// The content then.
    pub content: Content,
    /// Its hash.
    pub content_hash: String,
}

/// A revision to be kept.
#[derive(Debug, Clone)]
pub struct NewRevision<'a> {
    /// Its id.
    pub id: Ulid,
    /// Of which article.
    pub article: ArticleId,
    /// Of which edition.
    pub edition: EditionId,
    /// The step that makes it.
    pub verb: &'static str,
    /// Who takes it.
    pub by: UserId,
    /// When.
    pub at: Millis,
    /// The content.
    pub content: &'a Content,
    /// Its hash.
    pub content_hash: &'a str,
}

impl Store {
    /// Revisions of an article, newest first, below `before`. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn revisions_of(
        &self,
        article: ArticleId,
        before: Option<i64>,
        limit: u64,
    ) -> Result<Vec<Revision>, StoreError> {
        let mut found = revision::Entity::find().filter(revision::Column::ArticleId.eq(article.to_string()));
        if let Some(before) = before {
            found = found.filter(revision::Column::Number.lt(before));
        }
        let rows = found.order_by_desc(revision::Column::Number).limit(limit).all(self.read()).await?;
        rows.into_iter().map(revision_of).collect()
    }
}

impl WriteTx {
    /// Keeps a revision. The article is locked, so its next number is free.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_revision(&self, new: NewRevision<'_>) -> Result<(), StoreError> {
        let last: Option<Option<i64>> = revision::Entity::find()
            .select_only()
            .column_as(revision::Column::Number.max(), "last")
            .filter(revision::Column::ArticleId.eq(new.article.to_string()))
            .into_tuple()
            .one(self.db())
            .await?;
        let row = revision::ActiveModel {
            id: Set(new.id.to_string()),
            article_id: Set(new.article.to_string()),
            edition_id: Set(new.edition.to_string()),
            number: Set(last.flatten().unwrap_or(0) + 1),
            verb: Set(new.verb.to_owned()),
            made_by: Set(new.by.to_string()),
            made_at: Set(new.at),
            content: Set(content_json(new.content)?),
            content_hash: Set(new.content_hash.to_owned()),
        };
        revision::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }
}

fn revision_of(row: revision::Model) -> Result<Revision, StoreError> {
    Ok(Revision {
        number: row.number,
        verb: row.verb,
        by: parse_id(&row.made_by, "revisions")?,
        at: row.made_at,
        content: content_of(&row.content, "revisions")?,
        content_hash: row.content_hash,
    })
}
