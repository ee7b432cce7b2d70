//! A reader widens a search from one site to all of them, and narrows it again by links.

use serde_json::Value;

use crate::support::{Newsroom, Person, content};

/// Sites and numbers of what is found.
async fn found(reader: &Person, query: &str) -> Vec<(String, String)> {
    let answer = reader.get(&format!("/bao/search.json?q=cau+moi{query}")).await.ok();
    let word = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
    let items = answer["items"].as_array().unwrap();
    assert_eq!(answer["total"], items.len());
    let mut found = items.iter().map(|item| (word(item, "site"), word(item, "url"))).collect::<Vec<_>>();
    found.sort();
    found
}

/// The target of the link that says so.
fn link(page: &str, words: &str) -> String {
    let before = page.split(words).next().unwrap();
    let href = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    href.replace("&#38;", "&").replace("&amp;", "&")
}

async fn open() -> Newsroom {
    let newsroom = Newsroom::open().await;
    for site in ["bao", "dai"] {
        let cast = newsroom.cast(site).await;
        cast.brings("live", content(&format!("Cầu mới của {site}"), "Một cây cầu.")).await;
        cast.brings("approved", content("Cầu mới chưa đăng", "Một cây cầu.")).await;
    }
    for (role, name) in [("reporter", "phongvien"), ("editor", "bientap"), ("chief_editor", "tongbientap")] {
        newsroom.hire(&format!("{name}.trang-tin"), &[(role, Some("trang-tin"), None)]).await;
    }
    newsroom.cast("trang-tin").await.brings("live", content("Cầu mới của đơn vị", "Một cây cầu.")).await;
    newsroom.settle().await;
    newsroom
}

#[tokio::test]
async fn programs_search_one_site_another_or_all() {
    let newsroom = open().await;
    let reader = newsroom.anonymous();
    let bao = ("bao".to_owned(), format!("{}/bao/thoi-su/cau-moi-cua-bao-a1.html", newsroom.url));
    let dai = ("dai".to_owned(), format!("{}/dai/thoi-su/cau-moi-cua-dai-a3.html", newsroom.url));
    let unit =
        ("trang-tin".to_owned(), "https://trangtin.example/thoi-su/cau-moi-cua-don-vi-a5.html".to_owned());
    assert_eq!(found(&reader, "").await, std::slice::from_ref(&bao));
    assert_eq!(found(&reader, "&trang-tin=").await, std::slice::from_ref(&bao));
    assert_eq!(found(&reader, "&trang-tin=dai").await, std::slice::from_ref(&dai));
    assert_eq!(found(&reader, "&trang-tin=khong-co").await, []);
    assert_eq!(found(&reader, "&trang-tin=tat-ca").await, [bao, dai, unit]);
    assert_eq!(found(&reader, "&trang-tin=tat-ca&chuyen-muc=phat-thanh").await, []);

    let all = reader.get("/bao/search.json?q=cau+moi&trang-tin=tat-ca").await.ok();
    let sites = all["facets"]["sites"].as_array().unwrap();
    let mut slugs = sites.iter().map(|site| site["value"].as_str().unwrap()).collect::<Vec<_>>();
    slugs.sort_unstable();
    assert_eq!(slugs, ["bao", "dai", "trang-tin"]);
    assert!(sites.iter().all(|site| site["count"] == 1), "{all}");
}

#[tokio::test]
async fn a_reader_widens_and_narrows_by_links() {
    let newsroom = open().await;
    let reader = newsroom.anonymous();
    let here = reader.get("/bao/tim-kiem?q=cau+moi").await.text();
    assert!(here.contains("cau-moi-cua-bao") && !here.contains("cau-moi-cua-dai"));
    let wide = reader.get(&link(&here, "Tìm trên mọi trang")).await.text();
    for slug in [
        "cau-moi-cua-bao-a1.html",
        "/dai/thoi-su/cau-moi-cua-dai-a3.html",
        "https://trangtin.example/thoi-su/",
    ] {
        assert!(wide.contains(slug), "{slug}");
    }
    assert!(!wide.contains("chưa đăng") && wide.contains("Đài Thử – Thời sự"));
    let there = reader.get(&link(&wide, "<span>Đài Thử</span>")).await.text();
    assert!(there.contains("cau-moi-cua-dai") && !there.contains("cau-moi-cua-bao"), "{there}");
    // The same link takes the filter off again, and another leads home.
    assert!(reader.get(&link(&there, "<span>Đài Thử</span>")).await.text().contains("cau-moi-cua-bao"));
    let home = reader.get(&link(&there, "Chỉ tìm trên trang này")).await.text();
    assert!(home.contains("cau-moi-cua-bao") && !home.contains("cau-moi-cua-dai"));
}

#[tokio::test]
async fn a_search_that_fails_tells_a_program_in_its_own_words() {
    let newsroom = Newsroom::open().await;
    // A second process over the same database that has no index.
    let beside = newsroom.beside().await;
    let reader = Person::anonymous(&beside.url);
    let answer = reader.get("/bao/search.json?q=x").await;
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert!(answer.header("retry-after").is_some());
    assert_eq!(answer.refused(503), "unavailable");
    let page = reader.get("/bao/tim-kiem?q=x").await;
    assert_eq!(page.status, 503);
    assert!(page.header("content-type").unwrap().starts_with("text/html"));
}
