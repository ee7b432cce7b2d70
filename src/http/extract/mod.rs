//! From a request to values a handler can trust: who asks, what was sent, under which retry key.
//!
//! Enters: headers and bytes. Leaves: typed values or an [`ApiError`](super::error::ApiError). No handler reads a
//! header by itself.

mod client;
mod idempotency;
mod json;
mod query;
mod session;
mod tongue;

pub use client::client_of;
pub use idempotency::Keyed;
pub use json::{ApiJson, object, optional_object, optional_objects};
pub use query::ApiQuery;
pub use session::{Staff, Token, cookie_for, cookie_gone, token_of};
