//! Connections: one writer and several readers on SQLite, one pool on PostgreSQL.

use std::path::Path;
use std::time::Duration;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};

use super::StoreError;

/// An open database.
#[derive(Debug, Clone)]
pub struct Store {
    writer: DatabaseConnection,
    readers: DatabaseConnection,
}

/// A writing transaction: everything in it is committed together or not at all.
#[derive(Debug)]
pub struct WriteTx {
    inner: DatabaseTransaction,
}

impl WriteTx {
    /// The connection, for the other files of this room.
    pub(super) const fn db(&self) -> &DatabaseTransaction {
        &self.inner
    }

    /// Makes everything durable. On SQLite (WAL, `synchronous=FULL`) and PostgreSQL this returns after the sync.
    ///
    /// # Errors
    /// Nothing of the transaction is kept then.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }
}

impl Store {
    /// Opens (and creates) a SQLite file: WAL, `synchronous=FULL`, foreign keys, one writing connection.
    ///
    /// # Errors
    /// When the file cannot be opened, or the library is older than 3.51.3 (WAL-reset fault, `security.md` §5.2).
    pub async fn open_sqlite(file: &Path, readers: u32, busy_timeout: Duration) -> Result<Self, StoreError> {
        let url = format!("sqlite://{}?mode=rwc", file.display());
        let writer = Database::connect(sqlite(&url, 1, busy_timeout, false)).await?;
        refuse_old_sqlite(&writer).await?;
        let readers = Database::connect(sqlite(&url, readers, busy_timeout, true)).await?;
        Ok(Self { writer, readers })
    }

    /// Opens a PostgreSQL database.
    ///
    /// # Errors
    /// When the server cannot be reached within `wait`.
    pub async fn open_postgres(url: &str, connections: u32, wait: Duration) -> Result<Self, StoreError> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(connections)
            .min_connections(0)
            .acquire_timeout(wait)
            .connect_timeout(wait)
            .sqlx_logging(false);
        options.map_sqlx_postgres_opts(|options| {
            options
                .application_name("toasoan")
                .options([("lock_timeout", "10s"), ("statement_timeout", "30s")])
        });
        let pool = Database::connect(options).await?;
        Ok(Self { writer: pool.clone(), readers: pool })
    }

    /// The reading side.
    pub(super) const fn read(&self) -> &DatabaseConnection {
        &self.readers
    }

    /// Which database it is: `sqlite` or `postgres`.
    pub fn kind(&self) -> &'static str {
        match self.writer.get_database_backend() {
            DbBackend::Sqlite => "sqlite",
            _ => "postgres",
        }
    }

    /// Begins a writing transaction. On SQLite it takes the write lock at once: a read that later turns into a write
    /// would otherwise fail without waiting.
    ///
    /// # Errors
    /// When the lock or a connection cannot be had in time.
    pub async fn begin(&self) -> Result<WriteTx, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(WriteTx { inner: self.writer.begin_with_options(options).await? })
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// When a migration fails; the failed one leaves nothing behind.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        Ok(Migrator::up(&self.writer, None).await?)
    }

    /// Takes the whole schema down again; only tests do this.
    ///
    /// # Errors
    /// When a migration has no way back.
    pub async fn unmigrate(&self) -> Result<(), StoreError> {
        Ok(Migrator::down(&self.writer, None).await?)
    }

    /// Whether migrations wait to be run.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn needs_migration(&self) -> Result<bool, StoreError> {
        Ok(!Migrator::get_pending_migrations(&self.writer).await?.is_empty())
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.readers.ping().await?)
    }

    /// Checks the files themselves: `PRAGMA integrity_check` and `foreign_key_check` on SQLite. PostgreSQL has tools
    /// of its own (`pg_amcheck`), so there is nothing to say there.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn integrity_faults(&self) -> Result<Vec<String>, StoreError> {
        if self.kind() != "sqlite" {
            return Ok(Vec::new());
        }
        let mut faults = Vec::new();
        for row in self.pragma("PRAGMA integrity_check").await? {
            let text: String = row.try_get_by_index(0)?;
            if text != "ok" {
                faults.push(text);
            }
        }
        for row in self.pragma("PRAGMA foreign_key_check").await? {
            let table: String = row.try_get_by_index(0)?;
            faults.push(format!("a row of {table} points nowhere"));
        }
        Ok(faults)
    }

    async fn pragma(&self, sql: &str) -> Result<Vec<sea_orm::QueryResult>, StoreError> {
        Ok(self.readers.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await?)
    }

    /// Closes all connections.
    ///
    /// # Errors
    /// When one cannot be closed.
    pub async fn close(self) -> Result<(), StoreError> {
        self.readers.close().await?;
        Ok(self.writer.close().await?)
    }
}

fn sqlite(url: &str, connections: u32, busy_timeout: Duration, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).min_connections(1).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |options| {
        options
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("cache_size", "-4096")
            .pragma("query_only", if read_only { "ON" } else { "OFF" })
            .busy_timeout(busy_timeout)
    });
    options
}

/// The bundled library is new enough by the lock file; a build that links the system's is caught here.
async fn refuse_old_sqlite(db: &DatabaseConnection) -> Result<(), StoreError> {
    let row = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, "SELECT sqlite_version()")).await?;
    let found: String = row.ok_or(StoreError::Missing("sqlite version"))?.try_get_by_index(0)?;
    let parts = found.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>();
    if parts.as_slice() < [3, 51, 3].as_slice() { Err(StoreError::SqliteTooOld { found }) } else { Ok(()) }
}
