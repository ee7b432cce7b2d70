//! The search page: a plain GET form, results with marked words, filters that are links.

use askama::Template;

use super::frame::{Frame, HeadTags, titled};
use super::labels::Labels;
use super::{LocalMoment, PageError, Pager, SiteView};

/// What was asked and what was found.
#[derive(Clone, Debug, Default)]
pub struct SearchView {
    /// The reader's words as typed; empty before the first search.
    pub query: String,
    /// How many articles match.
    pub total: usize,
    /// The matches on this page.
    pub hits: Vec<Hit>,
    /// Columns with matches.
    pub columns: Vec<Facet>,
    /// Years with matches.
    pub years: Vec<Facet>,
    /// Sites with matches, when more than this one is searched.
    pub sites: Vec<Facet>,
    /// This search on every site, when only this one is searched and there are others.
    pub everywhere_url: Option<String>,
    /// This search on this site alone, when more is searched.
    pub here_url: Option<String>,
    /// Whether the newest come first instead of the best.
    pub newest_first: bool,
    /// This search, best first.
    pub relevance_url: String,
    /// This search, newest first.
    pub newest_url: String,
    /// This search without its filters, when it has any.
    pub unfiltered_url: Option<String>,
    /// Which page of the results this is.
    pub pager: Pager,
}

/// One match.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Where the article is.
    pub url: String,
    /// Name of its column.
    pub column: String,
    /// Headline in spans.
    pub headline: Vec<Span>,
    /// The passage that matches, in spans.
    pub excerpt: Vec<Span>,
    /// When it was published.
    pub published: LocalMoment,
}

/// A run of text that does or does not match. Never HTML: the template escapes it and marks it itself.
#[derive(Clone, Debug)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Whether it matched.
    pub hit: bool,
}

/// One value to filter by.
#[derive(Clone, Debug)]
pub struct Facet {
    /// What is read.
    pub label: String,
    /// How many matches have it.
    pub count: usize,
    /// This search with the filter; when it is already on, without it.
    pub url: String,
    /// Whether the filter is on.
    pub selected: bool,
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage<'a> {
    frame: Frame<'a>,
    site: &'a SiteView,
    view: &'a SearchView,
    pager: &'a Pager,
}

impl SearchPage<'_> {
    fn is_asked(&self) -> bool {
        !self.view.query.trim().is_empty()
    }

    fn has_facets(&self) -> bool {
        let view = self.view;
        !(view.columns.is_empty() && view.years.is_empty() && view.sites.is_empty())
            || view.everywhere_url.is_some()
            || view.here_url.is_some()
    }
}

/// Renders the search page. Search engines are asked to follow its links but not to list it.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn search(site: &SiteView, view: &SearchView) -> Result<String, PageError> {
    let t = Labels::of(site.language);
    let query = view.query.trim();
    let title =
        if query.is_empty() { t.search_title.to_owned() } else { format!("{query} – {}", t.search_title) };
    let head = HeadTags {
        title: titled(&title, site),
        robots: Some("noindex, follow"),
        here: Some(&site.search_url),
        ..HeadTags::default()
    };
    let page = SearchPage { frame: Frame::of_site(site, head), site, view, pager: &view.pager };
    Ok(page.render()?)
}
