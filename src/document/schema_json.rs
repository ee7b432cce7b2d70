//! The schema for programs: the editor's schema is compared with it, so neither side can drift alone.

use super::limits;
use super::nodes::{Attr, AttrKind, Content, MarkKind, NodeKind};
use serde_json::{Map, Value, json};

/// The node and mark types with attributes, content and limits, in ProseMirror's terms.
///
/// `content` is the content expression, `marks` is "_" where text may be marked and "" elsewhere;
/// the order of the marks is the canonical one.
#[must_use]
pub fn schema_json() -> Value {
    let nodes: Map<String, Value> =
        NodeKind::ALL.into_iter().map(|kind| (kind.name().to_owned(), node(kind))).collect();
    let marks: Map<String, Value> =
        MarkKind::ALL.into_iter().map(|kind| (kind.name().to_owned(), mark(kind))).collect();
    json!({
        "limits": {
            "blocks": limits::BLOCKS,
            "characters": limits::TEXT,
            "depth": limits::DEPTH,
            "href_bytes": limits::HREF,
        },
        "mark_order": MarkKind::ALL.map(MarkKind::name),
        "marks": marks,
        "nodes": nodes,
        "top_node": NodeKind::Doc.name(),
        "version": 1,
    })
}

fn node(kind: NodeKind) -> Value {
    let content = kind.content();
    let group = match kind {
        _ if kind.is_block() => Some("block"),
        _ if kind.is_inline() => Some("inline"),
        _ => None,
    };
    json!({
        "attrs": attrs(kind.attrs()),
        "children": children(content).iter().map(|child| child.name()).collect::<Vec<_>>(),
        "content": expression(kind, content),
        "group": group,
        "inline": kind.is_inline(),
        "leaf": content == Content::Nothing,
        "marks": if content == Content::Inlines { "_" } else { "" },
    })
}

fn mark(kind: MarkKind) -> Value {
    json!({ "attrs": attrs(kind.attrs()), "excludes": kind.excludes().map(MarkKind::name) })
}

fn attrs(known: &[Attr]) -> Value {
    let printed = known.iter().map(|(name, kind)| ((*name).to_owned(), attr(*kind)));
    Value::Object(printed.collect())
}

fn attr(kind: AttrKind) -> Value {
    match kind {
        AttrKind::Id => json!({
            "default": null,
            "pattern": format!("^[A-Za-z0-9_-]{{1,{}}}$", limits::ID),
            "required": false,
            "top_level_only": true,
            "type": "string",
        }),
        AttrKind::Number(least, most, None) => {
            json!({ "maximum": most, "minimum": least, "required": true, "type": "integer" })
        }
        AttrKind::Number(least, most, Some(default)) => {
            json!({ "default": default, "maximum": most, "minimum": least, "required": false, "type": "integer" })
        }
        AttrKind::Code => json!({
            "pattern": format!("^[A-Za-z0-9._:/-]{{1,{}}}$", limits::CODE),
            "required": true,
            "type": "string",
        }),
        AttrKind::Href => json!({ "max_bytes": limits::HREF, "required": true, "type": "string" }),
    }
}

fn children(content: Content) -> Vec<NodeKind> {
    match content {
        Content::Nothing => Vec::new(),
        Content::Inlines => NodeKind::ALL.into_iter().filter(|kind| kind.is_inline()).collect(),
        Content::OneOrMore(allowed) | Content::ParagraphThen(allowed) => allowed.to_vec(),
    }
}

fn expression(kind: NodeKind, content: Content) -> String {
    match content {
        Content::Nothing => String::new(),
        Content::Inlines => "inline*".to_owned(),
        // The first level holds exactly the group, and the editor adds to the group by name.
        Content::OneOrMore(_) if kind == NodeKind::Doc => "block+".to_owned(),
        Content::OneOrMore([only]) => format!("{}+", only.name()),
        Content::OneOrMore(allowed) => format!("({})+", names(allowed)),
        Content::ParagraphThen(allowed) => format!("{} ({})*", NodeKind::Paragraph.name(), names(allowed)),
    }
}

fn names(kinds: &[NodeKind]) -> String {
    kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;
    use crate::document::Document;

    /// Relative to the package, which is where cargo starts tests.
    const SNAPSHOT: &str = "docs/api/document-schema.json";

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "whether to rewrite snapshots is said to the test run, not to the program"
    )]
    fn the_committed_schema_is_this_one() {
        let printed = serde_json::to_string_pretty(&sorted(schema_json())).unwrap() + "\n";
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|set| set == "1") {
            std::fs::write(SNAPSHOT, &printed).unwrap();
        }
        let committed = std::fs::read_to_string(SNAPSHOT).unwrap();
        assert!(
            printed == committed,
            "{SNAPSHOT} has drifted: run the test with UPDATE_SNAPSHOTS=1 and review the change"
        );
    }

    /// The file must not depend on whether JSON maps keep or sort their keys.
    fn sorted(value: Value) -> Value {
        match value {
            Value::Object(map) => {
                let ordered: std::collections::BTreeMap<String, Value> =
                    map.into_iter().map(|(key, inner)| (key, sorted(inner))).collect();
                Value::Object(ordered.into_iter().collect())
            }
            Value::Array(list) => Value::Array(list.into_iter().map(sorted).collect()),
            other => other,
        }
    }

    /// A smallest valid node of each type, by the schema's own words.
    fn smallest(kind: NodeKind) -> Value {
        let schema = schema_json();
        let described = &schema["nodes"][kind.name()];
        let attrs: Map<String, Value> = described["attrs"]
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, attr)| attr["required"] == json!(true))
            .map(|(name, attr)| {
                (name.clone(), if attr["type"] == "integer" { attr["minimum"].clone() } else { json!("c") })
            })
            .collect();
        let content = match kind.content() {
            Content::Nothing | Content::Inlines => Vec::new(),
            Content::OneOrMore(allowed) => vec![smallest(allowed[0])],
            Content::ParagraphThen(_) => vec![smallest(NodeKind::Paragraph)],
        };
        let mut node = Map::new();
        node.insert("type".to_owned(), kind.name().into());
        if !attrs.is_empty() {
            node.insert("attrs".to_owned(), Value::Object(attrs));
        }
        if !content.is_empty() {
            node.insert("content".to_owned(), Value::Array(content));
        }
        if kind == NodeKind::Text {
            node.insert("text".to_owned(), "t".into());
        }
        Value::Object(node)
    }

    /// Wraps a node in what the schema says may hold it, up to the document.
    fn rooted(node: Value, kind: NodeKind) -> Value {
        if kind == NodeKind::Doc {
            return node;
        }
        let holder =
            NodeKind::ALL.into_iter().find(|holder| children(holder.content()).contains(&kind)).unwrap();
        let mut around = smallest(holder);
        around["content"] = json!([node]);
        rooted(around, holder)
    }

    #[test]
    fn the_parser_accepts_exactly_the_children_the_schema_lists() {
        for parent in NodeKind::ALL.into_iter().filter(|kind| kind.content() != Content::Nothing) {
            for child in NodeKind::ALL {
                let mut holder = smallest(parent);
                // Behind a first paragraph, which a list item needs.
                holder["content"] = match parent.content() {
                    Content::ParagraphThen(_) => json!([smallest(NodeKind::Paragraph), smallest(child)]),
                    _ => json!([smallest(child)]),
                };
                let accepted = Document::from_value(&rooted(holder, parent)).is_ok();
                assert_eq!(
                    accepted,
                    children(parent.content()).contains(&child),
                    "{} in {}",
                    child.name(),
                    parent.name()
                );
            }
        }
    }

    #[test]
    fn the_parser_accepts_exactly_the_attributes_the_schema_lists() {
        for kind in NodeKind::ALL {
            for name in ["id", "level", "start", "colspan", "rowspan", "code", "href", "class"] {
                let mut node = smallest(kind);
                if node.get("attrs").is_none() {
                    node["attrs"] = json!({});
                }
                let fitting =
                    if matches!(name, "id" | "code" | "href" | "class") { json!("c") } else { json!(2) };
                node["attrs"][name] = fitting;
                let listed = kind.attrs().iter().any(|known| known.0 == name);
                // A text carries no attributes at all, not even an empty list of them.
                let accepted = Document::from_value(&rooted(node, kind)).is_ok();
                assert_eq!(accepted, listed, "{name} on {}", kind.name());
            }
        }
    }

    #[test]
    fn every_name_reads_back() {
        assert!(NodeKind::ALL.into_iter().all(|kind| NodeKind::named(kind.name()) == Some(kind)));
        assert!(MarkKind::ALL.into_iter().all(|kind| MarkKind::named(kind.name()) == Some(kind)));
        assert_eq!(NodeKind::named("script"), None);
    }
}
