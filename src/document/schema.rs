//! The shapes a body is made of. A fact of a node is a field of its variant, so what contradicts itself cannot be built.

use super::href::Href;

/// A valid body. Made by parsing only, hence every value keeps the limits and nesting rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub(super) blocks: Vec<TopBlock>,
}

/// A block of the first level, with the editor's name for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopBlock {
    /// Given by the editor and unique in the document; anchors comments and comparisons, never shown to readers.
    pub id: Option<String>,
    /// The block itself.
    pub block: Block,
}

/// What may stand at the first level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph or list.
    Flow(Flow),
    /// A heading inside the article.
    Heading {
        /// Its rank.
        level: Level,
        /// Its text.
        content: Vec<Inline>,
    },
    /// Words of somebody else, as the writer typed them; never without content.
    Blockquote(Vec<Flow>),
    /// A sentence of the article itself, set large.
    Pullquote(Vec<Inline>),
    /// Rows of cells; never without a row.
    Table(Vec<TableRow>),
    /// A break between two thoughts.
    HorizontalRule,
    /// A locked quotation of the plan; its wording is looked up when rendering.
    Quotation {
        /// Its code in the plan pack.
        code: String,
    },
}

/// What may stand at the first level, in a quote and in a list item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flow {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A list without order; never without an item.
    BulletList(Vec<ListItem>),
    /// A numbered list; never without an item.
    OrderedList {
        /// The number of the first item, from 1.
        start: u32,
        /// Its items.
        items: Vec<ListItem>,
    },
}

/// An item of a list: it opens with a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// The opening paragraph.
    pub first: Vec<Inline>,
    /// Further paragraphs and inner lists.
    pub rest: Vec<Flow>,
}

/// Ranks of headings; the first rank is the headline of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A section.
    Two,
    /// A part of a section.
    Three,
    /// The smallest part.
    Four,
}

impl Level {
    /// The number used in JSON and in the HTML tag: 2, 3 or 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }
}

/// One row of a table; never without a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Its cells from left to right.
    pub cells: Vec<Cell>,
}

/// Does a cell name things or hold them?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// It names its column or row.
    Header,
    /// It holds a value.
    Data,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Header or data.
    pub kind: CellKind,
    /// Columns covered, 1 to 20.
    pub colspan: u8,
    /// Rows covered, 1 to 20.
    pub rowspan: u8,
    /// Its paragraphs; never none.
    pub paragraphs: Vec<Vec<Inline>>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words under the same marks; never empty, and never beside another text of equal marks.
    Text {
        /// The words, cleaned and composed.
        text: String,
        /// How they are set.
        marks: Marks,
    },
    /// A line end inside the paragraph.
    HardBreak,
    /// A legal document of the plan's register, shown by its number.
    DocumentReference {
        /// Its code in the plan pack.
        code: String,
    },
}

impl Inline {
    /// The code of the document, if this is a reference to one.
    #[must_use]
    pub fn cited_document(&self) -> Option<&str> {
        match self {
            Self::DocumentReference { code } => Some(code),
            Self::Text { .. } | Self::HardBreak => None,
        }
    }
}

/// How a text is set; each mark at most once, sub or sup but not both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Where it leads.
    pub link: Option<Href>,
    /// Strong importance.
    pub strong: bool,
    /// Stress.
    pub em: bool,
    /// Lowered or raised.
    pub script: Option<Script>,
}

/// Below or above the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// H₂O.
    Sub,
    /// km².
    Sup,
}

impl Document {
    /// A document of one empty paragraph, as a new draft has it.
    #[must_use]
    pub fn empty() -> Self {
        Self { blocks: vec![TopBlock { id: None, block: Block::Flow(Flow::Paragraph(Vec::new())) }] }
    }

    /// The blocks of the first level, in order.
    #[must_use]
    pub fn blocks(&self) -> &[TopBlock] {
        &self.blocks
    }
}

impl Default for Document {
    fn default() -> Self {
        Self::empty()
    }
}
