//! The one table of node types: the parser obeys it and the editor's schema is generated from it.

use super::attrs::{Attr, AttrKind, CODE, ID, SPAN};
use super::embed::Provider;
use super::limits;
use super::verdict::Verdict;

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
    Box,
    BoxTitle,
    FactCheck,
    Claim,
    LiveEntry,
    RelatedArticles,
    RelatedArticle,
    DocumentLink,
    Embed,
    Text,
    HardBreak,
    DocumentReference,
    IndicatorReference,
    PersonReference,
    Footnote,
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
    /// From one to so many of this.
    UpTo(NodeKind, usize),
    /// One paragraph, then any number of these.
    ParagraphThen(&'static [NodeKind]),
    /// One of the first, then at least one of the others.
    TitleThen(NodeKind, &'static [NodeKind]),
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
    NodeKind::Box,
    NodeKind::FactCheck,
    NodeKind::LiveEntry,
    NodeKind::RelatedArticles,
    NodeKind::DocumentLink,
    NodeKind::Embed,
];

impl NodeKind {
    /// All types, blocks first.
    pub(super) const ALL: [Self; 29] = [
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
        Self::Box,
        Self::BoxTitle,
        Self::FactCheck,
        Self::Claim,
        Self::LiveEntry,
        Self::RelatedArticles,
        Self::RelatedArticle,
        Self::DocumentLink,
        Self::Embed,
        Self::Text,
        Self::HardBreak,
        Self::DocumentReference,
        Self::IndicatorReference,
        Self::PersonReference,
        Self::Footnote,
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
            Self::Box => "box",
            Self::BoxTitle => "box_title",
            Self::FactCheck => "fact_check",
            Self::Claim => "claim",
            Self::LiveEntry => "live_entry",
            Self::RelatedArticles => "related_articles",
            Self::RelatedArticle => "related_article",
            Self::DocumentLink => "document_link",
            Self::Embed => "embed",
            Self::Text => "text",
            Self::HardBreak => "hard_break",
            Self::DocumentReference => "document_reference",
            Self::IndicatorReference => "indicator_reference",
            Self::PersonReference => "person_reference",
            Self::Footnote => "footnote",
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
        matches!(
            self,
            Self::Text
                | Self::HardBreak
                | Self::DocumentReference
                | Self::IndicatorReference
                | Self::PersonReference
                | Self::Footnote
        )
    }

    /// What it may hold.
    pub(super) const fn content(self) -> Content {
        match self {
            Self::Doc => Content::OneOrMore(BLOCKS),
            Self::Paragraph | Self::Heading | Self::Pullquote | Self::BoxTitle | Self::Claim => {
                Content::Inlines
            }
            Self::BulletList | Self::OrderedList => Content::OneOrMore(&[Self::ListItem]),
            Self::ListItem => Content::ParagraphThen(FLOW),
            Self::Blockquote | Self::LiveEntry => Content::OneOrMore(FLOW),
            Self::Table => Content::OneOrMore(&[Self::TableRow]),
            Self::TableRow => Content::OneOrMore(CELLS),
            Self::TableHeader | Self::TableCell => Content::OneOrMore(&[Self::Paragraph]),
            Self::Box => Content::TitleThen(Self::BoxTitle, FLOW),
            Self::FactCheck => Content::TitleThen(Self::Claim, FLOW),
            Self::RelatedArticles => Content::UpTo(Self::RelatedArticle, limits::RELATED),
            Self::HorizontalRule
            | Self::Quotation
            | Self::RelatedArticle
            | Self::DocumentLink
            | Self::Embed
            | Self::Text
            | Self::HardBreak
            | Self::DocumentReference
            | Self::IndicatorReference
            | Self::PersonReference
            | Self::Footnote => Content::Nothing,
        }
    }

    /// Its attributes, in canonical order.
    pub(super) const fn attrs(self) -> &'static [Attr] {
        match self {
            Self::Paragraph
            | Self::BulletList
            | Self::Blockquote
            | Self::Pullquote
            | Self::HorizontalRule
            | Self::Box
            | Self::RelatedArticles => &[ID],
            Self::Heading => &[("anchor", AttrKind::Anchor), ID, ("level", AttrKind::Number(2, 4, None))],
            Self::OrderedList => &[ID, ("start", AttrKind::Number(1, limits::START, Some(1)))],
            Self::Table => &[("caption", AttrKind::Line(0, limits::CAPTION)), ID],
            Self::TableHeader | Self::TableCell => &[("colspan", SPAN), ("rowspan", SPAN)],
            Self::Quotation | Self::DocumentLink => &[CODE, ID],
            Self::FactCheck => &[ID, ("verdict", AttrKind::Choice(Verdict::WORDS))],
            Self::LiveEntry => &[("at", AttrKind::Minute), ID],
            Self::RelatedArticle => &[("number", AttrKind::Number(1, limits::NUMBER, None))],
            Self::Embed => &[
                ID,
                ("key", AttrKind::Key),
                ("provider", AttrKind::Choice(Provider::WORDS)),
                ("title", AttrKind::Line(0, limits::EMBED_TITLE)),
            ],
            Self::DocumentReference | Self::IndicatorReference | Self::PersonReference => &[CODE],
            Self::Footnote => &[("text", AttrKind::Line(1, limits::FOOTNOTE))],
            Self::Doc
            | Self::ListItem
            | Self::TableRow
            | Self::BoxTitle
            | Self::Claim
            | Self::Text
            | Self::HardBreak => &[],
        }
    }
}

/// Does a node of this type, by its name in JSON, hold one line of text? A type that does not exist holds none.
#[must_use]
pub fn holds_a_line(kind: &str) -> bool {
    NodeKind::named(kind).is_some_and(|kind| kind.content() == Content::Inlines)
}
