//! Taking jobs: lease, finish, retry, bury.

use std::sync::Arc;

use super::{Backoff, JobKind};
use crate::chance::Chance;
use crate::clock::{Clock, Millis};
use crate::store::{Job, Store, StoreError};

/// What to do with a job that failed. Chosen where the failure arises.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The outside was not there; try again later.
    #[error("will be tried again: {0}")]
    Retry(String),
    /// Trying again cannot help.
    #[error("given up: {0}")]
    GiveUp(String),
}

/// The job table seen by a worker.
#[derive(Debug, Clone)]
pub struct Queue {
    store: Store,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    backoff: Backoff,
    lease: Millis,
}

impl Queue {
    /// A queue whose leases last `lease` milliseconds: as long as a worker may be silent before another takes over.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        backoff: Backoff,
        lease: Millis,
    ) -> Self {
        Self { store, clock, chance, backoff, lease }
    }

    /// Takes the next due job. A kind that this version does not know is buried.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take(&self) -> Result<Option<(JobKind, Job)>, StoreError> {
        loop {
            let now = self.clock.now();
            let token = hex::encode(self.chance.secret().map_err(StoreError::NoEntropy)?);
            let tx = self.store.begin().await?;
            let Some(job) = tx.lease_job(&token, now, now + self.lease).await? else {
                return tx.commit().await.map(|()| None);
            };
            let kind = JobKind::from_code(&job.kind);
            if kind.is_none() {
                tx.bury_job(&job, "unknown kind of job").await?;
            }
            tx.commit().await?;
            if let Some(kind) = kind {
                return Ok(Some((kind, job)));
            }
        }
    }

    /// Holds on to a job for another lease; `false` when it was lost, and somebody else may have it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn renew(&self, job: &Job) -> Result<bool, StoreError> {
        let tx = self.store.begin().await?;
        let held = tx.renew_job(job, self.clock.now() + self.lease).await?;
        tx.commit().await?;
        Ok(held)
    }

    /// Puts a job that was given up back, to be tried now; `false` when there is no such job.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn revive(&self, id: &str) -> Result<bool, StoreError> {
        let tx = self.store.begin().await?;
        let revived = tx.revive_job(id, self.clock.now()).await?;
        tx.commit().await?;
        Ok(revived)
    }

    /// Forgets a job that was given up; `false` when there is no such job.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn forget(&self, id: &str) -> Result<bool, StoreError> {
        let tx = self.store.begin().await?;
        let forgotten = tx.drop_dead_job(id).await?;
        tx.commit().await?;
        Ok(forgotten)
    }

    /// Ends a job as its run went. One that went well has done the work of those that were given up before it.
    ///
    /// # Errors
    /// When the database refuses; the lease then runs out and the job is taken again.
    pub async fn end(&self, job: &Job, result: Result<(), Failure>) -> Result<(), StoreError> {
        let tx = self.store.begin().await?;
        match result {
            Ok(()) => {
                if tx.finish_job(job).await? {
                    let settled = JobKind::from_code(&job.kind).map(JobKind::settles).unwrap_or_default();
                    tx.clear_dead_jobs(&settled.iter().map(|kind| kind.code()).collect::<Vec<_>>()).await?;
                }
            }
            Err(Failure::Retry(why)) if !self.backoff.gives_up(job.attempts) => {
                let mut spread = [0_u8];
                self.chance.fill(&mut spread).map_err(StoreError::NoEntropy)?;
                tx.retry_job(job, self.clock.now() + self.backoff.wait(job.attempts, spread[0]), &why)
                    .await?;
            }
            Err(failure) => {
                tracing::error!(job = job.kind, attempts = job.attempts, %failure, "job given up");
                tx.bury_job(job, &failure.to_string()).await?;
            }
        }
        tx.commit().await
    }
}
