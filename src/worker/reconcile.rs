//! Reconcile: does an index hold what is live, no more, no less and no older? If not, it is rebuilt.

use std::collections::BTreeSet;

use super::search_document::LiveDocuments;
use crate::app::App;
use crate::article::ArticleId;
use crate::queue::Failure;
use crate::search::{Holding, SearchBackend, SearchError};

/// How an index differs from what is live.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// Live articles that it lacks.
    pub missing: Vec<String>,
    /// Articles that it holds and that are not live: a leak.
    pub surplus: Vec<String>,
    /// Live articles of which it holds an older state.
    pub stale: Vec<String>,
    /// Events of the log that it has not seen yet; below zero when it has seen more than there are.
    pub behind: i64,
}

impl Drift {
    /// Whether there is none. An index that still has to follow is late, not wrong: of what it has not seen yet
    /// nothing is said here.
    pub fn is_none(&self) -> bool {
        self.missing.is_empty() && self.surplus.is_empty() && self.stale.is_empty() && self.behind >= 0
    }
}

/// Compares what an index holds with what is live.
///
/// # Errors
/// When the database fails.
pub async fn drift(app: &App, held: &Holding) -> Result<Drift, SearchError> {
    let source = |cause: crate::store::StoreError| SearchError::Source(cause.to_string());
    // In this order: whatever is published or withdrawn while we look is newer than the cursor, and left out.
    let live = live_ids(app).await?;
    let newest = app.store.newest_events().await.map_err(source)?;
    let end = app.store.last_event().await.map_err(source)?;
    let newest_of = |id: &str| id.parse::<ArticleId>().ok().and_then(|id| newest.get(&id)).copied();
    let was_seen = |id: &&String| newest_of(id).is_none_or(|event| event <= held.applied);
    let is_stale = |id: &&String| held.articles.get(*id).is_some_and(|event| Some(*event) < newest_of(id));
    Ok(Drift {
        missing: live
            .iter()
            .filter(|id| !held.articles.contains_key(*id))
            .filter(was_seen)
            .cloned()
            .collect(),
        surplus: held.articles.keys().filter(|id| !live.contains(*id)).filter(was_seen).cloned().collect(),
        stale: live.iter().filter(is_stale).filter(was_seen).cloned().collect(),
        behind: end - held.applied,
    })
}

async fn live_ids(app: &App) -> Result<BTreeSet<String>, SearchError> {
    let (mut live, mut after) = (BTreeSet::new(), None);
    loop {
        let batch = app.store.live_after(after, 500).await;
        let batch = batch.map_err(|cause| SearchError::Source(cause.to_string()))?;
        let Some(last) = batch.last() else { return Ok(live) };
        after = Some(last.id);
        live.extend(batch.iter().map(|live| live.id.to_string()));
    }
}

/// Runs the job.
pub(super) async fn run(app: &App) -> Result<(), Failure> {
    reconcile(app).await.map(drop).map_err(|error| Failure::Retry(error.to_string()))
}

/// Compares the indexes that this process holds or feeds with what is live, rebuilds those that differ, and tells
/// which they were and how.
///
/// # Errors
/// When the database or an index fails; the other index is looked at all the same.
pub async fn reconcile(app: &App) -> Result<Vec<(&'static str, Drift)>, SearchError> {
    let (mut healed, mut failed) = (Vec::new(), None);
    for index in [&app.embedded, &app.shared_search].into_iter().flatten() {
        match heal(app, index.as_ref()).await {
            Ok(found) if found.is_none() => {}
            Ok(found) => healed.push((index.name(), found)),
            Err(error) => failed = Some(error),
        }
    }
    failed.map_or(Ok(healed), Err)
}

async fn heal(app: &App, index: &dyn SearchBackend) -> Result<Drift, SearchError> {
    super::follow_embedded::catch_up(app, index).await?;
    let found = drift(app, &index.held().await?).await?;
    if found.is_none() {
        return Ok(found);
    }
    tracing::warn!(
        index = index.name(),
        missing = found.missing.len(),
        surplus = found.surplus.len(),
        stale = found.stale.len(),
        "search index drifted; rebuilding"
    );
    let end = app.store.last_event().await.map_err(|cause| SearchError::Source(cause.to_string()))?;
    index.rebuild(&mut LiveDocuments::new(app, end), end).await?;
    Ok(found)
}
