//! The pages readers see, as text. What enters: plain view structs (strings, moments, body HTML that the document
//! renderer made) filled in by the caller. What leaves: the HTML of one whole page.
//!
//! This room must not know where the data came from: no store, no request, no clock, no settings. It reads nothing
//! but its arguments, so a page may be kept in memory until an event makes it stale. Everything is escaped by the
//! templates; the one exception is [`BodyHtml`]. No page holds inline script or style, asks another host for
//! anything (a video only when the reader asks for it) or sets a cookie, which is why [`CONTENT_SECURITY_POLICY`] can
//! be strict.

mod article;
mod column;
mod elsewhere;
mod error;
mod feeds;
mod frame;
mod home;
mod json_ld;
mod labels;
mod labels_en;
mod labels_vi;
mod landing;
mod language;
mod list;
mod message;
mod moment;
mod plan;
mod preview;
#[cfg(test)]
mod samples;
mod search;
mod site;
#[cfg(test)]
mod tests;
mod withdrawn;

pub use article::{ArticleView, BodyHtml, Byline, Tag, article};
pub use column::{ColumnView, column};
pub use elsewhere::{FeedItemView, feed_item, share_card};
pub use error::PageError;
pub use feeds::{FeedGroup, FeedGroupKind, FeedsView, feeds};
pub use home::{ColumnBlock, HomeView, PlanCount, PlanEntry, home};
pub use landing::{LandingSite, LandingView, landing};
pub use language::Language;
pub use list::{DocumentView, NodeLink, Pager, Teaser};
pub use message::{Message, message};
pub use moment::LocalMoment;
pub use plan::{Indicator, PlanGroup, PlanIndexView, PlanNodeView, plan_index, plan_node};
pub use preview::{PreviewNote, preview, preview_on_paper};
pub use search::{Facet, Hit, SearchView, Span, search};
pub use site::{Accent, FeedLink, Link, SiteView};
pub use withdrawn::{WithdrawalReason, WithdrawnView, withdrawn};

/// The Content-Security-Policy under which every page of this room works.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same for a page with a video: its player may fill the frame that waits for it, and no other host may.
pub const POLICY_WITH_VIDEO: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     frame-src https://www.youtube-nocookie.com https://www.facebook.com https://www.tiktok.com https://player.vimeo.com";

/// The policy for a page of this room, by what is on it.
///
/// The text of a frame's tag can stand in a page only where the body's renderer wrote one: everything else is escaped.
pub fn policy_for(page: &[u8]) -> &'static str {
    const FRAME: &[u8] = b"<iframe name=\"embed_";
    if page.windows(FRAME.len()).any(|window| window == FRAME) {
        POLICY_WITH_VIDEO
    } else {
        CONTENT_SECURITY_POLICY
    }
}
