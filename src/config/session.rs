//! How long people stay signed in, and how often they may fail to.

use std::time::Duration;

use serde::Deserialize;

use super::error::ConfigError;

/// The section `[session]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Minutes without a request after which a session ends.
    pub idle_minutes: u32,
    /// Minutes after which a session ends in any case.
    pub absolute_minutes: u32,
    /// Failed sign-ins for one account inside the window before further ones are refused.
    pub attempts_per_account: u32,
    /// Failed sign-ins from one address inside the window before further ones are refused.
    pub attempts_per_address: u32,
    /// Length of the window in minutes.
    pub attempt_window_minutes: u32,
    /// Minutes a set-up link stays good.
    pub setup_link_minutes: u32,
    /// Passwords hashed at the same time.
    pub parallel_hashes: u32,
}

impl Session {
    /// How long a session lives without a request.
    pub fn idle(&self) -> Duration {
        minutes(self.idle_minutes)
    }

    /// How long a session lives in any case.
    pub fn absolute(&self) -> Duration {
        minutes(self.absolute_minutes)
    }

    /// How far back failed sign-ins are counted.
    pub fn attempt_window(&self) -> Duration {
        minutes(self.attempt_window_minutes)
    }

    /// How long a set-up link stays good.
    pub fn setup_link(&self) -> Duration {
        minutes(self.setup_link_minutes)
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let positive = [
            ("session.idle_minutes", self.idle_minutes),
            ("session.attempts_per_account", self.attempts_per_account),
            ("session.attempts_per_address", self.attempts_per_address),
            ("session.attempt_window_minutes", self.attempt_window_minutes),
            ("session.setup_link_minutes", self.setup_link_minutes),
            ("session.parallel_hashes", self.parallel_hashes),
        ];
        if let Some((key, _)) = positive.into_iter().find(|(_, value)| *value == 0) {
            return Err(ConfigError::impossible(key, "0 would let nobody sign in"));
        }
        if self.idle_minutes > self.absolute_minutes {
            return Err(ConfigError::impossible(
                "session.idle_minutes",
                "must not be longer than session.absolute_minutes, which ends every session",
            ));
        }
        Ok(())
    }
}

fn minutes(count: u32) -> Duration {
    Duration::from_secs(u64::from(count) * 60)
}
