//! What a page prints by reference: figures and names from the plan, other articles while they are live, and a video
//! that nobody's browser asks for before its reader does.

use serde_json::{Value, json};

use crate::support::{Cast, Newsroom, content};

fn leaf(kind: &str, attrs: Value) -> Value {
    json!({ "type": kind, "attrs": attrs })
}

fn article(blocks: Value) -> Value {
    json!({ "headline": "Bài dẫn nguồn", "standfirst": "Sapo.", "body": { "type": "doc", "content": blocks } })
}

fn pointing_to(numbers: &[u64]) -> Value {
    let related = |number: &u64| leaf("related_article", json!({ "number": number }));
    json!({ "type": "related_articles", "content": numbers.iter().map(related).collect::<Vec<_>>() })
}

async fn url(cast: &Cast, id: &str) -> String {
    cast.chief.sees(id).await["live"]["url"].as_str().unwrap().to_owned()
}

async fn number(cast: &Cast, id: &str) -> u64 {
    cast.author.sees(id).await["number"].as_u64().unwrap()
}

async fn feed(newsroom: &Newsroom, path: &str) -> String {
    newsroom.anonymous().get(path).await.text()
}

#[tokio::test]
async fn figures_and_names_come_from_the_plan_in_the_language_of_the_article() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let line = json!({ "type": "paragraph", "content": [
        leaf("indicator_reference", json!({ "code": "grdp-dau-nguoi" })),
        { "type": "text", "text": " – " },
        leaf("person_reference", json!({ "code": "nguyen-hoang-thao" })),
        leaf("footnote", json!({ "text": "Theo nguồn <công bố>." })),
    ] });
    let card = leaf("document_link", json!({ "code": "790-qd-ttg" }));
    let id = cast.brings("live", article(json!([line, card]))).await;
    newsroom.settle().await;
    let page = newsroom.anonymous().get(&url(&cast, &id).await).await.text();
    assert!(page.contains(">khoảng 15.800\u{a0}USD</span> – <span"), "{page}");
    assert!(page.contains(">Nguyễn Hoàng Thao</span>"), "{page}");
    assert!(page.contains("<li id=\"note_1\">Theo nguồn &lt;công bố&gt;. <a"), "{page}");
    assert!(page.contains("Thủ tướng Chính phủ, ngày 03/8/2024"), "{page}");
    let feed = feed(&newsroom, "/bao/rss/home.rss").await;
    assert!(feed.contains("khoảng 15.800\u{a0}USD – Nguyễn Hoàng Thao<sup>1</sup>"), "{feed}");

    let mut english = article(json!([line]));
    english["language"] = json!("en");
    let id = cast.brings("live", english).await;
    newsroom.settle().await;
    let page = newsroom.anonymous().get(&url(&cast, &id).await).await.text();
    assert!(
        page.contains(">about 15,800\u{a0}USD</span>") && page.contains("aria-label=\"Notes\""),
        "{page}"
    );
}

#[tokio::test]
async fn what_the_plan_does_not_know_is_not_submitted() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    for kind in ["indicator_reference", "person_reference"] {
        let line = json!({ "type": "paragraph", "content": [leaf(kind, json!({ "code": "bia-dat" }))] });
        let id = cast.author.writes("bao", "thoi-su", article(json!([line]))).await;
        let refused = cast.author.does("submit", &id, json!({})).await;
        assert_eq!(refused.refused(422), "unknown_references", "{kind}");
        assert!(refused.text().contains("bia-dat"), "{}", refused.text());
    }
}

#[tokio::test]
async fn readers_are_pointed_only_to_what_they_can_read_now() {
    let newsroom = Newsroom::open().await;
    let (cast, dai) = (newsroom.cast("bao").await, newsroom.cast("dai").await);
    let reader = newsroom.anonymous();
    let live = cast.brings("live", content("Tít đang đăng", "Chữ.")).await;
    let draft = cast.brings("draft", content("Tít còn nháp", "Chữ.")).await;
    let elsewhere = dai.brings("live", content("Tít của đài", "Chữ.")).await;
    let numbers =
        [number(&cast, &live).await, number(&cast, &draft).await, number(&dai, &elsewhere).await, 999];
    let text = json!({ "type": "paragraph", "content": [{ "type": "text", "text": "Chữ." }] });
    let mut here = article(json!([text, pointing_to(&numbers)]));
    // In another column: otherwise the page would list its neighbours by itself.
    here["column"] = json!("chuyen-trang");
    let id = cast.author.writes("bao", "chuyen-trang", here).await;
    cast.takes(&id, "live").await;
    newsroom.settle().await;
    let address = url(&cast, &id).await;
    let page = reader.get(&address).await;
    assert!(
        page.text().contains(&format!("<a href=\"{}\">Tít đang đăng</a>", url(&cast, &live).await)),
        "{}",
        page.text()
    );
    assert!(!page.text().contains("Tít còn nháp") && !page.text().contains("Tít của đài"));
    assert!(feed(&newsroom, "/bao/rss/chuyen-trang.rss").await.contains(">Tít đang đăng</a>"));

    // A new headline over there is news on this page too, for whoever asks by date as well.
    let (tag, date) =
        (page.header("etag").unwrap().to_owned(), page.header("last-modified").unwrap().to_owned());
    newsroom.later(60_000);
    cast.author.does("revise", &live, json!({})).await.ok();
    cast.rewrites(&live, json!({ "headline": "Tít đã đổi" })).await;
    cast.takes(&live, "live").await;
    newsroom.settle().await;
    for header in [("if-none-match", tag.as_str()), ("if-modified-since", date.as_str())] {
        let fresh = reader.get_with(&address, &[header]).await;
        assert!(
            fresh.status == 200 && fresh.text().contains(">Tít đã đổi</a>"),
            "{header:?} {}",
            fresh.status
        );
    }

    cast.chief.does("withdraw", &live, json!({ "reason": "Sai." })).await.ok();
    newsroom.settle().await;
    let page = reader.get(&address).await.text();
    assert!(!page.contains("Tít đã đổi") && !page.contains("Bài liên quan"), "{page}");
}

#[tokio::test]
async fn only_the_page_with_a_video_lets_its_player_in_and_a_feed_has_a_plain_link() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let reader = newsroom.anonymous();
    let video = leaf("embed", json!({ "provider": "youtube", "key": "dQw4w9WgXcQ", "title": "Phim ngắn" }));
    let with = cast.brings("live", article(json!([video]))).await;
    let without = cast.brings("live", content("Không phim", "<iframe name=\"embed_1\">")).await;
    newsroom.settle().await;
    let page = reader.get(&url(&cast, &with).await).await;
    let policy = page.header("content-security-policy").unwrap();
    assert!(
        policy.contains("frame-src https://www.youtube-nocookie.com ")
            && policy.contains("default-src 'none'")
    );
    assert!(!policy.contains("unsafe") && !policy.contains('*'), "{policy}");
    // The player's address stands in a link, never in a frame's source: nothing is fetched before the click.
    assert!(page.text().contains(
        "href=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1\" target=\"embed_1\""
    ));
    assert!(
        page.text().contains("<iframe name=\"embed_1\"")
            && !page.text().contains(" src=\"https://www.youtube")
    );
    for path in [url(&cast, &without).await.as_str(), "/bao/", "/bao/thoi-su/"] {
        let policy = reader.get(path).await.header("content-security-policy").unwrap().to_owned();
        assert!(!policy.contains("frame-src"), "{path}: {policy}");
    }
    let feed = feed(&newsroom, "/bao/rss/home.rss").await;
    assert!(
        feed.contains(
            "Video (YouTube): <a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">Phim ngắn</a>"
        ),
        "{feed}"
    );
    assert!(!feed.contains("<iframe name=\"embed"), "{feed}");
}
