//! Entries in, feed bytes out.
//!
//! A caller describes a channel once as a [`FeedDoc`], lets [`FeedDoc::check`] clean and judge it, and hands the
//! resulting [`CheckedFeed`] to a writer. The model is ours and not RSS-shaped, because Atom and JSON Feed will be
//! written from the same value; the `rss` library lies behind [`rss`] and is never trusted with an unchecked string,
//! since it writes control characters raw and its own validation passes bad feeds.
//!
//! What enters: text as a newsroom typed it, instants, absolute links, HTML from our own renderer.
//! What leaves: bytes, their validator, or a [`FeedError`] naming the entry at fault.
//! What it must not know: databases, HTTP, the present time (handed in as `as_of`), which articles belong to which feed.

mod check;
mod date;
mod error;
mod headline;
mod html_links;
mod link;
mod model;
pub mod rss;
pub mod sitemap;
mod text;
mod validator;

pub use check::{CheckedFeed, LARGEST_ARTICLE, NEWEST_ITEMS};
pub use error::{FeedError, Place};
pub use link::{LinkFault, absolute_url};
pub use model::{Category, Entry, FeedDoc, FeedImage, Source, Withdrawal};
pub use validator::strong_etag;
