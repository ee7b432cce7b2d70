//! What changed between two contents, and taking over only some of it.
//!
//! Enter: two contents (a comparison), or three and a choice (a merge). Leaves: every change with a name that is the
//! same whenever the same two contents are compared, and the words to show it; or the content with the chosen changes
//! in it. Blocks are aligned by id and then by likeness, texts by Vietnamese syllables, metadata field by field. It
//! works on the JSON tree of the body, so that a node of tomorrow is compared like one of today; what leaves has gone
//! through the body's own parser. This room must not know who compares, nor where contents are kept.

mod align;
mod blocks;
mod changes;
mod fields;
mod hunks;
mod kept;
mod likeness;
mod merge;
mod origin;
mod outline;
mod parts;
mod place;
mod rework;
mod show;
mod tokens;
mod words;

#[cfg(test)]
mod change_some;
#[cfg(test)]
mod properties;

pub use blocks::compare;
pub use merge::merge;
pub use outline::{
    AttributeChange, BlockChange, BlockKind, ChangeId, Comparison, FieldChange, Merged, Op, Piece,
};
