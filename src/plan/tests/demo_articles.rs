//! The demo's articles: well-formed, in every state, quoting nothing from memory and using no
//! figure without a source.

use std::collections::BTreeSet;

use serde_json::Value;

use super::demo_pack::{demo_folder, demo_pack};
use super::figures::Sourced;
use crate::plan::{Pack, Vocabulary};

struct Article {
    file: String,
    json: Value,
}

fn articles() -> Vec<Article> {
    let folder = std::fs::read_dir(demo_folder().join("articles")).unwrap();
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| Article {
        file: path.file_name().unwrap().to_string_lossy().into_owned(),
        json: serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap(),
    };
    paths.iter().map(read).collect()
}

impl Article {
    fn text(&self, pointer: &str) -> &str {
        self.json.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
    }

    /// The content and, where a new edition is open beside the live one, its changes.
    fn contents(&self) -> Vec<&Value> {
        ["/content", "/next_edition/change"].into_iter().filter_map(|at| self.json.pointer(at)).collect()
    }
}

fn strings(value: &Value, key: &str) -> Vec<String> {
    let list = value.get(key).and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Every node of a body, parents before children.
fn nodes(body: &Value) -> Vec<&Value> {
    let mut found = vec![body];
    for child in body.get("content").and_then(Value::as_array).into_iter().flatten() {
        found.extend(nodes(child));
    }
    found
}

fn kind(node: &Value) -> &str {
    node.get("type").and_then(Value::as_str).unwrap_or_default()
}

/// The text of each block that holds text, runs joined, so that a number cannot hide in two runs.
fn block_texts(body: &Value) -> Vec<String> {
    let holders = nodes(body)
        .into_iter()
        .filter(|n| matches!(kind(n), "paragraph" | "heading" | "pullquote" | "box_title" | "claim"));
    let run = |child: &Value| child.get("text").and_then(Value::as_str).unwrap_or("·").to_owned();
    holders
        .map(|node| node.get("content").and_then(Value::as_array).into_iter().flatten().map(run).collect())
        .collect()
}

/// Every text of a content that readers see.
fn reader_texts(content: &Value) -> Vec<String> {
    let mut texts = content.get("body").map(block_texts).unwrap_or_default();
    for key in ["kicker", "headline", "standfirst", "source"] {
        texts.extend(content.get(key).and_then(Value::as_str).map(str::to_owned));
    }
    texts.extend(strings(content, "tags"));
    let attrs = content.get("body").map(nodes).unwrap_or_default();
    let plain = ["/attrs/text", "/attrs/caption", "/attrs/title"];
    texts.extend(
        attrs
            .iter()
            .flat_map(|node| plain.iter().filter_map(|at| node.pointer(at)?.as_str()))
            .map(str::to_owned),
    );
    texts
}

#[test]
fn every_figure_of_every_article_has_a_source() {
    let sourced = Sourced::from(&demo_pack());
    let mut figures = 0;
    let mut missing = Vec::new();
    for article in articles() {
        for content in article.contents() {
            for text in reader_texts(content) {
                figures += super::figures::numbers(&text).len();
                let found = sourced.unsourced(&text);
                missing.extend(found.into_iter().map(|figure| format!("{}: {figure}", article.file)));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(figures > 300, "only {figures} figures were looked at");
}

#[test]
fn every_state_of_the_workflow_has_an_article() {
    let all = articles();
    assert!((14..=18).contains(&all.len()), "{}", all.len());
    let states: BTreeSet<&str> = all.iter().map(|article| article.text("/state")).collect();
    let every = ["approved", "draft", "in_review", "live", "returned", "submitted", "withdrawn"];
    assert_eq!(states.into_iter().collect::<Vec<_>>(), every);
    assert!(all.iter().any(|article| article.json.get("next_edition").is_some()));
    assert!(all.iter().any(|article| article.text("/content/language") == "en"));
}

#[test]
fn each_state_brings_exactly_the_facts_it_needs() {
    for article in articles() {
        let state = article.text("/state");
        let published = matches!(state, "live" | "withdrawn");
        let claimed = matches!(state, "in_review" | "approved" | "returned");
        let reasoned = matches!(state, "returned" | "withdrawn");
        for (key, expected) in [
            ("published_at", published),
            ("claimed_by", claimed),
            ("reason", reasoned),
            ("reason_by", reasoned),
            ("withdrawn_at", state == "withdrawn"),
        ] {
            assert_eq!(article.json.get(key).is_some(), expected, "{}: {key}", article.file);
        }
        assert!(article.json.get("next_edition").is_none() || state == "live", "{}", article.file);
        let times = ["/created_at", "/published_at", "/withdrawn_at", "/next_edition/opened_at"];
        let times: Vec<&str> = times.iter().map(|at| article.text(at)).filter(|t| !t.is_empty()).collect();
        assert!(times.iter().all(|time| time.len() == 25 && time.ends_with("+07:00")), "{times:?}");
        assert!(times.is_sorted(), "{}: {times:?}", article.file);
        assert!(times.iter().all(|t| ("2024-08".."2026-11-22").contains(t)), "{}: {times:?}", article.file);
    }
}

#[test]
fn contents_have_exactly_the_fields_of_a_content() {
    let fields = [
        "audiences",
        "body",
        "byline",
        "column",
        "genre",
        "headline",
        "kicker",
        "language",
        "plan_nodes",
        "source",
        "stage",
        "standfirst",
        "tags",
        "themes",
    ];
    for article in articles() {
        let content = article.json.get("content").and_then(Value::as_object).unwrap();
        let keys: BTreeSet<&str> = content.keys().map(String::as_str).collect();
        assert_eq!(keys, BTreeSet::from(fields), "{}", article.file);
        let length = |at: &str| article.text(at).chars().count();
        assert!((1..=250).contains(&length("/content/headline")), "{}", article.file);
        assert!((1..=1000).contains(&length("/content/standfirst")), "{}", article.file);
        assert!(length("/content/kicker") <= 120 && length("/content/source") <= 200, "{}", article.file);
        assert_eq!(article.text("/content/byline/0/name"), "Nhóm PV (bài mẫu)", "{}", article.file);
        for key in article.contents().into_iter().filter_map(Value::as_object).flat_map(|o| o.keys()) {
            assert!(fields.contains(&key.as_str()), "{}: {key}", article.file);
        }
    }
}

#[test]
fn every_code_an_article_uses_is_in_the_pack() {
    let pack = demo_pack();
    for article in articles() {
        for content in article.contents() {
            check_lists(&pack, &article.file, content);
            for node in content.get("body").map(nodes).unwrap_or_default() {
                let code = node.pointer("/attrs/code").and_then(Value::as_str).unwrap_or_default();
                match kind(node) {
                    "document_reference" | "document_link" => {
                        assert!(pack.document(code).is_some(), "{code}")
                    }
                    "indicator_reference" => assert!(pack.indicator(code).is_some(), "{code}"),
                    "person_reference" => assert!(pack.person(code).is_some(), "{code}"),
                    "quotation" => assert!(pack.quotation(code).is_some(), "{code}"),
                    _ => {}
                }
            }
        }
    }
}

fn check_lists(pack: &Pack, file: &str, content: &Value) {
    for code in strings(content, "plan_nodes") {
        assert!(pack.node(&code).is_some(), "{file}: {code}");
    }
    for (list, key) in [(Vocabulary::Audiences, "audiences"), (Vocabulary::Themes, "themes")] {
        for code in strings(content, key) {
            assert!(pack.term(list, &code).is_some(), "{file}: {code}");
        }
    }
    for (list, key) in [(Vocabulary::Genres, "genre"), (Vocabulary::Stages, "stage")] {
        if let Some(code) = content.get(key).and_then(Value::as_str) {
            assert!(pack.term(list, code).is_some(), "{file}: {code}");
        }
    }
}

#[test]
fn locked_words_are_inserted_never_retyped() {
    let pack = demo_pack();
    let mut inserted = BTreeSet::new();
    for article in articles() {
        for content in article.contents() {
            let text = reader_texts(content).join("\n").to_lowercase();
            for quotation in pack.quotations() {
                // Any run of nine words from a locked quotation would be a copy that can drift.
                let words: Vec<&str> = quotation.text.split_whitespace().collect();
                for run in words.windows(9) {
                    assert!(!text.contains(&run.join(" ").to_lowercase()), "{}: {run:?}", article.file);
                }
            }
            let body = content.get("body").map(nodes).unwrap_or_default();
            inserted.extend(body.iter().filter_map(|n| n.pointer("/attrs/code")).map(Value::to_string));
        }
    }
    assert!(pack.quotations().iter().all(|q| inserted.contains(&format!("\"{}\"", q.code))));
}

#[test]
fn bodies_keep_to_the_closed_set_and_have_the_length_of_an_article() {
    let blocks = [
        "paragraph",
        "heading",
        "bullet_list",
        "ordered_list",
        "blockquote",
        "pullquote",
        "table",
        "horizontal_rule",
        "quotation",
        "box",
        "fact_check",
        "live_entry",
        "related_articles",
        "document_link",
        "embed",
    ];
    let mut used = BTreeSet::new();
    for article in articles() {
        for body in article.contents().into_iter().filter_map(|content| content.get("body")) {
            let mut ids = BTreeSet::new();
            for block in body.get("content").and_then(Value::as_array).unwrap() {
                assert!(blocks.contains(&kind(block)), "{}: {}", article.file, kind(block));
                let id = block.pointer("/attrs/id").and_then(Value::as_str).unwrap();
                assert!(ids.insert(id), "{}: {id} twice", article.file);
            }
            used.extend(nodes(body).into_iter().map(|node| kind(node).to_owned()));
            let words: usize = block_texts(body).iter().map(|text| text.split_whitespace().count()).sum();
            assert!((250..=600).contains(&words), "{}: {words} words", article.file);
        }
    }
    // Together the articles show every block a writer can use, but for what the true facts give no occasion for: no
    // video of the plan lies with another house, and nobody reports from an event that is long over.
    let shown = blocks.iter().filter(|block| !matches!(**block, "embed" | "live_entry"));
    let inline = ["document_reference", "indicator_reference", "person_reference", "footnote"];
    for block in shown.chain(&inline) {
        assert!(used.contains(*block), "{block}: {used:?}");
    }
}

#[test]
fn texts_follow_vietnamese_typography() {
    for article in articles() {
        for text in article.contents().into_iter().flat_map(reader_texts) {
            let file = &article.file;
            assert!(unicode_normalization::is_nfc(&text), "{file}: {text}");
            assert!(!text.contains(['"', '\'', '\u{200b}', '\u{d0}', '\u{f0}']), "{file}: {text}");
            for bad in ["  ", " ,", " .", " ;", " :", " ?", " !", "...", "( ", " )", " %"] {
                assert!(!text.contains(bad), "{file}: “{bad}” in “{text}”");
            }
            assert_eq!(text.matches('“').count(), text.matches('”').count(), "{file}: {text}");
            assert_eq!(text.trim(), text, "{file}");
        }
    }
}

/// Articles are numbered in the order in which they are begun.
#[test]
fn related_articles_are_older_ones_that_readers_of_the_site_can_read() {
    let mut all = articles();
    all.sort_by(|left, right| left.text("/created_at").cmp(right.text("/created_at")));
    let mut pointed = 0;
    for (at, article) in all.iter().enumerate() {
        for node in article.contents().into_iter().filter_map(|content| content.get("body")).flat_map(nodes) {
            if let Some(number) = node.pointer("/attrs/number").and_then(Value::as_u64) {
                let place = usize::try_from(number).unwrap() - 1;
                let other = &all[place];
                assert!(place < at, "{}: {number}", article.file);
                assert_eq!(
                    (other.text("/site"), other.text("/state")),
                    (article.text("/site"), "live"),
                    "{number}"
                );
                pointed += 1;
            }
        }
    }
    assert!(pointed > 0);
}
