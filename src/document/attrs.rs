//! What an attribute of a node or mark may be.

use super::limits;

/// The kind of value an attribute takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AttrKind {
    /// A block id; null and absent mean none.
    Id,
    /// A whole number from the first to the second; the third is the default, none means required.
    Number(u64, u64, Option<u64>),
    /// A code of the plan pack; required.
    Code,
    /// A link target; required.
    Href,
    /// One of these words; required.
    Choice(&'static [&'static str]),
    /// A minute on the newsroom's clock; required.
    Minute,
    /// A plain line of so many characters; with a least length of 0 an absent one is empty, otherwise it is required.
    Line(usize, usize),
    /// The name readers can link to; null and absent mean none.
    Anchor,
    /// What the provider of an embed calls the thing; required, and each provider has its own alphabet.
    Key,
    /// A language tag; required.
    Language,
}

/// The name of an attribute and what it may be.
pub(super) type Attr = (&'static str, AttrKind);

pub(super) const ID: Attr = ("id", AttrKind::Id);
pub(super) const CODE: Attr = ("code", AttrKind::Code);
pub(super) const SPAN: AttrKind = AttrKind::Number(1, limits::SPAN, Some(1));
