//! A second reader, independent of the `rss` library: strict about namespaces, nesting and characters.

use std::collections::BTreeMap;

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

/// One element as it stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    /// Names from the root down, such as `rss/channel/item/title`; prefixes are resolved to `{uri}name`.
    pub(crate) path: String,
    /// Attributes without namespace declarations.
    pub(crate) attributes: BTreeMap<String, String>,
    /// Text directly inside, untrimmed.
    pub(crate) text: String,
}

/// All elements in document order; panics unless the bytes are well-formed XML with every prefix declared.
pub(crate) fn elements(bytes: &[u8]) -> Vec<Element> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.chars().all(is_xml_character), "a character that XML forbids");
    let mut reader = NsReader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut done: Vec<Option<Element>> = Vec::new();
    let mut open: Vec<(usize, Element)> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open.push((done.len(), element(&reader, &start, &open)));
                done.push(None);
            }
            Event::Empty(start) => done.push(Some(element(&reader, &start, &open))),
            Event::End(_) => {
                let (at, element) = open.pop().unwrap();
                done[at] = Some(element);
            }
            Event::Text(text) => push(&mut open, &text.decode().unwrap()),
            Event::CData(text) => push(&mut open, &text.decode().unwrap()),
            Event::GeneralRef(reference) => {
                let name = reference.decode().unwrap();
                let number = reference.resolve_char_ref().unwrap().map(String::from);
                push(
                    &mut open,
                    &number.unwrap_or_else(|| resolve_predefined_entity(&name).unwrap().to_owned()),
                );
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other => unreachable!("{other:?} has no place in a feed"),
        }
    }
    assert!(open.is_empty(), "unclosed elements");
    done.into_iter().map(Option::unwrap).collect()
}

/// Texts of all elements whose path ends like this.
pub(crate) fn texts(bytes: &[u8], path: &str) -> Vec<String> {
    texts_among(&elements(bytes), path)
}

/// As [`texts`], from a document already read.
pub(crate) fn texts_among(elements: &[Element], path: &str) -> Vec<String> {
    elements.iter().filter(|e| e.path.ends_with(path)).map(|e| e.text.clone()).collect()
}

/// The one element whose path ends like this.
pub(crate) fn one(bytes: &[u8], path: &str) -> Element {
    let mut found: Vec<_> = elements(bytes).into_iter().filter(|e| e.path.ends_with(path)).collect();
    assert_eq!(found.len(), 1, "{path}");
    found.remove(0)
}

fn push(open: &mut [(usize, Element)], text: &str) {
    match open.last_mut() {
        Some((_, element)) => element.text.push_str(text),
        None => assert!(text.trim().is_empty(), "text outside the root"),
    }
}

fn element(reader: &NsReader<&[u8]>, start: &BytesStart<'_>, open: &[(usize, Element)]) -> Element {
    let (namespace, local) = reader.resolver().resolve_element(start.name());
    let local = String::from_utf8(local.as_ref().to_vec()).unwrap();
    let name = match namespace {
        ResolveResult::Unbound => local,
        ResolveResult::Bound(uri) => format!("{{{}}}{local}", std::str::from_utf8(uri.as_ref()).unwrap()),
        ResolveResult::Unknown(prefix) => unreachable!("prefix {prefix:?} is not declared"),
    };
    let path = open.last().map_or_else(|| name.clone(), |(_, parent)| format!("{}/{name}", parent.path));
    let mut attributes = BTreeMap::new();
    for attribute in start.attributes() {
        let attribute = attribute.unwrap();
        let key = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
        let value =
            attribute.decoded_and_normalized_value(XmlVersion::Implicit1_0, reader.decoder()).unwrap();
        if !key.starts_with("xmlns") {
            attributes.insert(key, value.into_owned());
        }
    }
    Element { path, attributes, text: String::new() }
}

/// Production 2 of XML 1.0.
fn is_xml_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}
