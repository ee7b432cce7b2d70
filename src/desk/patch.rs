//! What a save changes: absent fields stay, present ones replace, `null` clears.

use crate::article::{Byline, ColumnId, Content, ContentError, Language};
use crate::document::Document;

/// A partial [`Content`].
#[derive(Debug, Clone, Default)]
pub struct ContentPatch {
    /// Another column.
    pub column: Option<ColumnId>,
    /// Another kicker.
    pub kicker: Option<String>,
    /// Another headline.
    pub headline: Option<String>,
    /// Another standfirst.
    pub standfirst: Option<String>,
    /// Another body.
    pub body: Option<Document>,
    /// Another byline.
    pub byline: Option<Vec<Byline>>,
    /// Another source.
    pub source: Option<String>,
    /// Another genre, or none.
    pub genre: Option<Option<String>>,
    /// Other tags.
    pub tags: Option<Vec<String>>,
    /// Other plan nodes.
    pub plan_nodes: Option<Vec<String>>,
    /// Other audiences.
    pub audiences: Option<Vec<String>>,
    /// Other themes.
    pub themes: Option<Vec<String>>,
    /// Another stage, or none.
    pub stage: Option<Option<String>>,
    /// Another language.
    pub language: Option<Language>,
}

/// A patch with everything worked out that can be before an article is locked: others wait for the lock.
#[derive(Debug)]
pub(super) struct ReadyPatch {
    patch: ContentPatch,
    /// The canonical reading of the new body.
    reading: Option<String>,
}

impl From<ContentPatch> for ReadyPatch {
    fn from(mut patch: ContentPatch) -> Self {
        patch.body = patch.body.map(Document::with_ids);
        if let Some(body) = &patch.body {
            // Written now, it will be stored and answered as it is.
            let _ = body.canonical();
        }
        let reading = patch.body.as_ref().map(Document::canonical_reading);
        Self { patch, reading }
    }
}

impl ReadyPatch {
    /// The content after the change as it is stored, and its hash.
    ///
    /// # Errors
    /// As [`Content::normalised`].
    pub(super) fn apply(self, old: Content) -> Result<(Content, String), ContentError> {
        let content = self.patch.apply(old).normalised()?;
        let hash = self.reading.map_or_else(|| content.hash(), |reading| content.hash_over(&reading));
        Ok((content, hash))
    }
}

impl ContentPatch {
    /// The content after the change.
    pub fn apply(self, old: Content) -> Content {
        Content {
            column: self.column.unwrap_or(old.column),
            kicker: self.kicker.unwrap_or(old.kicker),
            headline: self.headline.unwrap_or(old.headline),
            standfirst: self.standfirst.unwrap_or(old.standfirst),
            body: self.body.unwrap_or(old.body),
            byline: self.byline.unwrap_or(old.byline),
            source: self.source.unwrap_or(old.source),
            genre: self.genre.unwrap_or(old.genre),
            tags: self.tags.unwrap_or(old.tags),
            plan_nodes: self.plan_nodes.unwrap_or(old.plan_nodes),
            audiences: self.audiences.unwrap_or(old.audiences),
            themes: self.themes.unwrap_or(old.themes),
            stage: self.stage.unwrap_or(old.stage),
            language: self.language.unwrap_or(old.language),
        }
    }
}
