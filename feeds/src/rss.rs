//! RSS 2.0 through the `rss` library, which knows the elements and their order; everything it does not look at
//! (clean strings, namespaces, dates, identities) was settled by [`FeedDoc::check`](crate::FeedDoc::check) or is here.

use std::collections::BTreeMap;

use ::rss::extension::atom::{AtomExtension, Link};
use ::rss::extension::dublincore::DublinCoreExtension;
use ::rss::extension::{Extension, ExtensionMap};
use ::rss::{Category, Channel, Guid, Image, Item, Source};

use crate::check::CheckedFeed;
use crate::error::FeedError;
use crate::model::{Entry, FeedDoc};
use crate::{date, text};

/// The media type to serve RSS with; a bare `text/xml` would mean US-ASCII to some readers (F25).
pub const CONTENT_TYPE: &str = "application/rss+xml; charset=utf-8";

/// Bytes beyond which the oldest entries are left out: large aggregators read no more per feed (F16).
pub const LARGEST_FEED: usize = 2_000_000;

/// Every prefix this writer uses. Declared always: the library declares only some of those it writes, and a feed whose
/// root element changes with its entries is harder to read for people.
const NAMESPACES: [(&str, &str); 3] = [
    ("atom", "http://www.w3.org/2005/Atom"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
];

/// Writes a feed as RSS 2.0 in UTF-8, at most [`LARGEST_FEED`] bytes unless notices of withdrawal alone are
/// longer. Equal feeds give equal bytes (F24).
///
/// # Errors
/// [`FeedError::Date`] or [`FeedError::Write`], neither of which a checked feed is known to cause.
pub fn write(feed: &CheckedFeed) -> Result<Vec<u8>, FeedError> {
    let mut bytes = written(feed)?;
    let mut shorter = feed.clone();
    while bytes.len() > LARGEST_FEED {
        let Some(rest) = shorter.without_oldest() else { break };
        shorter = rest;
        bytes = written(&shorter)?;
    }
    Ok(bytes)
}

fn written(feed: &CheckedFeed) -> Result<Vec<u8>, FeedError> {
    Ok(channel(feed)?.write_to(Vec::new())?)
}

fn channel(checked: &CheckedFeed) -> Result<Channel, FeedError> {
    let feed = checked.feed();
    Ok(Channel {
        title: feed.title.clone(),
        link: feed.link.clone(),
        description: feed.description.clone(),
        language: Some(feed.language.clone()),
        copyright: feed.copyright.clone(),
        generator: feed.generator.clone(),
        docs: Some("https://www.rssboard.org/rss-specification".to_owned()),
        ttl: (feed.ttl_minutes > 0).then(|| feed.ttl_minutes.to_string()),
        last_build_date: checked.last_modified().map(date::rfc822).transpose()?,
        image: image(feed),
        atom_ext: Some(AtomExtension { links: vec![self_link(feed)] }),
        namespaces: NAMESPACES
            .iter()
            .map(|(prefix, uri)| ((*prefix).to_owned(), (*uri).to_owned()))
            .collect(),
        items: feed.items.iter().map(item).collect::<Result<_, _>>()?,
        ..Channel::default()
    })
}

fn image(feed: &FeedDoc) -> Option<Image> {
    feed.image.as_ref().map(|image| Image {
        url: image.url.clone(),
        title: feed.title.clone(),
        link: feed.link.clone(),
        width: Some(image.width.to_string()),
        height: Some(image.height.to_string()),
        description: None,
    })
}

fn self_link(feed: &FeedDoc) -> Link {
    Link {
        href: feed.self_url.clone(),
        rel: "self".to_owned(),
        mime_type: Some("application/rss+xml".to_owned()),
        ..Link::default()
    }
}

fn item(entry: &Entry) -> Result<Item, FeedError> {
    let linked_source = entry.source.as_ref().and_then(|source| {
        source.url.as_ref().map(|url| Source { url: url.clone(), title: Some(source.title.clone()) })
    });
    Ok(Item {
        title: Some(entry.title.clone()),
        link: Some(entry.link.clone()),
        // Every reader takes a description for HTML, so plain text has to be escaped once more than XML asks.
        description: (!entry.summary.is_empty()).then(|| text::escape_html(&entry.summary)),
        categories: entry.categories.iter().map(category).collect(),
        guid: Some(Guid { value: entry.id.clone(), permalink: false }),
        pub_date: Some(date::rfc822(entry.published)?),
        source: linked_source,
        content: entry.content_html.clone(),
        extensions: atom_updated(entry)?,
        dublin_core_ext: dublin_core(entry),
        ..Item::default()
    })
}

fn category(category: &crate::model::Category) -> Category {
    Category { name: category.label.clone(), domain: category.domain.clone() }
}

/// Edits show here and not in `pubDate`, which would make an old article young (F6).
fn atom_updated(entry: &Entry) -> Result<ExtensionMap, FeedError> {
    let updated = Extension {
        name: "atom:updated".to_owned(),
        value: Some(date::rfc3339(entry.updated)?),
        ..Extension::default()
    };
    let elements = BTreeMap::from([("updated".to_owned(), vec![updated])]);
    Ok(ExtensionMap::from([("atom".to_owned(), elements)]))
}

/// Names go to `dc:creator`, because RSS's own `author` must be an e-mail address (F10); a source without a feed goes
/// to `dc:source`, because RSS's own `source` must carry the address of one.
fn dublin_core(entry: &Entry) -> Option<DublinCoreExtension> {
    let unlinked = entry.source.iter().filter(|source| source.url.is_none());
    let sources: Vec<String> = unlinked.map(|source| source.title.clone()).collect();
    if entry.authors.is_empty() && sources.is_empty() {
        return None;
    }
    Some(DublinCoreExtension { creators: entry.authors.clone(), sources, ..DublinCoreExtension::default() })
}
