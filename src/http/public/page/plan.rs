//! The plan for readers: its index (parts, targets, documents) and one page per part.

use askama::Template;

use super::frame::{Frame, HeadTags, announced, description, titled};
use super::{DocumentView, FeedLink, Link, NodeLink, PageError, Pager, SiteView, Teaser};

/// The plan as a whole.
#[derive(Clone, Debug)]
pub struct PlanIndexView {
    /// Absolute address of this page.
    pub canonical_url: String,
    /// This page as the navigation has it.
    pub url: String,
    /// Title of the plan.
    pub title: String,
    /// A sentence or two about it.
    pub summary: String,
    /// Its parts, by kind.
    pub groups: Vec<PlanGroup>,
    /// Its targets, each with its source.
    pub indicators: Vec<Indicator>,
    /// Its register of documents.
    pub documents: Vec<DocumentView>,
}

/// All nodes of one kind.
#[derive(Clone, Debug)]
pub struct PlanGroup {
    /// Id of the section on the page: ASCII letters, digits and hyphens.
    pub anchor: String,
    /// "Trụ cột phát triển".
    pub label: String,
    /// The declared count as the plan writes it: "06".
    pub count: String,
    /// The nodes in their order.
    pub nodes: Vec<NodeLink>,
}

/// One target with the document it comes from.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// What is measured.
    pub label: String,
    /// Value with qualifier and unit, as printed: "khoảng 15.800 USD".
    pub value: String,
    /// The year it is meant for.
    pub year: String,
    /// Number of the source document.
    pub source: String,
    /// Where the source can be read.
    pub source_url: Option<String>,
}

/// One node of the plan with the articles about it.
#[derive(Clone, Debug)]
pub struct PlanNodeView {
    /// Absolute address of this page of the list.
    pub canonical_url: String,
    /// The plan it belongs to.
    pub plan: Link,
    /// "Trụ cột".
    pub kind_label: String,
    /// "01".
    pub ordinal: String,
    /// Name, or the pack's placeholder for it.
    pub label: String,
    /// True while the name awaits confirmation.
    pub placeholder: bool,
    /// The node above it.
    pub parent: Option<Link>,
    /// A sentence about it.
    pub summary: Option<String>,
    /// The document that names it.
    pub source: Option<DocumentView>,
    /// The nodes below it.
    pub children: Vec<NodeLink>,
    /// Its feed.
    pub feed: Option<FeedLink>,
    /// The articles of this page of the list, newest first.
    pub items: Vec<Teaser>,
    /// Which page this is.
    pub pager: Pager,
}

#[derive(Template)]
#[template(path = "plan_index.html")]
struct PlanIndexPage<'a> {
    frame: Frame<'a>,
    view: &'a PlanIndexView,
}

#[derive(Template)]
#[template(path = "plan_node.html")]
struct PlanNodePage<'a> {
    frame: Frame<'a>,
    site: &'a SiteView,
    view: &'a PlanNodeView,
    pager: &'a Pager,
}

/// Renders the plan's index.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn plan_index(site: &SiteView, view: &PlanIndexView) -> Result<String, PageError> {
    let head = HeadTags {
        title: titled(&view.title, site),
        description: description(&view.summary),
        canonical: Some(&view.canonical_url),
        feeds: announced(None, site),
        here: Some(&view.url),
        ..HeadTags::default()
    };
    Ok(PlanIndexPage { frame: Frame::of_site(site, head), view }.render()?)
}

/// Renders one page of a plan node's articles.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn plan_node(site: &SiteView, view: &PlanNodeView) -> Result<String, PageError> {
    let name = format!("{} {}: {}", view.kind_label, view.ordinal, view.label);
    let head = HeadTags {
        title: titled(&name, site),
        description: view.summary.as_deref().and_then(description),
        canonical: Some(&view.canonical_url),
        feeds: announced(view.feed.as_ref(), site),
        here: Some(&view.plan.url),
        ..HeadTags::default()
    };
    let page = PlanNodePage { frame: Frame::of_site(site, head), site, view, pager: &view.pager };
    Ok(page.render()?)
}
