//! The live stream of an article: what a page that lies open hears without asking.
//!
//! Enters: commits of this process (the bell) and of others (the pulse, read at most once a second in one question for
//! all watched articles). Leaves: server-sent events. A stream holds no database connection while nothing happens, and
//! ends as soon as its person may not listen any more or the server stops.

mod hub;
mod places;
mod stream;
pub mod watch;

pub use hub::Live;
