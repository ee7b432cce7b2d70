//! Housekeeping: sessions, failures, retry keys and closed tabs that are too old to matter.

use crate::app::App;
use crate::article::lock::LOCK_LASTS;
use crate::queue::Failure;
use crate::store::StoreError;

/// Retry keys are kept for a day, as clients of such APIs expect.
const RETRY_KEYS_LAST: i64 = 86_400_000;

/// Runs the job.
pub(super) async fn run(app: &App) -> Result<(), Failure> {
    prune(app).await.map_err(|error| Failure::Retry(error.to_string()))
}

async fn prune(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    let session = &app.config.session;
    let ago = |duration: std::time::Duration| now - i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
    let tx = app.store.begin().await?;
    let sessions = tx.prune_sessions(ago(session.idle()), ago(session.absolute())).await?;
    let failures = tx.prune_failures(ago(session.attempt_window())).await?;
    let keys = tx.prune_idempotent(now - RETRY_KEYS_LAST).await?;
    let tabs = tx.prune_tabs(now - LOCK_LASTS).await?;
    tx.commit().await?;
    tracing::debug!(sessions, failures, keys, tabs, "pruned");
    Ok(())
}
