//! What happens after a commit, besides pages: search indexes follow the publication log, jobs are run.
//!
//! Enters: the publication log and the job table. Leaves: indexes that hold what is live. Every job stands in one
//! list ([`run_job`]). It must not know HTTP.

mod follow_embedded;
mod follow_search;
mod hold;
mod prune;
mod reconcile;
mod search_document;

use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::queue::{Failure, JobKind, enqueue};
use crate::store::StoreError;

pub use follow_embedded::{catch_up_embedded, follow_embedded};
pub use follow_search::catch_up_shared;
pub use reconcile::{Drift, drift, reconcile};
pub use search_document::LiveDocuments;

/// Jobs that come round by themselves, and every how many milliseconds.
const ROUNDS: [(JobKind, i64); 2] = [(JobKind::Prune, 3_600_000), (JobKind::Reconcile, 600_000)];

/// Runs one job.
async fn run_job(app: &App, kind: JobKind) -> Result<(), Failure> {
    match kind {
        JobKind::FollowSearch => follow_search::run(app).await,
        JobKind::Reconcile => reconcile::run(app).await,
        JobKind::Prune => prune::run(app).await,
    }
}

/// Runs every job that is due now, and says how many there were. Tests call this instead of waiting.
///
/// # Errors
/// When the database fails.
pub async fn drain(app: &App) -> Result<usize, StoreError> {
    let mut run = 0;
    while let Some((kind, job)) = app.queue.take().await? {
        match hold::hold(app, &job, run_job(app, kind)).await {
            Some(result) => app.queue.end(&job, result).await?,
            None => tracing::warn!(job = job.kind, "the lease was lost; another worker has the job"),
        }
        run += 1;
    }
    Ok(run)
}

/// Runs jobs until told to stop.
pub async fn work(app: App, stop: CancellationToken) {
    let mut ear = app.bell.listen();
    while !stop.is_cancelled() {
        // A database that is away for a moment must not end the worker: the next look finds the same rows.
        if let Err(error) = queue_rounds(&app).await {
            tracing::warn!(%error, "the worker could not queue its rounds");
        }
        if let Err(error) = drain(&app).await {
            tracing::warn!(%error, "the worker could not take a job");
        }
        tokio::select! {
            () = ear.wait(app.config.worker.poll()) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Queues what comes round. The setting remembers the last time, so that many processes make one round.
async fn queue_rounds(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    for (kind, every) in ROUNDS {
        let name = format!("round.{}", kind.code());
        let last = app.store.setting(&name).await?.and_then(|text| text.parse::<i64>().ok()).unwrap_or(0);
        if now - last >= every {
            let tx = app.store.begin().await?;
            tx.set_setting(&name, &now.to_string()).await?;
            enqueue(&tx, app.chance.as_ref(), kind, now, now).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}
