//! The bell: rung after a commit that appended to the log or queued a job.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

/// Wakes followers within this process. Losing a ring costs at most one polling interval.
#[derive(Debug, Clone)]
pub struct Bell {
    count: Arc<watch::Sender<u64>>,
}

impl Default for Bell {
    fn default() -> Self {
        Self { count: Arc::new(watch::channel(0).0) }
    }
}

/// One follower's ear. It hears every ring since it last listened, so nothing rung while it worked is lost.
#[derive(Debug)]
pub struct Ear(watch::Receiver<u64>);

impl Bell {
    /// Rings.
    pub fn ring(&self) {
        self.count.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// A new ear.
    pub fn listen(&self) -> Ear {
        Ear(self.count.subscribe())
    }
}

impl Ear {
    /// Waits for a ring, at most `poll`.
    pub async fn wait(&mut self, poll: Duration) {
        // Elapsed and a closed bell mean the same here: look at the tables now.
        let _ = tokio::time::timeout(poll, self.0.changed()).await;
    }
}
