//! How far each shared sink has followed the publication log.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::entity::sink_cursor;
use super::{Store, StoreError, WriteTx};
use crate::clock::Millis;

impl Store {
    /// The last event a sink has taken in; 0 when it never followed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn cursor(&self, sink: &str) -> Result<i64, StoreError> {
        Ok(sink_cursor::Entity::find_by_id(sink).one(self.read()).await?.map_or(0, |row| row.seq))
    }
}

impl WriteTx {
    /// Moves a cursor.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_cursor(&self, sink: &str, seq: i64, at: Millis) -> Result<(), StoreError> {
        let row = sink_cursor::ActiveModel { sink: Set(sink.to_owned()), seq: Set(seq), updated_at: Set(at) };
        let replace = OnConflict::column(sink_cursor::Column::Sink)
            .update_columns([sink_cursor::Column::Seq, sink_cursor::Column::UpdatedAt])
            .to_owned();
        sink_cursor::Entity::insert(row).on_conflict(replace).exec_without_returning(self.db()).await?;
        Ok(())
    }
}
