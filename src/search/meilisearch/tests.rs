//! The client against answers a real server gave, and the golden suite against a real server when there is one.
//!
//! `MEILI_URL` and `MEILI_MASTER_KEY` name a server for the golden suite. With `MEILI_RECORD=1` the same
//! stories are played through to it and its answers written down; otherwise they are replayed from disk
//! over a real connection, and a request that was not recorded fails the test.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test fails by panicking, says aloud when it is skipped, and is told by the environment where a server is"
)]

use super::tape::{self, Tape};
use super::{Meilisearch, MeilisearchSettings};
use crate::search::golden::{Batches, NOW, article, ask};
use crate::search::{Order, SearchBackend, SearchDocument, SearchError, SearchQuery, Synonyms};

fn settings(url: &str, key: &str, index: &str) -> MeilisearchSettings {
    MeilisearchSettings {
        url: url.to_owned(),
        key: key.to_owned(),
        index: index.to_owned(),
        synonyms: Synonyms::default(),
    }
}

pub(super) fn server() -> Option<(String, String)> {
    match (std::env::var("MEILI_URL").ok(), std::env::var("MEILI_MASTER_KEY").ok()) {
        (Some(url), Some(key)) => Some((url, key)),
        (None, None) => None,
        // Half a setting is a mistake of whoever runs the tests, and no reason to skip them quietly.
        _ => panic!("MEILI_URL and MEILI_MASTER_KEY belong together, and one of them is missing"),
    }
}

fn engine(tape: &Tape, index: &str) -> Meilisearch {
    Meilisearch::connect(&settings(&tape.url(), "a-key-for-replaying", index)).unwrap()
}

#[tokio::test]
async fn the_golden_suite_holds_on_a_real_server() {
    let Some((url, key)) = server() else {
        println!("SKIPPED: golden suite on Meilisearch, because MEILI_URL and MEILI_MASTER_KEY are not set");
        return;
    };
    let engine = Meilisearch::connect(&settings(&url, &key, "golden")).unwrap();
    engine.prepare().await.unwrap();
    engine.clear().await.unwrap();
    let wrong = ask(&engine).await.unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn an_index_is_made_filled_asked_corrected_and_rebuilt() {
    let tape = Tape::of("life-of-an-index").await;
    let engine = engine(&tape, "life");
    engine.health().await.unwrap();
    assert_eq!(engine.applied().await.unwrap(), 0);
    engine.prepare().await.unwrap();
    engine.prepare().await.unwrap();
    let first = article("a", "Dương Quá trên sân khấu", "", "Vở diễn.\nCuối năm.");
    let second = article("b", "Đường qua cầu thông xe", "", "Đường rộng mười mét.");
    engine
        .upsert(&[SearchDocument { event: 3, ..first.clone() }, SearchDocument { event: 4, ..second }])
        .await
        .unwrap();
    engine.upsert(&[SearchDocument { event: 2, headline: "Cũ".to_owned(), ..first }]).await.unwrap();
    engine.commit(4).await.unwrap();
    assert_eq!(engine.applied().await.unwrap(), 4);

    let found = engine.search(&SearchQuery::new("dương quá", NOW)).await.unwrap();
    assert_eq!(found.hits.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!((found.total, found.engine), (2, "meilisearch"));
    let headline = &found.hits.first().unwrap().headline;
    assert_eq!(
        headline.spans().iter().filter(|span| span.hit).map(|span| span.text.as_str()).collect::<Vec<_>>(),
        ["Dương", "Quá"]
    );
    assert_eq!(found.hits.first().unwrap().excerpt.plain(), "Vở diễn. Cuối năm.");
    let column = found.facets.columns.first().unwrap();
    assert_eq!((column.value.as_str(), column.label.as_str(), column.count), ("thoi-su", "Thời sự", 2));
    let newest = SearchQuery { order: Order::Newest, year: Some(2025), ..SearchQuery::new("", NOW) };
    assert_eq!(engine.search(&newest).await.unwrap().total, 2);
    assert_eq!(
        engine.search(&SearchQuery::new("cầu sân khấu", NOW)).await.unwrap().total,
        1,
        "words are dropped only then"
    );

    engine.delete(&["a".to_owned()]).await.unwrap();
    assert_eq!(engine.search(&SearchQuery::new("dương quá", NOW)).await.unwrap().total, 1);
    engine.rebuild(&mut Batches(vec![vec![article("c", "Bài mới", "", "")]]), 9).await.unwrap();
    assert_eq!(engine.search(&SearchQuery::new("bài mới", NOW)).await.unwrap().total, 1);
    assert_eq!(engine.applied().await.unwrap(), 9);
    engine.clear().await.unwrap();
    assert_eq!(engine.applied().await.unwrap(), 0);
}

#[tokio::test]
async fn a_task_that_fails_is_reported_as_failed() {
    let tape = Tape::of("failing-task").await;
    let engine = engine(&tape, "failing");
    engine.prepare().await.unwrap();
    let bad = article("no spaces allowed", "Mã sai", "", "");
    let ended = engine.rebuild(&mut Batches(vec![vec![bad]]), 3).await;
    assert!(matches!(&ended, Err(SearchError::TaskFailed { status, .. }) if status == "failed"), "{ended:?}");
    assert!(!ended.unwrap_err().is_outage());
}

#[tokio::test]
async fn a_missing_index_and_a_refused_key_are_refusals() {
    let tape = Tape::of("refusals").await;
    let missing = engine(&tape, "never-made").search(&SearchQuery::new("bài", NOW)).await;
    assert!(
        matches!(&missing, Err(SearchError::Refused { code, .. }) if code == "index_not_found"),
        "{missing:?}"
    );
    tape.forget_key();
    let refused = engine(&tape, "never-made").applied().await;
    assert!(
        matches!(&refused, Err(SearchError::Refused { code, .. }) if code == "invalid_api_key"),
        "{refused:?}"
    );
}

#[tokio::test]
async fn silence_noise_and_floods_are_outages() {
    for answer in [
        "",
        "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nnope",
        "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n",
    ] {
        let url = tape::always(answer.as_bytes().to_vec()).await;
        let engine = Meilisearch::connect(&settings(&url, "key", "x")).unwrap();
        let answered = engine.search(&SearchQuery::new("bài", NOW)).await;
        assert!(answered.is_err_and(|error| error.is_outage()), "{answer:?}");
    }
    let mut flood = b"HTTP/1.1 200 OK\r\ncontent-length: 20000000\r\n\r\n".to_vec();
    flood.resize(20_000_000, b' ');
    let url = tape::always(flood).await;
    let engine = Meilisearch::connect(&settings(&url, "key", "x")).unwrap();
    let answered = engine.search(&SearchQuery::new("bài", NOW)).await;
    assert!(
        matches!(&answered, Err(SearchError::Unavailable { reason, .. }) if reason.contains("too large")),
        "{answered:?}"
    );
}

#[test]
fn settings_that_cannot_work_are_refused_before_anything_is_sent() {
    let cases = [
        ("ftp://host", "key", "x"),
        ("http://user:secret@host", "key", "x"),
        ("http://host/path", "key", "x"),
        ("nonsense", "key", "x"),
        ("http://host", "", "x"),
        ("http://host", "khóa", "x"),
        ("http://host", "line\nbreak", "x"),
        ("http://host", "key", "a/b"),
        ("http://host", "key", ""),
    ];
    for (url, key, index) in cases {
        assert!(
            matches!(Meilisearch::connect(&settings(url, key, index)), Err(SearchError::Configuration(_))),
            "{url} {key} {index}"
        );
    }
    assert!(Meilisearch::connect(&settings("https://search.example/", "key", "tin-tuc")).is_ok());
}
