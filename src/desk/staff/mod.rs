//! People at the door: signing in and out, one-time links, accounts.
//!
//! Enters: what somebody typed, and where from. Leaves: a session token (once, in the clear, to that browser) or a
//! refusal that tells a stranger nothing. It must not know cookies or headers.

mod account;
mod closing;
mod link;
mod password;
mod rights;
mod session;
mod sign_in;

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::chance::Chance;
use crate::clock::{Clock, Millis};
use crate::store::Store;

pub use account::{AccountError, NewAccount, valid_username};
pub use link::LinkState;
pub use password::{PasswordError, hash_for};
pub use session::SignedIn;
pub use sign_in::{Client, SignInError};

/// How long sessions last and how often a sign-in may fail. Times in milliseconds.
#[derive(Debug, Clone)]
pub struct DoorRules {
    /// Without a request for so long, a session ends.
    pub idle: Millis,
    /// After so long, a session ends in any case.
    pub absolute: Millis,
    /// Failures per account within the window.
    pub attempts_per_account: u32,
    /// Failures per address within the window.
    pub attempts_per_address: u32,
    /// How far back failures count.
    pub window: Millis,
    /// How long a one-time link is good.
    pub link: Millis,
    /// Passwords hashed at the same time: each takes 19 MiB.
    pub parallel_hashes: u32,
}

/// The door of one running process.
#[derive(Debug, Clone)]
pub struct Door {
    store: Store,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    rules: DoorRules,
    hashing: Arc<Semaphore>,
}

impl Door {
    /// A door with its rules.
    pub fn new(store: Store, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>, rules: DoorRules) -> Self {
        let hashing = Arc::new(Semaphore::new(usize::try_from(rules.parallel_hashes).unwrap_or(1).max(1)));
        Self { store, clock, chance, rules, hashing }
    }

    /// How long a session may live: what the browser is told, too.
    pub const fn session_lifetime(&self) -> Millis {
        self.rules.absolute
    }
}

/// SHA-256 (hex) of a secret: what is stored instead of it.
pub(in crate::desk) fn fingerprint(secret: &str) -> String {
    use sha2::Digest;
    hex::encode(sha2::Sha256::digest(secret.as_bytes()))
}
