//! The schema for programs: the editor's schema is compared with it, so neither side can drift alone.

use super::attrs::{Attr, AttrKind};
use super::embed::Provider;
use super::limits;
use super::marks::MarkKind;
use super::nodes::{Content, NodeKind};
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
        AttrKind::Choice(words) => json!({ "enum": words, "required": true, "type": "string" }),
        AttrKind::Minute => json!({
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$",
            "required": true,
            "type": "string",
        }),
        AttrKind::Line(0, most) => json!({
            "default": "", "max_characters": most, "min_characters": 0, "required": false, "type": "string",
        }),
        AttrKind::Line(least, most) => json!({
            "max_characters": most, "min_characters": least, "required": true, "type": "string",
        }),
        AttrKind::Anchor => json!({
            "default": null,
            "pattern": format!("^[a-z0-9-]{{1,{}}}$", limits::ANCHOR),
            "required": false,
            "type": "string",
            "unique": true,
        }),
        AttrKind::Key => {
            let patterns =
                Provider::ALL.map(|provider| (provider.code().to_owned(), provider.key_pattern().into()));
            json!({ "patterns": Map::from_iter(patterns), "required": true, "type": "string" })
        }
        AttrKind::Language => json!({
            "pattern": format!("^[a-zA-Z-]{{{},{}}}$", limits::LANGUAGE.0, limits::LANGUAGE.1),
            "required": true,
            "type": "string",
        }),
    }
}

fn children(content: Content) -> Vec<NodeKind> {
    match content {
        Content::Nothing => Vec::new(),
        Content::Inlines => NodeKind::ALL.into_iter().filter(|kind| kind.is_inline()).collect(),
        Content::OneOrMore(allowed) | Content::ParagraphThen(allowed) => allowed.to_vec(),
        Content::UpTo(only, _) => vec![only],
        Content::TitleThen(title, allowed) => std::iter::once(title).chain(allowed.iter().copied()).collect(),
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
        Content::UpTo(only, most) => format!("{}{{1,{most}}}", only.name()),
        Content::ParagraphThen(allowed) => format!("{} ({})*", NodeKind::Paragraph.name(), names(allowed)),
        Content::TitleThen(title, allowed) => format!("{} ({})+", title.name(), names(allowed)),
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

    /// A value that an attribute takes, by the schema's own words.
    fn fitting(name: &str, attr: &Value) -> Value {
        match name {
            _ if attr["type"] == "integer" => attr["maximum"].clone(),
            "at" => json!("2024-08-03T14:05"),
            "key" => json!("dQw4w9WgXcQ"),
            _ => attr["enum"].as_array().map_or(json!("cc"), |words| words[0].clone()),
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
            .map(|(name, attr)| (name.clone(), fitting(name, attr)))
            .collect();
        let content = match kind.content() {
            Content::Nothing | Content::Inlines => Vec::new(),
            Content::OneOrMore(allowed) => vec![smallest(allowed[0])],
            Content::UpTo(only, _) => vec![smallest(only)],
            Content::ParagraphThen(_) => vec![smallest(NodeKind::Paragraph)],
            Content::TitleThen(title, allowed) => vec![smallest(title), smallest(allowed[0])],
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
        match holder.content() {
            Content::TitleThen(title, _) if title == kind => around["content"][0] = node,
            _ => around["content"] = json!([node]),
        }
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
                    Content::TitleThen(title, allowed) if title == child => {
                        json!([smallest(title), smallest(allowed[0])])
                    }
                    Content::TitleThen(title, _) => json!([smallest(title), smallest(child)]),
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
        let described = schema_json();
        let attr_of =
            |kind: NodeKind, name: &str| described["nodes"][kind.name()]["attrs"].get(name).cloned();
        let every = |name: &str| NodeKind::ALL.into_iter().find_map(|kind| attr_of(kind, name));
        let names: std::collections::BTreeSet<&str> = NodeKind::ALL
            .into_iter()
            .flat_map(NodeKind::attrs)
            .map(|attr| attr.0)
            .chain(["class", "href"])
            .collect();
        for kind in NodeKind::ALL {
            for name in &names {
                let mut node = smallest(kind);
                if node.get("attrs").is_none() {
                    node["attrs"] = json!({});
                }
                let known = attr_of(kind, name).or_else(|| every(name)).unwrap_or_default();
                node["attrs"][*name] = fitting(name, &known);
                let listed = kind.attrs().iter().any(|known| known.0 == *name);
                // A text carries no attributes at all, not even an empty list of them.
                let accepted = Document::from_value(&rooted(node, kind)).is_ok();
                assert_eq!(accepted, listed, "{name} on {}", kind.name());
            }
        }
    }

    #[test]
    fn no_more_related_articles_than_the_schema_says() {
        let list = |count: usize| {
            let mut node = smallest(NodeKind::RelatedArticles);
            node["content"] = json!(vec![smallest(NodeKind::RelatedArticle); count]);
            Document::from_value(&rooted(node, NodeKind::RelatedArticles))
        };
        assert!(list(limits::RELATED).is_ok());
        let error = list(limits::RELATED + 1).unwrap_err();
        assert_eq!((error.code(), error.path()), ("too_many_children", "/content/0/content/6"));
    }

    #[test]
    fn every_name_reads_back() {
        assert!(NodeKind::ALL.into_iter().all(|kind| NodeKind::named(kind.name()) == Some(kind)));
        assert!(MarkKind::ALL.into_iter().all(|kind| MarkKind::named(kind.name()) == Some(kind)));
        assert_eq!(NodeKind::named("script"), None);
    }
}
