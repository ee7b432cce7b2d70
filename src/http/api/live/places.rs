//! How many streams there may be: each holds a connection for as long as a page lies open.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Streams of one session: a desk with many tabs, not a script.
pub(super) const PER_SESSION: usize = 8;
/// Streams of the whole process; also never more than half of its connections.
const TOTAL: usize = 512;

/// The places of one process.
#[derive(Clone, Default)]
pub(super) struct Places(Arc<Mutex<HashMap<String, usize>>>);

impl std::fmt::Debug for Places {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Places")
    }
}

/// One stream's place, given back when it is dropped.
pub(super) struct Place {
    places: Places,
    session: String,
}

impl Places {
    /// A place for a stream of a session, if there is one.
    pub(super) fn take(&self, session: &str, connections: usize) -> Option<Place> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all = taken.values().sum::<usize>();
        let own = taken.get(session).copied().unwrap_or(0);
        if own >= PER_SESSION || all >= TOTAL.min(connections / 2).max(1) {
            return None;
        }
        taken.insert(session.to_owned(), own + 1);
        Some(Place { places: self.clone(), session: session.to_owned() })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.0.lock().unwrap_or_else(PoisonError::into_inner);
        match taken.get_mut(&self.session) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(taken.remove(&self.session)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_bounded_per_session_and_in_total_and_given_back() {
        let places = Places::default();
        let mut held = (0..PER_SESSION).filter_map(|_| places.take("a", 1_000)).collect::<Vec<_>>();
        assert_eq!(held.len(), PER_SESSION);
        assert!(places.take("a", 1_000).is_none());
        assert!(places.take("b", 2 * PER_SESSION).is_none(), "half of the connections are for questions");
        assert!(places.take("b", 1_000).is_some());
        held.pop();
        assert!(places.take("a", 1_000).is_some());
        held.clear();
        assert!(places.0.lock().is_ok_and(|taken| taken.is_empty()));
    }
}
