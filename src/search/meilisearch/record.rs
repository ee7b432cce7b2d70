//! What is stored of an article, and how matches come back inside its texts.

use serde::{Deserialize, Serialize};

use crate::search::labels::labelled;
use crate::search::{Highlighted, SearchDocument};
use crate::vietnamese;

/// Private-use characters around a match: the server does not escape texts, so marks made of markup
/// could not be told from markup in a headline.
pub(super) const MATCH_FROM: char = '\u{e000}';
/// End of a match.
pub(super) const MATCH_TO: char = '\u{e001}';
/// Changes whenever stored records change their shape, so that an older index is filled again.
pub(super) const VERSION: u32 = 1;

/// One article as the server stores it.
#[derive(Debug, Serialize)]
pub(super) struct Record<'a> {
    id: &'a str,
    site: &'a str,
    column: &'a str,
    url_path: &'a str,
    headline: String,
    kicker: String,
    standfirst: String,
    body: String,
    byline: &'a [String],
    tags: &'a [String],
    plan_nodes: &'a [String],
    audiences: &'a [String],
    genre: Option<&'a str>,
    language: &'a str,
    doc_numbers: &'a [String],
    published_at: i64,
    updated_at: i64,
    year: i32,
    event: i64,
    site_facet: String,
    column_facet: String,
}

impl<'a> Record<'a> {
    /// The record of one article.
    pub(super) fn of(document: &'a SearchDocument) -> Self {
        Self {
            id: &document.id,
            site: &document.site,
            column: &document.column,
            url_path: &document.url_path,
            headline: clean(&document.headline),
            kicker: clean(&document.kicker),
            standfirst: clean(&document.standfirst),
            body: clean(&document.body),
            byline: &document.byline,
            tags: &document.tags,
            plan_nodes: &document.plan_nodes,
            audiences: &document.audiences,
            genre: document.genre.as_deref(),
            language: &document.language,
            doc_numbers: &document.doc_numbers,
            published_at: document.published_at,
            updated_at: document.updated_at,
            year: document.year,
            event: document.event,
            site_facet: labelled(&document.site, &document.site_name),
            column_facet: labelled(&document.column, &document.column_name),
        }
    }
}

/// The last applied event, a document of its own small index.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Cursor {
    pub(super) id: String,
    pub(super) applied: i64,
    pub(super) version: u32,
}

impl Cursor {
    /// Id of the only cursor.
    pub(super) const ID: &'static str = "cursor";

    /// A cursor of this version of the program.
    pub(super) fn at(applied: i64) -> Self {
        Self { id: Self::ID.to_owned(), applied, version: VERSION }
    }
}

fn clean(text: &str) -> String {
    vietnamese::nfc(text).replace([MATCH_FROM, MATCH_TO], "")
}

/// Reads marked text; a mark without its partner is dropped.
pub(super) fn marked(text: &str) -> Highlighted {
    let mut shown = Highlighted::default();
    let mut hit = false;
    for part in text.split_inclusive([MATCH_FROM, MATCH_TO]) {
        let plain = part.trim_end_matches([MATCH_FROM, MATCH_TO]).replace(['\n', '\r', '\t'], " ");
        shown.push(&plain, hit);
        hit = part.ends_with(MATCH_FROM);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans(text: &str) -> Vec<(String, bool)> {
        marked(text).spans().iter().map(|span| (span.text.clone(), span.hit)).collect()
    }

    #[test]
    fn marks_become_spans_and_markup_stays_text() {
        let text = "<b>\u{e000}Đường\u{e001} sắt</b>";
        assert_eq!(spans(text), [("<b>".into(), false), ("Đường".into(), true), (" sắt</b>".into(), false)]);
        assert_eq!(
            spans("\u{e000}a\u{e000}b\u{e001}\u{e001}c\u{e000}"),
            [("ab".into(), true), ("c".into(), false)]
        );
    }

    proptest! {
        #[test]
        fn no_mark_survives(text in "[a\u{e000}\u{e001} <]{0,30}") {
            prop_assert!(!marked(&text).plain().contains([MATCH_FROM, MATCH_TO]));
        }
    }
}
