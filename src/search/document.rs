//! What an engine is told about one published article.

use serde::{Deserialize, Serialize};

/// One published article as search knows it: plain text and slugs, no HTML and nothing unpublished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchDocument {
    /// Opaque article id (ULID), the same in pages, feeds and search.
    pub id: String,
    /// Slug of the site the article appears on.
    pub site: String,
    /// Slug of the column the article appears in.
    pub column: String,
    /// Reader-facing name of the column, used as facet label; not searched, or "sự" would find all of Thời sự.
    pub column_name: String,
    /// Reader-facing name of the site, used as facet label.
    pub site_name: String,
    /// Path of the page on its site, starting with a slash.
    pub url_path: String,
    /// Headline as plain text.
    pub headline: String,
    /// Kicker above the headline, empty when there is none.
    pub kicker: String,
    /// Standfirst (sapo) as plain text, empty when there is none.
    pub standfirst: String,
    /// Body as plain text, a line per block.
    pub body: String,
    /// Names in the byline.
    pub byline: Vec<String>,
    /// Free tags.
    pub tags: Vec<String>,
    /// Codes of plan nodes the article is about.
    pub plan_nodes: Vec<String>,
    /// Codes of the audiences the article addresses.
    pub audiences: Vec<String>,
    /// Code of the genre, when one was chosen.
    pub genre: Option<String>,
    /// Language of the text, `vi` or `en`.
    pub language: String,
    /// Numbers of legal documents the article is about, such as `790/QĐ-TTg`.
    pub doc_numbers: Vec<String>,
    /// First publication, Unix milliseconds.
    pub published_at: i64,
    /// Last visible change, Unix milliseconds.
    pub updated_at: i64,
    /// Local calendar year of the first publication, for the year facet.
    pub year: i32,
    /// Publication log number of this state; a smaller number never overwrites a larger one.
    pub event: i64,
}
