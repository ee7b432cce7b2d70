//! Reading blocks: each type of node into its shape.

use super::embed::{Embed, Provider};
use super::error::DocumentError;
use super::fields::Node;
use super::nodes::NodeKind;
use super::path::Path;
use super::reader::Reader;
use super::schema::{Block, Cell, CellKind, Flow, Inline, Level, ListItem, TableRow, TopBlock};
use super::verdict::Verdict;

/// The title of a box or the claim of a fact check, or what follows it.
enum Titled {
    Title(Vec<Inline>),
    Flow(Flow),
}

impl Reader {
    /// A block of the first level.
    pub(super) fn top_block(
        &mut self,
        node: Node<'_>,
        path: Path<'_>,
        depth: usize,
    ) -> Result<TopBlock, DocumentError> {
        let id = self.new_id(node, path)?;
        let attrs = node.attributes(&path);
        let block = match node.kind {
            NodeKind::Heading => Block::Heading {
                level: level(node, path)?,
                anchor: self.new_anchor(node, path)?,
                content: self.line(node, path)?,
            },
            NodeKind::Blockquote => Block::Blockquote(self.children(node, path, depth + 1, Self::flow)?),
            NodeKind::Pullquote => Block::Pullquote(self.line(node, path)?),
            NodeKind::Table => Block::Table {
                caption: self.words(node, "caption", path)?,
                rows: self.children(node, path, depth + 1, Self::row)?,
            },
            NodeKind::HorizontalRule => Block::HorizontalRule,
            NodeKind::Quotation => Block::Quotation { code: attrs.code()? },
            NodeKind::Box => {
                let (title, content) = self.titled(node, path, depth)?;
                Block::Box { title, content }
            }
            NodeKind::FactCheck => {
                let verdict = attrs.choice("verdict", Verdict::from_code)?;
                let (claim, content) = self.titled(node, path, depth)?;
                Block::FactCheck { verdict, claim, content }
            }
            NodeKind::LiveEntry => Block::LiveEntry {
                at: attrs.minute("at")?,
                content: self.children(node, path, depth + 1, Self::flow)?,
            },
            NodeKind::RelatedArticles => {
                let number =
                    |_: &mut Self, node: Node<'_>, path: Path<'_>, _| node.attributes(&path).number("number");
                Block::RelatedArticles(self.children(node, path, depth + 1, number)?)
            }
            NodeKind::DocumentLink => Block::DocumentLink { code: attrs.code()? },
            NodeKind::Embed => Block::Embed(self.embed(node, path)?),
            _ => Block::Flow(self.flow(node, path, depth)?),
        };
        Ok(TopBlock { id, block })
    }

    fn titled(
        &mut self,
        node: Node<'_>,
        path: Path<'_>,
        depth: usize,
    ) -> Result<(Vec<Inline>, Vec<Flow>), DocumentError> {
        let read = |reader: &mut Self, node: Node<'_>, path: Path<'_>, depth: usize| match node.kind {
            NodeKind::BoxTitle | NodeKind::Claim => Ok(Titled::Title(reader.line(node, path)?)),
            _ => Ok(Titled::Flow(reader.flow(node, path, depth)?)),
        };
        let (mut title, mut content) = (Vec::new(), Vec::new());
        for part in self.children(node, path, depth + 1, read)? {
            match part {
                Titled::Title(line) => title = line,
                Titled::Flow(inner) => content.push(inner),
            }
        }
        if content.is_empty() {
            Err(DocumentError::NoContent { path: path.pointer() })
        } else {
            Ok((title, content))
        }
    }

    fn embed(&mut self, node: Node<'_>, path: Path<'_>) -> Result<Embed, DocumentError> {
        let attrs = node.attributes(&path);
        let provider = attrs.choice("provider", Provider::from_code)?;
        let key = attrs.embed_key(|key| provider.knows(key))?;
        Ok(Embed { provider, key, title: self.words(node, "title", path)? })
    }

    fn flow(&mut self, node: Node<'_>, path: Path<'_>, depth: usize) -> Result<Flow, DocumentError> {
        // Wrapping a paragraph in the editor leaves its id on the inner node: checked, then dropped.
        node.attributes(&path).id()?;
        match node.kind {
            NodeKind::BulletList => Ok(Flow::BulletList(self.children(node, path, depth + 1, Self::item)?)),
            NodeKind::OrderedList => {
                let start = u32::try_from(node.attributes(&path).number("start")?).unwrap_or(u32::MAX);
                Ok(Flow::OrderedList { start, items: self.children(node, path, depth + 1, Self::item)? })
            }
            _ => Ok(Flow::Paragraph(self.line(node, path)?)),
        }
    }

    fn item(&mut self, node: Node<'_>, path: Path<'_>, depth: usize) -> Result<ListItem, DocumentError> {
        let mut children = self.children(node, path, depth + 1, Self::flow)?.into_iter();
        match children.next() {
            Some(Flow::Paragraph(first)) => Ok(ListItem { first, rest: children.collect() }),
            _ => Err(DocumentError::NoContent { path: path.pointer() }),
        }
    }

    fn row(&mut self, node: Node<'_>, path: Path<'_>, depth: usize) -> Result<TableRow, DocumentError> {
        Ok(TableRow { cells: self.children(node, path, depth + 1, Self::cell)? })
    }

    fn cell(&mut self, node: Node<'_>, path: Path<'_>, depth: usize) -> Result<Cell, DocumentError> {
        let kind = if node.kind == NodeKind::TableHeader { CellKind::Header } else { CellKind::Data };
        let attrs = node.attributes(&path);
        let span = |name| attrs.number(name).map(|number| u8::try_from(number).unwrap_or(1));
        let (colspan, rowspan) = (span("colspan")?, span("rowspan")?);
        let paragraphs = self.children(node, path, depth + 1, |reader, node, path, _| {
            node.attributes(&path).id()?;
            reader.line(node, path)
        })?;
        Ok(Cell { kind, colspan, rowspan, paragraphs })
    }
}

fn level(node: Node<'_>, path: Path<'_>) -> Result<Level, DocumentError> {
    Ok(match node.attributes(&path).number("level")? {
        2 => Level::Two,
        3 => Level::Three,
        _ => Level::Four,
    })
}
