//! A reporter's draft becomes a page, a feed item and a search hit.

use serde_json::json;

use crate::support::{Newsroom, content};

#[tokio::test]
async fn reporter_submits_editor_returns_reporter_fixes_editor_approves_chief_publishes_reader_finds_partner_pulls()
 {
    let newsroom = Newsroom::open().await;
    let reporter = newsroom.sign_in("phongvien.bao").await;
    let editor = newsroom.sign_in("bientap.bao").await;
    let chief = newsroom.sign_in("tongbientap.bao").await;
    let reader = newsroom.anonymous();

    let id = reporter
        .writes("bao", "thoi-su", content("Đường sắt qua Hòa Bình", "Khởi công tuyến đường sắt."))
        .await;
    reporter.does("submit", &id, json!({})).await.ok();
    assert_eq!(reporter.does("submit", &id, json!({})).await.refused(409), "wrong_state");

    editor.does("claim", &id, json!({})).await.ok();
    assert_eq!(editor.does("return", &id, json!({ "reason": "  " })).await.refused(422), "reason_required");
    editor.does("return", &id, json!({ "reason": "Thiếu nguồn của con số." })).await.ok();

    let returned = reporter.sees(&id).await;
    assert_eq!(returned["edition"]["returned"]["reason"], "Thiếu nguồn của con số.");
    let version = returned["edition"]["version"].clone();
    let fix = json!({ "version": version, "content": { "source": "Sở Kế hoạch", "headline": "Đường sắt qua Hoà Bình khởi công" } });
    reporter.patch(&format!("/api/v1/articles/{id}"), fix).await.ok();
    reporter.does("submit", &id, json!({})).await.ok();

    assert_eq!(reporter.approves(&id).await.refused(403), "no_right_on_column");
    assert_eq!(chief.does("publish", &id, json!({})).await.refused(409), "wrong_state");
    editor.approves(&id).await.ok();
    assert_eq!(editor.does("publish", &id, json!({})).await.refused(403), "no_right_on_column");
    let live = chief.does("publish", &id, json!({})).await.ok();
    newsroom.settle().await;

    let url = live["live"]["url"].as_str().unwrap().to_owned();
    assert!(url.ends_with("/bao/thoi-su/duong-sat-qua-hoa-binh-khoi-cong-a1.html"), "{url}");
    let page = reader.get(&url).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Đường sắt qua Hoà Bình khởi công"));

    for query in ["đường sắt", "duong sat", "hòa bình", "hoà bình", "ho\u{300}a bi\u{300}nh"] {
        let found = reader.get(&format!("/bao/search.json?q={}", encoded(query))).await.ok();
        assert_eq!(found["total"], 1, "{query}: {found}");
    }
    let feed = reader.get("/bao/rss/home.rss").await;
    assert!(feed.text().contains(&format!("tag:toasoan,2026:article:{id}")));
    assert!(reader.get("/bao/rss/thoi-su.rss").await.text().contains(&id));
    assert!(reader.get("/bao/sitemap.xml").await.text().contains("-a1.html"));
    assert!(reader.get("/bao/").await.text().contains("khởi công"));

    let etag = feed.header("etag").unwrap().to_owned();
    assert_eq!(reader.get_with("/bao/rss/home.rss", &[("if-none-match", &etag)]).await.status, 304);
}

#[tokio::test]
async fn a_live_article_is_reworked_beside_what_readers_see_and_then_replaced() {
    let newsroom = Newsroom::open().await;
    let reporter = newsroom.sign_in("phongvien.bao").await;
    let chief = newsroom.sign_in("tongbientap.bao").await;
    let reader = newsroom.anonymous();
    let id = published(&newsroom, "Mở màn chiến dịch", "Chữ của bản đầu.").await;
    let url = reporter.sees(&id).await["live"]["url"].as_str().unwrap().to_owned();

    reporter.does("revise", &id, json!({})).await.ok();
    assert_eq!(reporter.does("revise", &id, json!({})).await.refused(409), "edition_already_open");
    let version = reporter.sees(&id).await["edition"]["version"].clone();
    let change = json!({ "version": version, "content": content("Khép lại mùa vụ", "Chữ của bản hai.") });
    reporter.patch(&format!("/api/v1/articles/{id}"), change).await.ok();
    newsroom.settle().await;
    assert!(reader.get(&url).await.text().contains("Mở màn chiến dịch"));

    newsroom.later(60_000);
    reporter.does("submit", &id, json!({})).await.ok();
    chief.approves(&id).await.ok();
    chief.does("publish", &id, json!({})).await.ok();
    newsroom.settle().await;
    let page = reader.get(&url).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text().contains("Khép lại mùa vụ") && !page.text().contains("Chữ của bản đầu"),
        "{}",
        page.text()
    );
    assert_eq!(reader.get("/bao/search.json?q=%22m%E1%BB%9F%20m%C3%A0n%22").await.ok()["total"], 0);
}

#[tokio::test]
async fn a_withdrawn_article_is_gone_everywhere_and_says_so() {
    let newsroom = Newsroom::open().await;
    let (secretary, chief) = (newsroom.sign_in("thuky.bao").await, newsroom.sign_in("tongbientap.bao").await);
    let reader = newsroom.anonymous();
    let id = published(&newsroom, "Con số sai", "Một con số sai.").await;
    let url = chief.sees(&id).await["live"]["url"].as_str().unwrap().to_owned();
    assert_eq!(reader.get(&url).await.status, 200);

    assert_eq!(
        secretary.does("withdraw", &id, json!({ "reason": "sai" })).await.refused(403),
        "no_right_on_column"
    );
    let lists = ["/bao/", "/bao/thoi-su/", "/bao/rss/home.rss", "/bao/sitemap.xml"];
    let mut known = Vec::new();
    for path in lists {
        known.push(reader.get(path).await.header("last-modified").unwrap().to_owned());
    }
    newsroom.later(60_000);
    chief.does("withdraw", &id, json!({ "reason": "Số liệu không đúng văn bản." })).await.ok();
    newsroom.settle().await;
    for (path, date) in lists.into_iter().zip(&known) {
        // A reader who knows a list by its date only must not be told that nothing changed.
        let answer = reader.get_with(path, &[("if-modified-since", date)]).await;
        assert_eq!(answer.status, 200, "{path}");
    }

    let page = reader.get(&url).await;
    assert_eq!(page.status, 410);
    assert!(!page.text().contains("Con số sai") && !page.text().contains("không đúng văn bản"));
    assert_eq!(reader.get("/bao/search.json?q=con").await.ok()["total"], 0);
    for path in lists {
        assert!(!reader.get(path).await.text().contains("-a1.html"), "{path}");
    }
    assert_eq!(chief.does("revise", &id, json!({})).await.refused(409), "article_withdrawn");
    assert_eq!(
        chief.does("withdraw", &id, json!({ "reason": "lại" })).await.refused(409),
        "article_withdrawn"
    );
}

/// Takes an article all the way.
pub(super) async fn published(newsroom: &Newsroom, headline: &str, text: &str) -> String {
    let reporter = newsroom.sign_in("phongvien.bao").await;
    let chief = newsroom.sign_in("tongbientap.bao").await;
    let id = reporter.writes("bao", "thoi-su", content(headline, text)).await;
    reporter.does("submit", &id, json!({})).await.ok();
    chief.approves(&id).await.ok();
    chief.does("publish", &id, json!({})).await.ok();
    newsroom.settle().await;
    id
}

pub(super) fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
