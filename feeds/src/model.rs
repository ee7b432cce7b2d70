//! The one model every feed format is written from. Plain data: nothing here is clean or true until it was checked.

use time::OffsetDateTime;

/// One channel with its entries, as a caller describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedDoc {
    /// Name of the channel, plain text; must not be empty.
    pub title: String,
    /// Absolute address of the HTML page the channel mirrors.
    pub link: String,
    /// What the channel carries, plain text; must not be empty.
    pub description: String,
    /// The address this feed is fetched at; readers adopt it as their subscription.
    pub self_url: String,
    /// BCP 47 tag of the text, `vi` or `en`.
    pub language: String,
    /// Who owns the text and under which terms.
    pub copyright: Option<String>,
    /// Name of the program that wrote the feed, without a version (a version would change bytes on every release).
    pub generator: Option<String>,
    /// Minutes a reader may wait before asking again; 0 leaves the element out.
    pub ttl_minutes: u16,
    /// Logo of the channel.
    pub image: Option<FeedImage>,
    /// When the channel itself last changed: was opened, renamed, or lost an entry that left without a notice.
    pub changed: Option<OffsetDateTime>,
    /// The entries in any order.
    pub items: Vec<Entry>,
}

/// Logo of a channel; its title and link are the channel's own, because validators compare them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedImage {
    /// Absolute address of a GIF, JPEG or PNG file.
    pub url: String,
    /// Width in pixels, 1 to 144 (RSS 2.0).
    pub width: u16,
    /// Height in pixels, 1 to 400 (RSS 2.0).
    pub height: u16,
}

/// One article in a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Opaque identity for life (a tag URI, or the identity a migrated article always had); written verbatim (F1, F4).
    pub id: String,
    /// Absolute address of the article's page.
    pub link: String,
    /// Headline, plain text.
    pub title: String,
    /// Standfirst, plain text; writers escape it.
    pub summary: String,
    /// Full text as HTML of our own renderer, every link in it absolute.
    pub content_html: Option<String>,
    /// Names to be credited, one each.
    pub authors: Vec<String>,
    /// The column first, then tags.
    pub categories: Vec<Category>,
    /// First publication, in any zone.
    pub published: OffsetDateTime,
    /// Last change a reader can see; for a withdrawn entry the moment of withdrawal.
    pub updated: OffsetDateTime,
    /// Where the text was taken from, when it is not our own.
    pub source: Option<Source>,
    /// Present when the article was withdrawn: writers then give the notice and none of the article (F35).
    pub withdrawn: Option<Withdrawal>,
}

/// A column or tag an entry stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Name as readers see it.
    pub label: String,
    /// Stable absolute address that tells equal names apart (F15).
    pub domain: Option<String>,
}

/// Another publisher whose text an entry carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Name to credit, such as an agency.
    pub title: String,
    /// Absolute address of that publisher's feed, when it has one.
    pub url: Option<String>,
}

/// What stands in place of a withdrawn article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Line that replaces the headline; must not repeat it.
    pub title: String,
    /// Sentence that replaces the summary.
    pub notice: String,
}
