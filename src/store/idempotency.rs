//! Requests that were carried out, kept beside their effect, so that a repeat does not double it.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::idempotency_key;
use super::sites::parse_id;
use super::{StoreError, WriteTx};
use crate::article::{ArticleId, UserId};
use crate::clock::Millis;

/// A request with an `Idempotency-Key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotentRequest {
    /// The client's key.
    pub key: String,
    /// SHA-256 (hex) over what was asked: the same key with another request is a mistake of the client.
    pub fingerprint: String,
}

impl WriteTx {
    /// What a key was used for: the fingerprint and the article.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn idempotent_result(
        &self,
        user: UserId,
        key: &str,
    ) -> Result<Option<(String, ArticleId)>, StoreError> {
        let row =
            idempotency_key::Entity::find_by_id((user.to_string(), key.to_owned())).one(self.db()).await?;
        row.map(used_for).transpose()
    }

    /// Keeps what a key was used for.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the same request is being carried out at this moment.
    pub async fn keep_idempotent(
        &self,
        user: UserId,
        request: &IdempotentRequest,
        article: ArticleId,
        at: Millis,
    ) -> Result<(), StoreError> {
        let row = idempotency_key::ActiveModel {
            user_id: Set(user.to_string()),
            idempotency_key: Set(request.key.clone()),
            fingerprint: Set(request.fingerprint.clone()),
            article_id: Set(article.to_string()),
            at: Set(at),
        };
        let kept = self.db().later(&idempotency_key::Entity::insert(row)).await;
        kept.map_err(|cause| StoreError::taken(cause, "idempotency key"))
    }

    /// Forgets keys too old to be retried.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn prune_idempotent(&self, before: Millis) -> Result<u64, StoreError> {
        let done = idempotency_key::Entity::delete_many()
            .filter(idempotency_key::Column::At.lt(before))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected)
    }
}

/// Reads a row: the fingerprint of the request, and the article.
pub(super) fn used_for(row: idempotency_key::Model) -> Result<(String, ArticleId), StoreError> {
    Ok((row.fingerprint, parse_id(&row.article_id, "idempotency_keys")?))
}
