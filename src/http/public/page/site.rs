//! What every page of one site shows: masthead, navigation, footer facts, feeds.

use super::{Language, LocalMoment};

/// One site as its readers meet it; the masthead and footer facts are those of the Press Law, Art. 46.
#[derive(Clone, Debug)]
pub struct SiteView {
    /// The language of navigation, masthead and footer.
    pub language: Language,
    /// The site's one accent colour.
    pub accent: Accent,
    /// Name of the press product: "Báo Ví Dụ điện tử".
    pub name: String,
    /// The line under the name.
    pub tagline: Option<String>,
    /// The domain as printed, without scheme.
    pub domain: String,
    /// Where the name leads.
    pub home_url: String,
    /// The press agency (cơ quan báo chí).
    pub agency: String,
    /// The body that governs the agency (cơ quan chủ quản).
    pub governing_body: String,
    /// The licence to publish, as printed: number, date, issuer; where the site needs one of its own.
    pub licence: Option<String>,
    /// Postal address.
    pub address: String,
    /// Telephone, as printed.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Who answers for the product, as printed: title and full name.
    pub head: String,
    /// The columns in their order.
    pub columns: Vec<Link>,
    /// The way into the plan, when the site follows one.
    pub plan: Option<Link>,
    /// The corrections column (Press Law, Art. 42), when there is one.
    pub corrections: Option<Link>,
    /// Where the search form sends its `q`.
    pub search_url: String,
    /// The page that lists the feeds for people.
    pub feeds_url: String,
    /// The site's own feeds, announced on every page.
    pub feeds: Vec<FeedLink>,
    /// A sentence above everything, such as that this is a demonstration.
    pub notice: Option<String>,
    /// When the site last changed: the date in the masthead.
    pub updated: Option<LocalMoment>,
    /// The logo, absolute, for the masthead and for search engines.
    pub logo_url: Option<String>,
}

/// A text that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What is read.
    pub text: String,
    /// Where it leads.
    pub url: String,
}

/// A feed that programs may subscribe to.
#[derive(Clone, Debug)]
pub struct FeedLink {
    /// Title of the feed.
    pub title: String,
    /// Address of the RSS document.
    pub url: String,
}

/// The accents the stylesheet knows; each keeps its contrast in light and dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accent {
    /// Deep river green, the default.
    River,
    /// Fired brick.
    Brick,
    /// Indigo.
    Indigo,
    /// Ochre.
    Ochre,
}

impl Accent {
    /// The accent of that name, if the stylesheet knows it.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::River, Self::Brick, Self::Indigo, Self::Ochre].into_iter().find(|accent| accent.name() == name)
    }

    /// The name used in settings and in the page's `data-accent`.
    pub fn name(self) -> &'static str {
        match self {
            Self::River => "river",
            Self::Brick => "brick",
            Self::Indigo => "indigo",
            Self::Ochre => "ochre",
        }
    }
}
