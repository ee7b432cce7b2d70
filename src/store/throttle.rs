//! Failed sign-ins, counted in the database so that several processes share the count.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use ulid::Ulid;

use super::entity::sign_in_failure;
use super::{Store, StoreError, WriteTx};
use crate::clock::Millis;

impl Store {
    /// How many sign-ins failed under a key since a moment, and when the oldest of them was.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn failures_since(
        &self,
        key: &str,
        since: Millis,
    ) -> Result<(u64, Option<Millis>), StoreError> {
        let failures = || {
            sign_in_failure::Entity::find()
                .filter(sign_in_failure::Column::ThrottleKey.eq(key))
                .filter(sign_in_failure::Column::At.gt(since))
        };
        let count = failures().count(self.read()).await?;
        let oldest = failures().order_by_asc(sign_in_failure::Column::At).one(self.read()).await?;
        Ok((count, oldest.map(|row| row.at)))
    }
}

impl WriteTx {
    /// Counts a failed sign-in.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_failure(&self, id: Ulid, key: &str, at: Millis) -> Result<(), StoreError> {
        let row = sign_in_failure::ActiveModel {
            id: Set(id.to_string()),
            throttle_key: Set(key.to_owned()),
            at: Set(at),
        };
        sign_in_failure::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Takes back what was counted: it did not fail, or was not tried.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn remove_failures(&self, ids: &[Ulid]) -> Result<(), StoreError> {
        let ids = ids.iter().map(ToString::to_string);
        sign_in_failure::Entity::delete_many()
            .filter(sign_in_failure::Column::Id.is_in(ids))
            .exec(self.db())
            .await?;
        Ok(())
    }

    /// Forgets the failures of a key: the person got in.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn clear_failures(&self, key: &str) -> Result<(), StoreError> {
        sign_in_failure::Entity::delete_many()
            .filter(sign_in_failure::Column::ThrottleKey.eq(key))
            .exec(self.db())
            .await?;
        Ok(())
    }

    /// Removes failures too old to count.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn prune_failures(&self, before: Millis) -> Result<u64, StoreError> {
        Ok(sign_in_failure::Entity::delete_many()
            .filter(sign_in_failure::Column::At.lt(before))
            .exec(self.db())
            .await?
            .rows_affected)
    }
}
