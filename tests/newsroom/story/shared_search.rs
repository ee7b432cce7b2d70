//! A newsroom with a search server beside it: readers never notice when it is away, and it catches up by itself.
//!
//! The server of the environment (`MEILI_URL`, `MEILI_MASTER_KEY`) is used when there is one; the outage is real in
//! any case: nobody listens at the other address.

use serde_json::json;

use super::first_light::published;
use crate::support::Newsroom;

#[tokio::test]
async fn readers_search_the_embedded_engine_while_the_server_is_away() {
    let newsroom = Newsroom::open_with(|sources| {
        sources
            .flag("search.engine", "meilisearch")
            .flag("search.meilisearch_url", "http://127.0.0.1:9")
            .flag("search.meilisearch_key", "a-key-that-nobody-asks-for")
    })
    .await;
    published(&newsroom, "Cầu qua sông Thị Tính", "Một cây cầu mới.").await;
    let found = newsroom.anonymous().get("/bao/search.json?q=cau+qua+song").await.ok();
    assert_eq!((found["total"].clone(), found["engine"].clone()), (json!(1), json!("embedded")), "{found}");
    let page = newsroom.anonymous().get("/bao/tim-kiem?q=cau+qua+song").await;
    assert_eq!(page.status, 200);
    let jobs = newsroom.app.store.job_counts().await.unwrap();
    assert_eq!((jobs.ready, jobs.dead), (1, 0), "the push waits for its next try: {jobs:?}");
}

#[tokio::test]
async fn the_search_server_holds_what_is_live_and_nothing_else() {
    #[expect(clippy::disallowed_methods, reason = "the environment says where the search server is")]
    let (Ok(url), Ok(key)) = (std::env::var("MEILI_URL"), std::env::var("MEILI_MASTER_KEY")) else {
        eprintln!("SKIPPED: set MEILI_URL and MEILI_MASTER_KEY to tell this story with a real search server");
        return;
    };
    let index = format!("story-{}", std::process::id());
    let newsroom = Newsroom::open_with(|sources| {
        sources
            .flag("search.engine", "meilisearch")
            .flag("search.meilisearch_url", &url)
            .flag("search.meilisearch_key", &key)
            .flag("search.meilisearch_index", &index)
    })
    .await;
    let id = published(&newsroom, "Cầu qua sông Thị Tính", "Một cây cầu mới.").await;
    published(&newsroom, "Đường vành đai phía bắc", "Một con đường mới.").await;
    let shared = newsroom.app.shared_search.clone().unwrap();
    assert_eq!(shared.ids().await.unwrap().len(), 2);
    let found = newsroom.anonymous().get("/bao/search.json?q=cau+qua+song").await.ok();
    assert_eq!(
        (found["items"][0]["id"].clone(), found["engine"].clone()),
        (json!(id), json!("meilisearch")),
        "{found}"
    );

    let chief = newsroom.sign_in("tongbientap.bao").await;
    chief.does("withdraw", &id, json!({ "reason": "Sai số liệu." })).await.ok();
    newsroom.settle().await;
    assert!(!shared.ids().await.unwrap().contains(&id));
    assert!(toasoan::worker::drift(&newsroom.app, shared.as_ref()).await.unwrap().is_none());
    shared.clear().await.unwrap();
}
