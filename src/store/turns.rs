//! Turns at the one writing connection of a SQLite file, and one commit for all that were waiting for a turn.
//!
//! SQLite lets one writer in at a time, and a commit with `synchronous=FULL` costs it as much as the whole work before
//! it. So the steps that stand in line share a transaction, eight at most: each works under a savepoint of its own,
//! which keeps or drops its work alone, and none is told that it succeeded before the common commit is on the disk.
//! A step behind whom nobody stands is committed at once. What a step says is sent in bundles ([`super::bundle`]).

use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use sea_orm::{
    ConnAcquireErr, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult,
    QueryResult, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

use super::StoreError;
use super::bundle::{self, Bundle};
use super::checkpoints::Checkpoints;

/// Whoever waits longer for a turn is told that the database is away.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// So many steps share a commit at most: the first of them waits for the work of all.
const MOST: usize = 8;

/// What became of a common commit: nothing yet, done, or why not.
type Outcome = Option<Result<(), String>>;

/// A transaction that several steps share. Whoever drops it lets all of them know that it came to nothing.
#[derive(Debug)]
struct Shared {
    outer: DatabaseTransaction,
    tell: watch::Sender<Outcome>,
    steps: usize,
    /// The last step left its work behind and did not want it kept.
    littered: bool,
}

impl Shared {
    /// Drops what the last step left behind. When that fails, nothing of the whole transaction can be kept.
    ///
    /// Whoever is cut off in the middle of a statement does not know what became of it: the savepoint may not have been
    /// set yet, or the step kept already. Then there is nothing to drop.
    async fn tidy(&mut self) -> Result<(), DbErr> {
        if std::mem::take(&mut self.littered) {
            let dropped = self.outer.execute_unprepared(&bundle::dropping(self.steps)).await;
            match dropped {
                Err(cause) if !cause.to_string().contains("no such savepoint") => return Err(cause),
                _ => {}
            }
        }
        Ok(())
    }

    /// Commits, if nothing of it is left in a state that nobody wants, and tells everybody.
    async fn end(mut self) {
        let done = match self.tidy().await {
            Ok(()) => self.outer.commit().await,
            Err(cause) => Err(cause),
        };
        self.tell.send_replace(Some(done.map_err(|cause| cause.to_string())));
    }
}

/// The writing desk: the transaction under way, if there is one.
type Desk = OwnedMutexGuard<Option<Shared>>;

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
    at_the_desk: Option<Desk>,
    /// Whether it began the transaction: then it saw nothing that was not on the disk.
    first: bool,
    outcome: watch::Receiver<Outcome>,
    said: std::sync::Mutex<Bundle>,
}

impl Turns {
    pub(super) fn at(writer: DatabaseConnection, checkpoints: Checkpoints) -> Self {
        Self { writer, checkpoints, line: Arc::default(), waiting: Arc::default() }
    }

    /// Waits for a turn.
    pub(super) async fn take(&self) -> Result<Turn, StoreError> {
        let at_the_desk = self.stand_in_line().await?;
        if at_the_desk.as_ref().is_some_and(|shared| !shared.littered) {
            return Ok(Turn::at(at_the_desk, false)?);
        }
        // In a task of its own: whoever gives up in the middle of it would leave a transaction that nobody can tell the
        // state of, with the work of others in it.
        let prepared = tokio::spawn(self.clone().prepare(at_the_desk));
        prepared.await.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))?
    }

    /// Begins a transaction, or tidies up the one that is there.
    async fn prepare(self, mut at_the_desk: Desk) -> Result<Turn, StoreError> {
        let first = match at_the_desk.take() {
            Some(mut shared) => {
                shared.tidy().await?;
                *at_the_desk = Some(shared);
                false
            }
            None => {
                *at_the_desk = Some(self.open().await?);
                true
            }
        };
        Ok(Turn::at(at_the_desk, first)?)
    }

    async fn stand_in_line(&self) -> Result<Desk, StoreError> {
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
        let tell = watch::channel(None).0;
        tokio::spawn(self.clone().end(tell.subscribe()));
        Ok(Shared { outer, tell, steps: 0, littered: false })
    }

    /// Ends the transaction of this outcome, and no other: when it came to nothing, another may be under way.
    async fn end(self, outcome: watch::Receiver<Outcome>) {
        let is_it = |shared: &Shared| shared.tell.subscribe().same_channel(&outcome);
        let mut at_the_desk = self.line.lock().await;
        while self.waiting.load(Ordering::Acquire) > 0
            && at_the_desk.as_ref().is_some_and(|shared| shared.steps < MOST && is_it(shared))
        {
            // Behind those who came meanwhile: the line is first come, first served.
            drop(at_the_desk);
            at_the_desk = self.line.lock().await;
        }
        if let Some(shared) = at_the_desk.take_if(|shared| is_it(shared)) {
            let steps = shared.steps;
            shared.end().await;
            self.checkpoints.between_transactions(steps).await;
        }
    }

    /// Closes the connections.
    pub(super) async fn close(&self) -> Result<(), StoreError> {
        Ok(self.checkpoints.close().await?)
    }
}

impl Turn {
    /// The next turn of the transaction that lies on the desk.
    fn at(mut at_the_desk: Desk, first: bool) -> Result<Self, DbErr> {
        let shared = at_the_desk.as_mut().ok_or_else(over)?;
        shared.steps += 1;
        let (outcome, said) = (shared.tell.subscribe(), Bundle::of(shared.steps).into());
        Ok(Self { at_the_desk: Some(at_the_desk), first, outcome, said })
    }

    /// Holds a statement back until something is asked, or the turn ends.
    pub(super) fn later(&self, statement: Statement) {
        self.said().add(statement);
    }

    fn said(&self) -> std::sync::MutexGuard<'_, Bundle> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shared(&self) -> Result<&DatabaseTransaction, DbErr> {
        let shared = self.at_the_desk.as_deref().and_then(Option::as_ref);
        shared.map(|shared| &shared.outer).ok_or_else(over)
    }

    /// Sends what has to go before something that writes. It goes alone: only then does the count of changed rows that
    /// comes back belong to the statement.
    async fn send_first(&self) -> Result<(), DbErr> {
        let first = self.said().first();
        if let Some(first) = first {
            self.shared()?.execute_raw(first).await?;
        }
        Ok(())
    }

    /// Keeps the work, lets the next one in, and waits until everything is on the disk.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        let end = self.said().end();
        if let Some(end) = end {
            self.shared()?.execute_raw(end).await?;
        }
        self.at_the_desk = None;
        match told(self.outcome.clone()).await {
            Some(Ok(())) => Ok(()),
            Some(Err(why)) => Err(StoreError::NotCommitted(why)),
            // It could not be tidied up, or the process goes down: nothing was promised.
            None => Err(StoreError::NotCommitted("the common transaction came to nothing".to_owned())),
        }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Turn {
    fn get_database_backend(&self) -> DbBackend {
        DbBackend::Sqlite
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.send_first().await?;
        self.shared()?.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.send_first().await?;
        self.shared()?.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let all = self.said().with(statement);
        self.shared()?.query_one_raw(all).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let all = self.said().with(statement);
        self.shared()?.query_all_raw(all).await
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let apart = self.said().is_apart();
        if let Some(shared) = self.at_the_desk.as_deref_mut().and_then(Option::as_mut) {
            shared.littered = apart;
        }
        if self.at_the_desk.is_some() && !self.first {
            // Outside of `settled` nobody is answered, and nobody has to wait.
            let _ = UNSETTLED.try_with(|left| left.replace(Some(self.outcome.clone())));
        }
    }
}

fn over() -> DbErr {
    DbErr::Custom("the turn is over".to_owned())
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
