//! Preview links: one state of an article, readable for a while by whoever holds the token.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::editions::{content_json, content_of};
use super::entity::preview_link;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, Content, PreviewLinkId, UserId};
use crate::clock::Millis;

/// A preview link; the token is kept only as SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLink {
    /// Its id.
    pub id: PreviewLinkId,
    /// SHA-256 (hex) of the token.
    pub token_hash: String,
    /// Of which article.
    pub article: ArticleId,
    /// Of which edition.
    pub edition: i64,
    /// At which version.
    pub version: i64,
    /// What it said.
    pub content: Content,
    /// The hash of that.
    pub content_hash: String,
    /// For whom, in the words of whoever made it; may be empty.
    pub note: String,
    /// Who made it.
    pub made_by: UserId,
    /// When.
    pub made_at: Millis,
    /// Until when it works.
    pub expires_at: Millis,
    /// When it was taken back, and by whom.
    pub revoked: Option<(Millis, UserId)>,
}

impl Store {
    /// The link of a token hash. For whoever holds the token: the caller checks what it is still worth.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn preview_link(&self, token_hash: &str) -> Result<Option<PreviewLink>, StoreError> {
        let row = preview_link::Entity::find()
            .filter(preview_link::Column::TokenHash.eq(token_hash))
            .one(self.read())
            .await?;
        row.map(link_of).transpose()
    }

    /// The links of an article, newest first. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn preview_links_of(&self, article: ArticleId) -> Result<Vec<PreviewLink>, StoreError> {
        let rows = preview_link::Entity::find()
            .filter(preview_link::Column::ArticleId.eq(article.to_string()))
            .order_by_desc(preview_link::Column::MadeAt)
            .order_by_desc(preview_link::Column::Id)
            .all(self.read())
            .await?;
        rows.into_iter().map(link_of).collect()
    }
}

impl WriteTx {
    /// Keeps a link.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_preview_link(&self, new: &PreviewLink) -> Result<(), StoreError> {
        let row = preview_link::ActiveModel {
            id: Set(new.id.to_string()),
            token_hash: Set(new.token_hash.clone()),
            article_id: Set(new.article.to_string()),
            edition: Set(new.edition),
            version: Set(new.version),
            content: Set(content_json(&new.content)?),
            content_hash: Set(new.content_hash.clone()),
            note: Set(new.note.clone()),
            made_by: Set(new.made_by.to_string()),
            made_at: Set(new.made_at),
            expires_at: Set(new.expires_at),
            revoked_at: Set(None),
            revoked_by: Set(None),
        };
        preview_link::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// How many links of an article still work at a moment.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn working_preview_links(&self, article: ArticleId, at: Millis) -> Result<u64, StoreError> {
        Ok(preview_link::Entity::find()
            .filter(preview_link::Column::ArticleId.eq(article.to_string()))
            .filter(preview_link::Column::RevokedAt.is_null())
            .filter(preview_link::Column::ExpiresAt.gt(at))
            .count(self.db())
            .await?)
    }

    /// Who made a link of an article, if there is such a link.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn preview_link_maker(
        &self,
        article: ArticleId,
        id: PreviewLinkId,
    ) -> Result<Option<UserId>, StoreError> {
        let row = preview_link::Entity::find_by_id(id.to_string())
            .filter(preview_link::Column::ArticleId.eq(article.to_string()))
            .one(self.db())
            .await?;
        row.map(|row| parse_id(&row.made_by, "preview_links")).transpose()
    }

    /// Takes a link back; one that was taken back before stays as it is.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn revoke_preview_link(
        &self,
        id: PreviewLinkId,
        by: UserId,
        at: Millis,
    ) -> Result<(), StoreError> {
        preview_link::Entity::update_many()
            .col_expr(preview_link::Column::RevokedAt, Expr::value(at))
            .col_expr(preview_link::Column::RevokedBy, Expr::value(by.to_string()))
            .filter(preview_link::Column::Id.eq(id.to_string()))
            .filter(preview_link::Column::RevokedAt.is_null())
            .exec(self.db())
            .await?;
        Ok(())
    }
}

fn link_of(row: preview_link::Model) -> Result<PreviewLink, StoreError> {
    const TABLE: &str = "preview_links";
    let revoked_by = row.revoked_by.as_deref().map(|id| parse_id(id, TABLE)).transpose()?;
    Ok(PreviewLink {
        id: parse_id(&row.id, TABLE)?,
        article: parse_id(&row.article_id, TABLE)?,
        content: content_of(&row.content, TABLE)?,
        made_by: parse_id(&row.made_by, TABLE)?,
        revoked: row.revoked_at.zip(revoked_by),
        token_hash: row.token_hash,
        edition: row.edition,
        version: row.version,
        content_hash: row.content_hash,
        note: row.note,
        made_at: row.made_at,
        expires_at: row.expires_at,
    })
}
