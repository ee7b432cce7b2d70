//! Two people at one computer: a page that was opened in one name never acts in another's.

use serde_json::json;

use crate::support::{Newsroom, content};

#[tokio::test]
async fn a_tab_left_open_by_a_colleague_does_not_sign_in_my_name() {
    let newsroom = Newsroom::open().await;
    let reporter = newsroom.sign_in("phongvien.bao").await;
    let chief = newsroom.sign_in("tongbientap.bao").await;
    let id = reporter.writes("bao", "thoi-su", content("Tít thử", "Thân bài thử.")).await;
    reporter.does("submit", &id, json!({})).await.ok();
    let hash = chief.sees(&id).await["edition"]["content_hash"].clone();

    // The secretary's tab, after the chief editor signed in beside it: the browser sends the chief's cookie.
    let secretary =
        newsroom.sign_in("thuky.bao").await.get("/api/v1/session").await.ok()["user"]["id"].clone();
    let body = json!({ "content_hash": hash }).to_string().into_bytes();
    let path = format!("/api/v1/articles/{id}/approve");
    let stale = [("x-toasoan-user", secretary.as_str().unwrap())];
    let answer = chief.send(reqwest::Method::POST, &path, Some(body.clone()), &stale).await;
    assert_eq!(answer.refused(401), "not_signed_in");
    assert_eq!(chief.sees(&id).await["edition"]["state"], "submitted");

    let own = chief.get("/api/v1/session").await.ok()["user"]["id"].clone();
    let named = [("x-toasoan-user", own.as_str().unwrap())];
    chief.send(reqwest::Method::POST, &path, Some(body), &named).await.ok();
}
