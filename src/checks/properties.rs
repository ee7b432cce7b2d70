//! What holds for every text: places are places of the text, fixes mend, nothing panics, keys outlive other edits.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;

use super::sample::{all, all_by, content, demo_articles, fixed, found_in, of_blocks, text_at};
use super::{Code, Facts, Field, Finding, Problem, Severity, own_links};
use crate::article::Content;
use crate::document::{byte_at, utf16_at};

/// Pieces of which texts are made that have something for every check.
const PIECES: [&str; 46] = [
    " ",
    "  ",
    "\u{a0}",
    ",",
    " .",
    ".",
    "...",
    "…",
    "“",
    "”",
    "\"",
    "(",
    ")",
    "hoà",
    "hòa",
    "Huỷ",
    "790/QĐ-TTg",
    "970/QĐ-TTg",
    "Nghị quyết số ",
    " của Bộ Xây dựng",
    " ngày ",
    "3/8/2024",
    "03/08/2024",
    "31/02/2024",
    "15.800 USD",
    "15800 USD",
    "10 %",
    "1,234,567",
    "2.5%",
    "GRDP bình quân đầu người ",
    "đạt ",
    "khoảng ",
    "năm 2030",
    "tiên hành",
    "biến không thành có, biến khó thành dễ, biến cái không thể thành có thể",
    "Kế hoạch",
    "ho¹ch",
    "hoaïch",
    "Döông",
    "BÃ¬nh",
    "😀",
    "\n",
    "ti\u{309}",
    "Ð",
    "chữ",
    "quy hoạch",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn article() -> impl Strategy<Value = Content> {
    (text(), text(), text()).prop_map(|(body, headline, standfirst)| {
        let body = body.chars().filter(|ch| *ch != '\0').collect::<String>();
        Content { headline, standfirst, ..content(&body) }
    })
}

fn with_fix(content: &Content, finding: &Finding) -> Content {
    let mended = fixed(&text_at(content, finding), finding);
    match finding.place.field {
        Field::Headline => Content { headline: mended, ..content.clone() },
        Field::Standfirst => Content { standfirst: mended, ..content.clone() },
        _ => {
            let mut lines: Vec<String> =
                content.body.blocks().iter().map(|top| crate::document::flat_text(&top.block)).collect();
            lines[finding.place.index.unwrap_or_default()] = mended;
            let body = super::sample::content(&lines.join("\n")).body;
            Content { body, ..content.clone() }
        }
    }
}

proptest! {
    #[test]
    fn every_place_is_a_place_of_its_text(content in article()) {
        for finding in all(&content) {
            let text = text_at(&content, &finding);
            let Some((from, to)) = finding.place.span else { continue };
            let (Some(from), Some(to)) = (byte_at(&text, from), byte_at(&text, to)) else {
                return Err(TestCaseError::fail(format!("{finding:?} in {text:?}")));
            };
            prop_assert!(from <= to);
            if let Some(quote) = &finding.quote {
                let words = &text[from..to];
                prop_assert!(words == quote || words.starts_with(quote.trim_end_matches('…')), "{finding:?}");
            }
            if finding.fix.is_some() {
                prop_assert!(from < to && Some(&text[from..to]) != finding.fix.as_deref());
            }
        }
    }

    #[test]
    fn a_fix_takes_its_finding_away_and_brings_none_of_its_kind(content in article()) {
        for finding in all(&content).into_iter().filter(|finding| finding.fix.is_some()) {
            let mended = with_fix(&content, &finding);
            let count = |content| found_in(content, &[finding.code()]).len();
            prop_assert!(count(&mended) < count(&content), "{finding:?}\n{:?}\n{:?}", text_at(&content, &finding), text_at(&mended, &finding));
            let (from, _) = finding.place.span.unwrap_or_default();
            let to = from + utf16_at(finding.fix.as_deref().unwrap_or_default(), usize::MAX);
            let again = all(&mended).into_iter().find(|other| {
                other.code() == finding.code()
                    && (other.place.field, other.place.index) == (finding.place.field, finding.place.index)
                    && other.place.span.is_some_and(|(start, end)| start < to && from < end)
            });
            prop_assert_eq!(again, None);
        }
    }

    #[test]
    fn keys_are_unique_and_outlive_edits_elsewhere(content in article()) {
        let keys = |content: &Content| all(content).into_iter().map(|one| one.key).collect::<BTreeSet<_>>();
        prop_assert_eq!(keys(&content).len(), all(&content).len());
        let later = Content { kicker: "Một tít dẫn khác".to_owned(), ..content.clone() };
        prop_assert_eq!(keys(&later), keys(&content));
    }

    #[test]
    fn any_text_is_checked(text in any::<String>(), headline in any::<String>()) {
        let blocks = json!([{ "type": "paragraph", "content": [{ "type": "text", "text": format!("x{text}").replace('\0', "") }] }]);
        let _ = all(&Content { headline, standfirst: text.clone(), ..of_blocks(blocks) });
    }
}

#[test]
fn changed_words_are_another_finding() {
    let of = |text: &str| all(&content(text)).into_iter().map(|one| one.key).collect::<Vec<_>>();
    let before = of("Theo quy hoạch, tỷ lệ đô thị hóa đạt 95%.");
    assert_eq!(before.len(), 1);
    assert_eq!(of("Một câu trước. Theo quy hoạch, tỷ lệ đô thị hóa đạt 95%."), before);
    assert_ne!(of("Theo quy hoạch, tỷ lệ đô thị hóa đạt 96%."), before);
}

#[test]
fn nothing_of_the_demo_is_blocking_and_what_is_told_is_true() {
    for (name, content) in demo_articles() {
        let found = all(&content);
        let blocking: Vec<_> = found.iter().filter(|one| one.severity == Severity::Blocking).collect();
        assert!(blocking.is_empty(), "{name}: {blocking:?}");
        let surprising: Vec<_> = found.iter().filter(|one| one.code() != Code::UnitSpace).collect();
        assert!(surprising.is_empty(), "{name}: {surprising:#?}");
    }
}

#[test]
fn what_an_ordinary_article_lacks_is_named_and_weighs_what_the_site_says() {
    let blank =
        Content { headline: String::new(), standfirst: String::new(), byline: Vec::new(), ..content("") };
    let codes: Vec<_> = all(&blank).into_iter().map(|one| one.code()).collect();
    assert_eq!(
        codes,
        [Code::MissingHeadline, Code::MissingStandfirst, Code::MissingBody, Code::MissingByline]
    );
    assert_eq!(all(&content("Một bài bình thường.")), []);
    let own = "missing_byline = \"blocking\"\nmissing_headline = \"off\"";
    let weights: Vec<_> =
        all_by(&blank, own, &super::NoFacts).into_iter().map(|one| (one.code(), one.severity)).collect();
    assert!(weights.contains(&(Code::MissingByline, Severity::Blocking)));
    assert!(!weights.iter().any(|(code, _)| *code == Code::MissingHeadline));
}

#[test]
fn headline_and_standfirst_are_looked_at() {
    let of = |headline: &str, standfirst: &str| {
        let content = Content {
            headline: headline.to_owned(),
            standfirst: standfirst.to_owned(),
            ..content("Thân bài.")
        };
        all(&content).into_iter().map(|one| one.code()).collect::<Vec<_>>()
    };
    assert_eq!(of(&"chữ ".repeat(26), "Sapo."), [Code::HeadlineLong]);
    assert_eq!(of("CÔNG BỐ QUY HOẠCH TỈNH BÌNH DƯƠNG", "Sapo."), [Code::HeadlineCapitals]);
    assert_eq!(of("GRDP, ASEAN", "Sapo."), []);
    assert_eq!(of("Công bố quy hoạch tỉnh.", "Sapo."), [Code::HeadlineFullStop]);
    assert_eq!(of("Công bố quy hoạch tại TP.", "Sapo."), []);
    assert_eq!(of("Công bố Quy hoạch tỉnh", "Công bố quy hoạch tỉnh: bước đầu."), [Code::StandfirstRepeats]);
    assert_eq!(of("Công bố Quy hoạch tỉnh", "Hôm nay công bố quy hoạch tỉnh."), []);
}

#[test]
fn headings_paragraphs_and_codes_are_looked_at() {
    let heading = |level: u8, text: &str| {
        let words = if text.is_empty() { json!([]) } else { json!([{ "type": "text", "text": text }]) };
        json!({ "type": "heading", "attrs": { "level": level, "id": format!("h{level}{}", text.len()) }, "content": words })
    };
    let words = |text: &str| json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] });
    let found = all(&of_blocks(json!([
        heading(3, "Sâu quá"),
        heading(2, ""),
        { "type": "paragraph" },
        words(&"chữ ".repeat(201)),
        { "type": "quotation", "attrs": { "code": "khong-co" } },
        { "type": "paragraph", "content": [{ "type": "document_reference", "attrs": { "code": "cung-khong" } }] },
    ])));
    let codes: Vec<_> = found.iter().map(|one| (one.code(), one.place.index)).collect();
    assert_eq!(
        codes,
        [
            (Code::HeadingJump, Some(0)),
            (Code::HeadingEmpty, Some(1)),
            (Code::ParagraphEmpty, Some(2)),
            (Code::ParagraphLong, Some(3)),
            (Code::ReferenceUnknown, Some(4)),
            (Code::ReferenceUnknown, Some(5)),
        ]
    );
    assert!(matches!(&found[0].problem, Problem::Jump { level: 3, expected: 2 }));
    assert_eq!(found[4].quote.as_deref(), Some("khong-co"));
}

#[test]
fn broken_links_are_told_once_however_they_are_cut() {
    struct Gone;
    impl Facts for Gone {
        fn leads_nowhere(&self, target: &str) -> bool {
            target == "/cu/bai-a1.html"
        }
    }
    let link = |text: &str, href: &str, strong: bool| {
        let mut marks = vec![json!({ "type": "link", "attrs": { "href": href } })];
        if strong {
            marks.push(json!({ "type": "strong" }));
        }
        json!({ "type": "text", "text": text, "marks": marks })
    };
    let content = of_blocks(json!([{ "type": "paragraph", "content": [
        link("xem ", "/cu/bai-a1.html", false), link("bài cũ", "/cu/bai-a1.html", true), link(" và", "/moi/", false),
        link(" trang", "https://example.org/", false),
    ] }]));
    let found = all_by(&content, "", &Gone);
    assert_eq!(
        found.iter().map(|one| (one.code(), one.place.span)).collect::<Vec<_>>(),
        [(Code::LinkBroken, Some((0, 10)))]
    );
    assert_eq!(own_links(&content).len(), 3);
    assert_eq!(all(&content), []);
}

#[test]
fn a_flood_is_told_in_part() {
    let many = content(&"hai  cách ".repeat(1_000));
    assert_eq!(found_in(&many, &[Code::DoubleSpace]).len(), 200);
}
