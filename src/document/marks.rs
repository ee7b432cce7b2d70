//! The types of marks: how words inside a line are set.

use super::attrs::{Attr, AttrKind};
use super::limits;

/// Every type of mark, in canonical order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    Link,
    Lang,
    Abbr,
    Strong,
    Em,
    Strike,
    Sub,
    Sup,
}

impl MarkKind {
    /// All types in canonical order: the outermost first.
    pub(super) const ALL: [Self; 8] =
        [Self::Link, Self::Lang, Self::Abbr, Self::Strong, Self::Em, Self::Strike, Self::Sub, Self::Sup];

    /// The name in JSON.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Lang => "lang",
            Self::Abbr => "abbr",
            Self::Strong => "strong",
            Self::Em => "em",
            Self::Strike => "strike",
            Self::Sub => "sub",
            Self::Sup => "sup",
        }
    }

    /// The type of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its attributes.
    pub(super) const fn attrs(self) -> &'static [Attr] {
        match self {
            Self::Link => &[("href", AttrKind::Href)],
            Self::Lang => &[("lang", AttrKind::Language)],
            Self::Abbr => &[("title", AttrKind::Line(1, limits::ABBREVIATED))],
            Self::Strong | Self::Em | Self::Strike | Self::Sub | Self::Sup => &[],
        }
    }

    /// The other mark it may not meet on one text.
    pub(super) const fn excludes(self) -> Option<Self> {
        match self {
            Self::Sub => Some(Self::Sup),
            Self::Sup => Some(Self::Sub),
            _ => None,
        }
    }
}
