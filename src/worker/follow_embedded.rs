//! The embedded index follows the publication log. Its cursor lies in its own commits, so the two cannot disagree.

use std::collections::BTreeMap;

use tokio_util::sync::CancellationToken;

use super::search_document::{LiveDocuments, document_of};
use crate::app::App;
use crate::article::ArticleId;
use crate::search::{SearchBackend, SearchError};
use crate::store::Event;

/// Events read at a time.
const BATCH: u64 = 500;

/// Follows until told to stop.
pub async fn follow_embedded(app: App, stop: CancellationToken) {
    let mut ear = app.bell.listen();
    while !stop.is_cancelled() {
        if let Err(error) = catch_up_embedded(&app).await {
            tracing::warn!(%error, "the embedded index could not follow the log");
        }
        tokio::select! {
            () = ear.wait(app.config.worker.poll()) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Brings the embedded index up to the end of the log.
///
/// # Errors
/// When the database or the index fails; the next call goes on where this one ended.
pub async fn catch_up_embedded(app: &App) -> Result<(), SearchError> {
    match &app.embedded {
        Some(index) => catch_up(app, index.as_ref()).await,
        None => Ok(()),
    }
}

/// Brings any index up to the end of the log, from its own cursor. A fresh one is filled with what is live, and so is
/// one that is ahead of the log: the database was put back to an earlier day, and the index remembers a later one.
pub(super) async fn catch_up(app: &App, index: &dyn SearchBackend) -> Result<(), SearchError> {
    let source = |cause: crate::store::StoreError| SearchError::Source(cause.to_string());
    let mut cursor = index.applied().await?;
    let end = app.store.last_event().await.map_err(source)?;
    if cursor == 0 || cursor > end {
        if cursor != end {
            index.rebuild(&mut LiveDocuments::new(app, end), end).await?;
        }
        cursor = end;
    }
    loop {
        let events = app.store.events_after(cursor, BATCH).await.map_err(source)?;
        let Some(last) = events.last().map(|event| event.seq) else { return Ok(()) };
        apply(app, index, &events).await?;
        index.commit(last).await?;
        cursor = last;
    }
}

/// Applies events by reading the present: whatever is live now is written, whatever is not goes. A late "published"
/// can therefore never bring a withdrawn article back.
async fn apply(app: &App, index: &dyn SearchBackend, events: &[Event]) -> Result<(), SearchError> {
    let source = |cause: crate::store::StoreError| SearchError::Source(cause.to_string());
    let newest: BTreeMap<ArticleId, i64> = events.iter().map(|event| (event.article, event.seq)).collect();
    let ids = newest.keys().copied().collect::<Vec<_>>();
    let house = app.house().await.map_err(source)?;
    let live = app.store.live_among(&ids).await.map_err(source)?;
    let documents = live
        .iter()
        .map(|live| document_of(app, &house, live, newest.get(&live.id).copied().unwrap_or(0)))
        .collect::<Vec<_>>();
    let gone = ids
        .iter()
        .filter(|id| !live.iter().any(|live| live.id == **id))
        .map(ToString::to_string)
        .collect::<Vec<_>>();
    index.upsert(&documents).await?;
    index.delete(&gone).await
}
