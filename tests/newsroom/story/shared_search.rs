//! A newsroom with a search server beside it: readers never notice when it is away, and it catches up by itself.
//!
//! The outages are real: nobody listens at the address. What comes up there answers in the words of a recorded
//! server; a real one of the environment (`MEILI_URL`, `MEILI_MASTER_KEY`) is used as well when there is one.

use serde_json::{Value, json};
use toasoan::queue::{JobKind, enqueue};
use toasoan::worker::{drift, reconcile};

use super::first_light::published;
use crate::support::{Newsroom, SearchServer};

/// Longer than the longest pause between two tries.
const AFTER_ANY_PAUSE: i64 = 3_600_000;

async fn beside(url: &str, key: &str, index: &str) -> Newsroom {
    Newsroom::open_with(|sources| {
        sources
            .flag("search.engine", "meilisearch")
            .flag("search.meilisearch_url", url)
            .flag("search.meilisearch_key", key)
            .flag("search.meilisearch_index", index)
    })
    .await
}

async fn queued(newsroom: &Newsroom, kind: JobKind) {
    let tx = newsroom.app.store.begin().await.unwrap();
    let now = newsroom.now();
    enqueue(&tx, newsroom.app.chance.as_ref(), kind, now, now).await.unwrap();
    tx.commit().await.unwrap();
}

async fn finds(newsroom: &Newsroom, words: &str) -> Value {
    newsroom.anonymous().get(&format!("/bao/search.json?q={words}")).await.ok()
}

#[tokio::test]
async fn the_search_server_is_away_and_catches_up_by_itself() {
    let server = SearchServer::away().await;
    let newsroom = beside(&server.url(), "a-key-for-replaying", "articles").await;
    let first = published(&newsroom, "Cầu qua sông Thị Tính", "Một cây cầu mới.").await;
    let found = finds(&newsroom, "cau+qua+song").await;
    assert_eq!((found["total"].clone(), found["engine"].clone()), (json!(1), json!("embedded")), "{found}");
    assert_eq!(newsroom.anonymous().get("/bao/tim-kiem?q=cau+qua+song").await.status, 200);
    let jobs = newsroom.app.store.job_counts().await.unwrap();
    assert_eq!((jobs.ready, jobs.dead), (1, 0), "the push waits for its next try: {jobs:?}");
    // While it is away, one more comes and the first one goes.
    let chief = newsroom.sign_in("tongbientap.bao").await;
    let second = published(&newsroom, "Đường vành đai phía bắc", "Một con đường mới.").await;
    chief.does("withdraw", &first, json!({ "reason": "Sai số liệu." })).await.ok();
    newsroom.settle().await;

    server.comes_up().await;
    newsroom.later(AFTER_ANY_PAUSE);
    newsroom.settle().await;
    assert_eq!(server.ids(), std::slice::from_ref(&second));
    let jobs = newsroom.app.store.job_counts().await.unwrap();
    assert_eq!((jobs.ready, jobs.leased, jobs.dead), (0, 0, 0), "{jobs:?}");
    // From here on it follows at once.
    let third = published(&newsroom, "Bến cảng mới", "Một bến cảng.").await;
    newsroom.settle().await;
    assert_eq!(server.ids().len(), 2);
    assert_eq!(server.headline(&third).as_deref(), Some("Bến cảng mới"));
    let shared = newsroom.app.shared_search.clone().unwrap();
    let seen = drift(&newsroom.app, &shared.held().await.unwrap()).await.unwrap();
    assert!(seen.is_none() && seen.behind == 0, "{seen:?}");
}

#[tokio::test]
async fn a_server_that_was_away_too_long_leaves_nothing_to_clean_up() {
    let server = SearchServer::away().await;
    let newsroom = beside(&server.url(), "a-key-for-replaying", "articles").await;
    published(&newsroom, "Cầu qua sông Thị Tính", "Một cây cầu mới.").await;
    for _ in 0..newsroom.app.config.worker.max_attempts {
        newsroom.later(AFTER_ANY_PAUSE);
        newsroom.settle().await;
    }
    let jobs = newsroom.app.store.job_counts().await.unwrap();
    assert_eq!((jobs.ready, jobs.dead), (0, 1), "given up: {jobs:?}");
    server.comes_up().await;
    // The round that compares indexes with the database does the work of the push that was given up.
    queued(&newsroom, JobKind::Reconcile).await;
    newsroom.settle().await;
    assert_eq!(server.ids().len(), 1);
    assert_eq!(newsroom.app.store.job_counts().await.unwrap().dead, 0);
}

#[tokio::test]
async fn what_somebody_else_did_to_the_server_is_reported_and_healed() {
    let server = SearchServer::away().await;
    server.comes_up().await;
    let newsroom = beside(&server.url(), "a-key-for-replaying", "articles").await;
    let lost = published(&newsroom, "Cầu qua sông Thị Tính", "Một cây cầu mới.").await;
    let aged = published(&newsroom, "Đường vành đai phía bắc", "Một con đường mới.").await;
    let damage = || {
        server.tampered(|held| {
            let mut leak = held.remove(&lost).unwrap();
            leak["id"] = json!("01LEAKED00000000000000000A");
            held.insert("01LEAKED00000000000000000A".to_owned(), leak);
            held.get_mut(&aged).unwrap()["headline"] = json!("Chữ cũ");
            held.get_mut(&aged).unwrap()["event"] = json!(1);
        });
    };
    let whole = async || {
        assert_eq!(server.headline(&aged).as_deref(), Some("Đường vành đai phía bắc"));
        let mut ids = [lost.clone(), aged.clone()];
        ids.sort();
        assert_eq!(server.ids(), ids);
    };
    whole().await;
    damage();
    let reported = reconcile(&newsroom.app).await.unwrap();
    let [("meilisearch", seen)] = reported.as_slice() else { panic!("{reported:?}") };
    assert_eq!(
        (seen.missing.clone(), seen.surplus.clone(), seen.stale.clone()),
        (vec![lost.clone()], vec!["01LEAKED00000000000000000A".to_owned()], vec![aged.clone()])
    );
    whole().await;
    assert!(reconcile(&newsroom.app).await.unwrap().is_empty());
    // The same by the job that comes round by itself.
    damage();
    queued(&newsroom, JobKind::Reconcile).await;
    newsroom.settle().await;
    whole().await;
}

#[tokio::test]
async fn the_search_server_holds_what_is_live_and_nothing_else() {
    #[expect(clippy::disallowed_methods, reason = "the environment says where the search server is")]
    let (url, key) = (std::env::var("MEILI_URL"), std::env::var("MEILI_MASTER_KEY"));
    let (url, key) = match (url, key) {
        (Ok(url), Ok(key)) => (url, key),
        (Err(_), Err(_)) => {
            eprintln!(
                "SKIPPED: set MEILI_URL and MEILI_MASTER_KEY to tell this story with a real search server"
            );
            return;
        }
        _ => panic!("MEILI_URL and MEILI_MASTER_KEY belong together, and one of them is missing"),
    };
    let index = format!("story-{}", std::process::id());
    let newsroom = beside(&url, &key, &index).await;
    let id = published(&newsroom, "Cầu qua sông Thị Tính", "Một cây cầu mới.").await;
    published(&newsroom, "Đường vành đai phía bắc", "Một con đường mới.").await;
    let shared = newsroom.app.shared_search.clone().unwrap();
    assert_eq!(shared.held().await.unwrap().articles.len(), 2);
    let found = finds(&newsroom, "cau+qua+song").await;
    assert_eq!(
        (found["items"][0]["id"].clone(), found["engine"].clone()),
        (json!(id), json!("meilisearch")),
        "{found}"
    );

    let chief = newsroom.sign_in("tongbientap.bao").await;
    chief.does("withdraw", &id, json!({ "reason": "Sai số liệu." })).await.ok();
    newsroom.settle().await;
    let held = shared.held().await.unwrap();
    assert!(!held.articles.contains_key(&id));
    assert!(drift(&newsroom.app, &held).await.unwrap().is_none());
    shared.clear().await.unwrap();
}
