//! A look before publication: what the desk sees as page, paper, feed item and card, and links for somebody outside.

use serde_json::{Value, json};

use crate::support::{Newsroom, Person, content};

const HOUR: i64 = 3_600_000;

async fn shares(person: &Person, id: &str, hours: u32) -> (String, String) {
    let asked = json!({ "hours": hours, "note": "Sở Tư pháp xem trước" });
    let link = person.post(&format!("/api/v1/articles/{id}/preview-links"), asked).await.ok();
    let url = link["url"].as_str().unwrap();
    let path = url.strip_prefix(&person.url).unwrap_or(url).to_owned();
    (path, link["id"].as_str().unwrap().to_owned())
}

async fn rewrites(person: &Person, id: &str, change: Value) {
    let version = person.sees(id).await["edition"]["version"].clone();
    let change = json!({ "version": version, "content": change });
    person.patch(&format!("/api/v1/articles/{id}"), change).await.ok();
}

#[tokio::test]
async fn the_desk_sees_page_paper_feed_item_and_card_of_a_draft() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings("draft", content("Tít còn nháp", "Thân bài còn nháp.")).await;
    for (look, words) in [
        ("page", "Bản nháp"),
        ("print", "Bản nháp"),
        ("feed", "tag:toasoan,2026:article:"),
        ("card", "og:description"),
    ] {
        let path = format!("/api/v1/articles/{id}/preview?as={look}");
        let seen = cast.editor.get(&path).await;
        assert_eq!(seen.status, 200, "{look}: {}", seen.text());
        assert!(
            seen.text().contains("Tít còn nháp") && seen.text().contains(words),
            "{look}: {}",
            seen.text()
        );
        assert_eq!(seen.header("cache-control"), Some("no-store"));
        assert!(seen.header("content-security-policy").unwrap().contains("frame-ancestors 'self'"));
        assert!(seen.text().contains("noindex"), "{look}");
    }
    let print = cast.editor.get(&format!("/api/v1/articles/{id}/preview?as=print")).await.text();
    assert!(print.contains("/assets/paper-") && !print.contains("/assets/reader-0"), "{print}");
    let path = format!("/api/v1/articles/{id}/preview?as=hologram");
    assert_eq!(cast.editor.get(&path).await.refused(422), "invalid_field");

    let stranger = newsroom.sign_in("bientap.dai").await;
    for look in ["page", "print", "feed", "card"] {
        let path = format!("/api/v1/articles/{id}/preview?as={look}");
        assert_eq!(stranger.get(&path).await.refused(404), "not_found");
    }
}

#[tokio::test]
async fn a_link_shows_one_state_to_anybody_and_nothing_later() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings("draft", content("Tít hôm nay", "Chữ của hôm nay.")).await;
    let (link, _) = shares(&cast.author, &id, 24).await;
    rewrites(&cast.author, &id, content("Tít ngày mai", "Chữ của ngày mai.")).await;

    let outside = newsroom.anonymous();
    let page = outside.get(&link).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("Chữ của hôm nay.") && !page.text().contains("ngày mai"));
    assert!(page.text().contains("Bản nháp"), "it says that it is not published");
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    assert!(page.header("x-robots-tag").unwrap().contains("noindex"));

    // Published, or withdrawn: the link still shows what it was made for.
    cast.takes(&id, "withdrawn").await;
    assert!(outside.get(&link).await.text().contains("Chữ của hôm nay."));
}

#[tokio::test]
async fn a_link_ends_with_its_time_its_recall_or_its_makers_right() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings("submitted", content("Tít thử", "Thân bài thử.")).await;
    let outside = newsroom.anonymous();

    let (short, _) = shares(&cast.author, &id, 1).await;
    newsroom.later(HOUR - 1);
    assert_eq!(outside.get(&short).await.status, 200);
    newsroom.later(1);
    assert_eq!(outside.get(&short).await.status, 410);

    let (recalled, link) = shares(&cast.author, &id, 720).await;
    let path = format!("/api/v1/articles/{id}/preview-links/{link}/revoke");
    let left = cast.editor.post(&path, json!({})).await.ok();
    assert_eq!(left["items"][0]["state"], "revoked", "{left}");
    assert_eq!(outside.get(&recalled).await.status, 410);
    cast.editor.post(&path, json!({})).await.ok();

    newsroom.hire("tam.bao", &[("editor", Some("bao"), None)]).await;
    let temporary = newsroom.sign_in("tam.bao").await;
    let (theirs, _) = shares(&temporary, &id, 24).await;
    assert_eq!(outside.get(&theirs).await.status, 200);
    newsroom.takes_rights_of("tam.bao").await;
    assert_eq!(outside.get(&theirs).await.status, 410, "the right that made it is gone");
}

#[tokio::test]
async fn only_who_sees_the_draft_gives_it_out_or_takes_it_back() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings("draft", content("Tít thử", "Thân bài thử.")).await;
    let (_, link) = shares(&cast.editor, &id, 24).await;
    let links = format!("/api/v1/articles/{id}/preview-links");
    let revoke = format!("{links}/{link}/revoke");
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    for name in ["phongvien2.bao", "bientap.dai", "giamsat"] {
        let stranger = newsroom.sign_in(name).await;
        assert_eq!(stranger.post(&links, json!({ "hours": 1 })).await.refused(404), "not_found", "{name}");
        assert_eq!(stranger.get(&links).await.refused(404), "not_found", "{name}");
        assert_eq!(stranger.post(&revoke, json!({})).await.refused(404), "not_found", "{name}");
    }
    // The author sees the list, but takes back only what is theirs.
    let seen = cast.author.get(&links).await.ok();
    assert_eq!(seen["items"][0]["revocable"], false, "{seen}");
    assert_eq!(cast.author.post(&revoke, json!({})).await.refused(404), "not_found");
    assert!(!seen.to_string().contains("token"), "{seen}");

    for hours in [0, 721, 4_000_000_000_u32] {
        let answer = cast.author.post(&links, json!({ "hours": hours })).await;
        assert_eq!(answer.refused(422), "invalid_field", "{hours}");
    }
    let long = json!({ "hours": 1, "note": "x".repeat(201) });
    assert_eq!(cast.author.post(&links, long).await.refused(422), "invalid_field");
    for guess in ["x", &"0".repeat(64), "..%2f..%2fetc"] {
        let answer = newsroom.anonymous().get(&format!("/xem-truoc/{guess}")).await;
        assert_eq!(answer.status, 410, "{guess}");
        assert!(answer.text().contains("không còn hiệu lực"));
    }
}

#[tokio::test]
async fn an_article_has_a_bounded_number_of_working_links() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings("draft", content("Tít thử", "Thân bài thử.")).await;
    for _ in 0..20 {
        shares(&cast.author, &id, 1).await;
    }
    let links = format!("/api/v1/articles/{id}/preview-links");
    let answer = cast.author.post(&links, json!({ "hours": 1 })).await;
    assert_eq!(answer.refused(409), "too_many_preview_links");
    newsroom.later(HOUR);
    shares(&cast.author, &id, 1).await;
}
