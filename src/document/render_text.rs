//! The body as plain text, for search, summaries and mail.

use super::refs::References;
use super::schema::{Block, Document, Flow, Inline, ListItem, TableRow};
use super::walk::{Piece, pieces};
use crate::vietnamese::nfc;

/// Renders the body as text: a line per block, a line per table row with its cells parted by tabs.
///
/// List signs and numbers are left out: they are no words of the writer, nor are the headlines of related articles. A
/// break inside a paragraph becomes a space, so that one line is one block; the notes come last, a line each.
#[must_use]
pub fn render_text(document: &Document, references: &dyn References) -> String {
    let mut lines = Vec::new();
    for top in document.blocks() {
        block(&top.block, references, &mut lines);
    }
    lines.extend(notes(document));
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

fn notes(document: &Document) -> impl Iterator<Item = String> {
    let lines = pieces(document).into_iter().filter_map(|piece| match piece {
        Piece::Line(line) => Some(line),
        _ => None,
    });
    lines.flatten().filter_map(|inline| match inline {
        Inline::Footnote { text } => Some(text.clone()),
        _ => None,
    })
}

/// The text of one line without its notes, trimmed.
pub(super) fn line(content: &[Inline], references: &dyn References) -> String {
    let mut text = String::new();
    for piece in content {
        match piece {
            Inline::Text { text: words, .. } => text.push_str(words),
            Inline::HardBreak => text.push(' '),
            Inline::DocumentReference { code } => match references.document(code) {
                Some(cited) => text.push_str(cited.shown()),
                None => text.push_str(&missing("văn bản", code)),
            },
            Inline::IndicatorReference { code } => match references.indicator(code) {
                Some(cited) => text.push_str(&cited.shown),
                None => text.push_str(&missing("chỉ tiêu", code)),
            },
            Inline::PersonReference { code } => match references.person(code) {
                Some(cited) => text.push_str(cited.name),
                None => text.push_str(&missing("người", code)),
            },
            Inline::Footnote { .. } => {}
        }
    }
    // A mark set in another style than its letter is a run of its own; only here do they meet.
    nfc(text.trim())
}

/// The words that stand for a code nobody knows.
pub(super) fn missing(what: &str, code: &str) -> String {
    format!("[thiếu {what}: {code}]")
}

fn block(block: &Block, references: &dyn References, lines: &mut Vec<String>) {
    match block {
        Block::Flow(inner) => flow(inner, references, lines),
        Block::Heading { content, .. } | Block::Pullquote(content) => lines.push(line(content, references)),
        Block::Blockquote(content) | Block::LiveEntry { content, .. } => flows(content, references, lines),
        Block::Box { title, content } => {
            lines.push(line(title, references));
            flows(content, references, lines);
        }
        Block::FactCheck { verdict, claim, content } => {
            lines.push(line(claim, references));
            lines.push(references.tongue().verdict(*verdict).to_owned());
            flows(content, references, lines);
        }
        Block::Table { caption, rows } => {
            lines.push(caption.clone());
            lines.extend(rows.iter().map(|found| row(found, references)));
        }
        Block::HorizontalRule | Block::RelatedArticles(_) => {}
        Block::DocumentLink { code } => match references.document(code) {
            Some(cited) => lines.push(card(cited.number, cited.title)),
            None => lines.push(missing("văn bản", code)),
        },
        Block::Embed(embed) => lines.push(embed.title.clone()),
        Block::Quotation { code } => match references.quotation(code) {
            Some(quoted) => lines.extend(quoted.text.lines().map(|found| found.trim().to_owned())),
            None => lines.push(missing("trích dẫn", code)),
        },
    }
}

fn card(number: Option<&str>, title: &str) -> String {
    number.map_or_else(|| title.to_owned(), |number| format!("{number}: {title}"))
}

fn flows(content: &[Flow], references: &dyn References, lines: &mut Vec<String>) {
    content.iter().for_each(|inner| flow(inner, references, lines));
}

fn flow(inner: &Flow, references: &dyn References, lines: &mut Vec<String>) {
    match inner {
        Flow::Paragraph(content) => lines.push(line(content, references)),
        Flow::BulletList(items) | Flow::OrderedList { items, .. } => {
            items.iter().for_each(|entry| item(entry, references, lines));
        }
    }
}

fn item(entry: &ListItem, references: &dyn References, lines: &mut Vec<String>) {
    lines.push(line(&entry.first, references));
    entry.rest.iter().for_each(|inner| flow(inner, references, lines));
}

fn row(found: &TableRow, references: &dyn References) -> String {
    let cell = |paragraphs: &[Vec<Inline>]| {
        let texts: Vec<String> = paragraphs.iter().map(|content| line(content, references)).collect();
        texts.join(" ").trim().to_owned()
    };
    let cells: Vec<String> = found.cells.iter().map(|entry| cell(&entry.paragraphs)).collect();
    cells.join("\t")
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Plan, apart, document};
    use super::super::schema::Marks;
    use super::*;

    #[test]
    fn the_sample_as_text() {
        let expected = [
            "Tầm nhìn",
            "Tầm nhìn",
            "Theo 790/QĐ-TTg & [thiếu văn bản: nq-0] xem đây km2x@",
            "một",
            "ba",
            "hai",
            "nữa",
            "<lời dẫn>",
            "lớn",
            "Chỉ tiêu\t2030",
            "GRDP\t15.800",
            "biến không thành có,",
            "biến khó thành dễ",
            "[thiếu trích dẫn: khac]",
        ];
        assert_eq!(render_text(&document(), &Plan), expected.join("\n"));
    }

    #[test]
    fn a_mark_in_another_style_composes_with_its_letter() {
        let bare = Inline::Text { text: "a".to_owned(), marks: Marks::default() };
        let mark = Inline::Text { text: "\u{300}".to_owned(), marks: Marks { em: true, ..Marks::default() } };
        assert_eq!(line(&[bare, mark], &Plan), "à");
    }

    #[test]
    fn what_stands_apart_and_what_is_looked_up() {
        let expected = [
            "Kết quả",
            "Kết quả",
            "Thẻ",
            "GRDP khoảng 15.800\u{a0}USD, Nguyễn Văn Mẫu: smart city[thiếu chỉ tiêu: khong][thiếu người: ai]",
            "Ba bước",
            "một",
            "không tên",
            "Sáp nhập",
            "Gây hiểu lầm",
            "lý do",
            "khai mạc",
            r#"790/QĐ-TTg: Quyết định phê duyệt "Quy hoạch""#,
            "[thiếu văn bản: nq-0]",
            r#"Phim "ngắn""#,
            "Bảng 1",
            "ô",
            "Theo <giá> 2010.",
            "Mạng xã hội.",
        ];
        assert_eq!(render_text(&apart(), &Plan), expected.join("\n"));
    }
}
