//! A part of the plan has its page and its feed: what is published about it stands there, and leaves with it.

use serde_json::{Value, json};

use crate::support::{Newsroom, Person, content};

/// What a reader of the node `code` finds on its page and in its feed.
async fn both(reader: &Person, code: &str) -> [String; 2] {
    let page = reader.get(&format!("/bao/quy-hoach/{code}/")).await;
    let feed = reader.get(&format!("/bao/rss/quy-hoach/{code}.rss")).await;
    assert_eq!((page.status, feed.status), (200, 200), "{code}");
    assert_eq!(feed.header("content-type"), Some("application/rss+xml; charset=utf-8"));
    [page.text(), feed.text()]
}

fn about(headline: &str, nodes: &[&str]) -> Value {
    let mut words = content(headline, "Chữ.");
    words["plan_nodes"] = json!(nodes);
    words
}

#[tokio::test]
async fn an_article_about_a_node_is_on_its_page_and_in_its_feed_until_it_is_withdrawn() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let reader = newsroom.anonymous();
    let pack = newsroom.app.pack.clone().unwrap();
    let [one, other, third] = [0, 1, 2].map(|at| pack.nodes()[at].code.clone());
    for code in [&one, &other, &third] {
        for text in both(&reader, code).await {
            assert!(!text.contains("-a1.html"), "{code} before anything is published");
        }
    }
    let id = cast.brings("live", about("Bài về hai nút", &[&one, &other])).await;
    cast.brings("live", content("Bài không về nút nào", "Chữ.")).await;
    cast.brings("approved", about("Bài còn chờ", &[&one])).await;
    newsroom.settle().await;
    for code in [&one, &other] {
        for text in both(&reader, code).await {
            assert!(text.contains("-a1.html") && text.contains("Bài về hai nút"), "{code}");
            assert!(!text.contains("-a2.html") && !text.contains("-a3.html"), "{code}");
        }
    }
    assert!(
        both(&reader, &third)
            .await
            .iter()
            .all(|text| !text.contains(".html\"") || !text.contains("-a1.html"))
    );
    let feed = &both(&reader, &one).await[1];
    assert!(feed.contains(&format!("tag:toasoan,2026:article:{id}")));
    // A node is found from everywhere: the page announces the feed, the lists name both.
    let page = &both(&reader, &one).await[0];
    let (node, rss) = (format!("/bao/quy-hoach/{one}/"), format!("/bao/rss/quy-hoach/{one}.rss"));
    assert!(page.contains(&rss));
    assert!(reader.get("/bao/sitemap.xml").await.text().contains(&node));
    assert!(reader.get("/bao/quy-hoach/").await.text().contains(&node));
    assert!(reader.get("/bao/feeds").await.text().contains(&rss));

    // A new edition that is about another node moves it.
    cast.author.does("revise", &id, json!({})).await.ok();
    cast.rewrites(&id, json!({ "plan_nodes": [third] })).await;
    cast.author.does("submit", &id, json!({})).await.ok();
    cast.publishes(&id).await;
    newsroom.settle().await;
    for (code, there) in [(&one, false), (&other, false), (&third, true)] {
        assert!(both(&reader, code).await.iter().all(|text| text.contains("-a1.html") == there), "{code}");
    }
    cast.chief.does("withdraw", &id, json!({ "reason": "Sai số liệu." })).await.ok();
    newsroom.settle().await;
    for code in [&one, &other, &third] {
        assert!(both(&reader, code).await.iter().all(|text| !text.contains("-a1.html")), "{code}");
    }
    for path in ["/bao/quy-hoach/khong-co/", "/bao/rss/quy-hoach/khong-co.rss"] {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
}
