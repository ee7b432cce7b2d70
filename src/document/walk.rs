//! One walk over a document for everything that asks what is in it.

use super::schema::{Block, Document, Flow, Inline, ListItem};

/// What the walk meets, in reading order.
pub(super) enum Piece<'a> {
    /// The content of a paragraph, heading or pull quote.
    Line(&'a [Inline]),
    /// A locked quotation, by code.
    Quotation(&'a str),
}

/// Every line and quotation of the document in reading order.
pub(super) fn pieces(document: &Document) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    for top in document.blocks() {
        match &top.block {
            Block::Flow(inner) => flow(inner, &mut found),
            Block::Heading { content, .. } | Block::Pullquote(content) => found.push(Piece::Line(content)),
            Block::Blockquote(content) => content.iter().for_each(|inner| flow(inner, &mut found)),
            Block::Table(rows) => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                found.extend(cells.flat_map(|cell| &cell.paragraphs).map(|line| Piece::Line(line)));
            }
            Block::HorizontalRule => {}
            Block::Quotation { code } => found.push(Piece::Quotation(code)),
        }
    }
    found
}

fn flow<'a>(inner: &'a Flow, found: &mut Vec<Piece<'a>>) {
    match inner {
        Flow::Paragraph(content) => found.push(Piece::Line(content)),
        Flow::BulletList(items) | Flow::OrderedList { items, .. } => {
            items.iter().for_each(|entry| item(entry, found))
        }
    }
}

fn item<'a>(entry: &'a ListItem, found: &mut Vec<Piece<'a>>) {
    found.push(Piece::Line(&entry.first));
    entry.rest.iter().for_each(|inner| flow(inner, found));
}
