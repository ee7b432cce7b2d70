//! The shapes that leave this room.

use std::collections::BTreeSet;
use std::fmt;

use crate::article::Content;

/// The name of one change: what one accepts or rejects. Comparing the same two contents gives the same names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct ChangeId(pub String);

impl fmt::Display for ChangeId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What happened to a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// It stands in both.
    Same,
    /// Only the new content has it.
    Added,
    /// Only the old content had it.
    Removed,
}

impl Op {
    /// The word of the API: `same`, `added` or `removed`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

/// A piece of a text. What is the same and what was added, joined, is the new text; what is the same and what was
/// removed, joined, is the old one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What happened to it.
    pub op: Op,
    /// Its words; a reference is shown by what readers read, lines are parted by `\n`.
    pub text: String,
    /// The change it belongs to; none if nothing happened to it.
    pub change: Option<ChangeId>,
    /// The words are the same, but set otherwise: another link, strong, raised …
    pub marks_changed: bool,
}

/// A field of the metadata that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which, as the API names it. A column is shown by its id, lists by their entries joined with `, `.
    pub field: &'static str,
    /// The whole field is one change.
    pub change: ChangeId,
    /// Its text.
    pub pieces: Vec<Piece>,
}

/// What happened to a block of the first level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// Nothing.
    Same,
    /// Its text, its marks or its attributes changed.
    Changed,
    /// Only the new content has it.
    Added,
    /// Only the old content had it.
    Removed,
    /// It stands elsewhere now; it may have changed besides.
    Moved,
}

impl BlockKind {
    /// The word of the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
        }
    }
}

/// An attribute of a block that changed: a level, a caption, a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeChange {
    /// Which, as the body's schema names it; `type` when the block became one of another type.
    pub name: String,
    /// Its value as text; none of it where it was or became absent.
    pub pieces: Vec<Piece>,
}

/// A block of the first level in a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockChange {
    /// Its id: the new one, or the old one of a removed block.
    pub id: Option<String>,
    /// What happened to it.
    pub kind: BlockKind,
    /// Its type in the body's schema.
    pub node: String,
    /// The change that adds, removes or moves the block.
    pub change: Option<ChangeId>,
    /// The change of its type and attributes, or of its whole structure: an item more, a cell less.
    pub frame: Option<ChangeId>,
    /// Which attributes changed.
    pub attributes: Vec<AttributeChange>,
    /// Its text; also of a block to which nothing happened.
    pub pieces: Vec<Piece>,
}

/// Two contents, compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Fields of the metadata that changed.
    pub fields: Vec<FieldChange>,
    /// All blocks in the order of the new body, removed ones where they stood.
    pub blocks: Vec<BlockChange>,
    /// Every change, in reading order, each once.
    pub changes: Vec<ChangeId>,
}

/// A content with some changes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The content.
    pub content: Content,
    /// The chosen changes that were not taken over: what they would change is no longer there, or nobody knows them.
    pub stale: BTreeSet<ChangeId>,
}
