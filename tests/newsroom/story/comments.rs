//! Remarks: they hang at words and follow them, are answered, dealt with and rewritten, and reach whoever is named;
//! only whoever sees the draft sees them.

use reqwest::Method;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::support::{Answer, Cast, Newsroom, Person, body};

const FIRST: &str = "Tỉnh công bố quy hoạch mới.";
const SECOND: &str = "Vùng ven biển được ưu tiên.";

fn block(id: &str, text: &str) -> Value {
    json!({ "type": "paragraph", "attrs": { "id": id }, "content": [{ "type": "text", "text": text }] })
}

fn two_blocks(first: &str, second: &str) -> Value {
    json!({ "type": "doc", "content": [block("b-1", first), block("b-2", second)] })
}

fn anchor(block: &str, text: &str, quote: &str) -> Value {
    let at = text.find(quote).unwrap();
    let units = |text: &str| text.encode_utf16().count();
    let (before, after) = (&text[..at], &text[at + quote.len()..]);
    json!({ "block": block, "from": units(before), "to": units(before) + units(quote), "quote": quote, "prefix": before, "suffix": after })
}

/// A draft of two blocks, and its people.
async fn draft(newsroom: &Newsroom) -> (Cast, String) {
    let cast = newsroom.cast("bao").await;
    let content = json!({ "headline": "Tít", "standfirst": "Sapo.", "body": two_blocks(FIRST, SECOND) });
    let id = cast.brings("draft", content).await;
    (cast, id)
}

async fn remarks(person: &Person, id: &str, value: Value) -> Value {
    person.does("comments", id, value).await.ok()
}

async fn threads(person: &Person, id: &str) -> Value {
    person.get(&format!("/api/v1/articles/{id}/comments")).await.ok()
}

async fn me(person: &Person) -> String {
    person.get("/api/v1/session").await.ok()["user"]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_remark_is_answered_resolved_and_opened_again() {
    let newsroom = Newsroom::open().await;
    let (cast, id) = draft(&newsroom).await;
    let thread = remarks(&cast.editor, &id, json!({ "anchor": anchor("b-2", SECOND, "ven biển"), "text": "  Nguồn\u{200B} nào?\n\n\n\nGhi rõ. " })).await;
    assert_eq!(thread["messages"][0]["text"], "Nguồn nào?\n\nGhi rõ.");
    assert_eq!(
        (&thread["lost"], &thread["status"], &thread["messages"][0]["yours"]),
        (&json!(false), &json!("open"), &json!(true))
    );
    assert_eq!(thread["anchor"]["prefix"], "Vùng ");
    let whole = remarks(&cast.chief, &id, json!({ "anchor": null, "text": "Bài này đăng thứ Hai." })).await;
    assert_eq!(whole["anchor"], Value::Null);

    let path = |verb: &str| format!("comments/{}/{verb}", thread["id"].as_str().unwrap());
    let answered = cast.author.does(&path("reply"), &id, json!({ "text": "Theo quyết định." })).await.ok();
    assert_eq!(answered["messages"][1]["by"]["display_name"], "phongvien.bao");
    let resolved = cast.author.does(&path("resolve"), &id, json!({})).await.ok();
    assert_eq!(
        (&resolved["status"], &resolved["resolved"]["by"]["display_name"]),
        (&json!("resolved"), &json!("phongvien.bao"))
    );
    cast.editor.does(&path("resolve"), &id, json!({})).await.ok();
    assert_eq!(threads(&cast.chief, &id).await["items"][0]["resolved"], resolved["resolved"]);
    cast.editor.does(&path("reopen"), &id, json!({})).await.ok();
    cast.editor.does(&path("resolve"), &id, json!({})).await.ok();
    // An answer to what was dealt with is heard.
    let again = cast.author.does(&path("reply"), &id, json!({ "text": "Còn một chỗ nữa." })).await.ok();
    assert_eq!((&again["status"], again["messages"].as_array().unwrap().len()), (&json!("open"), 3));

    let all = threads(&cast.chief, &id).await;
    let texts = |thread: &Value| {
        thread["messages"].as_array().unwrap().iter().map(|one| one["text"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&all["items"][0]), ["Nguồn nào?\n\nGhi rõ.", "Theo quyết định.", "Còn một chỗ nữa."]);
    assert_eq!(texts(&all["items"][1]), ["Bài này đăng thứ Hai."]);
    assert!(all["counter"].as_i64().unwrap() >= 7);
    let rows = newsroom.app.store.audit_of(&format!("article:{id}"), None, 50).await.unwrap();
    let count = |verb: &str| rows.iter().filter(|row| row.verb == verb).count();
    assert_eq!((count("article.resolve_comment"), count("article.reopen_comment")), (2, 2));
}

#[tokio::test]
async fn remarks_follow_their_words_through_every_save_and_are_never_dropped() {
    let newsroom = Newsroom::open().await;
    let (cast, id) = draft(&newsroom).await;
    remarks(&cast.editor, &id, json!({ "anchor": anchor("b-2", SECOND, "ven biển"), "text": "Chỗ này." }))
        .await;
    let place = async || {
        let thread = threads(&cast.editor, &id).await["items"][0].clone();
        (thread["lost"] == true, thread["anchor"].clone())
    };
    let save = async |first: &str, second: &str| {
        cast.rewrites(&id, json!({ "body": two_blocks(first, second) })).await
    };

    save(FIRST, "Cả vùng đồng bằng và vùng ven biển được ưu tiên.").await;
    let (lost, at) = place().await;
    assert_eq!((lost, &at["from"], &at["quote"]), (false, &json!(26), &json!("ven biển")));

    save(FIRST, "Cả vùng được ưu tiên.").await;
    let (lost, at) = place().await;
    assert_eq!((lost, &at["quote"]), (true, &json!("ven biển")), "the words are kept");
    save("Chữ khác hẳn.", "Cả vùng được ưu tiên.").await;
    assert!(place().await.0);
    save(FIRST, SECOND).await;
    let (lost, at) = place().await;
    assert_eq!((lost, &at["block"], &at["from"]), (false, &json!("b-2"), &json!(5)), "found again");

    // Cut and put elsewhere, under another block's name.
    let moved = json!({ "type": "doc", "content": [block("b-9", SECOND), block("b-1", FIRST)] });
    cast.rewrites(&id, json!({ "body": moved })).await;
    let (lost, at) = place().await;
    assert_eq!((lost, &at["block"]), (false, &json!("b-9")));

    // Brought back by restoring an earlier revision: an edit like any other.
    cast.rewrites(&id, json!({ "body": body("Không còn gì.") })).await;
    assert!(place().await.0);
    let version = cast.author.sees(&id).await["edition"]["version"].clone();
    let first = json!({ "revision": 1, "version": version });
    cast.author.does("restore", &id, first).await.ok();
    assert_eq!(place().await.1["block"], "b-2");
    assert!(!place().await.0);
}

#[tokio::test]
async fn a_remark_on_words_that_are_still_on_their_way_finds_them_when_they_arrive() {
    let newsroom = Newsroom::open().await;
    let (cast, id) = draft(&newsroom).await;
    let later = "Vùng ven biển được ưu tiên trước năm 2030.";
    let thread = remarks(
        &cast.author,
        &id,
        json!({ "anchor": anchor("b-2", later, "trước năm 2030"), "text": "Kiểm tra mốc." }),
    )
    .await;
    assert_eq!((&thread["lost"], &thread["anchor"]["quote"]), (&json!(true), &json!("trước năm 2030")));
    cast.rewrites(&id, json!({ "body": two_blocks(FIRST, later) })).await;
    assert_eq!(threads(&cast.author, &id).await["items"][0]["lost"], false);

    // What is about the draft beside a live article stays with the newest edition.
    let cast = newsroom.cast("bao").await;
    let id = cast
        .brings(
            "revised",
            json!({ "headline": "Tít", "standfirst": "Sapo.", "body": two_blocks(FIRST, SECOND) }),
        )
        .await;
    remarks(&cast.editor, &id, json!({ "anchor": anchor("b-1", FIRST, "quy hoạch"), "text": "Tên đầy đủ." }))
        .await;
    cast.chief.does("withdraw", &id, json!({ "reason": "Sai." })).await.ok();
    assert_eq!(threads(&cast.editor, &id).await["items"][0]["lost"], false);
}

#[tokio::test]
async fn whoever_is_named_finds_it_among_their_work_until_they_look() {
    let newsroom = Newsroom::open().await;
    let (cast, id) = draft(&newsroom).await;
    let (editor, author) = (me(&cast.editor).await, me(&cast.author).await);
    let people = cast.author.get(&format!("/api/v1/articles/{id}/people?q=TONGBIENTAP")).await.ok();
    let found = people["items"].as_array().unwrap();
    let told = found.iter().map(|one| (&one["display_name"], &one["role"])).collect::<Vec<_>>();
    assert_eq!(told, [(&json!("tongbientap.bao"), &json!("Tổng biên tập"))]);
    let everybody = cast.author.get(&format!("/api/v1/articles/{id}/people")).await.ok();
    let names = everybody["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["display_name"].clone())
        .collect::<Vec<_>>();
    assert_eq!(names, ["bientap.bao", "phongvien.bao", "quantri", "thuky.bao", "tongbientap.bao"]);

    let thread =
        remarks(&cast.author, &id, json!({ "text": "Anh xem giúp.", "mentions": [editor, author, editor] }))
            .await;
    let named = &thread["messages"][0]["mentions"];
    assert_eq!(named, &json!([{ "id": editor, "display_name": "bientap.bao" }]), "each once, not oneself");
    let work = cast.editor.get("/api/v1/work").await.ok();
    assert_eq!(work["mentions"][0]["text"], "Anh xem giúp.");
    assert_eq!(
        (&work["mentions"][0]["article"]["id"], &work["mentions"][0]["thread"]),
        (&json!(id), &thread["id"])
    );
    assert_eq!(cast.author.get("/api/v1/work").await.ok()["mentions"], json!([]));

    // Whoever does not see the draft any more is not told what is said of it.
    let db = newsroom.behind_the_product().await;
    let role = |role: &str| format!("UPDATE role_grants SET role = '{role}' WHERE user_id = '{editor}'");
    db.execute_unprepared(&role("reporter")).await.unwrap();
    assert_eq!(cast.editor.get("/api/v1/work").await.ok()["mentions"], json!([]));
    db.execute_unprepared(&role("editor")).await.unwrap();

    let seen = format!("comments/{}/seen", thread["id"].as_str().unwrap());
    assert_eq!(cast.chief.does(&seen, &id, json!({})).await.status, 204);
    assert_eq!(cast.editor.get("/api/v1/work").await.ok()["mentions"].as_array().unwrap().len(), 1);
    assert_eq!(cast.editor.does(&seen, &id, json!({})).await.status, 204);
    assert_eq!(cast.editor.get("/api/v1/work").await.ok()["mentions"], json!([]));

    for stranger in ["tongbientap.dai", "giamsat"] {
        let stranger = me(&newsroom.sign_in(stranger).await).await;
        let told =
            cast.author.does("comments", &id, json!({ "text": "Xem nhé.", "mentions": [stranger] })).await;
        assert_eq!(told.refused(422), "invalid_field");
        assert_eq!(told.json()["field"], "mentions");
    }
    assert_eq!(
        threads(&cast.author, &id).await["items"].as_array().unwrap().len(),
        1,
        "a refused remark was kept"
    );
}

#[tokio::test]
async fn one_rewrites_only_ones_own_words_and_it_shows() {
    let newsroom = Newsroom::open().await;
    let (cast, id) = draft(&newsroom).await;
    let thread = remarks(&cast.editor, &id, json!({ "text": "Sai chính tả." })).await;
    let (tid, mid) = (thread["id"].as_str().unwrap(), thread["messages"][0]["id"].as_str().unwrap());
    let path = format!("/api/v1/articles/{id}/comments/{tid}/messages/{mid}");
    let new = |text: &str| json!({ "text": text });
    assert_eq!(cast.author.patch(&path, new("Tôi không nói vậy")).await.refused(403), "not_your_message");
    assert_eq!(cast.chief.patch(&path, new("Sửa hộ")).await.refused(403), "not_your_message");
    newsroom.later(60_000);
    let rewritten = cast.editor.patch(&path, new("Sai chính tả ở tít.")).await.ok();
    assert_eq!(rewritten["messages"][0]["text"], "Sai chính tả ở tít.");
    assert_ne!(rewritten["messages"][0]["edited_at"], Value::Null);
    // Of another thread, or another article, it is nobody's.
    let other = remarks(&cast.editor, &id, json!({ "text": "Khác." })).await;
    let elsewhere = cast.brings_one("draft").await;
    for path in [
        format!("/api/v1/articles/{id}/comments/{}/messages/{mid}", other["id"].as_str().unwrap()),
        format!("/api/v1/articles/{elsewhere}/comments/{tid}/messages/{mid}"),
        format!("/api/v1/articles/{id}/comments/{tid}/messages/{tid}"),
        format!("/api/v1/articles/{id}/comments/x/messages/{mid}"),
    ] {
        assert_eq!(cast.editor.patch(&path, new("Lạc")).await.refused(404), "not_found", "{path}");
    }
    for verb in ["reply", "resolve", "reopen", "seen"] {
        let value = if verb == "reply" { json!({ "text": "Lạc" }) } else { json!({}) };
        let answer = cast.editor.does(&format!("comments/{tid}/{verb}"), &elsewhere, value).await;
        assert_eq!(answer.refused(404), "not_found", "{verb}");
    }
    assert_eq!(threads(&cast.editor, &id).await["items"][0], rewritten);
}

#[tokio::test]
async fn remarks_are_for_whoever_sees_the_draft() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    let cast = newsroom.cast("bao").await;
    for state in ["draft", "live", "withdrawn"] {
        let id = cast.brings_one(state).await;
        let thread = remarks(&cast.editor, &id, json!({ "text": "Chuyện trong nhà." })).await;
        let tid = thread["id"].as_str().unwrap();
        let mid = thread["messages"][0]["id"].as_str().unwrap();
        let before = threads(&cast.editor, &id).await;
        for name in ["tongbientap.dai", "bientap.dai", "giamsat", "phongvien2.bao", ""] {
            let stranger = if name.is_empty() { newsroom.anonymous() } else { newsroom.sign_in(name).await };
            let (status, code) = if name.is_empty() { (401, "not_signed_in") } else { (404, "not_found") };
            let refused = |answer: Answer| {
                assert_eq!(answer.refused(status), code, "{name} {state}");
                assert!(!answer.text().contains("Chuyện"), "{name} {state}");
            };
            for path in ["comments", "people", "live"] {
                refused(stranger.get(&format!("/api/v1/articles/{id}/{path}")).await);
            }
            refused(stranger.does("comments", &id, json!({ "text": "Chen vào" })).await);
            refused(
                stranger.does(&format!("comments/{tid}/reply"), &id, json!({ "text": "Chen vào" })).await,
            );
            for verb in ["resolve", "reopen", "seen"] {
                refused(stranger.does(&format!("comments/{tid}/{verb}"), &id, json!({})).await);
            }
            let message = format!("/api/v1/articles/{id}/comments/{tid}/messages/{mid}");
            refused(stranger.patch(&message, json!({ "text": "Chen vào" })).await);
        }
        assert_eq!(threads(&cast.editor, &id).await, before);
    }
}

#[tokio::test]
async fn a_repeat_makes_one_remark_and_limits_have_names() {
    let newsroom = Newsroom::open().await;
    let (cast, id) = draft(&newsroom).await;
    let path = format!("/api/v1/articles/{id}/comments");
    let send = |text: &str| Some(json!({ "text": text }).to_string().into_bytes());
    let key = [("idempotency-key", "k-1")];
    let first = cast.editor.send(Method::POST, &path, send("Một lần"), &key).await.ok();
    let again = cast.editor.send(Method::POST, &path, send("Một lần"), &key).await.ok();
    assert_eq!(first["id"], again["id"]);
    assert_eq!(
        cast.editor.send(Method::POST, &path, send("Lời khác"), &key).await.refused(422),
        "idempotency_key_reused"
    );
    let reply = format!("{path}/{}/reply", first["id"].as_str().unwrap());
    for _ in 0..3 {
        cast.editor.send(Method::POST, &reply, send("Trả lời"), &[("idempotency-key", "k-2")]).await.ok();
    }
    let all = threads(&cast.editor, &id).await;
    assert_eq!(all["items"].as_array().unwrap().len(), 1);
    assert_eq!(all["items"][0]["messages"].as_array().unwrap().len(), 2);

    let place = |field: &str, value: Value| {
        let mut anchor = anchor("b-1", FIRST, "quy hoạch");
        anchor[field] = value;
        json!({ "text": "x", "anchor": anchor })
    };
    for (what, value) in [
        ("empty", json!({ "text": "" })),
        ("blank", json!({ "text": " \n\u{200B}\n " })),
        ("long", json!({ "text": "ế".repeat(4_001) })),
        (
            "many names",
            json!({ "text": "x", "mentions": (0..21).map(|n| format!("01ARZ3NDEKTSV4RRFFQ69G5F{n:02}")).collect::<Vec<_>>() }),
        ),
        ("a name that is none", json!({ "text": "x", "mentions": ["ai đó"] })),
        ("nowhere", place("block", json!(""))),
        ("a block's name too long", place("block", json!("x".repeat(41)))),
        ("no words", place("quote", json!(""))),
        ("too many words", place("quote", json!("x".repeat(4_001)))),
        ("a place below nothing", place("from", json!(-1))),
        ("a place beyond everything", place("to", json!(u64::MAX))),
        ("an anchor that is a list", json!({ "text": "x", "anchor": ["b-1", 0, 1, "x", "", ""] })),
    ] {
        let answer = cast.editor.post(&path, value).await;
        assert!(matches!(answer.refused(answer.status).as_str(), "invalid_field" | "invalid_json"), "{what}");
        assert!(matches!(answer.status, 400 | 422), "{what}");
    }
    // Odd, but no fault: a place past the end is a place that is not there yet.
    let far = place("to", json!(4_000_000_000_u32));
    assert_eq!(cast.editor.post(&path, far).await.ok()["lost"], false, "its words are there");
    assert_eq!(cast.editor.post(&path, json!({ "text": "ế".repeat(4_000) })).await.status, 201);
}
