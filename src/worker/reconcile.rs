//! Reconcile: does the shared search server hold what is live, no more and no less? If not, it is rebuilt.

use std::collections::BTreeSet;

use super::search_document::LiveDocuments;
use crate::app::App;
use crate::queue::Failure;
use crate::search::{SearchBackend, SearchError};

/// How an index differs from what is live.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// Live articles that it lacks.
    pub missing: Vec<String>,
    /// Articles that it holds and that are not live: a leak.
    pub surplus: Vec<String>,
}

impl Drift {
    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        self.missing.is_empty() && self.surplus.is_empty()
    }
}

/// Compares an index with what is live.
///
/// # Errors
/// When the database or the index fails.
pub async fn drift(app: &App, index: &dyn SearchBackend) -> Result<Drift, SearchError> {
    let source = |cause: crate::store::StoreError| SearchError::Source(cause.to_string());
    let held = index.ids().await?.into_iter().collect::<BTreeSet<_>>();
    let mut live = BTreeSet::new();
    let mut after = None;
    loop {
        let batch = app.store.live_after(after, 500).await.map_err(source)?;
        let Some(last) = batch.last() else { break };
        after = Some(last.id);
        live.extend(batch.iter().map(|live| live.id.to_string()));
    }
    Ok(Drift {
        missing: live.difference(&held).cloned().collect(),
        surplus: held.difference(&live).cloned().collect(),
    })
}

/// Runs the job: the indexes that this process holds or feeds.
pub(super) async fn run(app: &App) -> Result<(), Failure> {
    for index in [&app.embedded, &app.shared_search].into_iter().flatten() {
        heal(app, index.as_ref()).await.map_err(|error| Failure::Retry(error.to_string()))?;
    }
    Ok(())
}

async fn heal(app: &App, index: &dyn SearchBackend) -> Result<(), SearchError> {
    super::follow_embedded::catch_up(app, index).await?;
    let found = drift(app, index).await?;
    if found.is_none() {
        return Ok(());
    }
    tracing::warn!(
        index = index.name(),
        missing = found.missing.len(),
        surplus = found.surplus.len(),
        "search index drifted; rebuilding"
    );
    let end = app.store.last_event().await.map_err(|cause| SearchError::Source(cause.to_string()))?;
    index.rebuild(&mut LiveDocuments::new(app, end), end).await
}
