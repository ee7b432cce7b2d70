//! The front page of a site: the lead story by size of type, what is new, and every column.

use askama::Template;

use super::frame::{Frame, HeadTags, announced, description};
use super::{Link, PageError, SiteView, Teaser};

/// The front page of a site.
#[derive(Clone, Debug)]
pub struct HomeView {
    /// Absolute address of this page.
    pub canonical_url: String,
    /// What the site is, for search engines.
    pub description: String,
    /// The lead story.
    pub lead: Option<Teaser>,
    /// What is new beside it, newest first.
    pub latest: Vec<Teaser>,
    /// The columns with their newest articles; empty ones are shown as such.
    pub columns: Vec<ColumnBlock>,
    /// The way into the plan.
    pub plan: Option<PlanEntry>,
}

/// One column on the front page.
#[derive(Clone, Debug)]
pub struct ColumnBlock {
    /// Name and address of the column.
    pub column: Link,
    /// Its feed.
    pub feed_url: Option<String>,
    /// Its newest articles; the first is shown larger.
    pub items: Vec<Teaser>,
}

/// The plan on the front page.
#[derive(Clone, Debug)]
pub struct PlanEntry {
    /// Title of the plan.
    pub title: String,
    /// A sentence about it.
    pub summary: String,
    /// The plan's page.
    pub url: String,
    /// Its groups, counted.
    pub groups: Vec<PlanCount>,
}

/// How many nodes of one kind the plan has.
#[derive(Clone, Debug)]
pub struct PlanCount {
    /// The count as the plan writes it: "06".
    pub count: String,
    /// What is counted: "trụ cột".
    pub label: String,
    /// Where they are listed.
    pub url: String,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    frame: Frame<'a>,
    site: &'a SiteView,
    view: &'a HomeView,
}

/// Renders the front page of a site.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn home(site: &SiteView, view: &HomeView) -> Result<String, PageError> {
    let head = HeadTags {
        title: match &site.tagline {
            Some(tagline) => format!("{} – {tagline}", site.name),
            None => site.name.clone(),
        },
        description: description(&view.description),
        canonical: Some(&view.canonical_url),
        feeds: announced(None, site),
        here: Some(&site.home_url),
        ..HeadTags::default()
    };
    let page = HomePage { frame: Frame::of_site(site, head), site, view };
    Ok(page.render()?)
}
