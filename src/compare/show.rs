//! The words by which a comparison is shown.

use serde_json::{Map, Value, json};

use super::hunks::hunks;
use super::outline::{ChangeId, Op, Piece};
use super::parts::{Parts, document, kind_of};
use super::tokens::{Token, text_of, tokens};
use crate::document::{Document, References, render_text};

/// Appends words to pieces; what belongs to the piece before is joined to it.
pub(super) fn push(pieces: &mut Vec<Piece>, op: Op, text: &str, change: Option<&ChangeId>) {
    push_piece(pieces, Piece { op, text: text.to_owned(), change: change.cloned(), marks_changed: false });
}

fn push_piece(pieces: &mut Vec<Piece>, piece: Piece) {
    if piece.text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last)
            if last.op == piece.op
                && last.change == piece.change
                && last.marks_changed == piece.marks_changed =>
        {
            last.text.push_str(&piece.text);
        }
        _ => pieces.push(piece),
    }
}

/// Two plain texts, as one change.
pub(super) fn text_pieces(old: &str, new: &str, change: &ChangeId) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let line = |text: &str| if text.is_empty() { Vec::new() } else { vec![text_node(text)] };
    line_pieces(&mut pieces, &line(old), &line(new), |_| change.clone(), &crate::document::NoReferences);
    pieces
}

/// Two lines, each hunk under its own name.
pub(super) fn line_pieces(
    pieces: &mut Vec<Piece>,
    old: &[Value],
    new: &[Value],
    name: impl Fn(usize) -> ChangeId,
    refs: &dyn References,
) {
    if old == new {
        push(pieces, Op::Same, &line_words(new, refs), None);
        return;
    }
    let (old, new) = (tokens(old), tokens(new));
    let mut at = 0;
    for (index, hunk) in hunks(&old, &new).into_iter().enumerate() {
        push(pieces, Op::Same, &words(new.get(at..hunk.new.start).unwrap_or_default(), refs), None);
        let change = Some(name(index));
        let after = words(new.get(hunk.new.clone()).unwrap_or_default(), refs);
        if hunk.marks {
            push_piece(pieces, Piece { op: Op::Same, text: after, change, marks_changed: true });
        } else {
            let before = words(old.get(hunk.old).unwrap_or_default(), refs);
            push(pieces, Op::Removed, &before, change.as_ref());
            push(pieces, Op::Added, &after, change.as_ref());
        }
        at = hunk.new.end;
    }
    push(pieces, Op::Same, &words(new.get(at..).unwrap_or_default(), refs), None);
}

/// A block as one line, however many it has: how it is shown when its structure changed.
pub(super) fn as_line(block: &Parts, refs: &dyn References) -> Vec<Value> {
    if block.lines.is_empty() {
        let words = unlined(block, refs);
        return if words.is_empty() { Vec::new() } else { vec![text_node(&words)] };
    }
    let mut joined = Vec::new();
    for (index, line) in block.lines.iter().enumerate() {
        if index > 0 {
            joined.push(json!({ "type": "hard_break" }));
        }
        joined.extend(line.iter().cloned());
    }
    joined
}

/// A line in words.
pub(super) fn line_words(line: &[Value], refs: &dyn References) -> String {
    line.iter().map(|node| node_words(node, refs)).collect()
}

fn words(tokens: &[Token], refs: &dyn References) -> String {
    tokens.iter().flat_map(|token| &token.runs).map(|node| node_words(node, refs)).collect()
}

fn node_words(node: &Value, refs: &dyn References) -> String {
    if let Some(text) = text_of(node) {
        return text.to_owned();
    }
    if kind_of(node) == "hard_break" {
        return "\n".to_owned();
    }
    // A note is shown where it stands, not at the end of the article.
    if let Some(note) = node.pointer("/attrs/text").and_then(Value::as_str) {
        return format!("[{note}]");
    }
    let paragraph = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [node] }] });
    let shown = Document::from_value(&paragraph).map(|body| render_text(&body, refs)).unwrap_or_default();
    if shown.is_empty() { attributes_words(node.get("attrs")) } else { shown }
}

/// A block without lines: what its reference stands for, or else its attributes.
fn unlined(block: &Parts, refs: &dyn References) -> String {
    let alone = [Parts { id: None, ..block.clone() }];
    let shown = document(&alone).map(|body| render_text(&body, refs)).unwrap_or_default();
    if shown.is_empty() { attributes_words(Some(&Value::Object(block.frame.attrs.clone()))) } else { shown }
}

fn attributes_words(attrs: Option<&Value>) -> String {
    let empty = Map::new();
    let attrs = attrs.and_then(Value::as_object).unwrap_or(&empty);
    attrs.values().map(attribute_words).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A value of an attribute as text; none is the empty text.
pub(super) fn attribute_words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn text_node(text: &str) -> Value {
    json!({ "type": "text", "text": text })
}
