//! What must hold for every document, whatever the editor sends.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::arbitrary;
use super::*;
use crate::vietnamese::nfc;
use proptest::prelude::*;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// Knows two codes; their facts are as hostile as a broken plan pack could make them.
struct Pack;

impl References for Pack {
    fn document(&self, code: &str) -> Option<CitedDocument<'_>> {
        match code {
            "known" => Some(CitedDocument {
                number: Some("1/<b>&\""),
                title: "\"><script>",
                url: Some("/van-ban\"><b>"),
            }),
            "plain" => {
                Some(CitedDocument { number: None, title: "Báo cáo", url: Some("javascript:alert(1)") })
            }
            _ => None,
        }
    }

    fn quotation(&self, code: &str) -> Option<CitedQuotation<'_>> {
        match code {
            "known" => Some(CitedQuotation {
                text: "một <script>\nhai\u{b}",
                source_number: Some("2/<i>"),
                source_url: Some("https://a.vn/\"<"),
            }),
            "plain" => Some(CitedQuotation { text: "ba", source_number: None, source_url: None }),
            _ => None,
        }
    }

    fn indicator(&self, code: &str) -> Option<CitedIndicator<'_>> {
        (code == "known").then_some(CitedIndicator {
            shown: "<b>9</b> \u{b}%".into(),
            label: "\"><script>",
            year: Some(2030),
            source: None,
        })
    }

    fn person(&self, code: &str) -> Option<CitedPerson<'_>> {
        (code == "known").then_some(CitedPerson { name: "<i>A", title: "\" onclick=\"x" })
    }

    fn article(&self, number: u64) -> Option<CitedArticle<'_>> {
        match number {
            1 => Some(CitedArticle { title: "<script>\u{1}", url: "/a\"><b>-1.html" }),
            2 => Some(CitedArticle { title: "hai", url: "javascript:alert(1)" }),
            _ => None,
        }
    }

    fn origin(&self, _code: &str) -> Option<String> {
        Some("<u>Cơ quan\u{b}".to_owned())
    }
}

const PAGE: &[(&str, &[&str])] = &[
    ("p", &["class"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("ul", &["class"]),
    ("ol", &["start"]),
    ("li", &["id"]),
    ("blockquote", &[]),
    ("aside", &["class"]),
    ("section", &["class", "aria-label"]),
    ("time", &["datetime"]),
    ("figure", &["class"]),
    ("figcaption", &[]),
    ("iframe", &["name", "title", "allow", "referrerpolicy", "sandbox"]),
    ("div", &["class", "tabindex"]),
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "colspan", "rowspan"]),
    ("td", &["colspan", "rowspan"]),
    ("hr", &[]),
    ("br", &[]),
    ("a", &["class", "title", "href", "rel", "target", "id", "aria-label"]),
    ("span", &["class", "title", "lang"]),
    ("abbr", &["title"]),
    ("strong", &[]),
    ("em", &[]),
    ("s", &[]),
    ("sub", &[]),
    ("sup", &[]),
];
const FEED: &[(&str, &[&str])] = &[
    ("p", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("blockquote", &[]),
    ("table", &[]),
    ("caption", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "colspan", "rowspan"]),
    ("td", &["colspan", "rowspan"]),
    ("hr", &[]),
    ("br", &[]),
    ("a", &["href"]),
    ("abbr", &["title"]),
    ("strong", &[]),
    ("em", &[]),
    ("s", &[]),
    ("sub", &[]),
    ("sup", &[]),
];

/// Reads HTML as a browser's tokeniser would as far as our output may go; anything else is an error.
fn check_html(html: &str, allowed: &[(&str, &[&str])]) -> Result<Vec<(String, String)>, String> {
    let (mut rest, mut open, mut values) = (html, Vec::new(), Vec::new());
    while let Some(at) = rest.find(['<', '>']) {
        let tag = rest[at..].strip_prefix('<').ok_or("a bare >")?;
        let end = tag.find('>').ok_or("an unclosed tag")?;
        let inside = &tag[..end];
        rest = &tag[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            if open.pop() != Some(name.to_owned()) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (name, mut attrs) = inside.split_once(' ').unwrap_or((inside, ""));
        let known = allowed.iter().find(|known| known.0 == name).ok_or(format!("<{name}>"))?;
        while !attrs.is_empty() {
            let (attr, after) = attrs.split_once("=\"").ok_or("a bare attribute")?;
            let (value, after) = after.split_once('"').ok_or("an unclosed value")?;
            if !known.1.contains(&attr) {
                return Err(format!("{attr} on <{name}>"));
            }
            values.push((attr.to_owned(), value.to_owned()));
            attrs = after.strip_prefix(' ').unwrap_or(after);
        }
        if !matches!(name, "br" | "hr") {
            open.push(name.to_owned());
        }
    }
    if open.is_empty() { Ok(values) } else { Err(format!("left open: {open:?}")) }
}

#[test]
fn the_check_itself_notices() {
    assert!(check_html("<p>a &lt; <a href=\"/x\">b</a><br></p>", PAGE).is_ok());
    for wrong in [
        "<script>",
        "<p>",
        "<p onclick=\"x\"></p>",
        "<p><em></p></em>",
        "a > b",
        "<a href=x></a>",
        "<img src=\"x\">",
    ] {
        assert!(check_html(wrong, PAGE).is_err(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn reading_what_was_printed_gives_the_document(document in arbitrary::document()) {
        let printed = document.canonical();
        let read = Document::parse(printed).unwrap();
        prop_assert_eq!(read.canonical(), printed);
        prop_assert_eq!(&read, &document);
        let through_serde: Document = serde_json::from_str(&serde_json::to_string(&document).unwrap()).unwrap();
        prop_assert_eq!(through_serde, document);
    }

    #[test]
    fn whatever_form_was_sent_there_is_one_canonical_form(sent in arbitrary::json()) {
        let document = Document::from_value(&sent).unwrap();
        let printed = document.canonical();
        prop_assert_eq!(nfc(printed), printed);
        let decomposed: String = serde_json::to_string(&sent).unwrap().nfd().collect();
        prop_assert_eq!(Document::from_value(&document.to_value()).unwrap().canonical_reading(), document.canonical_reading());
        // A link is an address: its bytes are kept as typed.
        if !printed.contains("\"href\"") {
            let read = Document::parse(&decomposed).unwrap();
            prop_assert_eq!(read.canonical(), printed);
        }
    }

    #[test]
    fn pages_hold_only_what_the_schema_knows(document in arbitrary::document()) {
        let html = render_html(&document, &Pack);
        prop_assert!(!html.to_lowercase().contains("<script"));
        let values = check_html(&html, PAGE).map_err(TestCaseError::fail)?;
        let ids: Vec<&str> = values.iter().filter(|v| v.0 == "id").map(|v| v.1.as_str()).collect();
        prop_assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len());
        prop_assert!(!ids.iter().any(|id| PAGE_IDS.contains(id)));
        let anchors = headings(&document, &Pack);
        // Signs and words of notes are the other ids, two each.
        let of_headings: Vec<&str> = ids.iter().copied().filter(|id| !id.contains('_')).collect();
        prop_assert_eq!(of_headings, anchors.iter().map(|a| a.id.as_str()).collect::<Vec<_>>());
        for id in ids.iter().filter(|id| id.contains('_')) {
            prop_assert!(values.iter().any(|v| v.0 == "href" && v.1 == format!("#{id}")), "{} leads nowhere", id);
        }
        for (_, target) in values.iter().filter(|v| v.0 == "href" && !v.1.starts_with('#')) {
            let plain = target.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
            prop_assert!(Href::parse(&plain).is_ok(), "{}", target);
        }
    }

    #[test]
    fn feeds_hold_less_and_only_absolute_addresses(document in arbitrary::document()) {
        let html = render_feed(&document, &Pack, &Url::parse("https://bao.example/").unwrap());
        let values = check_html(&html, FEED).map_err(TestCaseError::fail)?;
        for (_, target) in values.iter().filter(|v| v.0 == "href") {
            prop_assert!(target.starts_with("http://") || target.starts_with("https://") || target.starts_with("mailto:"));
            prop_assert!(target.is_ascii());
        }
        prop_assert!(!html.chars().any(char::is_control));
    }

    #[test]
    fn text_has_no_blank_lines_and_no_controls(document in arbitrary::document()) {
        let text = render_text(&document, &Pack);
        prop_assert!(text.is_empty() || text.lines().all(|line| !line.trim().is_empty()));
        prop_assert_eq!(nfc(&text), text);
        if document.is_empty() {
            prop_assert_eq!(document.word_count(), 0);
        }
    }

    #[test]
    fn every_missing_code_is_reported_and_shown(document in arbitrary::document()) {
        let missing = missing_refs(&document, &Pack);
        let html = render_html(&document, &Pack);
        prop_assert_eq!(missing.is_empty(), !html.contains("class=\"missing\""));
        let used = used_refs(&document);
        prop_assert_eq!(missing_refs(&document, &NoReferences).len(),
            used.documents.len() + used.quotations.len() + used.indicators.len() + used.persons.len());
    }

    #[test]
    fn hostile_json_is_refused_or_read_but_never_crashes(value in arbitrary::hostile()) {
        match Document::from_value(&value) {
            Ok(document) => prop_assert!(Document::parse(document.canonical()).is_ok()),
            Err(error) => {
                // The path names a value that is there, or a field that should be.
                prop_assert!(value.pointer(error.path()).is_some() || error.path().ends_with("/attrs") || error.path().len() > 40,
                    "{error}");
                prop_assert!(!error.code().is_empty());
            }
        }
    }

    #[test]
    fn hostile_text_never_crashes(text in any::<String>()) {
        prop_assert!(Document::parse(&text).is_err());
    }

    #[test]
    fn one_changed_node_is_refused_or_still_canonical(
        sent in arbitrary::json(), place in any::<prop::sample::Index>(), graft in arbitrary::hostile()
    ) {
        let mut changed = sent;
        let mut pointers = Vec::new();
        collect_pointers(&changed, String::new(), &mut pointers);
        if let Some(target) = changed.pointer_mut(place.get(&pointers).as_str()) {
            *target = graft;
        }
        if let Ok(document) = Document::from_value(&changed) {
            prop_assert_eq!(Document::parse(document.canonical()).unwrap(), document);
        }
    }
}

fn collect_pointers(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                collect_pointers(inner, format!("{at}/{index}"), found);
            }
        }
        Value::Object(map) => {
            for (key, inner) in map {
                collect_pointers(inner, format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
    found.push(at);
}
