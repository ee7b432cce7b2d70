//! The article page: column · headline · sapo · byline and time · body · documents · plan · tags · related.

use std::fmt;

use askama::Template;

use super::frame::{ArticleTags, Frame, HeadTags, announced, description, titled};
use super::{
    DocumentView, FeedLink, Language, Link, LocalMoment, NodeLink, PageError, PreviewNote, SiteView, Teaser,
    json_ld,
};

/// A live article as its readers see it; also what a preview shows of an edition that is not live.
#[derive(Clone, Debug)]
pub struct ArticleView {
    /// Absolute address of the article.
    pub canonical_url: String,
    /// The language it is written in.
    pub language: Language,
    /// Its column.
    pub column: Link,
    /// The feed of its column.
    pub column_feed: Option<FeedLink>,
    /// Kicker (tít dẫn).
    pub kicker: Option<String>,
    /// Headline.
    pub headline: String,
    /// Standfirst (sapo); may be empty in a preview.
    pub standfirst: String,
    /// Who made it.
    pub byline: Vec<Byline>,
    /// "Theo TTXVN": where a taken-over text comes from.
    pub source: Option<String>,
    /// Genre, as readers are told it.
    pub genre: Option<String>,
    /// When it was first published.
    pub published: LocalMoment,
    /// When a newer edition went live, if one did.
    pub updated: Option<LocalMoment>,
    /// The body.
    pub body: BodyHtml,
    /// Official documents it cites.
    pub documents: Vec<DocumentView>,
    /// The parts of the plan it is about.
    pub plan_nodes: Vec<NodeLink>,
    /// Its tags.
    pub tags: Vec<Tag>,
    /// What to read next.
    pub related: Vec<Teaser>,
}

/// One name in the byline.
#[derive(Clone, Debug)]
pub struct Byline {
    /// Name or pen name.
    pub name: String,
    /// "Ảnh", "Tổng hợp", …
    pub role: Option<String>,
}

/// One tag.
#[derive(Clone, Debug)]
pub struct Tag {
    /// The tag.
    pub text: String,
    /// Where more with that tag is found.
    pub url: Option<String>,
}

/// The body of an article as HTML: the only text that templates print unescaped.
#[derive(Clone, Debug)]
pub struct BodyHtml(String);

impl BodyHtml {
    /// Takes HTML that the document renderer made from the typed body; nothing else may come in here.
    pub fn trusted(html: String) -> Self {
        Self(html)
    }
}

impl fmt::Display for BodyHtml {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for BodyHtml {}

#[derive(Template)]
#[template(path = "article.html")]
struct ArticlePage<'a> {
    frame: Frame<'a>,
    site: &'a SiteView,
    view: &'a ArticleView,
    preview: Option<&'a PreviewNote>,
}

/// Renders the page of a live article.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn article(site: &SiteView, view: &ArticleView) -> Result<String, PageError> {
    let head = HeadTags {
        title: titled(&view.headline, site),
        description: description(&view.standfirst),
        canonical: Some(&view.canonical_url),
        feeds: announced(view.column_feed.as_ref(), site),
        article: Some(ArticleTags {
            published: view.published,
            updated: view.updated,
            section: &view.column.text,
            tags: view.tags.iter().map(|tag| tag.text.as_str()).collect(),
        }),
        json_ld: Some(json_ld::news_article(site, view)),
        here: Some(&view.column.url),
        ..HeadTags::default()
    };
    rendered(site, view, head, None)
}

/// The article template under the given head, with the ribbon of a preview if there is a note for it.
pub(super) fn rendered<'a>(
    site: &'a SiteView,
    view: &'a ArticleView,
    head: HeadTags<'a>,
    preview: Option<&'a PreviewNote>,
) -> Result<String, PageError> {
    let frame = Frame::of_page(Some(site), view.language, head);
    Ok(ArticlePage { frame, site, view, preview }.render()?)
}
