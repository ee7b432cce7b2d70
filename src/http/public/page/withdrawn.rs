//! The notice in place of a withdrawn article. It never repeats headline or text: what is withdrawn is not public.

use askama::Template;

use super::frame::{Frame, HeadTags, announced, titled};
use super::labels::Labels;
use super::{Link, LocalMoment, PageError, SiteView};

/// What may be said about a withdrawn article.
#[derive(Clone, Debug)]
pub struct WithdrawnView {
    /// When it was withdrawn.
    pub withdrawn_at: LocalMoment,
    /// The class of the reason; the editors' own words stay inside.
    pub reason: WithdrawalReason,
    /// The column to read on in.
    pub column: Option<Link>,
    /// The article's number, as in its address.
    pub number: i64,
}

/// The classes of reasons that readers are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawalReason {
    /// Decision of the editors, no class given.
    Unstated,
    /// Information is no longer accurate.
    Inaccurate,
    /// Rights of an author or of a person concerned.
    Rights,
    /// Request of a competent authority.
    Order,
    /// The same piece was published twice.
    Duplicate,
}

impl WithdrawalReason {
    fn words(self, t: &'static Labels) -> &'static str {
        match self {
            Self::Unstated => t.reason_unstated,
            Self::Inaccurate => t.reason_inaccurate,
            Self::Rights => t.reason_rights,
            Self::Order => t.reason_order,
            Self::Duplicate => t.reason_duplicate,
        }
    }
}

#[derive(Template)]
#[template(path = "withdrawn.html")]
struct WithdrawnPage<'a> {
    frame: Frame<'a>,
    view: &'a WithdrawnView,
}

/// Renders the notice for a withdrawn article; the answer's status is 410.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn withdrawn(site: &SiteView, view: &WithdrawnView) -> Result<String, PageError> {
    let head = HeadTags {
        title: titled(Labels::of(site.language).withdrawn_title, site),
        robots: Some("noindex"),
        feeds: announced(None, site),
        ..HeadTags::default()
    };
    Ok(WithdrawnPage { frame: Frame::of_site(site, head), view }.render()?)
}
