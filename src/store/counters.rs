//! Counters whose row is a lock: whoever raised one holds it until commit, so numbers follow commit order without
//! gaps. On PostgreSQL a sequence would let a later number become visible before an earlier one, and a follower of
//! the log would walk past it.

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::{StoreError, WriteTx};

/// Raises the counter and returns its new value.
pub(super) async fn next(tx: &WriteTx, name: &str) -> Result<i64, StoreError> {
    let backend = tx.db().get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => "UPDATE counters SET value = value + 1 WHERE name = $1 RETURNING value",
        _ => "UPDATE counters SET value = value + 1 WHERE name = ? RETURNING value",
    };
    let row = tx.db().query_one_raw(Statement::from_sql_and_values(backend, sql, [name.into()])).await?;
    Ok(row.ok_or(StoreError::Missing("counter"))?.try_get_by_index(0)?)
}

impl WriteTx {
    /// The next article number: the `-a{number}` of its address. Never used again.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn next_article_number(&self) -> Result<i64, StoreError> {
        next(self, "article_number").await
    }
}
