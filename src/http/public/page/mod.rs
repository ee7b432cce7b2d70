//! The pages readers see, as text. What enters: plain view structs (strings, moments, body HTML that the document
//! renderer made) filled in by the caller. What leaves: the HTML of one whole page.
//!
//! This room must not know where the data came from: no store, no request, no clock, no settings. It reads nothing
//! but its arguments, so a page may be kept in memory until an event makes it stale. Everything is escaped by the
//! templates; the one exception is [`BodyHtml`]. No page holds inline script or style, asks another host for
//! anything or sets a cookie, which is why [`CONTENT_SECURITY_POLICY`] can be strict.

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
