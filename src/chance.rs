//! Chance that is handed in: new ids and secrets.
//!
//! Enters: a moment (ids sort by time). Leaves: ULIDs and random bytes. Nobody else draws random numbers, so a test
//! can hand in a source that repeats itself.

use ulid::Ulid;

use crate::clock::Millis;

/// Draws random bytes.
pub trait Chance: Send + Sync + std::fmt::Debug {
    /// Fills the buffer. Fails only when the machine has no entropy, and then nothing secret may be made.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy>;

    /// A new id that sorts by `now`.
    fn ulid(&self, now: Millis) -> Result<Ulid, NoEntropy> {
        let mut bytes = [0_u8; 16];
        self.fill(&mut bytes)?;
        Ok(Ulid::from_parts(u64::try_from(now).unwrap_or(0), u128::from_be_bytes(bytes)))
    }

    /// 32 random bytes: a session token, a one-time link.
    fn secret(&self) -> Result<[u8; 32], NoEntropy> {
        let mut bytes = [0_u8; 32];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }
}

/// The operating system gave no random bytes.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gave no random bytes: {0}")]
pub struct NoEntropy(String);

/// The operating system's random source.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the machine is asked for random bytes"
    )]
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|cause| NoEntropy(cause.to_string()))
    }
}
