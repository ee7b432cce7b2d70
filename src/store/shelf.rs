//! The texts that were saved last: writers save the same articles again and again, and what a save has just written
//! need not be fetched and parsed for the next one.
//!
//! A text is found under its edition, version and hash. Every save raises the version in the row it writes, so the
//! text under the version that a locked row has is the text of that row, whichever process wrote it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::Edition;
use crate::article::{Content, EditionId};

/// So many texts are kept.
const TEXTS: usize = 64;
/// A longer one (bytes of JSON) is not: the shelf takes some tens of megabytes at the very most.
const LONGEST: usize = 256 * 1_024;

/// A text as it was saved.
#[derive(Debug)]
pub(super) struct Saved {
    /// Of which edition.
    pub(super) edition: EditionId,
    /// Under which version.
    pub(super) version: i64,
    /// With which hash.
    pub(super) hash: String,
    /// What it says.
    pub(super) content: Content,
    /// How long it is in the database, in bytes.
    pub(super) length: usize,
}

impl Saved {
    /// What an edition says now, so many bytes long in the database.
    pub(super) fn of(edition: &Edition, length: usize) -> Self {
        Self {
            edition: edition.id,
            version: edition.version,
            hash: edition.content_hash.clone(),
            content: edition.content.clone(),
            length,
        }
    }
}

/// The texts of one process, the last saved last.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf(Arc<Mutex<VecDeque<Saved>>>);

impl Shelf {
    /// Keeps what a committed transaction saved.
    pub(super) fn keep(&self, saved: Vec<Saved>) {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for one in saved {
            texts.retain(|kept| kept.edition != one.edition);
            if one.length <= LONGEST {
                texts.push_back(one);
            }
        }
        while texts.len() > TEXTS {
            texts.pop_front();
        }
    }

    /// The text of a row that has this version and hash.
    pub(super) fn find(&self, edition: EditionId, version: i64, hash: &str) -> Option<Content> {
        let texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = texts.iter().rev().find(|kept| kept.edition == edition);
        found.filter(|kept| kept.version == version && kept.hash == hash).map(|kept| kept.content.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ColumnId, Language};
    use ulid::Ulid;

    fn edition(number: u128) -> EditionId {
        EditionId::from(Ulid::from(number))
    }

    fn saved(number: u128, version: i64, length: usize) -> Saved {
        let mut content = Content::blank(ColumnId::from(Ulid::from(1_u128)), Language::Vi);
        content.headline = format!("Tin {number}, lần {version}");
        Saved { edition: edition(number), version, hash: format!("h{version}"), content, length }
    }

    #[test]
    fn only_the_text_of_exactly_that_row_is_found() {
        let shelf = Shelf::default();
        shelf.keep(vec![saved(1, 4, 10), saved(2, 9, 10)]);
        let headline = |number, version, hash: &str| {
            shelf.find(edition(number), version, hash).map(|content| content.headline)
        };
        assert_eq!(headline(1, 4, "h4").as_deref(), Some("Tin 1, lần 4"));
        assert_eq!(headline(1, 5, "h4"), None);
        assert_eq!(headline(1, 4, "h5"), None);
        assert_eq!(headline(3, 4, "h4"), None);
        shelf.keep(vec![saved(1, 5, 10)]);
        assert_eq!(headline(1, 4, "h4"), None);
        assert_eq!(headline(1, 5, "h5").as_deref(), Some("Tin 1, lần 5"));
    }

    #[test]
    fn it_does_not_grow() {
        let shelf = Shelf::default();
        for number in 0..200 {
            shelf.keep(vec![saved(number, 1, 10)]);
        }
        assert_eq!((0..200).filter(|number| shelf.find(edition(*number), 1, "h1").is_some()).count(), TEXTS);
        shelf.keep(vec![saved(199, 2, LONGEST + 1)]);
        assert!(shelf.find(edition(199), 1, "h1").is_none() && shelf.find(edition(199), 2, "h2").is_none());
    }
}
