//! The shapes a body is made of. A fact of a node is a field of its variant, so what contradicts itself cannot be built.

use std::sync::{Arc, OnceLock};

use super::embed::Embed;
use super::href::Href;
use super::minute::Minute;
use super::verdict::Verdict;

/// A valid body. Made by parsing only, hence every value keeps the limits and nesting rules.
///
/// Clones share everything: a body passes through many hands between a request and its answer, and is long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document(Arc<Body>);

#[derive(Debug)]
struct Body {
    blocks: Vec<TopBlock>,
    /// The canonical text, once somebody has asked for it.
    canonical: OnceLock<String>,
}

/// A body is what its blocks are.
impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        self.blocks == other.blocks
    }
}

impl Eq for Body {}

/// A block of the first level, with the editor's name for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopBlock {
    /// Given by the editor, or by [`Document::with_ids`] before it is stored; unique in the document. Anchors comments and
    /// comparisons, never shown to readers.
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
        /// The name readers can link to, unique in the document; without one it is made from the text.
        anchor: Option<String>,
        /// Its text.
        content: Vec<Inline>,
    },
    /// Words of somebody else, as the writer typed them; never without content.
    Blockquote(Vec<Flow>),
    /// A sentence of the article itself, set large.
    Pullquote(Vec<Inline>),
    /// Rows of cells.
    Table {
        /// What it shows; may be empty.
        caption: String,
        /// Its rows; never none.
        rows: Vec<TableRow>,
    },
    /// A break between two thoughts.
    HorizontalRule,
    /// A locked quotation of the plan; its wording is looked up when rendering.
    Quotation {
        /// Its code in the plan pack.
        code: String,
    },
    /// Something beside the story: background, steps, an address.
    Box {
        /// Its title; may be empty.
        title: Vec<Inline>,
        /// What it says; never without content.
        content: Vec<Flow>,
    },
    /// A claim that goes round, and what checking it found.
    FactCheck {
        /// The finding.
        verdict: Verdict,
        /// The claim.
        claim: Vec<Inline>,
        /// The reasons; never without content.
        content: Vec<Flow>,
    },
    /// One entry of a running report.
    LiveEntry {
        /// When it was written.
        at: Minute,
        /// What it says; never without content.
        content: Vec<Flow>,
    },
    /// Articles to read beside this one, by number, 1 to 6 of them; titles are looked up when rendering.
    RelatedArticles(Vec<u64>),
    /// A card of one document of the plan's register.
    DocumentLink {
        /// Its code in the plan pack.
        code: String,
    },
    /// A video of another house.
    Embed(Embed),
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
    /// A figure of the plan pack, shown with its unit.
    IndicatorReference {
        /// Its code in the plan pack.
        code: String,
    },
    /// A person of the plan pack, shown by name.
    PersonReference {
        /// Their code in the plan pack.
        code: String,
    },
    /// A note; shown as a number here and in words at the end of the article.
    Footnote {
        /// The words, one plain line; never empty.
        text: String,
    },
}

/// How a text is set; each mark at most once, sub or sup but not both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Where it leads.
    pub link: Option<Href>,
    /// The language it is in, a BCP 47 tag, where it is not the article's.
    pub lang: Option<String>,
    /// What the abbreviation stands for; never empty.
    pub abbr: Option<String>,
    /// Strong importance.
    pub strong: bool,
    /// Stress.
    pub em: bool,
    /// No longer so.
    pub strike: bool,
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
        Self::of(vec![TopBlock { id: None, block: Block::Flow(Flow::Paragraph(Vec::new())) }])
    }

    pub(super) fn of(blocks: Vec<TopBlock>) -> Self {
        Self(Arc::new(Body { blocks, canonical: OnceLock::new() }))
    }

    /// The blocks of the first level, in order.
    #[must_use]
    pub fn blocks(&self) -> &[TopBlock] {
        &self.0.blocks
    }

    /// The canonical JSON text: keys in alphabetical order, no white space. It is written once, however many ask.
    ///
    /// Equal documents give equal bytes and reading them back gives the equal document, so the text
    /// can be hashed, stored and compared.
    #[must_use]
    pub fn canonical(&self) -> &str {
        self.0.canonical.get_or_init(|| self.to_value().to_string())
    }
}

impl Default for Document {
    fn default() -> Self {
        Self::empty()
    }
}
