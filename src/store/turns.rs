//! Turns at the one writing connection of a SQLite file, and one commit for all that were waiting for a turn.
//!
//! SQLite lets one writer in at a time, and a commit with `synchronous=FULL` costs it as much as the whole work before
//! it. So the steps that stand in line share a transaction, eight at most: each works under a savepoint of its own,
//! which keeps or drops its work alone, and none is told that it succeeded before the common commit is on the disk.
//! A step behind whom nobody stands is committed at once.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sea_orm::{
    ConnAcquireErr, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

use super::StoreError;
use super::checkpoints::Checkpoints;

/// Whoever waits longer for a turn is told that the database is away.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// So many steps share a commit at most: the first of them waits for the work of all.
const MOST: usize = 8;

/// What became of a common commit: nothing yet, done, or why not.
type Outcome = Option<Result<(), String>>;

/// A transaction that several steps share.
#[derive(Debug)]
struct Shared {
    outer: DatabaseTransaction,
    outcome: watch::Receiver<Outcome>,
    steps: usize,
}

/// The line in front of the writing connection: first come, first served.
#[derive(Debug, Clone)]
pub(super) struct Turns {
    writer: DatabaseConnection,
    checkpoints: Checkpoints,
    line: Arc<Mutex<Option<Shared>>>,
    waiting: Arc<AtomicUsize>,
}

/// Somebody in line; also when they give up, they are counted until then and not longer.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn one_more(waiting: &'a AtomicUsize) -> Self {
        waiting.fetch_add(1, Ordering::AcqRel);
        Self(waiting)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// A turn: while it is held, nobody else writes.
#[derive(Debug)]
pub(super) struct Turn {
    /// Until the work is done.
    at_the_desk: Option<OwnedMutexGuard<Option<Shared>>>,
    /// Whether it began the transaction: then it saw nothing that was not on the disk.
    first: bool,
    outcome: watch::Receiver<Outcome>,
}

impl Turns {
    pub(super) fn at(writer: DatabaseConnection, checkpoints: Checkpoints) -> Self {
        Self { writer, checkpoints, line: Arc::default(), waiting: Arc::default() }
    }

    /// Waits for a turn; the work is done in the transaction that comes with it.
    pub(super) async fn take(&self) -> Result<(DatabaseTransaction, Turn), StoreError> {
        let mut at_the_desk = self.stand_in_line().await?;
        let (first, mut shared) = match at_the_desk.take() {
            Some(shared) => (false, shared),
            None => (true, self.open().await?),
        };
        shared.steps += 1;
        let outcome = shared.outcome.clone();
        let own = at_the_desk.insert(shared).outer.begin().await?;
        Ok((own, Turn { at_the_desk: Some(at_the_desk), first, outcome }))
    }

    async fn stand_in_line(&self) -> Result<OwnedMutexGuard<Option<Shared>>, StoreError> {
        let _in_line = Waiting::one_more(&self.waiting);
        let turn = tokio::time::timeout(LONGEST_WAIT, self.line.clone().lock_owned()).await;
        Ok(turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?)
    }

    /// Begins a transaction, and puts its end in line behind everybody who waits already.
    async fn open(&self) -> Result<Shared, StoreError> {
        // The write lock at once: a read that later turns into a write would fail without waiting.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let outer = self.writer.begin_with_options(options).await?;
        let (tell, outcome) = watch::channel(None);
        tokio::spawn(self.clone().end(tell));
        Ok(Shared { outer, outcome, steps: 0 })
    }

    async fn end(self, tell: watch::Sender<Outcome>) {
        let mut at_the_desk = self.line.lock().await;
        while self.waiting.load(Ordering::Acquire) > 0
            && at_the_desk.as_ref().is_some_and(|shared| shared.steps < MOST)
        {
            // Behind those who came meanwhile: the line is first come, first served.
            drop(at_the_desk);
            at_the_desk = self.line.lock().await;
        }
        if let Some(shared) = at_the_desk.take() {
            let done = shared.outer.commit().await.map_err(|cause| cause.to_string());
            tell.send_replace(Some(done));
            self.checkpoints.between_transactions(shared.steps).await;
        }
    }

    /// Closes the connections.
    pub(super) async fn close(&self) -> Result<(), StoreError> {
        Ok(self.checkpoints.close().await?)
    }
}

impl Turn {
    /// Keeps the work, lets the next one in, and waits until everything is on the disk.
    pub(super) async fn commit(mut self, own: DatabaseTransaction) -> Result<(), StoreError> {
        own.commit().await?;
        self.at_the_desk = None;
        match told(self.outcome.clone()).await {
            Some(Ok(())) => Ok(()),
            Some(Err(why)) => Err(StoreError::NotCommitted(why)),
            // The process goes down before the commit: nothing was promised.
            None => Err(StoreError::NotCommitted("the database is being closed".to_owned())),
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.at_the_desk.is_some() && !self.first {
            // Outside of `settled` nobody is answered, and nobody has to wait.
            let _ = UNSETTLED.try_with(|left| left.replace(Some(self.outcome.clone())));
        }
    }
}

async fn told(mut outcome: watch::Receiver<Outcome>) -> Outcome {
    outcome.wait_for(Option::is_some).await.ok().and_then(|told| told.clone())
}

tokio::task_local! {
    /// The common commit that a step of this task has seen a part of and left without one of its own.
    static UNSETTLED: RefCell<Option<watch::Receiver<Outcome>>>;
}

/// Does some work and waits until what it has seen of its neighbours' steps is on the disk: a refusal ("somebody has saved
/// meanwhile") must be true for whoever looks after it.
pub async fn settled<T>(work: impl Future<Output = T>) -> T {
    let waiting = async {
        let done = work.await;
        if let Some(outcome) = UNSETTLED.with(RefCell::take) {
            told(outcome).await;
        }
        done
    };
    UNSETTLED.scope(RefCell::default(), waiting).await
}

#[cfg(test)]
#[path = "turns_tests.rs"]
mod tests;
