//! The pieces that several pages list: teasers, pages of a list, documents, plan nodes.

use super::{Language, Link, LocalMoment};

/// An article as a list shows it.
#[derive(Clone, Debug)]
pub struct Teaser {
    /// Where the article is.
    pub url: String,
    /// Headline.
    pub headline: String,
    /// Kicker (tít dẫn).
    pub kicker: Option<String>,
    /// Standfirst (sapo); only the larger teasers show it.
    pub standfirst: Option<String>,
    /// Its column, where the list mixes columns.
    pub column: Option<Link>,
    /// When it was first published.
    pub published: LocalMoment,
    /// The language of headline and standfirst.
    pub language: Language,
}

/// Which page of a list this is, and the plain links to its neighbours.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// This page, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// The page before this one (newer articles).
    pub newer_url: Option<String>,
    /// The page after this one (older articles).
    pub older_url: Option<String>,
}

impl Pager {
    /// Whether there is any other page to go to.
    pub(super) fn is_needed(&self) -> bool {
        self.newer_url.is_some() || self.older_url.is_some()
    }
}

/// An official document from the plan's register.
#[derive(Clone, Debug)]
pub struct DocumentView {
    /// Number and sign: "01/QĐ-TTg".
    pub number: String,
    /// Title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// Date of issue, as printed in citations (Decree 30/2020): "03/8/2024".
    pub date: String,
    /// Where it can be read, if anywhere.
    pub url: Option<String>,
}

/// One node of the plan, as other pages point at it.
#[derive(Clone, Debug)]
pub struct NodeLink {
    /// What kind of node: "Trụ cột".
    pub kind_label: String,
    /// The counter as the plan writes it: "01".
    pub ordinal: String,
    /// Its name, or the pack's placeholder for it.
    pub label: String,
    /// Its page.
    pub url: String,
    /// True while the name awaits confirmation; pages say so.
    pub placeholder: bool,
    /// How many live articles it has, where the list counts them.
    pub articles: Option<u32>,
}
