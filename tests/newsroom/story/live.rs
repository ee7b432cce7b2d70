//! The live stream: what happens to an article is heard at once, in every process, by whoever may hear it and no
//! longer than that.

use serde_json::{Value, json};

use crate::support::{Newsroom, Person};

async fn beats(person: &Person, id: &str, tab: &str, doing: &str) -> Value {
    person.does("presence", id, json!({ "tab": tab, "doing": doing, "unsaved": false })).await.ok()
}

#[tokio::test]
async fn whoever_looks_on_hears_what_the_writer_does() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let mut stream = cast.editor.listens(&id, "e1").await;
    let (first, data) = stream.next().await.unwrap();
    assert_eq!((first.as_str(), &data["people"], &data["lock"]), ("presence", &json!([]), &Value::Null));

    beats(&cast.author, &id, "a1", "writing").await;
    let presence = stream.hears("presence").await;
    assert_eq!(presence["lock"]["holder"]["display_name"], "phongvien.bao");
    assert_eq!(presence["lock"]["yours"], false);

    cast.rewrites(&id, json!({ "kicker": "Mới" })).await;
    let saved = stream.hears("saved").await;
    let present = cast.editor.sees(&id).await;
    assert_eq!(saved["version"], present["edition"]["version"]);
    assert_eq!(saved["by"]["display_name"], "phongvien.bao");

    cast.editor.does("comments", &id, json!({ "text": "Xem lại số liệu." })).await.ok();
    assert_eq!(stream.hears("comments").await["counter"], 1);

    newsroom.closes();
    assert_eq!(stream.ends().await, []);
}

#[tokio::test]
async fn the_former_holder_is_told_that_the_pen_was_taken() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("approved").await;
    beats(&cast.editor, &id, "e1", "writing").await;
    let mut stream = cast.editor.listens(&id, "e1").await;
    let before = stream.hears("presence").await;
    assert_eq!((&before["lock"]["yours"], &before["lock"]["this_tab"]), (&json!(true), &json!(true)));
    let secretary = newsroom.sign_in("thuky.bao").await;
    secretary.does("lock/take", &id, json!({ "tab": "s1", "reason": "Đăng gấp" })).await.ok();
    let after = stream.hears("presence").await;
    assert_eq!(
        (&after["lock"]["yours"], &after["lock"]["holder"]["display_name"]),
        (&json!(false), &json!("thuky.bao"))
    );
}

#[tokio::test]
async fn what_happens_on_another_server_is_heard_too() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let beside = newsroom.beside().await;
    let editor = beside.sign_in("bientap.bao").await;
    let mut stream = editor.listens(&id, "e1").await;
    stream.hears("presence").await;
    cast.rewrites(&id, json!({ "kicker": "Từ máy chủ kia" })).await;
    let saved = stream.hears("saved").await;
    assert_eq!(saved["version"], cast.author.sees(&id).await["edition"]["version"]);
    beats(&cast.author, &id, "a1", "writing").await;
    assert_eq!(stream.hears("presence").await["lock"]["holder"]["display_name"], "phongvien.bao");
}

#[tokio::test]
async fn signing_out_ends_ones_own_streams_at_once_and_nobody_elses() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let mut staying = cast.editor.listens(&id, "e1").await;
    staying.hears("presence").await;
    let leaving = newsroom.sign_in("tongbientap.bao").await;
    let mut stream = leaving.listens(&id, "c1").await;
    stream.hears("presence").await;
    leaving.send(reqwest::Method::DELETE, "/api/v1/session", None, &[]).await;
    assert_eq!(stream.ends().await, []);
    beats(&cast.author, &id, "a1", "reading").await;
    assert_eq!(staying.hears("presence").await["people"][0]["user"]["display_name"], "phongvien.bao");
}

#[tokio::test]
async fn whoever_loses_the_draft_or_the_session_hears_nothing_more() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let mut stream = cast.editor.listens(&id, "e1").await;
    stream.hears("presence").await;
    newsroom.takes_rights_of("bientap.bao").await;
    cast.rewrites(&id, json!({ "kicker": "Chuyện riêng" })).await;
    assert_eq!(stream.ends().await, [], "heard after the role was gone");

    let mut stream = cast.chief.listens(&id, "c1").await;
    stream.hears("presence").await;
    newsroom.later(121 * 60_000);
    let author = newsroom.sign_in("phongvien.bao").await;
    beats(&author, &id, "a1", "reading").await;
    assert_eq!(stream.ends().await, [], "heard after the session was over");
}

#[tokio::test]
async fn streams_are_bounded_and_hold_no_connection_while_nothing_happens() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let mut open = Vec::new();
    for person in [&cast.author, &cast.editor, &cast.chief] {
        for tab in 0..8 {
            let mut stream = person.listens(&id, &format!("t{tab}")).await;
            stream.hears("presence").await;
            open.push(stream);
        }
        let ninth = person.get(&format!("/api/v1/articles/{id}/live")).await;
        assert_eq!(ninth.refused(429), "too_many_streams");
        assert!(ninth.header("retry-after").is_some());
    }
    // Six times as many as the pool has connections, and the desk goes on working.
    cast.rewrites(&id, json!({ "kicker": "Vẫn lưu được" })).await;
    for stream in &mut open {
        stream.hears("saved").await;
    }
    drop(open);
    // The places come back when the server notices that nobody reads any more.
    cast.rewrites(&id, json!({ "kicker": "Lần nữa" })).await;
    cast.rewrites(&id, json!({ "kicker": "Lần cuối" })).await;
    let mut tries = 0;
    while cast.author.knocks_at(&format!("/api/v1/articles/{id}/live")).await.status() == 429 {
        tries += 1;
        assert!(tries < 2_000, "a closed stream keeps its place");
        cast.rewrites(&id, json!({ "kicker": format!("Lần {tries}") })).await;
    }
}
