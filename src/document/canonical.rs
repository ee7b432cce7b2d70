//! From a document to its one canonical JSON.

use super::marks::MarkKind;
use super::nodes::NodeKind;
use super::schema::{
    Block, Cell, CellKind, Document, Flow, Inline, ListItem, Marks, Script, TableRow, TopBlock,
};
use serde_json::{Map, Value};

impl Document {
    /// The JSON value of the document: defaults, empty content and empty marks are left out.
    #[must_use]
    pub fn to_value(&self) -> Value {
        node(
            NodeKind::Doc,
            Map::new(),
            self.blocks().iter().map(|top| top_block(top, top.id.as_deref())).collect(),
        )
    }

    /// The canonical JSON of what readers see: without block ids, which an editor hands out by itself and which no
    /// approval should depend on.
    #[must_use]
    pub fn canonical_reading(&self) -> String {
        let blocks = self.blocks().iter().map(|top| top_block(top, None)).collect();
        node(NodeKind::Doc, Map::new(), blocks).to_string()
    }
}

fn top_block(top: &TopBlock, id: Option<&str>) -> Value {
    let attrs = block_attrs(top, id);
    match &top.block {
        Block::Flow(inner) => flow(inner, attrs),
        Block::Heading { content, .. } => node(NodeKind::Heading, attrs, line(content)),
        Block::Blockquote(content) => node(NodeKind::Blockquote, attrs, flows(content)),
        Block::Pullquote(content) => node(NodeKind::Pullquote, attrs, line(content)),
        Block::Table { rows, .. } => node(NodeKind::Table, attrs, rows.iter().map(row).collect()),
        Block::HorizontalRule => node(NodeKind::HorizontalRule, attrs, Vec::new()),
        Block::Quotation { .. } => node(NodeKind::Quotation, attrs, Vec::new()),
        Block::Box { title, content } => {
            node(NodeKind::Box, attrs, titled(NodeKind::BoxTitle, title, content))
        }
        Block::FactCheck { claim, content, .. } => {
            node(NodeKind::FactCheck, attrs, titled(NodeKind::Claim, claim, content))
        }
        Block::LiveEntry { content, .. } => node(NodeKind::LiveEntry, attrs, flows(content)),
        Block::RelatedArticles(numbers) => {
            node(NodeKind::RelatedArticles, attrs, numbers.iter().copied().map(related).collect())
        }
        Block::DocumentLink { .. } => node(NodeKind::DocumentLink, attrs, Vec::new()),
        Block::Embed(_) => node(NodeKind::Embed, attrs, Vec::new()),
    }
}

/// The attributes of a block, without those at their default.
///
/// Keys are inserted in alphabetical order throughout: whether a JSON map sorts its keys or keeps their order is
/// decided by a feature any other crate may switch on. Hence one match for what comes before `id` and one for what
/// comes after it.
fn block_attrs(top: &TopBlock, id: Option<&str>) -> Map<String, Value> {
    let mut attrs = Map::new();
    let mut add = |name: &str, value: Value| attrs.insert(name.to_owned(), value);
    match &top.block {
        Block::Quotation { code } | Block::DocumentLink { code } => add("code", code.as_str().into()),
        Block::Heading { anchor: Some(anchor), .. } => add("anchor", anchor.as_str().into()),
        Block::Table { caption, .. } if !caption.is_empty() => add("caption", caption.as_str().into()),
        Block::LiveEntry { at, .. } => add("at", at.to_string().into()),
        _ => None,
    };
    if let Some(id) = id {
        add("id", id.into());
    }
    match &top.block {
        Block::Heading { level, .. } => add("level", level.number().into()),
        Block::FactCheck { verdict, .. } => add("verdict", verdict.code().into()),
        Block::Embed(embed) => {
            add("key", embed.key.as_str().into());
            add("provider", embed.provider.code().into());
            if embed.title.is_empty() { None } else { add("title", embed.title.as_str().into()) }
        }
        _ => None,
    };
    attrs
}

fn titled(kind: NodeKind, title: &[Inline], content: &[Flow]) -> Vec<Value> {
    let mut parts = vec![node(kind, Map::new(), line(title))];
    parts.append(&mut flows(content));
    parts
}

fn related(number: u64) -> Value {
    let mut attrs = Map::new();
    attrs.insert("number".to_owned(), number.into());
    node(NodeKind::RelatedArticle, attrs, Vec::new())
}

fn row(found: &TableRow) -> Value {
    node(NodeKind::TableRow, Map::new(), found.cells.iter().map(cell).collect())
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
    let holding = |kind, name: &str, value: &str| {
        let mut attrs = Map::new();
        attrs.insert(name.to_owned(), value.into());
        node(kind, attrs, Vec::new())
    };
    match piece {
        Inline::Text { text, marks } => text_node(text, marks),
        Inline::HardBreak => node(NodeKind::HardBreak, Map::new(), Vec::new()),
        Inline::DocumentReference { code } => holding(NodeKind::DocumentReference, "code", code),
        Inline::IndicatorReference { code } => holding(NodeKind::IndicatorReference, "code", code),
        Inline::PersonReference { code } => holding(NodeKind::PersonReference, "code", code),
        Inline::Footnote { text } => holding(NodeKind::Footnote, "text", text),
    }
}

fn text_node(text: &str, marks: &Marks) -> Value {
    let mut fields = Map::new();
    let list = mark_list(marks);
    if !list.is_empty() {
        fields.insert("marks".to_owned(), Value::Array(list));
    }
    fields.insert("text".to_owned(), text.into());
    fields.insert("type".to_owned(), NodeKind::Text.name().into());
    Value::Object(fields)
}

/// The marks in canonical order.
fn mark_list(marks: &Marks) -> Vec<Value> {
    MarkKind::ALL.into_iter().filter_map(|kind| mark(kind, marks)).collect()
}

fn mark(kind: MarkKind, marks: &Marks) -> Option<Value> {
    let plain = |set: bool| set.then(Map::new);
    let holding = |name: &str, value: Option<&str>| {
        value.map(|value| Map::from_iter([(name.to_owned(), Value::from(value))]))
    };
    let attrs = match kind {
        MarkKind::Link => holding("href", marks.link.as_ref().map(super::Href::as_str)),
        MarkKind::Lang => holding("lang", marks.lang.as_deref()),
        MarkKind::Abbr => holding("title", marks.abbr.as_deref()),
        MarkKind::Strong => plain(marks.strong),
        MarkKind::Em => plain(marks.em),
        MarkKind::Strike => plain(marks.strike),
        MarkKind::Sub => plain(marks.script == Some(Script::Sub)),
        MarkKind::Sup => plain(marks.script == Some(Script::Sup)),
    };
    attrs.map(|attrs| typed(kind.name(), attrs, Vec::new()))
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
