//! Reading a line: texts with marks, breaks and references.

use super::attributes::Attributes;
use super::error::DocumentError;
use super::fields::{self, Node};
use super::marks::MarkKind;
use super::path::Path;
use super::schema::{Inline, Marks, Script};
use crate::vietnamese::{clean_run, is_clean_run, nfc};
use serde_json::Value;

/// Reads the marks of an inline node.
pub(super) fn marks(node: Node<'_>, path: Path<'_>) -> Result<Marks, DocumentError> {
    let mut marks = Marks::default();
    let list = Path::Key(&path, "marks");
    for (index, value) in node.marks(path)?.iter().enumerate() {
        set_mark(&mut marks, value, Path::Index(&list, index))?;
    }
    Ok(marks)
}

fn set_mark(marks: &mut Marks, value: &Value, path: Path<'_>) -> Result<(), DocumentError> {
    let object = fields::object(value, path)?;
    let kind = MarkKind::named(fields::type_name(object, path)?)
        .ok_or_else(|| DocumentError::UnknownMark { path: path.pointer() })?;
    fields::known_fields(object, &["attrs"], path)?;
    fields::known_attrs(object, kind.attrs(), path)?;
    let attrs = Attributes::of(object, kind.attrs(), &path);
    let repeated = match kind {
        MarkKind::Link => marks.link.replace(attrs.href()?).is_some(),
        MarkKind::Lang => marks.lang.replace(attrs.language()?).is_some(),
        MarkKind::Abbr => marks.abbr.replace(attrs.line("title")?).is_some(),
        MarkKind::Strong => std::mem::replace(&mut marks.strong, true),
        MarkKind::Em => std::mem::replace(&mut marks.em, true),
        MarkKind::Strike => std::mem::replace(&mut marks.strike, true),
        MarkKind::Sub => return set_script(marks, Script::Sub, path),
        MarkKind::Sup => return set_script(marks, Script::Sup, path),
    };
    if repeated { Err(DocumentError::DuplicateMark { path: path.pointer() }) } else { Ok(()) }
}

fn set_script(marks: &mut Marks, script: Script, path: Path<'_>) -> Result<(), DocumentError> {
    match marks.script.replace(script) {
        None => Ok(()),
        Some(before) if before == script => Err(DocumentError::DuplicateMark { path: path.pointer() }),
        Some(_) => Err(DocumentError::ConflictingMarks { path: path.pointer() }),
    }
}

/// Brings a line into its one canonical form: texts cleaned, empty ones dropped, neighbours of equal marks merged.
///
/// Cleaning comes before merging because dropping a text makes others neighbours. Composing comes
/// last, because the joint of two composed texts may itself compose, and once per text: a line may
/// come in as a hundred thousand runs of one letter. A line of ordinary texts needs neither.
pub(super) fn settle(pieces: Vec<Inline>) -> Vec<Inline> {
    let mut settled: Vec<Inline> = Vec::with_capacity(pieces.len());
    let mut ordinary = true;
    for piece in pieces {
        let Inline::Text { text, marks } = piece else {
            settled.push(piece);
            continue;
        };
        let text = if is_clean_run(&text) {
            text
        } else {
            ordinary = false;
            clean_run(&text)
        };
        match settled.last_mut() {
            _ if text.is_empty() => {}
            Some(Inline::Text { text: before, marks: same }) if *same == marks => before.push_str(&text),
            _ => settled.push(Inline::Text { text, marks }),
        }
    }
    if ordinary {
        return settled;
    }
    for piece in &mut settled {
        if let Inline::Text { text, .. } = piece {
            *text = nfc(text);
        }
    }
    settled
}

/// What a line weighs against the limit: its characters and those of its notes, and one for each break and reference.
pub(super) fn weight(line: &[Inline]) -> usize {
    line.iter()
        .map(|piece| match piece {
            Inline::Text { text, .. } => text.chars().count(),
            Inline::Footnote { text } => text.chars().count(),
            Inline::HardBreak
            | Inline::DocumentReference { .. }
            | Inline::IndicatorReference { .. }
            | Inline::PersonReference { .. } => 1,
        })
        .sum()
}
