//! Waivers: findings of checks that somebody let stand.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use ulid::Ulid;

use super::entity::check_waiver;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, UserId};
use crate::clock::Millis;

/// A waiver that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Of which finding.
    pub key: String,
    /// Of which check.
    pub code: String,
    /// The words at fault, as they were shown.
    pub quote: Option<String>,
    /// Why they may stand.
    pub reason: String,
    /// Who said so.
    pub by: UserId,
    /// When.
    pub at: Millis,
}

impl Store {
    /// The waivers of an article that hold, oldest first. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn waivers_of(&self, article: ArticleId) -> Result<Vec<Waiver>, StoreError> {
        waivers_of(self.read(), article).await
    }
}

impl WriteTx {
    /// The same inside a step.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn waivers_of(&self, article: ArticleId) -> Result<Vec<Waiver>, StoreError> {
        waivers_of(self.db(), article).await
    }

    /// Keeps a waiver.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the finding is waived already.
    pub async fn add_waiver(&self, id: Ulid, article: ArticleId, new: Waiver) -> Result<(), StoreError> {
        let row = check_waiver::ActiveModel {
            id: Set(id.to_string()),
            article_id: Set(article.to_string()),
            key: Set(new.key),
            code: Set(new.code),
            quote: Set(new.quote),
            reason: Set(new.reason),
            waived_by: Set(new.by.to_string()),
            waived_at: Set(new.at),
            revoked_by: Set(None),
            revoked_at: Set(None),
        };
        let done = check_waiver::Entity::insert(row).exec_without_returning(self.db()).await;
        done.map(drop).map_err(|cause| StoreError::taken(cause, "waiver"))
    }

    /// Takes a waiver back; it stays in the table, and no longer holds.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn revoke_waiver(
        &self,
        article: ArticleId,
        key: &str,
        by: UserId,
        at: Millis,
    ) -> Result<(), StoreError> {
        check_waiver::Entity::update_many()
            .col_expr(check_waiver::Column::RevokedBy, Expr::value(by.to_string()))
            .col_expr(check_waiver::Column::RevokedAt, Expr::value(at))
            .filter(check_waiver::Column::ArticleId.eq(article.to_string()))
            .filter(check_waiver::Column::Key.eq(key))
            .filter(check_waiver::Column::RevokedAt.is_null())
            .exec(self.db())
            .await?;
        Ok(())
    }
}

async fn waivers_of(db: &impl ConnectionTrait, article: ArticleId) -> Result<Vec<Waiver>, StoreError> {
    let rows = check_waiver::Entity::find()
        .filter(check_waiver::Column::ArticleId.eq(article.to_string()))
        .filter(check_waiver::Column::RevokedAt.is_null())
        .order_by_asc(check_waiver::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(waiver_of).collect()
}

fn waiver_of(row: check_waiver::Model) -> Result<Waiver, StoreError> {
    Ok(Waiver {
        by: parse_id(&row.waived_by, "check_waivers")?,
        key: row.key,
        code: row.code,
        quote: row.quote,
        reason: row.reason,
        at: row.waived_at,
    })
}
