//! The texts of an article as the checks read them: each with its place, its links and what stands in it as a mark.

use std::cell::OnceCell;
use std::ops::Range;

use super::Field;
use crate::article::Content;
use crate::document::{Block, Flow, Inline, LEAF, Level, flat_lines};

/// What sort of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A field beside the body.
    Field,
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// A heading of a rank.
    Heading(Level),
    /// Somebody else's words without quotation marks.
    Quote,
    /// Cells.
    Table,
    /// Anything else that has words.
    Other,
    /// Words that stand behind a mark in a block (a footnote, a caption): they have no positions of their own.
    Aside,
}

/// One text: a field, or the flat text of a first-level block.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) field: Field,
    pub(super) index: Option<usize>,
    pub(super) block: Option<&'a str>,
    pub(super) kind: Kind,
    pub(super) text: String,
    /// Linked words, in bytes, and where they lead.
    pub(super) links: Vec<(Range<usize>, &'a str)>,
    /// Marks that stand for something, by the byte of their place.
    pub(super) leaves: Vec<(usize, &'a Inline)>,
    /// For an aside: the mark it belongs to, in UTF-16 units of its block.
    mark: Option<(usize, usize)>,
    ruler: OnceCell<Vec<u32>>,
}

impl<'a> Passage<'a> {
    fn of_field(field: Field, text: &str) -> Self {
        Self::new(field, None, None, Kind::Field, text.to_owned())
    }

    fn new(field: Field, index: Option<usize>, block: Option<&'a str>, kind: Kind, text: String) -> Self {
        let (links, leaves) = (Vec::new(), Vec::new());
        Self { field, index, block, kind, text, links, leaves, mark: None, ruler: OnceCell::new() }
    }

    fn push_line(&mut self, line: &'a [Inline], first: bool) {
        if !first {
            self.text.push('\n');
        }
        for piece in line {
            let start = self.text.len();
            match piece {
                Inline::Text { text, marks } => {
                    self.text.push_str(text);
                    if let Some(href) = &marks.link {
                        self.links.push((start..self.text.len(), href.as_str()));
                    }
                }
                Inline::HardBreak => self.text.push('\n'),
                _ => {
                    self.text.push(LEAF);
                    self.leaves.push((start, piece));
                }
            }
        }
    }

    /// Each line with the byte at which it starts.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut start = 0;
        self.text.split('\n').map(move |line| {
            let at = start;
            start += line.len() + 1;
            (at, line)
        })
    }

    /// The words of some bytes.
    pub(super) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Whether positions in this text are positions of the article, so that something can be put in their place.
    pub(super) fn is_exact(&self) -> bool {
        self.kind != Kind::Aside
    }

    /// The place of some bytes in UTF-16 units. The table is made once: asking often costs no more than asking once.
    pub(super) fn span(&self, range: &Range<usize>) -> Option<(usize, usize)> {
        if !self.is_exact() {
            return self.mark;
        }
        let ruler = self.ruler.get_or_init(|| {
            let (mut ruler, mut seen) = (Vec::with_capacity(self.text.len() + 1), 0_u32);
            for ch in self.text.chars() {
                ruler.resize(ruler.len() + ch.len_utf8(), seen);
                seen += if ch.len_utf16() == 2 { 2 } else { 1 };
            }
            ruler.push(seen);
            ruler
        });
        let at = |byte: usize| ruler.get(byte).and_then(|units| usize::try_from(*units).ok());
        Some((at(range.start)?, at(range.end)?))
    }
}

/// Every text of an article in the order of reading.
pub(super) fn passages(content: &Content) -> Vec<Passage<'_>> {
    let mut found = vec![
        Passage::of_field(Field::Kicker, &content.kicker),
        Passage::of_field(Field::Headline, &content.headline),
        Passage::of_field(Field::Standfirst, &content.standfirst),
    ];
    for (index, top) in content.body.blocks().iter().enumerate() {
        let id = top.id.as_deref();
        let mut passage = Passage::new(Field::Body, Some(index), id, kind(&top.block), String::new());
        for (number, line) in flat_lines(&top.block).into_iter().enumerate() {
            passage.push_line(line, number == 0);
        }
        let asides = asides(&passage, &top.block);
        found.push(passage);
        found.extend(asides);
    }
    found.push(Passage::of_field(Field::Source, &content.source));
    found
}

fn kind(block: &Block) -> Kind {
    match block {
        Block::Flow(Flow::Paragraph(_)) => Kind::Paragraph,
        Block::Flow(_) => Kind::List,
        Block::Heading { level, .. } => Kind::Heading(*level),
        Block::Blockquote(_) => Kind::Quote,
        Block::Table { .. } => Kind::Table,
        _ => Kind::Other,
    }
}

/// Footnotes at their marks, and what is written above a table or a video.
fn asides<'a>(passage: &Passage<'a>, block: &'a Block) -> Vec<Passage<'a>> {
    let aside = |text: &str, mark| {
        let index = passage.index;
        let mut aside = Passage::new(Field::Body, index, passage.block, Kind::Aside, text.to_owned());
        aside.mark = mark;
        aside
    };
    let mut found = Vec::new();
    match block {
        Block::Table { caption, .. } if !caption.is_empty() => found.push(aside(caption, None)),
        Block::Embed(embed) => found.push(aside(&embed.title, None)),
        _ => {}
    }
    for (at, leaf) in &passage.leaves {
        if let Inline::Footnote { text } = leaf {
            found.push(aside(text, passage.span(&(*at..at + LEAF.len_utf8()))));
        }
    }
    found
}
