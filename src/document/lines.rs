//! The lines of one block with what stands in them: what [`flat_text`](super::flat_text) is made of, for readers who
//! need the marks and the references as well.

use super::schema::{Block, Flow, Inline, ListItem};

/// The lines of a first-level block in reading order; joined by `\n` their texts are the block's flat text.
///
/// A block without text of its own (a rule, a card, a locked quotation) has none.
#[must_use]
pub fn flat_lines(block: &Block) -> Vec<&[Inline]> {
    let mut lines: Vec<&[Inline]> = Vec::new();
    match block {
        Block::Flow(inner) => flow(inner, &mut lines),
        Block::Heading { content, .. } | Block::Pullquote(content) => lines.push(content),
        Block::Blockquote(content) | Block::LiveEntry { content, .. } => flows(content, &mut lines),
        Block::Box { title: first, content } | Block::FactCheck { claim: first, content, .. } => {
            lines.push(first);
            flows(content, &mut lines);
        }
        Block::Table { rows, .. } => {
            let cells = rows.iter().flat_map(|row| &row.cells);
            lines.extend(cells.flat_map(|cell| &cell.paragraphs).map(Vec::as_slice));
        }
        Block::HorizontalRule
        | Block::Quotation { .. }
        | Block::RelatedArticles(_)
        | Block::DocumentLink { .. }
        | Block::Embed(_) => {}
    }
    lines
}

fn flows<'a>(content: &'a [Flow], lines: &mut Vec<&'a [Inline]>) {
    content.iter().for_each(|inner| flow(inner, lines));
}

fn flow<'a>(inner: &'a Flow, lines: &mut Vec<&'a [Inline]>) {
    match inner {
        Flow::Paragraph(content) => lines.push(content),
        Flow::BulletList(items) | Flow::OrderedList { items, .. } => {
            items.iter().for_each(|entry| item(entry, lines));
        }
    }
}

fn item<'a>(entry: &'a ListItem, lines: &mut Vec<&'a [Inline]>) {
    lines.push(&entry.first);
    entry.rest.iter().for_each(|inner| flow(inner, lines));
}

#[cfg(test)]
mod tests {
    use super::super::arbitrary::document;
    use super::super::{flat_line, flat_text};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_joined_are_the_flat_text(document in document()) {
            for top in document.blocks() {
                let lines: Vec<String> = flat_lines(&top.block).into_iter().map(flat_line).collect();
                prop_assert_eq!(lines.join("\n"), flat_text(&top.block));
            }
        }
    }
}
