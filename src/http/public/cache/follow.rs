//! The memory follows the publication log: an event on a site forgets that site's pages.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::PageCache;
use crate::app::App;
use crate::store::StoreError;

/// Follows until told to stop. It starts with nothing remembered, so it starts at the end of the log.
pub async fn follow(app: App, pages: Arc<PageCache>, from: i64, stop: CancellationToken) {
    let mut ear = app.bell.listen();
    let mut cursor = from;
    while !stop.is_cancelled() {
        match catch_up(&app, &pages, cursor).await {
            Ok(reached) => cursor = reached,
            Err(error) => {
                // A log that cannot be read may hold a withdrawal: better to ask the database for every page again.
                tracing::warn!(%error, "the pages could not follow the log");
                pages.forget_all();
            }
        }
        tokio::select! {
            () = ear.wait(app.config.worker.poll()) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Forgets what events after `cursor` made stale, and returns the end of the log. Tests call this instead of waiting.
///
/// # Errors
/// When the log cannot be read.
pub async fn catch_up(app: &App, pages: &PageCache, mut cursor: i64) -> Result<i64, StoreError> {
    loop {
        let events = app.store.events_after(cursor, 500).await?;
        let Some(last) = events.last() else { return Ok(cursor) };
        cursor = last.seq;
        let house = app.house().await?;
        for event in &events {
            match house.sites.iter().find(|site| site.id == event.site) {
                Some(site) => pages.forget(&site.slug),
                None => pages.forget_all(),
            }
        }
    }
}
