//! Which engine answers a reader: Meilisearch while it is well, the embedded one while it is not.

use std::sync::{Arc, Mutex, PoisonError};

use super::{SearchBackend, SearchError, SearchQuery, SearchResults};

/// Failures in a row after which the primary engine is left alone.
const FAILURES: u32 = 3;
/// How long it is left alone, in milliseconds; then one search tries it.
const REST: i64 = 15_000;

/// A circuit breaker: after failures in a row it says no for a while, then lets one attempt through.
///
/// Without it every reader would wait for the time-out of an engine that is away.
#[derive(Debug)]
struct Breaker {
    failures: u32,
    rest: i64,
    state: Mutex<State>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Closed { failed: u32 },
    Open { until: i64 },
}

impl Breaker {
    /// A breaker that opens after `failures` in a row and tries again after `rest` milliseconds.
    fn new(failures: u32, rest: i64) -> Self {
        Self { failures, rest, state: Mutex::new(State::Closed { failed: 0 }) }
    }

    /// Whether an attempt may be made at `now`; an open breaker allows one attempt per rest.
    fn allows(&self, now: i64) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match *state {
            State::Closed { .. } => true,
            State::Open { until } if now < until => false,
            State::Open { .. } => {
                // Whoever comes next waits for the outcome of this attempt.
                *state = State::Open { until: now.saturating_add(self.rest) };
                true
            }
        }
    }

    /// Records that an attempt went well.
    fn succeeded(&self) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = State::Closed { failed: 0 };
    }

    /// Records that an attempt failed at `now`; true when this opened the breaker.
    fn failed(&self, now: i64) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = match *state {
            State::Closed { failed } => failed.saturating_add(1),
            State::Open { .. } => self.failures,
        };
        let was_closed = matches!(*state, State::Closed { .. });
        *state = if failed >= self.failures {
            State::Open { until: now.saturating_add(self.rest) }
        } else {
            State::Closed { failed }
        };
        was_closed && failed >= self.failures
    }
}

/// The reader's side of search, whichever engines there are.
pub struct Search {
    primary: Option<Arc<dyn SearchBackend>>,
    always: Arc<dyn SearchBackend>,
    followers: Vec<Arc<dyn SearchBackend>>,
    breaker: Breaker,
}

impl Search {
    /// Search with one engine.
    pub fn embedded(engine: Arc<dyn SearchBackend>) -> Self {
        Self::new(None, engine)
    }

    /// Search by `primary`, and by `secondary` whenever the primary fails.
    pub fn with_fallback(primary: Arc<dyn SearchBackend>, secondary: Arc<dyn SearchBackend>) -> Self {
        Self::new(Some(primary), secondary)
    }

    fn new(primary: Option<Arc<dyn SearchBackend>>, always: Arc<dyn SearchBackend>) -> Self {
        let followers = primary.iter().cloned().chain([Arc::clone(&always)]).collect();
        Self { primary, always, followers, breaker: Breaker::new(FAILURES, REST) }
    }

    /// Answers a reader; a failure of the primary engine is logged and not shown.
    ///
    /// # Errors
    /// When the last engine fails too.
    pub async fn search(&self, query: &SearchQuery) -> Result<SearchResults, SearchError> {
        if let Some(primary) = self.primary.as_ref().filter(|_| self.breaker.allows(query.now)) {
            match primary.search(query).await {
                Ok(found) => {
                    self.breaker.succeeded();
                    return Ok(found);
                }
                Err(error) => self.note(primary.name(), &error, query.now),
            }
        }
        self.always.search(query).await
    }

    fn note(&self, engine: &str, error: &SearchError, now: i64) {
        if self.breaker.failed(now) {
            tracing::warn!(engine, %error, "search engine is left alone for a while; the embedded one answers");
        } else {
            tracing::debug!(engine, %error, "search engine failed; the embedded one answers");
        }
    }

    /// Every engine that must follow the publication log, each with its own cursor: one that is away
    /// must not hold back the one that answers meanwhile.
    pub fn followers(&self) -> &[Arc<dyn SearchBackend>] {
        &self.followers
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::search::golden::{NOW, article};
    use crate::search::{Embedded, Meilisearch, MeilisearchSettings, Synonyms, Weights};

    #[test]
    fn the_breaker_opens_rests_and_tries_once() {
        let breaker = Breaker::new(2, 1_000);
        assert!(breaker.allows(0));
        assert!(!breaker.failed(0));
        assert!(breaker.failed(1));
        assert!(!breaker.allows(1_000));
        assert!(breaker.allows(1_001));
        assert!(!breaker.allows(1_002), "one attempt at a time");
        assert!(!breaker.failed(1_003), "it was open already");
        assert!(!breaker.allows(2_002));
        assert!(breaker.allows(2_003));
        breaker.succeeded();
        assert!(breaker.allows(2_004) && !breaker.failed(2_004), "counting starts again");
    }

    #[tokio::test]
    async fn readers_get_an_answer_while_the_primary_is_away() {
        let directory = tempfile::tempdir().unwrap();
        let embedded = Embedded::open(directory.path(), Synonyms::default(), Weights::default()).unwrap();
        embedded.upsert(&[article("a", "Bài một", "", "")]).await.unwrap();
        embedded.commit(1).await.unwrap();
        // Nothing listens on the discard port of this machine.
        let away = Meilisearch::connect(&MeilisearchSettings {
            url: "http://127.0.0.1:9".to_owned(),
            key: "a-key-of-some-length".to_owned(),
            index: "articles".to_owned(),
            synonyms: Synonyms::none(),
        })
        .unwrap();
        let search = Search::with_fallback(Arc::new(away), Arc::new(embedded));
        assert_eq!(
            search.followers().iter().map(|engine| engine.name()).collect::<Vec<_>>(),
            ["meilisearch", "embedded"]
        );
        for _ in 0..5 {
            let found = search.search(&SearchQuery::new("bài", NOW)).await.unwrap();
            assert_eq!((found.engine, found.total), ("embedded", 1));
        }
        assert!(!search.breaker.allows(NOW + 1), "the primary is no longer asked");
        assert!(search.followers().first().unwrap().health().await.unwrap_err().is_outage());
    }
}
