//! What can go wrong with storage.

use sea_orm::DbErr;

/// A failure of storage. The cause is kept as source.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error("database: {0}")]
    Database(#[from] DbErr),
    /// A row holds what the product never writes: the file was changed by other hands, or is damaged.
    #[error("damaged row in {table}: {what}")]
    Damaged {
        /// In which table.
        table: &'static str,
        /// What is wrong with it.
        what: String,
    },
    /// A row that must exist does not.
    #[error("no such {0}")]
    Missing(&'static str),
    /// A unique name is taken already.
    #[error("{0} is taken")]
    Taken(&'static str),
    /// The transaction that this one was part of could not be committed: nothing of it is kept.
    #[error("not committed: {0}")]
    NotCommitted(String),
    /// No id could be drawn.
    #[error(transparent)]
    NoEntropy(crate::chance::NoEntropy),
    /// The SQLite library has the WAL-reset fault (fixed in 3.51.3).
    #[error("SQLite {found} is too old: 3.51.3 or newer is needed")]
    SqliteTooOld {
        /// The version found.
        found: String,
    },
}

impl StoreError {
    /// A row of `table` that the product did not write.
    pub(super) fn damaged(table: &'static str, what: impl std::fmt::Display) -> Self {
        Self::Damaged { table, what: what.to_string() }
    }

    /// Turns a broken unique rule into [`StoreError::Taken`].
    pub(super) fn taken(cause: DbErr, what: &'static str) -> Self {
        match cause.sql_err() {
            Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Self::Taken(what),
            _ => Self::Database(cause),
        }
    }
}

impl StoreError {
    /// Whether the database was away or busy, so that the same request may succeed a little later.
    pub fn is_outage(&self) -> bool {
        match self {
            Self::Database(DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) => true,
            Self::Database(cause) => {
                let text = cause.to_string();
                [
                    "database is locked",
                    "terminating connection",
                    "lock timeout",
                    "Connection refused",
                    "connection closed",
                    "broken pipe",
                ]
                .iter()
                .any(|sign| text.contains(sign))
            }
            Self::NotCommitted(_) => true,
            _ => false,
        }
    }
}
