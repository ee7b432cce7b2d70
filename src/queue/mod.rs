//! Work after a commit: jobs with leases, retries and dead letters, and the bell that says the publication log grew.
//!
//! Enters: what is to be done, written inside the transaction that makes it necessary. Leaves: leased jobs, one
//! holder at a time. It must not know what a job does. Polling the tables is the truth; the bell only shortens the wait.

mod backoff;
mod bell;
mod enqueue;
mod take;

pub use backoff::Backoff;
pub use bell::{Bell, Ear};
pub use enqueue::{JobKind, enqueue};
pub use take::{Failure, Queue};
