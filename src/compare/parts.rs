//! A block taken apart: its frame (type and attributes), its skeleton, and the lines of text in the skeleton.

use serde_json::{Map, Value};

use crate::document::{Document, holds_a_line};

/// A block of the first level, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parts {
    /// The editor's name for it.
    pub(super) id: Option<String>,
    /// Type and attributes without the id.
    pub(super) frame: Frame,
    /// What stands inside, every line emptied; null for a block that is one line itself.
    pub(super) skeleton: Value,
    /// The lines in reading order, each a list of inline nodes.
    pub(super) lines: Vec<Vec<Value>>,
}

/// Type and attributes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    pub(super) kind: String,
    pub(super) attrs: Map<String, Value>,
}

/// The blocks of a body; a body of one empty paragraph has none, for nobody wrote anything yet.
pub(super) fn blocks(document: &Document) -> Vec<Parts> {
    let mut root = document.to_value();
    let Some(Value::Array(list)) = root.get_mut("content").map(Value::take) else { return Vec::new() };
    let blocks: Vec<Parts> = list.into_iter().map(Parts::of).collect();
    if blocks.len() == 1 && blocks.iter().all(Parts::is_empty_paragraph) { Vec::new() } else { blocks }
}

impl Parts {
    /// Takes a block apart.
    pub(super) fn of(mut block: Value) -> Self {
        let kind = kind_of(&block).to_owned();
        let mut attrs = match block.get_mut("attrs").map(Value::take) {
            Some(Value::Object(attrs)) => attrs,
            _ => Map::new(),
        };
        let id = attrs.remove("id").and_then(|id| id.as_str().map(str::to_owned));
        let mut lines = Vec::new();
        let skeleton = if holds_a_line(&kind) {
            lines.push(take_content(&mut block));
            Value::Null
        } else {
            Value::Array(take_content(&mut block).into_iter().map(|child| strip(child, &mut lines)).collect())
        };
        Self { id, frame: Frame { kind, attrs }, skeleton, lines }
    }

    /// Puts it together again.
    pub(super) fn build(&self) -> Value {
        let mut lines = self.lines.iter();
        let content = match &self.skeleton {
            Value::Array(children) => children.iter().map(|child| fill(child, &mut lines)).collect(),
            _ => lines.next().cloned().unwrap_or_default(),
        };
        let mut attrs = self.frame.attrs.clone();
        if let Some(id) = &self.id {
            attrs.insert("id".to_owned(), id.as_str().into());
        }
        node(&self.frame.kind, attrs, content)
    }

    /// Do both say the same? The id is the editor's own affair.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        self.frame == other.frame && self.skeleton == other.skeleton && self.lines == other.lines
    }

    /// All that it says, as text: equal for equal blocks.
    pub(super) fn key(&self) -> String {
        Self { id: None, ..self.clone() }.build().to_string()
    }

    fn is_empty_paragraph(&self) -> bool {
        self.frame.kind == "paragraph" && self.lines.iter().all(Vec::is_empty)
    }
}

/// The type of a node.
pub(super) fn kind_of(node: &Value) -> &str {
    node.get("type").and_then(Value::as_str).unwrap_or_default()
}

fn take_content(node: &mut Value) -> Vec<Value> {
    match node.get_mut("content").map(Value::take) {
        Some(Value::Array(content)) => content,
        _ => Vec::new(),
    }
}

fn strip(mut child: Value, lines: &mut Vec<Vec<Value>>) -> Value {
    let content = take_content(&mut child);
    if let Some(fields) = child.as_object_mut() {
        fields.remove("content");
    }
    if holds_a_line(kind_of(&child)) {
        lines.push(content);
    } else if !content.is_empty() {
        let stripped = content.into_iter().map(|inner| strip(inner, lines)).collect();
        put_content(&mut child, stripped);
    }
    child
}

fn fill<'a>(child: &Value, lines: &mut impl Iterator<Item = &'a Vec<Value>>) -> Value {
    let mut filled = child.clone();
    if holds_a_line(kind_of(child)) {
        put_content(&mut filled, lines.next().cloned().unwrap_or_default());
    } else if let Some(Value::Array(inner)) = child.get("content") {
        put_content(&mut filled, inner.iter().map(|one| fill(one, lines)).collect());
    }
    filled
}

fn put_content(node: &mut Value, content: Vec<Value>) {
    if let (Some(fields), false) = (node.as_object_mut(), content.is_empty()) {
        fields.insert("content".to_owned(), Value::Array(content));
    }
}

fn node(kind: &str, attrs: Map<String, Value>, content: Vec<Value>) -> Value {
    let mut fields = Map::new();
    if !attrs.is_empty() {
        fields.insert("attrs".to_owned(), Value::Object(attrs));
    }
    if !content.is_empty() {
        fields.insert("content".to_owned(), Value::Array(content));
    }
    fields.insert("type".to_owned(), kind.into());
    Value::Object(fields)
}

/// A body of such blocks, read by the body's own parser; none if it would break one of its rules. Of no blocks at all
/// comes the empty body.
pub(super) fn document(blocks: &[Parts]) -> Option<Document> {
    if blocks.is_empty() {
        return Some(Document::empty());
    }
    let list = blocks.iter().map(Parts::build).collect();
    Document::from_value(&node("doc", Map::new(), list)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::arbitrary;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_taken_apart_can_be_put_together(body in arbitrary::document()) {
            prop_assert_eq!(document(&blocks(&body)), Some(body));
        }
    }
}
