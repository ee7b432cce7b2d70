//! Rendered pages and feeds, kept compressed until an event makes them stale (`architecture.md` idea 10).
//!
//! Enters: a page made from what is live. Leaves: ready bytes with their validators, for as long as nothing was
//! published on that site. The memory is bounded; what does not fit is made again when asked for.

mod encoding;
mod follow;
mod memory;
mod ready;

pub use follow::{catch_up, follow};
pub use memory::{Epoch, PageCache};
pub use ready::{Kind, Ready};
