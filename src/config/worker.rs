//! How jobs are taken up, tried again and given up.

use std::time::Duration;

use serde::Deserialize;

use super::error::ConfigError;

/// The section `[worker]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worker {
    /// Whether `serve` runs the worker inside.
    pub inside: bool,
    /// Milliseconds between two looks at the queue.
    pub poll_ms: u64,
    /// Seconds a job belongs to the worker that took it, who renews this while it works.
    pub lease_s: u64,
    /// Times a job is tried.
    pub max_attempts: u32,
    /// Seconds before the second try.
    pub backoff_first_s: u64,
    /// Seconds between tries at most.
    pub backoff_max_s: u64,
}

impl Worker {
    /// How long the worker sleeps between two looks at the queue.
    pub fn poll(&self) -> Duration {
        Duration::from_millis(self.poll_ms)
    }

    /// How long a job belongs to the worker that took it.
    pub fn lease(&self) -> Duration {
        Duration::from_secs(self.lease_s)
    }

    /// How long to wait before the second try.
    pub fn backoff_first(&self) -> Duration {
        Duration::from_secs(self.backoff_first_s)
    }

    /// How long to wait between tries at most.
    pub fn backoff_max(&self) -> Duration {
        Duration::from_secs(self.backoff_max_s)
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        // Scheduled items owe their readers to appear within a second: a worker that sleeps longer cannot keep that.
        if !(1..=1000).contains(&self.poll_ms) {
            return Err(ConfigError::impossible("worker.poll_ms", "1 to 1000 milliseconds are possible"));
        }
        if !(1..=86_400).contains(&self.lease_s) {
            return Err(ConfigError::impossible("worker.lease_s", "1 second to a day (86400) is possible"));
        }
        if self.max_attempts == 0 {
            return Err(ConfigError::impossible(
                "worker.max_attempts",
                "0 would put every job aside untried",
            ));
        }
        if self.backoff_first_s == 0 || self.backoff_first_s > self.backoff_max_s {
            return Err(ConfigError::impossible(
                "worker.backoff_first_s",
                "must be from 1 to worker.backoff_max_s",
            ));
        }
        Ok(())
    }
}
