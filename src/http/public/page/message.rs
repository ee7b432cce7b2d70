//! Pages that say why there is no page: 404, 410, 500 and 503, inside a site or outside every one.

use askama::Template;

use super::frame::{Frame, HeadTags, titled};
use super::labels::Labels;
use super::{Language, PageError, SiteView};

/// Why the reader does not get the page asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// There is nothing at this address (404).
    NotFound,
    /// What was at this address is gone for good (410); withdrawn articles have their own notice.
    Gone,
    /// A preview link that shows nothing any more, or never did (410).
    PreviewOver,
    /// A fault of ours (500).
    ServerError {
        /// The number under which it was recorded.
        request_id: Option<String>,
    },
    /// Busy or under maintenance (503).
    Unavailable,
}

impl Message {
    fn title(&self, t: &'static Labels) -> &'static str {
        match self {
            Self::NotFound => t.not_found_title,
            Self::Gone => t.gone_title,
            Self::PreviewOver => t.preview_over_title,
            Self::ServerError { .. } => t.error_title,
            Self::Unavailable => t.unavailable_title,
        }
    }

    fn meaning(&self, t: &'static Labels) -> &'static str {
        match self {
            Self::NotFound => t.not_found_meaning,
            Self::Gone => t.gone_meaning,
            Self::PreviewOver => t.preview_over_meaning,
            Self::ServerError { .. } => t.error_meaning,
            Self::Unavailable => t.unavailable_meaning,
        }
    }

    fn request_id(&self) -> Option<&str> {
        match self {
            Self::ServerError { request_id } => request_id.as_deref(),
            _ => None,
        }
    }

    /// Searching and browsing only help when the server itself is well.
    fn offers_ways_on(&self) -> bool {
        matches!(self, Self::NotFound | Self::Gone)
    }
}

#[derive(Template)]
#[template(path = "message.html")]
struct MessagePage<'a> {
    frame: Frame<'a>,
    message: &'a Message,
}

/// Renders a page that says why there is no page; `language` counts only outside every site.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn message(site: Option<&SiteView>, language: Language, message: &Message) -> Result<String, PageError> {
    let language = site.map_or(language, |site| site.language);
    let title = message.title(Labels::of(language));
    let head = HeadTags {
        title: site.map_or_else(|| title.to_owned(), |site| titled(title, site)),
        robots: Some("noindex"),
        ..HeadTags::default()
    };
    Ok(MessagePage { frame: Frame::of_page(site, language, head), message }.render()?)
}
