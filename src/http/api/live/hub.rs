//! One follower for all streams of a process: it reads the pulses of watched articles together and wakes whom they
//! concern. It lives as long as somebody listens.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::places::Places;
use crate::app::App;
use crate::article::ArticleId;
use crate::store::Pulse;

/// Changes of other processes are seen after so long at the latest.
const POLL: Duration = Duration::from_secs(1);
/// Many commits in a row are one look.
const PAUSE: Duration = Duration::from_millis(40);

/// The streams of one process.
#[derive(Debug, Clone)]
pub struct Live {
    watched: Arc<Mutex<Watched>>,
    /// Raised when somebody left by the door: every stream looks whether it was its own person.
    door: Arc<watch::Sender<u64>>,
    pub(super) places: Places,
}

#[derive(Debug, Default)]
struct Watched {
    articles: HashMap<ArticleId, watch::Sender<Option<Pulse>>>,
    followed: bool,
}

impl Default for Live {
    fn default() -> Self {
        Self { watched: Arc::default(), door: Arc::new(watch::channel(0).0), places: Places::default() }
    }
}

impl Live {
    /// Lets every stream check at once that its person may still listen.
    pub fn somebody_left(&self) {
        self.door.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// An ear at the door.
    pub(super) fn door(&self) -> watch::Receiver<u64> {
        self.door.subscribe()
    }

    /// An ear on an article. The first one starts the follower.
    pub(super) fn watch(
        &self,
        app: &App,
        id: ArticleId,
        stop: &CancellationToken,
    ) -> watch::Receiver<Option<Pulse>> {
        let mut watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        let ear = watched.articles.entry(id).or_insert_with(|| watch::channel(None).0).subscribe();
        if !watched.followed {
            watched.followed = true;
            tokio::spawn(follow(self.clone(), app.clone(), stop.clone()));
        }
        ear
    }

    /// Articles that somebody still listens to; with none left, the follower's work is done.
    fn articles(&self) -> Vec<ArticleId> {
        let mut watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        watched.articles.retain(|_, ears| ears.receiver_count() > 0);
        watched.followed = !watched.articles.is_empty();
        watched.articles.keys().copied().collect()
    }

    fn tell(&self, pulse: Pulse) {
        let watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ears) = watched.articles.get(&pulse.article) {
            ears.send_if_modified(|known| {
                let news = known.as_ref() != Some(&pulse);
                *known = Some(pulse);
                news
            });
        }
    }
}

async fn follow(live: Live, app: App, stop: CancellationToken) {
    let mut ear = app.bell.listen();
    loop {
        let articles = live.articles();
        if articles.is_empty() || stop.is_cancelled() {
            return;
        }
        match app.store.pulses_of(&articles).await {
            Ok(pulses) => pulses.into_iter().for_each(|pulse| live.tell(pulse)),
            // The next look finds what this one missed.
            Err(error) => tracing::warn!(%error, "the live streams could not follow"),
        }
        tokio::select! {
            () = ear.wait(POLL) => {}
            () = stop.cancelled() => return,
        }
        tokio::time::sleep(PAUSE).await;
    }
}
