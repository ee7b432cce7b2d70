//! The page at the root of a server that holds several sites by path: which sites there are.

use askama::Template;

use super::frame::{Frame, HeadTags};
use super::labels::Labels;
use super::{Accent, Language, PageError};

/// The sites on one server.
#[derive(Clone, Debug)]
pub struct LandingView {
    /// The language of the page.
    pub language: Language,
    /// The sites.
    pub sites: Vec<LandingSite>,
    /// Where editors sign in.
    pub desk_url: Option<String>,
    /// Whether this is a demonstration.
    pub demo: bool,
}

/// One site on the server.
#[derive(Clone, Debug)]
pub struct LandingSite {
    /// Its name.
    pub name: String,
    /// Whose it is, or what it is about.
    pub description: String,
    /// Where it is.
    pub url: String,
    /// Its accent.
    pub accent: Accent,
}

#[derive(Template)]
#[template(path = "landing.html")]
struct LandingPage<'a> {
    frame: Frame<'a>,
    view: &'a LandingView,
}

/// Renders the list of sites.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn landing(view: &LandingView) -> Result<String, PageError> {
    let head = HeadTags {
        title: Labels::of(view.language).landing_title.to_owned(),
        robots: Some("noindex"),
        ..HeadTags::default()
    };
    Ok(LandingPage { frame: Frame::of_page(None, view.language, head), view }.render()?)
}
