//! The outside: HTTP in, HTTP out.
//!
//! Enters: connections. Leaves: pages and feeds from memory, JSON for the desk, the editors' interface. Everything
//! that changes an article goes to `desk`; status numbers are known in `error` only. It must not know the worker.

pub mod admin_ui;
pub mod api;
pub mod error;
pub mod extract;
mod health;
pub mod layers;
pub mod public;
pub mod router;
pub mod server;
mod shared_preview;
pub mod words;
mod words_together;

use std::sync::Arc;

use crate::app::App;
use api::live::Live;
use public::cache::PageCache;

/// What handlers share: the application and the pages kept in memory.
#[derive(Debug, Clone)]
pub struct Http {
    /// The application.
    pub app: App,
    /// Rendered pages and feeds.
    pub pages: Arc<PageCache>,
    /// Streams that lie open.
    pub live: Live,
}

impl Http {
    /// A fresh memory over an application.
    pub fn new(app: App) -> Self {
        Self { app, pages: Arc::default(), live: Live::default() }
    }
}
