//! How long to wait before trying again.

use crate::clock::Millis;

/// Doubling waits with a ceiling and a little spread, so that failed jobs do not return in step.
#[derive(Debug, Clone, Copy)]
pub struct Backoff {
    /// The first wait, in milliseconds.
    pub first: Millis,
    /// The longest wait, in milliseconds.
    pub longest: Millis,
    /// After so many tries a job is given up.
    pub max_attempts: i64,
}

impl Backoff {
    /// The wait after the `attempts`-th failure. `spread` (any number) shifts it by up to an eighth.
    pub fn wait(&self, attempts: i64, spread: u8) -> Millis {
        let doublings = u32::try_from(attempts.clamp(1, 32) - 1).unwrap_or(31);
        let wait = self.first.saturating_mul(1_i64 << doublings).min(self.longest);
        wait + wait / 8 * Millis::from(spread) / 255
    }

    /// Whether a job that failed so often is given up.
    pub const fn gives_up(&self, attempts: i64) -> bool {
        attempts >= self.max_attempts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_ceiling_and_then_end() {
        let backoff = Backoff { first: 1_000, longest: 60_000, max_attempts: 5 };
        let waits = (1..=8).map(|attempt| backoff.wait(attempt, 0)).collect::<Vec<_>>();
        assert_eq!(waits, [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
        assert_eq!(backoff.wait(1, 255), 1_125);
        assert!(backoff.wait(i64::MAX, 255) <= 67_500);
        assert!(!backoff.gives_up(4));
        assert!(backoff.gives_up(5));
    }
}
