//! Named facts about the installation.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::entity::setting;
use super::{Store, StoreError, WriteTx};

impl Store {
    /// A fact, unless it was never written.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(setting::Entity::find_by_id(name).one(self.read()).await?.map(|row| row.value))
    }
}

impl WriteTx {
    /// Writes a fact.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let row = setting::ActiveModel { name: Set(name.to_owned()), value: Set(value.to_owned()) };
        let replace =
            OnConflict::column(setting::Column::Name).update_column(setting::Column::Value).to_owned();
        setting::Entity::insert(row).on_conflict(replace).exec_without_returning(self.db()).await?;
        Ok(())
    }
}
