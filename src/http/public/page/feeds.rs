//! The feeds for people: what RSS is good for, and every feed with its address in sight.

use askama::Template;

use super::frame::{Frame, HeadTags, announced, description, titled};
use super::labels::Labels;
use super::{FeedLink, PageError, SiteView};

/// All feeds of a site.
#[derive(Clone, Debug)]
pub struct FeedsView {
    /// Absolute address of this page.
    pub canonical_url: String,
    /// The feeds by what they follow.
    pub groups: Vec<FeedGroup>,
    /// The same list as OPML, for feed readers.
    pub opml_url: Option<String>,
}

/// Feeds that follow the same kind of thing.
#[derive(Clone, Debug)]
pub struct FeedGroup {
    /// What they follow.
    pub kind: FeedGroupKind,
    /// The feeds; their URLs are best absolute, since people copy them.
    pub feeds: Vec<FeedLink>,
}

/// What a group of feeds follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedGroupKind {
    /// The whole site.
    Site,
    /// A column each.
    Columns,
    /// A part of the plan each.
    Plan,
}

impl FeedGroupKind {
    fn words(self, t: &'static Labels) -> &'static str {
        match self {
            Self::Site => t.feeds_of_site,
            Self::Columns => t.feeds_of_columns,
            Self::Plan => t.feeds_of_plan,
        }
    }
}

#[derive(Template)]
#[template(path = "feeds.html")]
struct FeedsPage<'a> {
    frame: Frame<'a>,
    view: &'a FeedsView,
}

/// Renders the list of feeds.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn feeds(site: &SiteView, view: &FeedsView) -> Result<String, PageError> {
    let t = Labels::of(site.language);
    let head = HeadTags {
        title: titled(t.feeds_title, site),
        description: description(t.feeds_meaning),
        canonical: Some(&view.canonical_url),
        feeds: announced(None, site),
        here: Some(&site.feeds_url),
        ..HeadTags::default()
    };
    Ok(FeedsPage { frame: Frame::of_site(site, head), view }.render()?)
}
