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
/// The longest code of a document or quotation.
pub(super) const CODE: usize = 80;
/// The widest or tallest table cell.
pub(super) const SPAN: u64 = 20;
/// The greatest number an ordered list may start with: the greatest that HTML counts from.
pub(super) const START: u64 = 2_147_483_647;
