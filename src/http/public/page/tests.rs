//! What must hold on every page, checked on all of them at once, and the promises of single pages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

const HOSTILE: &str = r#"<script>alert("1")</script>' onload='x"#;

fn every_page() -> Vec<(&'static str, String)> {
    let site = samples::site();
    let english = SiteView { language: Language::English, ..samples::site() };
    let mut pages = vec![
        ("home", home(&site, &samples::home())),
        ("column", column(&site, &samples::column(60))),
        ("empty column", column(&site, &samples::column(0))),
        ("article", article(&site, &samples::article())),
        ("English article", article(&site, &samples::english())),
        ("preview", preview(&site, &samples::article(), &samples::preview_note())),
        ("preview on paper", preview_on_paper(&site, &samples::article(), &samples::preview_note())),
        ("withdrawn", withdrawn(&site, &samples::withdrawn())),
        ("plan", plan_index(&site, &samples::plan_index())),
        ("plan node", plan_node(&site, &samples::plan_node(8))),
        ("empty plan node", plan_node(&site, &samples::plan_node(0))),
        ("search", search(&english, &samples::search())),
        ("nothing found", search(&site, &samples::nothing_found())),
        ("search form", search(&site, &SearchView::default())),
        ("feeds", feeds(&site, &samples::feeds())),
    ];
    for kind in [
        Message::NotFound,
        Message::Gone,
        Message::PreviewOver,
        Message::ServerError { request_id: None },
        Message::Unavailable,
    ] {
        pages.push(("message", message(Some(&site), Language::Vietnamese, &kind)));
    }
    pages.into_iter().map(|(name, page)| (name, page.unwrap())).chain(pages_outside_sites()).collect()
}

fn pages_outside_sites() -> Vec<(&'static str, String)> {
    let error = Message::ServerError { request_id: Some("01JD".into()) };
    vec![
        ("landing", landing(&samples::landing()).unwrap()),
        ("bare error", message(None, Language::English, &error).unwrap()),
    ]
}

#[test]
fn every_page_has_one_heading_its_landmarks_and_a_way_past_the_navigation() {
    for (name, page) in every_page() {
        assert!(page.starts_with("<!DOCTYPE html>"), "{name}");
        assert_eq!(page.matches("<h1").count(), 1, "{name}");
        assert_eq!(page.matches("<main id=\"content\"").count(), 1, "{name}");
        assert!(page.contains("class=\"skip\" href=\"#content\""), "{name}");
        assert!(page.contains("<html lang=\"vi\"") || page.contains("<html lang=\"en\""), "{name}");
        assert!(page.contains("<title>") && page.contains("width=device-width"), "{name}");
    }
}

#[test]
fn no_page_holds_inline_script_or_style() {
    for (name, page) in every_page() {
        assert!(!page.contains("<style") && !page.contains(" style="), "{name}");
        let on_attribute = page.split('<').any(|tag| {
            let tag = tag.split('>').next().unwrap_or_default();
            [" onclick=", " onload=", " onerror=", "javascript:"].iter().any(|bad| tag.contains(bad))
        });
        assert!(!on_attribute, "{name}");
        for script in page.split("<script").skip(1) {
            let external = script.starts_with(" src=\"/assets/reader-");
            assert!(external || script.starts_with(" type=\"application/ld+json\">"), "{name}");
        }
    }
}

#[test]
fn no_page_loads_anything_from_another_host() {
    for (name, page) in every_page() {
        assert!(!page.contains("http://"), "{name}");
        for tag in page
            .split('<')
            .filter(|tag| ["script", "img", "iframe", "source"].iter().any(|t| tag.starts_with(t)))
        {
            assert!(!tag.split('>').next().unwrap().contains("https://"), "{name}: {tag}");
        }
        for link in page.split("<link ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let names_only = link.contains("rel=\"canonical\"") || link.contains("rel=\"alternate\"");
            assert!(names_only || !link.contains("https://"), "{name}: {link}");
        }
    }
}

#[test]
fn every_page_of_a_site_states_the_facts_the_press_law_asks_for() {
    let site = samples::site();
    let outside: Vec<&str> = pages_outside_sites().iter().map(|(name, _)| *name).collect();
    for (name, page) in every_page().into_iter().filter(|(name, _)| !outside.contains(name)) {
        let licence = site.licence.as_ref().unwrap();
        let facts = [
            &site.name,
            &site.agency,
            &site.governing_body,
            &site.domain,
            &site.address,
            &site.email,
            &site.head,
            licence,
        ];
        for fact in facts {
            assert!(page.contains(fact.as_str()), "{name} lacks {fact}");
        }
        assert!(page.contains("0274\u{a0}0000\u{a0}000"), "{name}");
        assert!(page.contains("22/11/2026") || page.contains("22\u{a0}November\u{a0}2026"), "{name}");
        assert!(page.contains("<header class=\"masthead\"") && page.contains("<footer"), "{name}");
    }
}

#[test]
fn hostile_words_stay_words() {
    let site = SiteView { name: HOSTILE.into(), ..samples::site() };
    let view = ArticleView {
        headline: HOSTILE.into(),
        standfirst: HOSTILE.into(),
        kicker: Some(HOSTILE.into()),
        byline: vec![Byline { name: HOSTILE.into(), role: Some(HOSTILE.into()) }],
        tags: vec![Tag { text: HOSTILE.into(), url: Some(HOSTILE.into()) }],
        body: BodyHtml::trusted("<p>yên</p>".into()),
        ..samples::article()
    };
    let hits = vec![Hit {
        url: HOSTILE.into(),
        column: HOSTILE.into(),
        headline: vec![Span { text: HOSTILE.into(), hit: true }],
        excerpt: vec![Span { text: HOSTILE.into(), hit: false }],
        published: samples::moment(0),
    }];
    let found = SearchView { query: HOSTILE.into(), total: 1, hits, ..SearchView::default() };
    for page in
        [article(&site, &view).unwrap(), search(&site, &found).unwrap()].map(|page| without_json_ld(&page))
    {
        assert!(!page.contains("<script>alert"));
        assert!(!page.contains("onload='"));
        assert!(!page.contains("alert(\"1\")\""), "a quote must not end an attribute");
    }
}

/// The page without its structured data, which has its own rules of escaping (see `json_ld`).
fn without_json_ld(page: &str) -> String {
    let mut pieces = page.split("<script type=\"application/ld+json\">");
    let before = pieces.next().unwrap().to_owned();
    pieces.fold(before, |text, piece| text + piece.split_once("</script>").unwrap().1)
}

#[test]
fn a_hit_is_marked_by_the_template_alone() {
    let page = search(&samples::site(), &samples::search()).unwrap();
    assert!(page.contains("42 <mark>khu công nghiệp</mark> đến năm 2030"));
    assert!(page.contains("1.284"));
}

#[test]
fn the_body_is_printed_as_the_renderer_made_it() {
    let view = ArticleView { body: BodyHtml::trusted("<p>một &amp; hai</p>".into()), ..samples::article() };
    assert!(article(&samples::site(), &view).unwrap().contains("<p>một &amp; hai</p>"));
}

#[test]
fn an_article_names_its_address_its_dates_and_its_feeds() {
    let view = samples::article();
    let page = article(&samples::site(), &view).unwrap();
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{}\">", view.canonical_url)));
    assert!(page.contains("<meta property=\"og:type\" content=\"article\">"));
    assert_eq!(page.matches("rel=\"alternate\" type=\"application/rss+xml\"").count(), 2);
    let iso = view.published.iso();
    assert_eq!(page.matches(iso.as_str()).count(), 3, "JSON-LD, Open Graph and the page agree");
    assert!(page.contains("application/ld+json"));
    assert!(!page.contains("noindex"));
}

#[test]
fn a_preview_cannot_pass_for_the_published_page() {
    let view = samples::article();
    let page = preview(&samples::site(), &view, &samples::preview_note()).unwrap();
    assert!(page.contains("Bản xem trước — chưa xuất bản"));
    assert!(page.contains("noindex"));
    for public in [view.canonical_url.as_str(), "ld+json", "og:", "rel=\"alternate\""] {
        assert!(!page.contains(public), "{public}");
    }
}

#[test]
fn a_withdrawn_article_says_when_and_why_and_is_not_indexed() {
    let page = withdrawn(&samples::site(), &samples::withdrawn()).unwrap();
    assert!(page.contains("lúc 13:05 ngày 22/11/2026"));
    assert!(page.contains("Thông tin trong bài không còn chính xác"));
    assert!(page.contains("noindex") && !page.contains("rel=\"canonical\""));
}

#[test]
fn a_placeholder_is_always_labelled() {
    let site = samples::site();
    let node = plan_node(&site, &samples::plan_node(0)).unwrap();
    let named =
        plan_node(&site, &PlanNodeView { placeholder: false, children: vec![], ..samples::plan_node(0) })
            .unwrap();
    assert!(node.contains("<span class=\"unconfirmed\">chờ xác nhận</span>"));
    assert!(!named.contains("class=\"unconfirmed\""));
    let index = plan_index(&site, &samples::plan_index()).unwrap();
    let expected =
        samples::plan_index().groups.iter().flat_map(|g| &g.nodes).filter(|node| node.placeholder).count();
    assert_eq!(index.matches("class=\"unconfirmed\"").count(), expected);
}

#[test]
fn other_languages_inside_a_page_are_marked() {
    let page = article(&samples::site(), &samples::english()).unwrap();
    assert!(page.contains("<html lang=\"en\""));
    assert!(
        page.contains("<header class=\"masthead\" lang=\"vi\">")
            && page.contains("<footer class=\"foot\" lang=\"vi\">")
    );
    assert!(page.contains("Documents cited") && !page.contains("Trang chủ"));
}

#[test]
fn nothing_found_still_offers_a_next_step() {
    let page = search(&samples::site(), &samples::nothing_found()).unwrap();
    assert!(page.contains("Không có bài nào khớp với “quy hoạch sân bay vũ trụ”"));
    assert!(page.contains("Tìm lại, bỏ các bộ lọc"));
    assert!(page.contains("<form class=\"search\" role=\"search\" action=\"/tim-kiem\" method=\"get\">"));
}

/// A heading of a body may have no id that the page around it has: see the list in the body's renderer.
#[test]
fn the_ids_around_a_body_are_those_its_headings_keep_clear_of() {
    let mut ids = std::collections::BTreeSet::new();
    for template in [
        include_str!("templates/base.html"),
        include_str!("templates/article.html"),
        include_str!("templates/parts.html"),
    ] {
        ids.extend(template.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()));
    }
    // The search form is on no page with a body.
    ids.retain(|id| !matches!(*id, "q" | "q-hint"));
    let missing: Vec<_> = ids.iter().filter(|id| !crate::document::PAGE_IDS.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn only_a_page_with_a_video_may_be_framed_into() {
    use super::{CONTENT_SECURITY_POLICY, POLICY_WITH_VIDEO, policy_for};
    let body = serde_json::json!({"type": "doc", "content": [
        {"type": "embed", "attrs": {"provider": "vimeo", "key": "76979871"}},
        {"type": "paragraph", "content": [{"type": "text", "text": "<iframe name=\"embed_1\">"}]},
    ]});
    let with = |blocks: std::ops::Range<usize>| {
        let mut body = body.clone();
        body["content"] = body["content"].as_array().unwrap()[blocks].into();
        let document = crate::document::Document::from_value(&body).unwrap();
        policy_for(crate::document::render_html(&document, &crate::document::NoReferences).as_bytes())
    };
    assert_eq!((with(0..1), with(1..2)), (POLICY_WITH_VIDEO, CONTENT_SECURITY_POLICY));
    assert!(POLICY_WITH_VIDEO.starts_with(CONTENT_SECURITY_POLICY));
    let hosts = POLICY_WITH_VIDEO.split("frame-src ").nth(1).unwrap();
    let known = crate::document::Provider::ALL.map(|provider| format!("https://{}", provider.host()));
    assert_eq!(hosts.split(' ').collect::<Vec<_>>(), known);
}
