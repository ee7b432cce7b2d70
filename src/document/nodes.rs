//! The one table of node and mark types: the parser obeys it and the editor's schema is generated from it.

use super::limits;

/// Every type of node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NodeKind {
    Doc,
    Paragraph,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    Blockquote,
    Pullquote,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    HorizontalRule,
    Quotation,
    Text,
    HardBreak,
    DocumentReference,
}

/// What a node may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing: a leaf.
    Nothing,
    /// Any number of inline nodes, also none.
    Inlines,
    /// At least one of these.
    OneOrMore(&'static [NodeKind]),
    /// One paragraph, then any number of these.
    ParagraphThen(&'static [NodeKind]),
}

/// What an attribute may be.
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
}

/// The name of an attribute and what it may be.
pub(super) type Attr = (&'static str, AttrKind);

/// Every type of mark, in canonical order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    Link,
    Strong,
    Em,
    Sub,
    Sup,
}

const FLOW: &[NodeKind] = &[NodeKind::Paragraph, NodeKind::BulletList, NodeKind::OrderedList];
const CELLS: &[NodeKind] = &[NodeKind::TableHeader, NodeKind::TableCell];
const BLOCKS: &[NodeKind] = &[
    NodeKind::Paragraph,
    NodeKind::Heading,
    NodeKind::BulletList,
    NodeKind::OrderedList,
    NodeKind::Blockquote,
    NodeKind::Pullquote,
    NodeKind::Table,
    NodeKind::HorizontalRule,
    NodeKind::Quotation,
];
const ID: Attr = ("id", AttrKind::Id);
const CODE: Attr = ("code", AttrKind::Code);
const SPAN: AttrKind = AttrKind::Number(1, limits::SPAN, Some(1));

impl NodeKind {
    /// All types, blocks first.
    pub(super) const ALL: [Self; 17] = [
        Self::Doc,
        Self::Paragraph,
        Self::Heading,
        Self::BulletList,
        Self::OrderedList,
        Self::ListItem,
        Self::Blockquote,
        Self::Pullquote,
        Self::Table,
        Self::TableRow,
        Self::TableHeader,
        Self::TableCell,
        Self::HorizontalRule,
        Self::Quotation,
        Self::Text,
        Self::HardBreak,
        Self::DocumentReference,
    ];

    /// The name in JSON.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Doc => "doc",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::BulletList => "bullet_list",
            Self::OrderedList => "ordered_list",
            Self::ListItem => "list_item",
            Self::Blockquote => "blockquote",
            Self::Pullquote => "pullquote",
            Self::Table => "table",
            Self::TableRow => "table_row",
            Self::TableHeader => "table_header",
            Self::TableCell => "table_cell",
            Self::HorizontalRule => "horizontal_rule",
            Self::Quotation => "quotation",
            Self::Text => "text",
            Self::HardBreak => "hard_break",
            Self::DocumentReference => "document_reference",
        }
    }

    /// The type of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// May it stand at the first level?
    pub(super) fn is_block(self) -> bool {
        BLOCKS.contains(&self)
    }

    /// May it stand in a line?
    pub(super) const fn is_inline(self) -> bool {
        matches!(self, Self::Text | Self::HardBreak | Self::DocumentReference)
    }

    /// What it may hold.
    pub(super) const fn content(self) -> Content {
        match self {
            Self::Doc => Content::OneOrMore(BLOCKS),
            Self::Paragraph | Self::Heading | Self::Pullquote => Content::Inlines,
            Self::BulletList | Self::OrderedList => Content::OneOrMore(&[Self::ListItem]),
            Self::ListItem => Content::ParagraphThen(FLOW),
            Self::Blockquote => Content::OneOrMore(FLOW),
            Self::Table => Content::OneOrMore(&[Self::TableRow]),
            Self::TableRow => Content::OneOrMore(CELLS),
            Self::TableHeader | Self::TableCell => Content::OneOrMore(&[Self::Paragraph]),
            Self::HorizontalRule
            | Self::Quotation
            | Self::Text
            | Self::HardBreak
            | Self::DocumentReference => Content::Nothing,
        }
    }

    /// Its attributes, in canonical order.
    pub(super) const fn attrs(self) -> &'static [Attr] {
        match self {
            Self::Paragraph
            | Self::BulletList
            | Self::Blockquote
            | Self::Pullquote
            | Self::Table
            | Self::HorizontalRule => &[ID],
            Self::Heading => &[ID, ("level", AttrKind::Number(2, 4, None))],
            Self::OrderedList => &[ID, ("start", AttrKind::Number(1, limits::START, Some(1)))],
            Self::TableHeader | Self::TableCell => &[("colspan", SPAN), ("rowspan", SPAN)],
            Self::Quotation => &[CODE, ID],
            Self::DocumentReference => &[CODE],
            Self::Doc | Self::ListItem | Self::TableRow | Self::Text | Self::HardBreak => &[],
        }
    }
}

impl MarkKind {
    /// All types in canonical order: the outermost first.
    pub(super) const ALL: [Self; 5] = [Self::Link, Self::Strong, Self::Em, Self::Sub, Self::Sup];

    /// The name in JSON.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Strong => "strong",
            Self::Em => "em",
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
            Self::Strong | Self::Em | Self::Sub | Self::Sup => &[],
        }
    }

    /// The other mark it may not meet on one text.
    pub(super) const fn excludes(self) -> Option<Self> {
        match self {
            Self::Sub => Some(Self::Sup),
            Self::Sup => Some(Self::Sub),
            Self::Link | Self::Strong | Self::Em => None,
        }
    }
}
