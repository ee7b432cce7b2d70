//! Who has the pen of an article, as it was last written down; whether it still holds is for
//! [`lock`](crate::article::lock) to say.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::entity::article_lock;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::ArticleId;
use crate::article::lock::Lock;

impl Store {
    /// The lock of an article.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn lock_of(&self, article: ArticleId) -> Result<Option<Lock>, StoreError> {
        let row = article_lock::Entity::find_by_id(article.to_string()).one(self.read()).await?;
        row.map(lock_of).transpose()
    }
}

impl WriteTx {
    /// The lock of an article.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn lock_of(&self, article: ArticleId) -> Result<Option<Lock>, StoreError> {
        let row = article_lock::Entity::find_by_id(article.to_string()).one(self.db()).await?;
        row.map(lock_of).transpose()
    }

    /// Writes the lock down, or that there is none.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_lock(&self, article: ArticleId, lock: Option<&Lock>) -> Result<(), StoreError> {
        let Some(lock) = lock else {
            article_lock::Entity::delete_by_id(article.to_string()).exec(self.db()).await?;
            return Ok(());
        };
        let row = article_lock::ActiveModel {
            article_id: Set(article.to_string()),
            holder_id: Set(lock.holder.to_string()),
            tab: Set(lock.tab.clone()),
            since: Set(lock.since),
            beat_at: Set(lock.beat_at),
        };
        let again = OnConflict::column(article_lock::Column::ArticleId)
            .update_columns([
                article_lock::Column::HolderId,
                article_lock::Column::Tab,
                article_lock::Column::Since,
                article_lock::Column::BeatAt,
            ])
            .to_owned();
        article_lock::Entity::insert(row).on_conflict(again).exec_without_returning(self.db()).await?;
        Ok(())
    }
}

/// Reads a row.
pub(super) fn lock_of(row: article_lock::Model) -> Result<Lock, StoreError> {
    Ok(Lock {
        holder: parse_id(&row.holder_id, "article_locks")?,
        tab: row.tab,
        since: row.since,
        beat_at: row.beat_at,
    })
}
