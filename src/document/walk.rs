//! One walk over a document for everything that asks what is in it.

use super::schema::{Block, Document, Flow, Inline, ListItem};

/// What the walk meets, in reading order.
pub(super) enum Piece<'a> {
    /// The content of a paragraph, heading, title, claim or pull quote.
    Line(&'a [Inline]),
    /// The caption of a table, if it has one.
    Caption(&'a str),
    /// A locked quotation, by code.
    Quotation(&'a str),
    /// A card of a document, by code.
    Card(&'a str),
    /// Another article, by number.
    Article(u64),
    /// A video of another house.
    Embed,
}

/// Everything of the document that says or shows something, in reading order.
pub(super) fn pieces(document: &Document) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    for top in document.blocks() {
        match &top.block {
            Block::Flow(inner) => flow(inner, &mut found),
            Block::Heading { content, .. } | Block::Pullquote(content) => found.push(Piece::Line(content)),
            Block::Blockquote(content) | Block::LiveEntry { content, .. } => {
                content.iter().for_each(|inner| flow(inner, &mut found));
            }
            Block::Box { title, content } | Block::FactCheck { claim: title, content, .. } => {
                found.push(Piece::Line(title));
                content.iter().for_each(|inner| flow(inner, &mut found));
            }
            Block::Table { caption, rows } => {
                found.extend((!caption.is_empty()).then_some(Piece::Caption(caption)));
                let cells = rows.iter().flat_map(|row| &row.cells);
                found.extend(cells.flat_map(|cell| &cell.paragraphs).map(|line| Piece::Line(line)));
            }
            Block::HorizontalRule => {}
            Block::Quotation { code } => found.push(Piece::Quotation(code)),
            Block::RelatedArticles(numbers) => found.extend(numbers.iter().copied().map(Piece::Article)),
            Block::DocumentLink { code } => found.push(Piece::Card(code)),
            Block::Embed(_) => found.push(Piece::Embed),
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
