//! Checkpoints of SQLite's write-ahead log beside the writers.
//!
//! Left to itself SQLite moves the log into the database at the end of whichever commit makes it too long, and that
//! writer, with everybody behind, waits for some thousand pages. Here a connection of its own moves them while writing
//! goes on; what was written meanwhile, a few pages, is moved between two transactions, so that the log begins anew.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};

/// A checkpoint is due after so many steps: 1,500 pages or so.
const EVERY: usize = 100;

#[derive(Debug)]
struct State {
    connection: DatabaseConnection,
    /// Steps since the last checkpoint was finished.
    since: AtomicUsize,
    /// The long part is under way.
    moving: AtomicBool,
    /// The long part is done, the short one is left.
    moved: AtomicBool,
}

/// The checkpoints of one database file.
#[derive(Debug, Clone)]
pub(super) struct Checkpoints(Arc<State>);

impl Checkpoints {
    pub(super) fn over(connection: DatabaseConnection) -> Self {
        Self(Arc::new(State {
            connection,
            since: AtomicUsize::new(0),
            moving: AtomicBool::new(false),
            moved: AtomicBool::new(false),
        }))
    }

    /// Counts the steps of the commit that has just been and does what is due. The caller sees to it that nobody writes
    /// meanwhile.
    pub(super) async fn between_transactions(&self, steps: usize) {
        let since = self.0.since.fetch_add(steps, Ordering::Relaxed) + steps;
        if self.0.moved.swap(false, Ordering::AcqRel) {
            self.0.since.store(0, Ordering::Relaxed);
            self.move_pages().await;
        } else if since >= EVERY && !self.0.moving.swap(true, Ordering::AcqRel) {
            tokio::spawn(self.clone().move_beside_writers());
        }
    }

    async fn move_beside_writers(self) {
        self.move_pages().await;
        self.0.moved.store(true, Ordering::Release);
        self.0.moving.store(false, Ordering::Release);
    }

    /// `PASSIVE` waits for nobody. A failure loses nothing: the log only grows, until the writer's own limit.
    async fn move_pages(&self) {
        let moved: Result<_, DbErr> =
            self.0.connection.execute_unprepared("PRAGMA wal_checkpoint(PASSIVE)").await;
        if let Err(error) = moved {
            tracing::warn!(%error, "a checkpoint failed; the next one tries again");
        }
    }

    /// Closes the connection.
    pub(super) async fn close(&self) -> Result<(), DbErr> {
        self.0.connection.close_by_ref().await
    }
}
