//! The text of one block as a single line of positions, which checks, comments and comparisons share with the editor.

use super::lines::flat_lines;
use super::schema::{Block, Inline};

/// What stands for an inline node that is not text: one position, no words.
pub const LEAF: char = '\u{FFFC}';

/// The text lines of a first-level block in reading order, joined by `\n`.
///
/// A line break inside a paragraph is `\n` as well, every other inline node is [`LEAF`], and a block without text of
/// its own is empty. Positions in it are counted in UTF-16 units, as the editor counts them.
#[must_use]
pub fn flat_text(block: &Block) -> String {
    flat_lines(block).into_iter().map(flat_line).collect::<Vec<_>>().join("\n")
}

/// One line of it.
#[must_use]
pub fn flat_line(content: &[Inline]) -> String {
    let mut text = String::new();
    for piece in content {
        match piece {
            Inline::Text { text: words, .. } => text.push_str(words),
            Inline::HardBreak => text.push('\n'),
            Inline::DocumentReference { .. }
            | Inline::IndicatorReference { .. }
            | Inline::PersonReference { .. }
            | Inline::Footnote { .. } => text.push(LEAF),
        }
    }
    text
}

/// The UTF-16 position of a byte position; positions inside a character count as its end.
#[must_use]
pub fn utf16_at(text: &str, byte: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < byte).map(|(_, ch)| ch.len_utf16()).sum()
}

/// The byte position of a UTF-16 position, if the text has it at the edge of a character.
#[must_use]
pub fn byte_at(text: &str, utf16: usize) -> Option<usize> {
    let mut seen = 0;
    for (at, ch) in text.char_indices() {
        if seen == utf16 {
            return Some(at);
        }
        seen += ch.len_utf16();
    }
    (seen == utf16).then_some(text.len())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test fails by panicking")]

    use super::super::Document;
    use super::super::sample::document;
    use super::*;

    #[test]
    fn lines_breaks_and_leaves_each_have_a_place() {
        let flat: Vec<String> = document().blocks().iter().map(|top| flat_text(&top.block)).collect();
        assert!(flat.iter().any(|text| text.contains("một\nba\nhai")), "{flat:?}");
        assert!(flat.iter().any(|text| text.contains(LEAF)), "{flat:?}");
        assert_eq!(flat.last().map(String::as_str), Some(""));
    }

    /// The editor's own test reads the same file: a position means the same on both sides.
    #[test]
    fn the_editor_counts_alike() {
        let shared: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/fixtures/flat-text.json"))
                .expect("the fixture is JSON");
        for case in shared["cases"].as_array().expect("cases") {
            let body = Document::parse(&case["body"].to_string()).expect("a body of the schema");
            let flat: Vec<String> = body.blocks().iter().map(|top| flat_text(&top.block)).collect();
            assert_eq!(serde_json::json!(flat), case["flat"], "{}", case["name"]);
        }
    }

    #[test]
    fn positions_go_there_and_back() {
        let text = "aớ😀b";
        assert_eq!(utf16_at(text, text.len()), 5);
        assert_eq!([0, 1, 2, 4, 5].map(|at| byte_at(text, at)), [0, 1, 4, 8, 9].map(Some));
        assert_eq!(byte_at(text, 3), None);
        assert_eq!(byte_at(text, 6), None);
    }
}
