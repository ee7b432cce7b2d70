//! From a document to its one canonical JSON.

use super::nodes::{MarkKind, NodeKind};
use super::schema::{Block, Cell, CellKind, Document, Flow, Inline, ListItem, Marks, Script, TopBlock};
use serde_json::{Map, Value};

impl Document {
    /// The JSON value of the document: defaults, empty content and empty marks are left out.
    #[must_use]
    pub fn to_value(&self) -> Value {
        node(NodeKind::Doc, Map::new(), self.blocks.iter().map(top_block).collect())
    }

    /// The canonical JSON text: keys in alphabetical order, no white space.
    ///
    /// Equal documents give equal bytes and reading them back gives the equal document, so the text
    /// can be hashed, stored and compared.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.to_value().to_string()
    }

    /// The canonical JSON of what readers see: without block ids, which an editor hands out by itself and which no
    /// approval should depend on.
    #[must_use]
    pub fn canonical_reading(&self) -> String {
        let blocks = self.blocks.iter().map(|top| TopBlock { id: None, block: top.block.clone() }).collect();
        Self { blocks }.canonical()
    }
}

fn top_block(top: &TopBlock) -> Value {
    let mut attrs = Map::new();
    // Keys are inserted in alphabetical order throughout: whether a JSON map sorts its keys or
    // keeps their order is decided by a feature any other crate may switch on.
    if let Block::Quotation { code } = &top.block {
        attrs.insert("code".to_owned(), code.as_str().into());
    }
    if let Some(id) = &top.id {
        attrs.insert("id".to_owned(), id.as_str().into());
    }
    match &top.block {
        Block::Flow(inner) => flow(inner, attrs),
        Block::Heading { level, content } => {
            attrs.insert("level".to_owned(), level.number().into());
            node(NodeKind::Heading, attrs, line(content))
        }
        Block::Blockquote(content) => node(NodeKind::Blockquote, attrs, flows(content)),
        Block::Pullquote(content) => node(NodeKind::Pullquote, attrs, line(content)),
        Block::Table(rows) => {
            let row = |cells: &[Cell]| node(NodeKind::TableRow, Map::new(), cells.iter().map(cell).collect());
            node(NodeKind::Table, attrs, rows.iter().map(|found| row(&found.cells)).collect())
        }
        Block::HorizontalRule => node(NodeKind::HorizontalRule, attrs, Vec::new()),
        Block::Quotation { .. } => node(NodeKind::Quotation, attrs, Vec::new()),
    }
}

fn flow(inner: &Flow, mut attrs: Map<String, Value>) -> Value {
    match inner {
        Flow::Paragraph(content) => node(NodeKind::Paragraph, attrs, line(content)),
        Flow::BulletList(items) => node(NodeKind::BulletList, attrs, items.iter().map(item).collect()),
        Flow::OrderedList { start, items } => {
            if *start != 1 {
                attrs.insert("start".to_owned(), (*start).into());
            }
            node(NodeKind::OrderedList, attrs, items.iter().map(item).collect())
        }
    }
}

fn flows(content: &[Flow]) -> Vec<Value> {
    content.iter().map(|inner| flow(inner, Map::new())).collect()
}

fn item(found: &ListItem) -> Value {
    let mut content = vec![node(NodeKind::Paragraph, Map::new(), line(&found.first))];
    content.append(&mut flows(&found.rest));
    node(NodeKind::ListItem, Map::new(), content)
}

fn cell(found: &Cell) -> Value {
    let mut attrs = Map::new();
    for (name, span) in [("colspan", found.colspan), ("rowspan", found.rowspan)] {
        if span != 1 {
            attrs.insert(name.to_owned(), span.into());
        }
    }
    let kind = match found.kind {
        CellKind::Header => NodeKind::TableHeader,
        CellKind::Data => NodeKind::TableCell,
    };
    let paragraphs =
        found.paragraphs.iter().map(|content| node(NodeKind::Paragraph, Map::new(), line(content)));
    node(kind, attrs, paragraphs.collect())
}

fn line(content: &[Inline]) -> Vec<Value> {
    content.iter().map(inline).collect()
}

fn inline(piece: &Inline) -> Value {
    let mut fields = Map::new();
    match piece {
        Inline::HardBreak => return node(NodeKind::HardBreak, fields, Vec::new()),
        Inline::DocumentReference { code } => {
            fields.insert("code".to_owned(), code.as_str().into());
            return node(NodeKind::DocumentReference, fields, Vec::new());
        }
        Inline::Text { text, marks } => {
            let list = mark_list(marks);
            if !list.is_empty() {
                fields.insert("marks".to_owned(), Value::Array(list));
            }
            fields.insert("text".to_owned(), text.as_str().into());
        }
    }
    fields.insert("type".to_owned(), NodeKind::Text.name().into());
    Value::Object(fields)
}

fn mark_list(marks: &Marks) -> Vec<Value> {
    let href = marks.link.as_ref().map(|href| {
        let mut attrs = Map::new();
        attrs.insert("href".to_owned(), href.as_str().into());
        attrs
    });
    let set = |kind| match kind {
        MarkKind::Link => href.is_some(),
        MarkKind::Strong => marks.strong,
        MarkKind::Em => marks.em,
        MarkKind::Sub => marks.script == Some(Script::Sub),
        MarkKind::Sup => marks.script == Some(Script::Sup),
    };
    let attrs = |kind| if kind == MarkKind::Link { href.clone().unwrap_or_default() } else { Map::new() };
    MarkKind::ALL
        .into_iter()
        .filter(|kind| set(*kind))
        .map(|kind| typed(kind.name(), attrs(kind), Vec::new()))
        .collect()
}

fn node(kind: NodeKind, attrs: Map<String, Value>, content: Vec<Value>) -> Value {
    typed(kind.name(), attrs, content)
}

fn typed(name: &str, attrs: Map<String, Value>, content: Vec<Value>) -> Value {
    let mut fields = Map::new();
    if !attrs.is_empty() {
        fields.insert("attrs".to_owned(), Value::Object(attrs));
    }
    if !content.is_empty() {
        fields.insert("content".to_owned(), Value::Array(content));
    }
    fields.insert("type".to_owned(), name.into());
    Value::Object(fields)
}
