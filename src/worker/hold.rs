//! Holding on to a job while it is carried out: filling a search server may take many leases.

use crate::app::App;
use crate::queue::Failure;
use crate::store::Job;

/// Does the work and renews the lease beside it. None when the lease was lost: then somebody else has the job, and
/// what is half done is left, because every job reads the present and may run twice.
pub(super) async fn hold(
    app: &App,
    job: &Job,
    work: impl Future<Output = Result<(), Failure>>,
) -> Option<Result<(), Failure>> {
    // Both are polled at once: work that holds the only writing connection must go on while a renewal waits for it.
    tokio::select! {
        biased;
        result = work => Some(result),
        () = until_lost(app, job) => None,
    }
}

/// Renews, three times in a lease, until the lease is lost.
async fn until_lost(app: &App, job: &Job) {
    loop {
        tokio::time::sleep(app.config.worker.lease() / 3).await;
        match app.queue.renew(job).await {
            Ok(true) => {}
            Ok(false) => return,
            // The lease stands for a while yet; the next renewal finds out.
            Err(error) => tracing::warn!(job = job.kind, %error, "a lease could not be renewed"),
        }
    }
}
