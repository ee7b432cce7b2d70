//! What readers, feed readers and crawlers get: pages, feeds, sitemaps, search, all from what is live.
//!
//! Enters: a host, a path, and the few query parameters that a page knows. Leaves: bytes, from memory wherever they
//! do not depend on what a reader typed. Nothing else of a request changes an answer, so nothing a stranger sends can
//! poison what the next one gets.

pub mod address;
mod answer;
pub mod assets;
pub mod cache;
mod cited;
mod feed;
mod gather;
pub mod leads;
mod make;
pub mod page;
mod plan_pages;
mod preview;
mod search_page;
mod serve;
mod sitemap;

pub use preview::{PreviewAs, preview};
pub use serve::{asset, landing, robots, serve, unavailable};
