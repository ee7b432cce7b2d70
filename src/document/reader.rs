//! One reading of a body: walks the JSON once, holds what must be unique and counts what is limited.

use super::error::DocumentError;
use super::fields::Node;
use super::limits;
use super::nodes::{Content, NodeKind};
use super::path::Path;
use super::runs;
use super::schema::{Document, Inline, Marks};
use serde_json::Value;
use std::collections::BTreeSet;

/// What has been met so far.
#[derive(Default)]
pub(super) struct Reader {
    blocks: usize,
    characters: usize,
    ids: BTreeSet<String>,
    anchors: BTreeSet<String>,
}

/// How one child is read.
pub(super) type Read<T> = fn(&mut Reader, Node<'_>, Path<'_>, usize) -> Result<T, DocumentError>;

impl Reader {
    /// Reads a whole document.
    pub(super) fn document(&mut self, value: &Value) -> Result<Document, DocumentError> {
        let root = Node::read(value, Path::Root)?;
        if root.kind != NodeKind::Doc {
            return Err(DocumentError::WrongType { path: String::new(), expected: "a node of type `doc`" });
        }
        let blocks = self.children(root, Path::Root, 1, Self::top_block)?;
        Ok(Document::of(blocks))
    }

    /// Reads all children of a node, each checked against what the node may hold.
    pub(super) fn children<T>(
        &mut self,
        parent: Node<'_>,
        path: Path<'_>,
        depth: usize,
        read: Read<T>,
    ) -> Result<Vec<T>, DocumentError> {
        let list = Path::Key(&path, "content");
        let mut children = Vec::new();
        for (index, value) in parent.content(path)?.iter().enumerate() {
            let at = Path::Index(&list, index);
            let child = Node::read(value, at)?;
            may_stand(parent.kind, child.kind, index, at)?;
            self.count_block(at, depth)?;
            children.push(read(self, child, at, depth)?);
        }
        if children.is_empty() {
            Err(DocumentError::NoContent { path: path.pointer() })
        } else {
            Ok(children)
        }
    }

    fn count_block(&mut self, path: Path<'_>, depth: usize) -> Result<(), DocumentError> {
        self.blocks += 1;
        if depth > limits::DEPTH {
            Err(DocumentError::TooDeep { path: path.pointer() })
        } else if self.blocks > limits::BLOCKS {
            Err(DocumentError::TooManyBlocks { path: path.pointer() })
        } else {
            Ok(())
        }
    }

    /// The id of a first-level block, which no other may have.
    pub(super) fn new_id(&mut self, node: Node<'_>, path: Path<'_>) -> Result<Option<String>, DocumentError> {
        let attrs = node.attributes(&path);
        let id = attrs.id()?;
        match &id {
            Some(id) if !self.ids.insert(id.clone()) => {
                Err(DocumentError::DuplicateId { path: attrs.pointer("id") })
            }
            _ => Ok(id),
        }
    }

    /// The anchor of a heading, which no other may have.
    pub(super) fn new_anchor(
        &mut self,
        node: Node<'_>,
        path: Path<'_>,
    ) -> Result<Option<String>, DocumentError> {
        let attrs = node.attributes(&path);
        let anchor = attrs.anchor()?;
        match &anchor {
            Some(anchor) if !self.anchors.insert(anchor.clone()) => {
                Err(DocumentError::DuplicateAnchor { path: attrs.pointer("anchor") })
            }
            _ => Ok(anchor),
        }
    }

    /// A line of text, breaks, references and notes.
    pub(super) fn line(&mut self, node: Node<'_>, path: Path<'_>) -> Result<Vec<Inline>, DocumentError> {
        let list = Path::Key(&path, "content");
        let mut pieces = Vec::new();
        for (index, value) in node.content(path)?.iter().enumerate() {
            pieces.push(inline(value, node.kind, Path::Index(&list, index))?);
        }
        let line = runs::settle(pieces);
        self.weigh(runs::weight(&line), path)?;
        Ok(line)
    }

    /// A plain line kept as an attribute.
    pub(super) fn words(
        &mut self,
        node: Node<'_>,
        name: &'static str,
        path: Path<'_>,
    ) -> Result<String, DocumentError> {
        let words = node.attributes(&path).line(name)?;
        self.weigh(words.chars().count(), path)?;
        Ok(words)
    }

    fn weigh(&mut self, characters: usize, path: Path<'_>) -> Result<(), DocumentError> {
        self.characters += characters;
        if self.characters > limits::TEXT {
            Err(DocumentError::TooMuchText { path: path.pointer() })
        } else {
            Ok(())
        }
    }
}

fn inline(value: &Value, parent: NodeKind, path: Path<'_>) -> Result<Inline, DocumentError> {
    let node = Node::read(value, path)?;
    // Also on a break or reference: inside bold text the editor marks them too, where it shows nothing.
    let marks = if node.kind.is_inline() { runs::marks(node, path)? } else { Marks::default() };
    let attrs = node.attributes(&path);
    match node.kind {
        NodeKind::Text => Ok(Inline::Text { text: node.text(path)?.to_owned(), marks }),
        NodeKind::HardBreak => Ok(Inline::HardBreak),
        NodeKind::DocumentReference => Ok(Inline::DocumentReference { code: attrs.code()? }),
        NodeKind::IndicatorReference => Ok(Inline::IndicatorReference { code: attrs.code()? }),
        NodeKind::PersonReference => Ok(Inline::PersonReference { code: attrs.code()? }),
        NodeKind::Footnote => Ok(Inline::Footnote { text: attrs.line("text")? }),
        other => Err(DocumentError::BadNesting {
            path: path.pointer(),
            child: other.name(),
            parent: parent.name(),
        }),
    }
}

fn may_stand(parent: NodeKind, child: NodeKind, index: usize, at: Path<'_>) -> Result<(), DocumentError> {
    let may = match parent.content() {
        Content::Nothing => false,
        Content::Inlines => child.is_inline(),
        Content::OneOrMore(allowed) => allowed.contains(&child),
        Content::UpTo(only, most) if index >= most && child == only => {
            return Err(DocumentError::TooManyChildren { path: at.pointer(), most });
        }
        Content::UpTo(only, _) => child == only,
        Content::ParagraphThen(_) if index == 0 => child == NodeKind::Paragraph,
        Content::TitleThen(title, _) if index == 0 => child == title,
        Content::ParagraphThen(allowed) | Content::TitleThen(_, allowed) => allowed.contains(&child),
    };
    if may {
        Ok(())
    } else {
        Err(DocumentError::BadNesting { path: at.pointer(), child: child.name(), parent: parent.name() })
    }
}
