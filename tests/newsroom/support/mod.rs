//! What stories are told with: a newsroom on a fresh database behind a real HTTP server, and people who sign in.
//!
//! `TEST_DATABASE_URL` (postgres://…) makes each newsroom a database of its own there; without it each has a SQLite
//! file. Time stands still until a story moves it; followers of the log are called, not waited for.

mod beside;
mod cast;
mod newsroom;
mod person;
mod program;
mod search_server;
mod stream;

pub use cast::{Cast, STATES};
pub use newsroom::{Newsroom, PASSWORD, fresh_postgres};
pub use person::{Answer, Person, cookie_of};
pub use program::Folder;
pub use search_server::SearchServer;

use serde_json::{Value, json};

/// A body of one paragraph.
pub fn body(text: &str) -> Value {
    json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": text }] }] })
}

/// Content that the desk takes.
pub fn content(headline: &str, text: &str) -> Value {
    json!({ "headline": headline, "standfirst": "Sapo của bài viết thử.", "body": body(text) })
}
