//! One column: its articles, newest first, in pages joined by plain links.

use askama::Template;

use super::frame::{Frame, HeadTags, announced, description, titled};
use super::{FeedLink, PageError, Pager, SiteView, Teaser};

/// One page of a column.
#[derive(Clone, Debug)]
pub struct ColumnView {
    /// Absolute address of this page of the list.
    pub canonical_url: String,
    /// Name of the column.
    pub name: String,
    /// What the column is about.
    pub description: Option<String>,
    /// The column's address as the navigation has it, which marks the entry as current.
    pub url: String,
    /// Its feed.
    pub feed: Option<FeedLink>,
    /// The articles of this page of the list.
    pub items: Vec<Teaser>,
    /// Which page this is.
    pub pager: Pager,
}

#[derive(Template)]
#[template(path = "column.html")]
struct ColumnPage<'a> {
    frame: Frame<'a>,
    site: &'a SiteView,
    view: &'a ColumnView,
    pager: &'a Pager,
}

/// Renders one page of a column.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn column(site: &SiteView, view: &ColumnView) -> Result<String, PageError> {
    let head = HeadTags {
        title: titled(&view.name, site),
        description: view.description.as_deref().and_then(description),
        canonical: Some(&view.canonical_url),
        feeds: announced(view.feed.as_ref(), site),
        here: Some(&view.url),
        ..HeadTags::default()
    };
    let page = ColumnPage { frame: Frame::of_site(site, head), site, view, pager: &view.pager };
    Ok(page.render()?)
}
