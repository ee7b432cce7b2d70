//! Contents for the tests of this room, and ways of looking at what is found in them.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::{Value, json};
use ulid::Ulid;

use super::{Code, Facts, Field, Finding, Given, NoFacts, OwnRules, Rules, check};
use crate::article::{Byline, ColumnId, Content, Language};
use crate::document::{
    CitedArticle, CitedDocument, CitedIndicator, CitedPerson, CitedQuotation, Document, References, byte_at,
    flat_text,
};
use crate::plan::{OPTIONAL_FILES, PACK_FILES, Pack};

static PACK: LazyLock<Pack> = LazyLock::new(read_pack);

fn read_pack() -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/plan");
    let files: BTreeMap<String, String> = PACK_FILES
        .iter()
        .chain(&OPTIONAL_FILES)
        .map(|name| ((*name).to_owned(), std::fs::read_to_string(folder.join(name)).unwrap()))
        .collect();
    Pack::from_files(&files).unwrap()
}

/// An article that nothing is wrong with, in its paragraphs.
pub(super) fn content(paragraphs: &str) -> Content {
    let blocks: Vec<Value> = paragraphs
        .split('\n')
        .enumerate()
        .map(|(at, text)| {
            let words = if text.is_empty() { json!([]) } else { json!([{ "type": "text", "text": text }]) };
            json!({ "type": "paragraph", "attrs": { "id": format!("b{at}") }, "content": words })
        })
        .collect();
    of_blocks(json!(blocks))
}

/// The same with any blocks.
pub(super) fn of_blocks(blocks: Value) -> Content {
    let body = Document::from_value(&json!({ "type": "doc", "content": blocks })).unwrap();
    Content {
        headline: "Tít của bài viết thử".to_owned(),
        standfirst: "Sapo của bài viết thử.".to_owned(),
        byline: vec![Byline { name: "Nguyễn Văn A".to_owned(), role: None }],
        body,
        ..Content::blank(ColumnId::from(Ulid::nil()), Language::Vi)
    }
}

/// The articles of the demo, by file.
pub(super) fn demo_articles() -> Vec<(String, Content)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/articles");
    let mut found: Vec<(String, Content)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let mut article: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            article["content"]["column"] = json!(ColumnId::from(Ulid::nil()));
            let content = serde_json::from_value(article["content"].take()).unwrap();
            (path.file_name().unwrap().to_string_lossy().into_owned(), content)
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

struct Cited<'a>(&'a Pack);

impl References for Cited<'_> {
    fn document(&self, code: &str) -> Option<CitedDocument<'_>> {
        let document = self.0.document(code)?;
        Some(CitedDocument { number: document.number.as_deref(), title: &document.title, url: None })
    }

    fn quotation(&self, code: &str) -> Option<CitedQuotation<'_>> {
        let quotation = self.0.quotation(code)?;
        Some(CitedQuotation { text: &quotation.text, source_number: None, source_url: None })
    }

    fn indicator(&self, code: &str) -> Option<CitedIndicator<'_>> {
        let indicator = self.0.indicator(code)?;
        let shown = indicator.text().into();
        Some(CitedIndicator { shown, label: &indicator.label, year: indicator.year, source: None })
    }

    fn person(&self, code: &str) -> Option<CitedPerson<'_>> {
        let person = self.0.person(code)?;
        Some(CitedPerson { name: &person.name, title: &person.title })
    }

    fn article(&self, _number: u64) -> Option<CitedArticle<'_>> {
        None
    }
}

/// Everything found under the standard rules and the demo's pack.
pub(super) fn all(content: &Content) -> Vec<Finding> {
    all_by(content, "", &NoFacts)
}

/// The same under a site's own rules and facts.
pub(super) fn all_by(content: &Content, own: &str, facts: &dyn Facts) -> Vec<Finding> {
    let own: OwnRules = toml::from_str(own).unwrap();
    let rules = Rules::of_site(&own).unwrap();
    check(content, &Given { rules: &rules, pack: Some(&PACK), references: &Cited(&PACK), facts })
}

/// The codes of some checks that are found in an article.
pub(super) fn found_in(content: &Content, family: &[Code]) -> Vec<Code> {
    all(content).into_iter().map(|finding| finding.code()).filter(|code| family.contains(code)).collect()
}

/// The same in paragraphs.
pub(super) fn found(paragraphs: &str, family: &[Code]) -> Vec<Code> {
    found_in(&content(paragraphs), family)
}

/// The text that a place is in.
pub(super) fn text_at<'a>(content: &'a Content, finding: &Finding) -> std::borrow::Cow<'a, str> {
    match finding.place.field {
        Field::Headline => content.headline.as_str().into(),
        Field::Kicker => content.kicker.as_str().into(),
        Field::Standfirst => content.standfirst.as_str().into(),
        Field::Source => content.source.as_str().into(),
        Field::Byline => "".into(),
        Field::Body => {
            let top = finding.place.index.and_then(|index| content.body.blocks().get(index));
            top.map(|top| flat_text(&top.block)).unwrap_or_default().into()
        }
    }
}

/// A text with a fix put in its place.
pub(super) fn fixed(text: &str, finding: &Finding) -> String {
    let (from, to) = finding.place.span.unwrap();
    let (from, to) = (byte_at(text, from).unwrap(), byte_at(text, to).unwrap());
    format!("{}{}{}", &text[..from], finding.fix.as_ref().unwrap(), &text[to..])
}

/// Paragraphs after every fix of some checks, one after the other, each found anew.
pub(super) fn mended(paragraphs: &str, family: &[Code]) -> String {
    let mut lines: Vec<String> = paragraphs.split('\n').map(str::to_owned).collect();
    for _ in 0..50 {
        let present = content(&lines.join("\n"));
        let fits = |finding: &Finding| finding.fix.is_some() && family.contains(&finding.code());
        let in_body = |finding: &Finding| finding.place.field == Field::Body && fits(finding);
        let Some(finding) = all(&present).into_iter().find(in_body) else { return lines.join("\n") };
        let index = finding.place.index.unwrap();
        lines[index] = fixed(&text_at(&present, &finding), &finding);
    }
    panic!("fixes never end: {lines:?}");
}

/// A standfirst, as nobody cleaned it, after every fix of some checks.
pub(super) fn mended_field(text: &str, family: &[Code]) -> String {
    let mut present = content("Thân bài.");
    present.standfirst = text.to_owned();
    for _ in 0..50 {
        let fits = |finding: &Finding| finding.fix.is_some() && family.contains(&finding.code());
        let Some(finding) = all(&present).into_iter().find(fits) else { return present.standfirst };
        present.standfirst = fixed(&present.standfirst, &finding);
    }
    panic!("fixes never end: {}", present.standfirst);
}
