//! Connections: one writer and several readers on SQLite, one pool on PostgreSQL.

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement, TransactionTrait,
};

use super::StoreError;
use super::audit::Link;
use super::checkpoints::Checkpoints;
use super::shelf::{Saved, Shelf};
use super::turns::Turns;
use super::work::Work;
use crate::article::{Content, EditionId};

/// An open database.
#[derive(Debug, Clone)]
pub struct Store {
    writer: DatabaseConnection,
    /// The line in front of the writer; PostgreSQL needs none.
    turns: Option<Turns>,
    readers: DatabaseConnection,
    shelf: Shelf,
}

/// A writing transaction: everything in it is committed together or not at all.
#[derive(Debug)]
pub struct WriteTx {
    work: Work,
    shelf: Shelf,
    saved: Mutex<Vec<Saved>>,
    /// The audit trail's newest row, once this transaction has its lock and knows it.
    link: Mutex<Option<Link>>,
}

impl WriteTx {
    /// The connection, for the other files of this room.
    pub(super) const fn db(&self) -> &Work {
        &self.work
    }

    /// A text that lies on the shelf, of a row that this transaction holds.
    pub(super) fn shelved(&self, edition: EditionId, version: i64, hash: &str) -> Option<Content> {
        self.shelf.find(edition, version, hash)
    }

    /// Puts a text on the shelf, once it is committed.
    pub(super) fn shelve(&self, saved: Saved) {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).push(saved);
    }

    /// The audit trail's newest row, if it is known.
    pub(super) fn newest_link(&self) -> Option<Link> {
        self.link.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps the audit trail's newest row in mind.
    pub(super) fn keep_link(&self, link: Link) {
        *self.link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
    }

    /// Makes everything durable. On SQLite (WAL, `synchronous=FULL`) and PostgreSQL this returns after the sync.
    ///
    /// # Errors
    /// Nothing of the transaction is kept then.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.work.commit().await?;
        self.shelf.keep(self.saved.into_inner().unwrap_or_else(PoisonError::into_inner));
        Ok(())
    }
}

impl Store {
    /// Opens (and creates) a SQLite file: WAL, `synchronous=FULL`, foreign keys, one writing connection.
    ///
    /// # Errors
    /// When the file cannot be opened, or the library is older than 3.51.3 (WAL-reset fault, `security.md` §5.2).
    pub async fn open_sqlite(file: &Path, readers: u32, busy_timeout: Duration) -> Result<Self, StoreError> {
        let url = format!("sqlite://{}?mode=rwc", file.display());
        let writer = Database::connect(sqlite(&url, 1, busy_timeout, Use::Write)).await?;
        refuse_old_sqlite(&writer).await?;
        let readers = Database::connect(sqlite(&url, readers, busy_timeout, Use::Read)).await?;
        let beside = Database::connect(sqlite(&url, 1, busy_timeout, Use::Write)).await?;
        let turns = Some(Turns::at(writer.clone(), Checkpoints::over(beside)));
        Ok(Self { writer, turns, readers, shelf: Shelf::default() })
    }

    /// Opens a SQLite file that is there, to look at it: nothing is created, and no connection can write.
    ///
    /// # Errors
    /// As [`Self::open_sqlite`], and when there is no such file.
    pub async fn look_at_sqlite(
        file: &Path,
        readers: u32,
        busy_timeout: Duration,
    ) -> Result<Self, StoreError> {
        let url = format!("sqlite://{}?mode=rw", file.display());
        let readers = Database::connect(sqlite(&url, readers, busy_timeout, Use::Look)).await?;
        refuse_old_sqlite(&readers).await?;
        Ok(Self { writer: readers.clone(), turns: None, readers, shelf: Shelf::default() })
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
        Ok(Self { writer: pool.clone(), turns: None, readers: pool, shelf: Shelf::default() })
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

    /// Begins a writing transaction. On SQLite it waits for its turn and holds the write lock from the beginning.
    ///
    /// # Errors
    /// When the lock or a connection cannot be had in time.
    pub async fn begin(&self) -> Result<WriteTx, StoreError> {
        let work = match &self.turns {
            Some(turns) => Work::InTurn(turns.take().await?),
            None => Work::Alone(self.writer.begin().await?),
        };
        Ok(WriteTx { work, shelf: self.shelf.clone(), saved: Mutex::default(), link: Mutex::default() })
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

    /// Whether migrations wait to be run. Only looks: a database without a schema gets none by being asked.
    ///
    /// # Errors
    /// When the database cannot be read, or a newer version of the program migrated it.
    pub async fn needs_migration(&self) -> Result<bool, StoreError> {
        Ok(!Migrator::get_pending_migrations_read_only(&self.readers).await?.is_empty())
    }

    /// Whether nothing at all is in the database, neither ours nor anybody's.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn is_blank(&self) -> Result<bool, StoreError> {
        let backend = self.readers.get_database_backend();
        let sql = match backend {
            DbBackend::Sqlite => "SELECT 1 FROM sqlite_master LIMIT 1",
            _ => "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() LIMIT 1",
        };
        Ok(self.readers.query_one_raw(Statement::from_string(backend, sql)).await?.is_none())
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.readers.ping().await?)
    }

    /// Closes all connections.
    ///
    /// # Errors
    /// When one cannot be closed.
    pub async fn close(self) -> Result<(), StoreError> {
        if let Some(turns) = &self.turns {
            turns.close().await?;
        }
        self.readers.close().await?;
        Ok(self.writer.close().await?)
    }
}

/// Pages of the write-ahead log after which a writer moves them itself: 32 MB. Checkpoints beside the writers come long
/// before; this holds when they fail.
const LONGEST_LOG: &str = "8000";

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// It writes.
    Write,
    /// It reads what the writer writes.
    Read,
    /// It looks at a file that may be anybody's, and leaves it as it is.
    Look,
}

fn sqlite(url: &str, connections: u32, busy_timeout: Duration, usage: Use) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    // A connection within the process does not die of itself: asking each time whether it lives cost as much as a query.
    options.max_connections(connections).min_connections(1).test_before_acquire(false).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |options| {
        let options = options
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("cache_size", "-4096")
            .pragma("query_only", if usage == Use::Write { "OFF" } else { "ON" })
            .pragma("wal_autocheckpoint", LONGEST_LOG)
            .busy_timeout(busy_timeout);
        if usage == Use::Look { options } else { options.pragma("journal_mode", "WAL") }
    });
    options
}

/// The bundled library is new enough by the lock file; a build that links the system's is caught here.
async fn refuse_old_sqlite(db: &DatabaseConnection) -> Result<(), StoreError> {
    let row = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, "SELECT sqlite_version()")).await?;
    let found: String = row.ok_or(StoreError::Missing("sqlite version"))?.try_get_by_index(0)?;
    if is_new_enough(&found) { Ok(()) } else { Err(StoreError::SqliteTooOld { found }) }
}

/// 3.51.3 is the first without the WAL-reset fault. A version that cannot be read is an old one.
fn is_new_enough(version: &str) -> bool {
    let parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>();
    parts.as_slice() >= [3, 51, 3].as_slice()
}

#[cfg(test)]
#[path = "connect_tests.rs"]
mod tests;
