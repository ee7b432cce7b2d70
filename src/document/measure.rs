//! How much there is to read.

use super::schema::{Document, Inline};
use super::walk::{Piece, pieces};
use crate::vietnamese::syllables;

impl Document {
    /// Has it nothing to read: no visible text, no reference, no quotation, no video? Rules, empty tables and hints
    /// at other articles do not count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        pieces(self).iter().all(|piece| match piece {
            Piece::Quotation(_) | Piece::Card(_) | Piece::Embed | Piece::Caption(_) => false,
            Piece::Article(_) => true,
            Piece::Line(line) => is_blank(line),
        })
    }

    /// The number of syllables and numbers the writer typed, as Vietnamese newsrooms count length.
    ///
    /// A reference counts as one, and captions and footnotes count with their words; the wording of locked quotations
    /// is not the writer's and not counted, nor are the titles of documents, articles and videos.
    #[must_use]
    pub fn word_count(&self) -> usize {
        pieces(self)
            .iter()
            .map(|piece| match piece {
                Piece::Quotation(_) | Piece::Card(_) | Piece::Article(_) | Piece::Embed => 0,
                Piece::Caption(words) => syllables(words).len(),
                Piece::Line(line) => count(line),
            })
            .sum()
    }
}

/// Has the line nothing to read? Renderers leave such lines out: a reader has no use for the gap.
pub(super) fn is_blank(line: &[Inline]) -> bool {
    line.iter().all(|inline| match inline {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::HardBreak => true,
        Inline::DocumentReference { .. }
        | Inline::IndicatorReference { .. }
        | Inline::PersonReference { .. }
        | Inline::Footnote { .. } => false,
    })
}

/// Texts are joined first: a syllable half in bold is one syllable.
fn count(line: &[Inline]) -> usize {
    let (mut joined, mut beside) = (String::new(), 0);
    for piece in line {
        match piece {
            Inline::Text { text, .. } => joined.push_str(text),
            Inline::HardBreak => joined.push(' '),
            // The sign of a note hangs on its word and does not part it from what follows.
            Inline::Footnote { text } => beside += syllables(text).len(),
            Inline::DocumentReference { .. }
            | Inline::IndicatorReference { .. }
            | Inline::PersonReference { .. } => {
                joined.push(' ');
                beside += 1;
            }
        }
    }
    syllables(&joined).len() + beside
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;
    use serde_json::json;

    fn body(content: serde_json::Value) -> Document {
        Document::from_value(&json!({"type": "doc", "content": content})).unwrap()
    }

    #[test]
    fn nothing_to_read_is_empty() {
        assert!(Document::empty().is_empty());
        assert!(Document::from_paragraphs(&[" ", "\u{A0}"]).unwrap().is_empty());
        assert!(body(json!([{"type": "horizontal_rule"}])).is_empty());
        assert!(!Document::from_paragraphs(&["", "a"]).unwrap().is_empty());
        assert!(!body(json!([{"type": "quotation", "attrs": {"code": "q1"}}])).is_empty());
        let reference = json!({"type": "document_reference", "attrs": {"code": "d1"}});
        assert!(!body(json!([{"type": "paragraph", "content": [reference]}])).is_empty());
    }

    #[test]
    fn syllables_are_counted_across_marks_and_breaks() {
        let bold = json!([{"type": "strong"}]);
        let line = json!([
            {"type": "text", "text": "Quy ho"}, {"type": "text", "text": "ạch", "marks": bold},
            {"type": "hard_break"}, {"type": "text", "text": "tỉnh 15.800 USD"},
            {"type": "document_reference", "attrs": {"code": "d1"}},
        ]);
        let table = json!({"type": "table", "content": [{"type": "table_row", "content": [
            {"type": "table_cell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "hai ô"}]}]},
        ]}]});
        assert_eq!(body(json!([{"type": "paragraph", "content": line}, table])).word_count(), 8);
        assert_eq!(Document::empty().word_count(), 0);
    }
}
