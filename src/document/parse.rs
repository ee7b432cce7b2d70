//! From JSON to a document, strictly.

use super::error::DocumentError;
use super::fields::Node;
use super::limits;
use super::nodes::{Content, NodeKind};
use super::path::Path;
use super::runs;
use super::schema::{
    Block, Cell, CellKind, Document, Flow, Inline, Level, ListItem, Marks, TableRow, TopBlock,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;
use std::collections::BTreeSet;
use std::str::FromStr;

impl Document {
    /// Reads a document from JSON text.
    ///
    /// # Errors
    /// The first violation met, with its path. Nesting beyond 128 levels is refused by the JSON
    /// reader already, so hostile depth costs neither stack nor memory.
    pub fn parse(json: &str) -> Result<Self, DocumentError> {
        Self::from_value(&serde_json::from_str(json)?)
    }

    /// Reads a document from a JSON value.
    ///
    /// # Errors
    /// The first violation met, with its path.
    pub fn from_value(value: &Value) -> Result<Self, DocumentError> {
        Reader::default().document(value)
    }

    /// Makes a document of plain paragraphs; an empty list gives the empty document.
    ///
    /// # Errors
    /// [`DocumentError::NulCharacter`], [`DocumentError::TooManyBlocks`], [`DocumentError::TooMuchText`].
    pub fn from_paragraphs(paragraphs: &[&str]) -> Result<Self, DocumentError> {
        if paragraphs.is_empty() {
            return Ok(Self::empty());
        }
        let blocks: Vec<Value> = paragraphs
            .iter()
            .map(|text| serde_json::json!({"type": "paragraph", "content": [{"type": "text", "text": text}]}))
            .collect();
        Self::from_value(&serde_json::json!({"type": "doc", "content": blocks}))
    }
}

impl FromStr for Document {
    type Err = DocumentError;

    fn from_str(json: &str) -> Result<Self, Self::Err> {
        Self::parse(json)
    }
}

impl TryFrom<&Value> for Document {
    type Error = DocumentError;

    fn try_from(value: &Value) -> Result<Self, Self::Error> {
        Self::from_value(value)
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_value(&value).map_err(de::Error::custom)
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

/// What has been met so far.
#[derive(Default)]
struct Reader {
    blocks: usize,
    characters: usize,
    ids: BTreeSet<String>,
}

impl Reader {
    fn document(&mut self, value: &Value) -> Result<Document, DocumentError> {
        let root = Node::read(value, Path::Root)?;
        if root.kind != NodeKind::Doc {
            return Err(DocumentError::WrongType { path: String::new(), expected: "a node of type `doc`" });
        }
        let blocks = self.children(root, Path::Root, 1, Self::top_block)?;
        Ok(Document { blocks })
    }

    /// Reads all children of a node, each checked against what the node may hold.
    fn children<T>(
        &mut self,
        parent: Node<'_>,
        path: Path<'_>,
        depth: usize,
        read: fn(&mut Self, Node<'_>, Path<'_>, usize) -> Result<T, DocumentError>,
    ) -> Result<Vec<T>, DocumentError> {
        let list = Path::Key(&path, "content");
        let mut children = Vec::new();
        for (index, value) in parent.content(path)?.iter().enumerate() {
            let at = Path::Index(&list, index);
            let child = Node::read(value, at)?;
            if !may_stand(parent.kind, child.kind, index) {
                return Err(DocumentError::BadNesting {
                    path: at.pointer(),
                    child: child.kind.name(),
                    parent: parent.kind.name(),
                });
            }
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

    fn top_block(&mut self, node: Node<'_>, path: Path<'_>, depth: usize) -> Result<TopBlock, DocumentError> {
        let id = node.id(path)?;
        if let Some(id) = &id
            && !self.ids.insert(id.clone())
        {
            let attrs = Path::Key(&path, "attrs");
            return Err(DocumentError::DuplicateId { path: Path::Key(&attrs, "id").pointer() });
        }
        let block = match node.kind {
            NodeKind::Heading => {
                Block::Heading { level: level(node, path)?, content: self.line(node, path)? }
            }
            NodeKind::Blockquote => Block::Blockquote(self.children(node, path, depth + 1, Self::flow)?),
            NodeKind::Pullquote => Block::Pullquote(self.line(node, path)?),
            NodeKind::Table => Block::Table(self.children(node, path, depth + 1, Self::row)?),
            NodeKind::HorizontalRule => Block::HorizontalRule,
            NodeKind::Quotation => Block::Quotation { code: node.code(path)? },
            _ => Block::Flow(self.flow(node, path, depth)?),
        };
        Ok(TopBlock { id, block })
    }

    fn flow(&mut self, node: Node<'_>, path: Path<'_>, depth: usize) -> Result<Flow, DocumentError> {
        // Wrapping a paragraph in the editor leaves its id on the inner node: checked, then dropped.
        node.id(path)?;
        match node.kind {
            NodeKind::BulletList => Ok(Flow::BulletList(self.children(node, path, depth + 1, Self::item)?)),
            NodeKind::OrderedList => {
                let start = u32::try_from(node.number("start", path)?).unwrap_or(u32::MAX);
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
        let span = |name| node.number(name, path).map(|number| u8::try_from(number).unwrap_or(1));
        let (colspan, rowspan) = (span("colspan")?, span("rowspan")?);
        let paragraphs = self.children(node, path, depth + 1, |reader, node, path, _| {
            node.id(path)?;
            reader.line(node, path)
        })?;
        Ok(Cell { kind, colspan, rowspan, paragraphs })
    }

    fn line(&mut self, node: Node<'_>, path: Path<'_>) -> Result<Vec<Inline>, DocumentError> {
        let list = Path::Key(&path, "content");
        let mut pieces = Vec::new();
        for (index, value) in node.content(path)?.iter().enumerate() {
            pieces.push(inline(value, node.kind, Path::Index(&list, index))?);
        }
        let line = runs::settle(pieces);
        self.characters += runs::weight(&line);
        if self.characters > limits::TEXT {
            return Err(DocumentError::TooMuchText { path: path.pointer() });
        }
        Ok(line)
    }
}

fn inline(value: &Value, parent: NodeKind, path: Path<'_>) -> Result<Inline, DocumentError> {
    let node = Node::read(value, path)?;
    // Also on a break or reference: inside bold text the editor marks them too, where it shows nothing.
    let marks = if node.kind.is_inline() { runs::marks(node, path)? } else { Marks::default() };
    match node.kind {
        NodeKind::Text => Ok(Inline::Text { text: node.text(path)?.to_owned(), marks }),
        NodeKind::HardBreak => Ok(Inline::HardBreak),
        NodeKind::DocumentReference => Ok(Inline::DocumentReference { code: node.code(path)? }),
        other => Err(DocumentError::BadNesting {
            path: path.pointer(),
            child: other.name(),
            parent: parent.name(),
        }),
    }
}

fn level(node: Node<'_>, path: Path<'_>) -> Result<Level, DocumentError> {
    Ok(match node.number("level", path)? {
        2 => Level::Two,
        3 => Level::Three,
        _ => Level::Four,
    })
}

fn may_stand(parent: NodeKind, child: NodeKind, index: usize) -> bool {
    match parent.content() {
        Content::Nothing => false,
        Content::Inlines => child.is_inline(),
        Content::OneOrMore(allowed) => allowed.contains(&child),
        Content::ParagraphThen(_) if index == 0 => child == NodeKind::Paragraph,
        Content::ParagraphThen(allowed) => allowed.contains(&child),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;
    use serde_json::json;

    fn doc(content: Value) -> Value {
        json!({"type": "doc", "content": content})
    }

    fn paragraph(content: Value) -> Value {
        json!({"type": "paragraph", "content": content})
    }

    fn text(words: &str) -> Value {
        json!({"type": "text", "text": words})
    }

    fn marked(marks: Value) -> Value {
        doc(json!([paragraph(json!([{"type": "text", "text": "a", "marks": marks}]))]))
    }

    fn with_attrs(kind: &str, attrs: Value) -> Value {
        doc(json!([{"type": kind, "attrs": attrs}]))
    }

    fn canonical(value: &Value) -> String {
        Document::from_value(value).unwrap().canonical()
    }

    #[test]
    fn each_mistake_is_named_with_its_place() {
        let item = |inner: Value| json!({"type": "list_item", "content": [inner]});
        let list = |inner: Value| doc(json!([{"type": "bullet_list", "content": [inner]}]));
        let link = |href: &str| marked(json!([{"type": "link", "attrs": {"href": href}}]));
        let cases = [
            (json!(1), "wrong_type", ""),
            (json!({}), "missing_field", ""),
            (json!({"type": "paragraph"}), "wrong_type", ""),
            (json!({"type": "doc"}), "no_content", ""),
            (doc(json!([])), "no_content", ""),
            (doc(json!({})), "wrong_type", "/content"),
            (doc(json!([1])), "wrong_type", "/content/0"),
            (
                json!({"type": "doc", "content": [{"type": "paragraph"}], "version": 1}),
                "unknown_field",
                "/version",
            ),
            (
                json!({"type": "doc", "attrs": {"id": "a"}, "content": [{"type": "paragraph"}]}),
                "unknown_attribute",
                "/attrs/id",
            ),
            (doc(json!([{"type": "script"}])), "unknown_node", "/content/0"),
            (doc(json!([{"type": 7}])), "wrong_type", "/content/0/type"),
            (doc(json!([text("a")])), "bad_nesting", "/content/0"),
            (doc(json!([paragraph(json!([paragraph(json!([]))]))])), "bad_nesting", "/content/0/content/0"),
            (doc(json!([item(paragraph(json!([])))])), "bad_nesting", "/content/0"),
            (list(paragraph(json!([]))), "bad_nesting", "/content/0/content/0"),
            (list(item(json!({"type": "bullet_list"}))), "bad_nesting", "/content/0/content/0/content/0"),
            (list(json!({"type": "list_item"})), "no_content", "/content/0/content/0"),
            (
                doc(json!([{"type": "blockquote", "content": [{"type": "heading", "attrs": {"level": 2}}]}])),
                "bad_nesting",
                "/content/0/content/0",
            ),
            (doc(json!([{"type": "table"}])), "no_content", "/content/0"),
            (doc(json!([{"type": "horizontal_rule", "content": []}])), "unknown_field", "/content/0/content"),
            (doc(json!([{"type": "heading"}])), "missing_field", "/content/0/attrs"),
            (with_attrs("heading", json!({"level": 1})), "out_of_range", "/content/0/attrs/level"),
            (with_attrs("heading", json!({"level": 5})), "out_of_range", "/content/0/attrs/level"),
            (with_attrs("heading", json!({"level": -2})), "out_of_range", "/content/0/attrs/level"),
            (with_attrs("heading", json!({"level": u64::MAX})), "out_of_range", "/content/0/attrs/level"),
            (with_attrs("heading", json!({"level": 2.0})), "wrong_type", "/content/0/attrs/level"),
            (with_attrs("heading", json!({"level": "2"})), "wrong_type", "/content/0/attrs/level"),
            (with_attrs("heading", json!({"level": null})), "wrong_type", "/content/0/attrs/level"),
            (with_attrs("ordered_list", json!({"start": 0})), "out_of_range", "/content/0/attrs/start"),
            (with_attrs("paragraph", json!({"class": "x"})), "unknown_attribute", "/content/0/attrs/class"),
            (with_attrs("paragraph", json!([])), "wrong_type", "/content/0/attrs"),
            (with_attrs("paragraph", json!({"id": ""})), "invalid_id", "/content/0/attrs/id"),
            (with_attrs("paragraph", json!({"id": "a b"})), "invalid_id", "/content/0/attrs/id"),
            (with_attrs("paragraph", json!({"id": "x".repeat(41)})), "invalid_id", "/content/0/attrs/id"),
            (with_attrs("paragraph", json!({"id": 4})), "wrong_type", "/content/0/attrs/id"),
            (with_attrs("quotation", json!({})), "missing_field", "/content/0/attrs"),
            (with_attrs("quotation", json!({"code": "\"><"})), "invalid_code", "/content/0/attrs/code"),
            (doc(json!([paragraph(json!([{"type": "text"}]))])), "missing_field", "/content/0/content/0"),
            (
                doc(json!([paragraph(json!([{"type": "text", "text": 1}]))])),
                "wrong_type",
                "/content/0/content/0/text",
            ),
            (doc(json!([paragraph(json!([text("a\0b")]))])), "nul_character", "/content/0/content/0/text"),
            (marked(json!({})), "wrong_type", "/content/0/content/0/marks"),
            (marked(json!([{"type": "blink"}])), "unknown_mark", "/content/0/content/0/marks/0"),
            (
                marked(json!([{"type": "em"}, {"type": "em"}])),
                "duplicate_mark",
                "/content/0/content/0/marks/1",
            ),
            (
                marked(json!([{"type": "sub"}, {"type": "sup"}])),
                "conflicting_marks",
                "/content/0/content/0/marks/1",
            ),
            (
                marked(json!([{"type": "sup"}, {"type": "sup"}])),
                "duplicate_mark",
                "/content/0/content/0/marks/1",
            ),
            (
                marked(json!([{"type": "em", "attrs": {"style": "x"}}])),
                "unknown_attribute",
                "/content/0/content/0/marks/0/attrs/style",
            ),
            (
                marked(json!([{"type": "em", "class": "x"}])),
                "unknown_field",
                "/content/0/content/0/marks/0/class",
            ),
            (marked(json!([{"type": "link"}])), "missing_field", "/content/0/content/0/marks/0/attrs"),
            (link("javascript:alert(1)"), "invalid_href", "/content/0/content/0/marks/0/attrs/href"),
            (
                marked(json!([{"type": "link", "attrs": {"href": "/a", "target": "_blank"}}])),
                "unknown_attribute",
                "/content/0/content/0/marks/0/attrs/target",
            ),
        ];
        for (value, code, path) in cases {
            let error = Document::from_value(&value).unwrap_err();
            assert_eq!((error.code(), error.path()), (code, path), "{value}: {error}");
        }
        assert_eq!(Document::parse("{").unwrap_err().code(), "invalid_json");
        assert_eq!(Document::parse("{\"type\":\"doc\"} x").unwrap_err().code(), "invalid_json");
    }

    #[test]
    fn ids_are_unique_at_the_first_level_and_dropped_below() {
        let named = |id: &str| json!({"type": "paragraph", "attrs": {"id": id}});
        let error = Document::from_value(&doc(json!([named("a"), named("b"), named("a")]))).unwrap_err();
        assert_eq!((error.code(), error.path()), ("duplicate_id", "/content/2/attrs/id"));
        let quote = json!({"type": "blockquote", "attrs": {"id": "q"}, "content": [named("a"), named("a")]});
        let expected = r#"{"content":[{"attrs":{"id":"q"},"content":[{"type":"paragraph"},{"type":"paragraph"}],"type":"blockquote"}],"type":"doc"}"#;
        assert_eq!(canonical(&doc(json!([quote]))), expected);
    }

    #[test]
    fn what_the_editor_adds_is_not_kept() {
        let strong = json!([{"type": "strong"}]);
        let sent = doc(json!([
            {"type": "paragraph", "attrs": {"id": null}, "content": [
                text(""), text("a"), {"type": "hard_break", "marks": strong},
                {"type": "document_reference", "attrs": {"code": "d/1"}, "marks": strong},
            ]},
            {"type": "ordered_list", "attrs": {"start": 1, "id": "l"}, "content": [
                {"type": "list_item", "attrs": {}, "content": [{"type": "paragraph", "content": []}]},
            ]},
        ]));
        let expected = concat!(
            r#"{"content":[{"content":[{"text":"a","type":"text"},{"type":"hard_break"},"#,
            r#"{"attrs":{"code":"d/1"},"type":"document_reference"}],"type":"paragraph"},"#,
            r#"{"attrs":{"id":"l"},"content":[{"content":[{"type":"paragraph"}],"type":"list_item"}],"type":"ordered_list"}],"#,
            r#""type":"doc"}"#
        );
        assert_eq!(canonical(&sent), expected);
    }

    #[test]
    fn marks_are_ordered_and_texts_cleaned_merged_and_composed() {
        let bold = |words: &str| json!({"type": "text", "text": words, "marks": [{"type": "sup"}, {"type": "strong"}]});
        let sent = doc(json!([paragraph(json!([
            text("Bi"),
            text("\u{200B}"),
            text("\u{300}nh\tÐ"),
            bold("x"),
            bold("\u{301}y"),
        ]))]));
        let expected = concat!(
            r#"{"content":[{"content":[{"text":"Bình Đ","type":"text"},"#,
            r#"{"marks":[{"type":"strong"},{"type":"sup"}],"text":"x́y","type":"text"}],"type":"paragraph"}],"type":"doc"}"#
        );
        assert_eq!(canonical(&sent), expected);
    }

    #[test]
    fn depth_is_limited() {
        let nested = |levels: usize| {
            (0..levels).fold(paragraph(json!([])), |inner, level| {
                let first = paragraph(json!([]));
                let content = if level == 0 { json!([inner]) } else { json!([first, inner]) };
                json!({"type": "bullet_list", "content": [{"type": "list_item", "content": content}]})
            })
        };
        assert!(Document::from_value(&doc(json!([nested(3)]))).is_ok());
        assert!(Document::from_value(&doc(json!([{"type": "blockquote", "content": [nested(3)]}]))).is_ok());
        let error = Document::from_value(&doc(json!([nested(4)]))).unwrap_err();
        assert_eq!(error.code(), "too_deep");
    }

    #[test]
    fn a_hundred_thousand_levels_are_an_error_not_a_crash() {
        let deep = |open: &str, close: &str| open.repeat(100_000) + &close.repeat(100_000);
        let quote = r#"{"type":"blockquote","content":["#;
        for json in [
            deep("[", "]"),
            deep("{\"a\":", "}"),
            format!(r#"{{"type":"doc","content":[{}]}}"#, deep(quote, "]}")),
            "[".repeat(100_000),
        ] {
            assert_eq!(Document::parse(&json).unwrap_err().code(), "invalid_json");
            assert!(serde_json::from_str::<Document>(&json).is_err());
        }
        // By hand: `json!` would copy the value, level by level, on the stack.
        let around = |name: &str, content: Vec<Value>| {
            let fields = [("type", Value::from(name)), ("content", Value::Array(content))];
            Value::Object(fields.into_iter().map(|(key, inner)| (key.to_owned(), inner)).collect())
        };
        let mut value = paragraph(json!([]));
        for _ in 0..50_000 {
            value = around("bullet_list", vec![around("list_item", vec![paragraph(json!([])), value])]);
        }
        let value = around("doc", vec![value]);
        assert_eq!(Document::from_value(&value).unwrap_err().code(), "too_deep");
        // Dropping the value is what would overflow, and is no business of ours.
        std::mem::forget(value);
    }

    #[test]
    fn blocks_and_text_are_limited() {
        let blocks = |count: usize| doc(json!(vec![json!({"type": "paragraph"}); count]));
        assert!(Document::from_value(&blocks(limits::BLOCKS)).is_ok());
        let error = Document::from_value(&blocks(limits::BLOCKS + 1)).unwrap_err();
        assert_eq!((error.code(), error.path()), ("too_many_blocks", "/content/2000"));

        let words = |count: usize| "ộ".repeat(count);
        assert!(Document::from_paragraphs(&[&words(limits::TEXT - 1), "a"]).is_ok());
        let error = Document::from_paragraphs(&[&words(limits::TEXT), "a"]).unwrap_err();
        assert_eq!((error.code(), error.path()), ("too_much_text", "/content/1"));
        let breaks = vec![json!({"type": "hard_break"}); limits::TEXT + 1];
        assert_eq!(
            Document::from_value(&doc(json!([paragraph(json!(breaks))]))).unwrap_err().code(),
            "too_much_text"
        );
        let runs = vec![text("ộ"); limits::TEXT];
        let merged = Document::from_value(&doc(json!([paragraph(json!(runs))]))).unwrap();
        assert_eq!(merged, Document::from_paragraphs(&[&words(limits::TEXT)]).unwrap());
    }

    #[test]
    fn paragraphs_make_a_document() {
        assert_eq!(Document::from_paragraphs(&[]).unwrap(), Document::empty());
        assert_eq!(Document::empty().canonical(), r#"{"content":[{"type":"paragraph"}],"type":"doc"}"#);
        let made = Document::from_paragraphs(&["một", ""]).unwrap();
        assert_eq!(made.blocks().len(), 2);
        assert_eq!("x".parse::<Document>().unwrap_err().code(), "invalid_json");
        assert_eq!(Document::try_from(&made.to_value()).unwrap(), made);
    }
}
