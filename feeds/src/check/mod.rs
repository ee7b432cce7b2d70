//! From a described feed to one that may be written. The only way to a [`CheckedFeed`] leads through here, so a writer
//! cannot be handed an unclean string, a relative link or tomorrow's article.

mod entry;
mod judge;

use std::collections::HashSet;

use time::OffsetDateTime;

use crate::error::{FeedError, Place};
use crate::headline::headline;
use crate::model::{Entry, FeedDoc, FeedImage};
use crate::text;
use entry::entry;
use judge::{instant, link, visible};

/// Articles a feed keeps, newest first: large aggregators read no more per visit (F16).
pub const NEWEST_ITEMS: usize = 60;

/// Bytes of HTML beyond which an entry goes out with its summary alone: large aggregators read no more per article (F16).
pub const LARGEST_ARTICLE: usize = 1_000_000;

/// A feed whose strings are clean, links absolute, identities unique, instants past, and entries sorted newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedFeed {
    feed: FeedDoc,
}

impl CheckedFeed {
    /// The cleaned feed.
    #[must_use]
    pub fn feed(&self) -> &FeedDoc {
        &self.feed
    }

    /// The newest change a reader can see, in whole seconds; none when the feed is empty and `changed` was not given.
    ///
    /// Serves `lastBuildDate` and `Last-Modified` alike; never the moment of writing (F22, F24).
    #[must_use]
    pub fn last_modified(&self) -> Option<OffsetDateTime> {
        self.feed.items.iter().map(|entry| entry.updated).chain(self.feed.changed).max()
    }

    /// The same feed without its oldest article; none when only notices of withdrawal are left.
    pub(crate) fn without_oldest(&self) -> Option<Self> {
        let oldest = self.feed.items.iter().rposition(is_live)?;
        let mut feed = self.feed.clone();
        feed.items.remove(oldest);
        Some(Self { feed })
    }
}

impl FeedDoc {
    /// Cleans every string, judges the rest, sorts newest first and keeps [`NEWEST_ITEMS`] articles.
    ///
    /// Notices of withdrawal are kept on top of these, since they must outlast the news around them (F35).
    /// `as_of` is the moment the feed is made for: nothing in it may be younger.
    ///
    /// # Errors
    /// The first fault met, with the id of its entry where one is to blame.
    pub fn check(self, as_of: OffsetDateTime) -> Result<CheckedFeed, FeedError> {
        let (feed, faults) = self.check_sparing(as_of)?;
        faults.into_iter().next().map_or(Ok(feed), Err)
    }

    /// As [`check`](Self::check), but leaves out the entries at fault and returns why, for the log: one bad article
    /// must not silence a channel.
    ///
    /// # Errors
    /// A fault of the channel itself.
    pub fn check_sparing(self, as_of: OffsetDateTime) -> Result<(CheckedFeed, Vec<FeedError>), FeedError> {
        let at = Place::Channel;
        link(&at, "link", &self.link)?;
        link(&at, "self_url", &self.self_url)?;
        if !is_language(&self.language) {
            return Err(FeedError::Language(self.language));
        }
        let mut feed = FeedDoc {
            title: visible(&at, "title", headline(&self.title))?,
            link: self.link,
            description: visible(&at, "description", headline(&self.description))?,
            self_url: self.self_url,
            language: self.language,
            copyright: optional(self.copyright),
            generator: optional(self.generator),
            ttl_minutes: self.ttl_minutes,
            image: self.image.map(image).transpose()?,
            changed: self.changed.map(|changed| instant(&at, changed, as_of)).transpose()?,
            items: Vec::with_capacity(self.items.len()),
        };
        let mut faults = Vec::new();
        for item in self.items {
            match entry(item, as_of) {
                Ok(entry) => feed.items.push(entry),
                Err(fault) => faults.push(fault),
            }
        }
        // The id settles equal instants, so that the order never depends on a database's mood (F24).
        feed.items.sort_by(|a, b| b.published.cmp(&a.published).then_with(|| b.id.cmp(&a.id)));
        faults.extend(take_duplicates(&mut feed.items));
        let mut room = NEWEST_ITEMS;
        feed.items.retain(|entry| !is_live(entry) || take_one(&mut room));
        Ok((CheckedFeed { feed }, faults))
    }
}

fn is_live(entry: &Entry) -> bool {
    entry.withdrawn.is_none()
}

fn take_one(room: &mut usize) -> bool {
    let left = room.checked_sub(1);
    *room = left.unwrap_or_default();
    left.is_some()
}

fn image(image: FeedImage) -> Result<FeedImage, FeedError> {
    let FeedImage { url, width, height } = image;
    link(&Place::Channel, "image", &url)?;
    if !(1..=144).contains(&width) || !(1..=400).contains(&height) {
        return Err(FeedError::ImageSize { width, height });
    }
    Ok(FeedImage { url, width, height })
}

/// Leaves the younger of two entries with one id (F2).
fn take_duplicates(items: &mut Vec<Entry>) -> Vec<FeedError> {
    let mut seen = HashSet::with_capacity(items.len());
    let twins = items.extract_if(.., |entry| !seen.insert(entry.id.clone()));
    twins.map(|twin| FeedError::DuplicateId(twin.id)).collect()
}

fn optional(text: Option<String>) -> Option<String> {
    text.map(|text| text::line(&text)).filter(|text| !text.is_empty())
}

/// Shape of a BCP 47 tag: letters first, then subtags of up to eight.
fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags
        .next()
        .is_some_and(|s| (2..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_lowercase()));
    primary && subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}
