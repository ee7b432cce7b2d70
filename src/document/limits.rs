//! How much a body may hold. The numbers bound the work of every renderer and of the editor.

/// The most block nodes of one document, rows, cells and list items included.
pub(super) const BLOCKS: usize = 2_000;
/// The deepest block; a top-level block is at depth 1.
pub(super) const DEPTH: usize = 8;
/// The most characters of text (Unicode scalar values, after normalisation; a break or reference counts as one).
pub(super) const TEXT: usize = 200_000;
/// The longest link target, in bytes.
pub(super) const HREF: usize = 2_048;
/// The longest block id.
pub(super) const ID: usize = 40;
/// The longest code of the plan pack.
pub(super) const CODE: usize = 80;
/// The widest or tallest table cell.
pub(super) const SPAN: u64 = 20;
/// The greatest number an ordered list may start with: the greatest that HTML counts from.
pub(super) const START: u64 = 2_147_483_647;
/// The greatest article number: the greatest whole number that JavaScript holds exactly.
pub(super) const NUMBER: u64 = 9_007_199_254_740_991;
/// The most articles in one list of related ones.
pub(super) const RELATED: usize = 6;
/// The longest caption of a table, in characters.
pub(super) const CAPTION: usize = 300;
/// The longest title of an embed, in characters.
pub(super) const EMBED_TITLE: usize = 200;
/// The longest wording of an abbreviation, in characters.
pub(super) const ABBREVIATED: usize = 200;
/// The longest footnote, in characters.
pub(super) const FOOTNOTE: usize = 1_000;
/// The longest name of a heading that readers can link to.
pub(super) const ANCHOR: usize = 80;
/// The shortest and the longest language tag.
pub(super) const LANGUAGE: (usize, usize) = (2, 20);
