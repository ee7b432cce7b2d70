//! Do the files hold together? What each database can say of its own.

use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};

use super::{Store, StoreError};

/// Tables of the schema, quoted for a statement.
const TABLES: &str = "SELECT quote_ident(table_name::text) FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1";
/// Constraints nobody has held the rows against, and indexes that are not whole.
const DOUBTFUL: &str =
    "SELECT 'constraint ' || conname || ' was never held against its rows' FROM pg_constraint
        WHERE connamespace = current_schema()::regnamespace AND NOT convalidated
    UNION ALL
    SELECT 'index ' || relname || ' is not whole' FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
        WHERE relnamespace = current_schema()::regnamespace AND NOT indisvalid";

impl Store {
    /// Reads everything there is and says what does not hold together. SQLite checks pages, indexes and references
    /// itself; on PostgreSQL every row of every table is read whole, which a damaged page does not survive.
    ///
    /// # Errors
    /// When the database cannot be asked at all.
    pub async fn integrity_faults(&self) -> Result<Vec<String>, StoreError> {
        if self.read().get_database_backend() == DbBackend::Sqlite {
            self.sqlite_faults().await
        } else {
            self.postgres_faults().await
        }
    }

    async fn sqlite_faults(&self) -> Result<Vec<String>, StoreError> {
        let mut faults = Vec::new();
        for row in self.rows("PRAGMA integrity_check").await? {
            let text: String = row.try_get_by_index(0)?;
            if text != "ok" {
                faults.push(text);
            }
        }
        for row in self.rows("PRAGMA foreign_key_check").await? {
            let table: String = row.try_get_by_index(0)?;
            faults.push(format!("a row of {table} points nowhere"));
        }
        Ok(faults)
    }

    async fn postgres_faults(&self) -> Result<Vec<String>, StoreError> {
        let mut faults = Vec::new();
        for row in self.rows(DOUBTFUL).await? {
            faults.push(row.try_get_by_index(0)?);
        }
        for row in self.rows(TABLES).await? {
            let table: String = row.try_get_by_index(0)?;
            // As text, so that values kept outside their row are fetched as well.
            if let Err(error) = self.rows(&format!("SELECT count(t::text) FROM {table} t")).await {
                faults.push(format!("table {table} cannot be read: {error}"));
            }
        }
        Ok(faults)
    }

    async fn rows(&self, sql: &str) -> Result<Vec<QueryResult>, StoreError> {
        let db = self.read();
        Ok(db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?)
    }
}
