//! How an article looks where it is not a page: in a chat that shows a card for a link, in somebody's feed reader.
//!
//! Both print what the real page and the real feed say, so that what the desk sees is what will be taken over.

use askama::Template;

use super::super::assets::Asset;
use super::frame::description;
use super::{ArticleView, BodyHtml, Language, PageError, SiteView};

/// An item as a feed carries it.
#[derive(Clone, Debug)]
pub struct FeedItemView {
    /// The language of the article.
    pub language: Language,
    /// Of which feed.
    pub feed: String,
    /// Its title.
    pub title: String,
    /// Where it leads.
    pub link: String,
    /// Who wrote it.
    pub authors: String,
    /// Its categories.
    pub categories: String,
    /// Its summary.
    pub summary: String,
    /// Its text, as the feed's renderer made it.
    pub content: BodyHtml,
    /// The bytes of the feed that would be sent.
    pub source: String,
}

#[derive(Template)]
#[template(path = "share_card.html")]
struct ShareCard<'a> {
    stylesheet: &'static str,
    site: &'a SiteView,
    view: &'a ArticleView,
    description: Option<String>,
}

#[derive(Template)]
#[template(path = "feed_item.html")]
struct FeedItem<'a> {
    stylesheet: &'static str,
    view: &'a FeedItemView,
}

/// The card that a chat or a social network makes of the article's page.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn share_card(site: &SiteView, view: &ArticleView) -> Result<String, PageError> {
    let description = description(&view.standfirst);
    Ok(ShareCard { stylesheet: Asset::Preview.url(), site, view, description }.render()?)
}

/// The article as an item of a feed.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn feed_item(view: &FeedItemView) -> Result<String, PageError> {
    Ok(FeedItem { stylesheet: Asset::Preview.url(), view }.render()?)
}
