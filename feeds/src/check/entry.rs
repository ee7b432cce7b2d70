//! One entry, cleaned and judged.

use time::OffsetDateTime;

use super::LARGEST_ARTICLE;
use super::judge::{bad_link, instant, link, visible};
use crate::error::{FeedError, Place};
use crate::headline::headline;
use crate::link::article_link;
use crate::model::{Category, Entry, Source};
use crate::{html_links, text};

pub(super) fn entry(entry: Entry, as_of: OffsetDateTime) -> Result<Entry, FeedError> {
    // Identities are judged, never repaired: a repaired one would be a new article to every reader (F1).
    if entry.id.is_empty() || entry.id.trim() != entry.id || !entry.id.chars().all(is_id_character) {
        return Err(FeedError::Id(entry.id));
    }
    let at = Place::Entry(entry.id.clone());
    link(&at, "link", &entry.link)?;
    let published = instant(&at, entry.published, as_of)?;
    // An import may know a change older than the publication it recorded; readers would sort on it.
    let updated = instant(&at, entry.updated, as_of)?.max(published);
    let entry = if entry.withdrawn.is_some() { only_notice(entry) } else { entry };
    Ok(Entry {
        title: visible(&at, "title", headline(&entry.title))?,
        summary: text::paragraph(&entry.summary),
        content_html: entry.content_html.map(|html| content(&at, &html)).transpose()?.flatten(),
        authors: entry.authors.iter().map(|name| text::line(name)).filter(|name| !name.is_empty()).collect(),
        categories: categories(&at, entry.categories)?,
        source: source(&at, entry.source)?,
        published,
        updated,
        ..entry
    })
}

/// A withdrawn article leaves nothing of itself but its identity, its place and its dates (F35).
fn only_notice(mut entry: Entry) -> Entry {
    if let Some(withdrawal) = &mut entry.withdrawn {
        withdrawal.title = headline(&withdrawal.title);
        withdrawal.notice = text::paragraph(&withdrawal.notice);
        entry.title.clone_from(&withdrawal.title);
        entry.summary.clone_from(&withdrawal.notice);
    }
    Entry { content_html: None, authors: Vec::new(), source: None, ..entry }
}

fn content(place: &Place, html: &str) -> Result<Option<String>, FeedError> {
    let html = text::html(html);
    for url in html_links::links(&html) {
        article_link(url).map_err(|fault| bad_link(place, "content_html", url, fault))?;
    }
    Ok((1..=LARGEST_ARTICLE).contains(&html.len()).then_some(html))
}

fn categories(place: &Place, given: Vec<Category>) -> Result<Vec<Category>, FeedError> {
    let mut kept = Vec::with_capacity(given.len());
    for Category { label, domain } in given {
        if let Some(domain) = &domain {
            link(place, "category domain", domain)?;
        }
        let label = text::line(&label);
        if !label.is_empty() {
            kept.push(Category { label, domain });
        }
    }
    Ok(kept)
}

fn source(place: &Place, given: Option<Source>) -> Result<Option<Source>, FeedError> {
    let Some(Source { title, url }) = given else { return Ok(None) };
    if let Some(url) = &url {
        link(place, "source", url)?;
    }
    let title = text::line(&title);
    Ok((!title.is_empty()).then_some(Source { title, url }))
}

fn is_id_character(c: char) -> bool {
    text::is_legal(c) && !matches!(c, '\t' | '\n')
}
