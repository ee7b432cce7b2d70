//! Odd questions: addresses, parameters, methods and bodies that no page of ours sends.

use reqwest::Method;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::support::{Newsroom, content};

#[tokio::test]
async fn ids_that_are_none_and_odd_questions_are_answered_calmly() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    cast.brings_one("draft").await;
    let long = "x".repeat(5_000);
    let ids = [
        "x",
        "null",
        "-1",
        "01ARZ3NDEKTSV4RRFFQ69G5FA",
        "01ARZ3NDEKTSV4RRFFQ69G5FAVV",
        "ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
        "%00",
        "%ff",
        "%C3%28",
        "a%2Fb",
        "'--",
        "01ARZ3NDEKTSV4RRFFQ69G5FA%00",
        long.as_str(),
    ];
    for id in ids {
        for below in ["", "/history", "/preview"] {
            let answer = cast.author.get(&format!("/api/v1/articles/{id}{below}")).await;
            assert_eq!(answer.refused(404), "not_found", "{id}{below}");
        }
        let answer = cast.author.does("submit", id, json!({})).await;
        assert_eq!(answer.refused(404), "not_found", "{id}");
        assert_eq!(
            newsroom.anonymous().get(&format!("/api/v1/setup/{id}")).await.refused(404),
            "not_found",
            "{id}"
        );
    }

    let bad = [
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=x",
        "limit=",
        "limit=1&limit=2",
        "limit=99999999999999999999",
        "cursor=x",
        "cursor=1.x",
        "cursor=.01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "cursor=99999999999999999999.01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "state=foo",
        "state=superseded",
        "state=draft,,live",
        "order=created",
        "site=khong-co",
        "column=thoi-su",
        "site=bao&column=khong-co",
        "author=x",
        "mine=perhaps",
        "unknown=1",
        "q[]=x",
        "q=a%00b",
        "site=%00",
    ];
    for query in bad {
        for language in ["vi", "en"] {
            let answer = cast
                .author
                .get_with(&format!("/api/v1/articles?{query}"), &[("accept-language", language)])
                .await;
            assert_eq!(answer.refused(422), "invalid_field", "{query}");
            assert!(answer.json()["field"].is_string(), "{query}");
        }
    }
    assert_eq!(cast.author.get(&format!("/api/v1/articles?q={}", "x".repeat(201))).await.status / 100, 4);
    // Letters that mean something to a database mean nothing here.
    for query in [
        "q=%25",
        "q=_",
        "q=%5C",
        "q='",
        "q=%22",
        "q=%ff",
        "q=);--",
        "q=%E2%80%AE",
        "cursor=-1.01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "cursor=9223372036854775807.01ARZ3NDEKTSV4RRFFQ69G5FAV",
    ] {
        cast.author.get(&format!("/api/v1/articles?{query}")).await.ok();
    }
    assert_eq!(
        cast.author.get("/api/v1/articles?q=%25").await.ok()["items"],
        json!([]),
        "a per cent sign is no wild card"
    );
    assert_eq!(cast.author.get("/api/v1/vocabulary?site=khong-co").await.refused(404), "not_found");
    assert_eq!(cast.author.get("/api/v1/vocabulary?x=1").await.refused(422), "invalid_field");
}

#[tokio::test]
async fn what_is_not_a_way_in_is_refused_in_the_same_words() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for (method, path) in [
        ("PUT", format!("/articles/{id}")),
        ("DELETE", format!("/articles/{id}")),
        ("GET", format!("/articles/{id}/submit")),
        ("PATCH", "/session".to_owned()),
        ("TRACE", "/articles".to_owned()),
    ] {
        let answer = cast.author.send(method.parse().unwrap(), &format!("/api/v1{path}"), None, &[]).await;
        assert_eq!(answer.refused(405), "method_not_allowed", "{method} {path}");
    }
    for path in [
        "/api/v1",
        "/api/v1/",
        "/api/v1/khong-co",
        "/api/v1/articles/",
        &format!("/api/v1/articles/{id}/khong-co"),
        "/api/v2/articles",
    ] {
        let answer = cast.author.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn readers_may_ask_anything_and_get_an_answer() {
    let newsroom = Newsroom::open().await;
    let reader = newsroom.anonymous();
    let long = "x".repeat(20_000);
    for path in [
        "/bao/?trang=-1",
        "/bao/?trang=99999999999999999999",
        "/bao/?trang=%00",
        "/bao/?%ff=%ff",
        "/bao/search.json?q=%00",
        "/bao/search.json?q=%ff%fe",
        "/bao/search.json?q=%22",
        "/bao/search.json?q=(((((",
        "/bao/search.json?q=a%20AND%20OR%20NOT",
        "/bao/search.json?q=*:*",
        "/bao/search.json?q=headline:x%5E9",
        "/bao/search.json?q=x&chuyen-muc=';--&nam=abc&trang=0&xep=lung-tung",
        "/bao/search.json?q=x&nam=99999999999",
        "/bao/search.json?q=x&trang=10000",
        "/bao/search.json",
        "/bao/tim-kiem",
        "/bao/tim-kiem?q=%3Cscript%3Ealert(1)%3C/script%3E",
        &format!("/bao/search.json?q={long}"),
        "/bao/%00",
        "/bao/%ff",
        "/bao/../../etc/passwd",
        "/bao/%2e%2e/%2e%2e/etc/passwd",
        "/bao//",
        "//bao/",
        "/bao/x-a0.html",
        "/bao/x-a99999999999999999.html",
        "/bao/rss/%00.rss",
        "/bao/rss/../home.rss",
        "/bao/rss/khong-co.rss",
        "/khong-co/",
        "/assets/../Cargo.toml",
        "/assets/%2e%2e%2fCargo.toml",
        "/admin/../api/v1/articles",
        "/admin/%2e%2e/%2e%2e/Cargo.toml",
    ] {
        for method in [Method::GET, Method::HEAD] {
            let answer = reader.send(method.clone(), path, None, &[]).await;
            assert!(answer.status < 500, "{method} {path}: {} {}", answer.status, answer.text());
            assert!(!answer.text().contains("[package]") && !answer.text().contains("root:"), "{path}");
        }
    }
    let searched = reader.get("/bao/tim-kiem?q=%3Cscript%3Ealert(1)%3C/script%3E").await.text();
    assert!(!searched.contains("<script>alert"), "{searched}");
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        assert_eq!(
            reader.send(method.parse().unwrap(), "/bao/", Some(b"{}".to_vec()), &[]).await.status,
            405,
            "{method}"
        );
    }
}

/// Speaks HTTP by hand: a body may be announced and never sent.
async fn by_hand(newsroom: &Newsroom, cookie: &str, framing: &str, body: &[u8]) -> String {
    let address = newsroom.url.strip_prefix("http://").unwrap();
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /api/v1/articles HTTP/1.1\r\nhost: {address}\r\norigin: {}\r\ncookie: {cookie}\r\ncontent-type: application/json\r\n{framing}\r\nconnection: close\r\n\r\n",
        newsroom.url
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    // The server may hang up in the middle of it: that is its right.
    let _ = stream.write_all(body).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn ten_megabytes_are_refused_before_they_are_read() {
    let newsroom = Newsroom::open().await;
    let author = newsroom.sign_in("phongvien.bao").await;
    let cookie = author.cookie.clone().unwrap();
    let announced = by_hand(&newsroom, &cookie, "content-length: 10485760", b"").await;
    assert!(
        announced.starts_with("HTTP/1.1 413")
            && announced.contains("application/problem+json")
            && announced.contains("too_large"),
        "{announced}"
    );

    let piece = format!("100000\r\n{}\r\n", "x".repeat(0x10_0000));
    let unannounced =
        by_hand(&newsroom, &cookie, "transfer-encoding: chunked", piece.repeat(3).as_bytes()).await;
    assert!(
        unannounced.is_empty()
            || (unannounced.starts_with("HTTP/1.1 413") && unannounced.contains("too_large")),
        "{unannounced}"
    );
    assert_eq!(author.get("/api/v1/articles").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn a_body_that_breaks_off_saves_nothing() {
    let newsroom = Newsroom::open().await;
    let author = newsroom.sign_in("phongvien.bao").await;
    let cookie = author.cookie.clone().unwrap();
    let whole = json!({ "site": "bao", "column": "thoi-su", "content": content("Đứt giữa chừng", "Chữ.") })
        .to_string();
    let address = newsroom.url.strip_prefix("http://").unwrap().to_owned();
    for cut in [1, whole.len() / 2, whole.len() - 1] {
        let mut stream = tokio::net::TcpStream::connect(&address).await.unwrap();
        let head = format!(
            "POST /api/v1/articles HTTP/1.1\r\nhost: {address}\r\norigin: {}\r\ncookie: {cookie}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            newsroom.url,
            whole.len()
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(&whole.as_bytes()[..cut]).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    }
    assert_eq!(author.get("/api/v1/articles").await.ok()["items"], json!([]));
}
