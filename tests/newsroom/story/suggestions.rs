//! Suggestions: a colleague edits a copy, and whoever may edit decides change by change; what is accepted is an edit.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, Cast, Newsroom, Person};

fn block(id: &str, text: &str) -> Value {
    json!({ "type": "paragraph", "attrs": { "id": id }, "content": [{ "type": "text", "text": text }] })
}

fn paragraphs(texts: &[&str]) -> Value {
    let blocks = texts.iter().enumerate().map(|(index, text)| block(&format!("b-{index}"), text));
    json!({ "type": "doc", "content": blocks.collect::<Vec<_>>() })
}

const OLD: [&str; 3] = ["Đoạn đầu nói về tỉnh.", "Đoạn giữa nói về vùng.", "Đoạn cuối nói về nước."];
const NEW: [&str; 3] = ["Đoạn đầu nói về tỉnh ta.", "Đoạn giữa nói về vùng.", "Đoạn cuối nói về thế giới."];

async fn article(cast: &Cast, state: &str) -> String {
    let content = json!({ "headline": "Tít cũ", "standfirst": "Sapo.", "body": paragraphs(&OLD) });
    cast.brings(state, content).await
}

async fn version(person: &Person, id: &str) -> Value {
    person.sees(id).await["edition"]["version"].clone()
}

async fn suggests(person: &Person, id: &str, content: Value) -> Value {
    let value = json!({ "version": version(person, id).await, "content": content, "note": "Sửa vài chỗ." });
    person.does("suggestions", id, value).await.ok()
}

fn path(suggestion: &Value, verb: &str) -> String {
    format!("suggestions/{}/{verb}", suggestion["id"].as_str().unwrap())
}

fn ids(suggestion: &Value, state: &str) -> Vec<Value> {
    let changes = suggestion["changes"].as_array().unwrap().iter();
    changes.filter(|change| change["state"] == state).map(|change| change["id"].clone()).collect()
}

async fn shown(person: &Person, id: &str, suggestion: &Value) -> Value {
    person
        .get(&format!("/api/v1/articles/{id}/suggestions/{}", suggestion["id"].as_str().unwrap()))
        .await
        .ok()
}

fn texts(article: &Value) -> Vec<String> {
    let blocks = article["edition"]["content"]["body"]["content"].as_array().unwrap().iter();
    blocks
        .map(|block| {
            block["content"].as_array().unwrap().iter().map(|piece| piece["text"].as_str().unwrap()).collect()
        })
        .collect()
}

#[tokio::test]
async fn changes_are_accepted_one_by_one_and_the_rest_rejected() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = article(&cast, "draft").await;
    let before = cast.author.sees(&id).await;
    let made = suggests(&cast.editor, &id, json!({ "headline": "Tít mới", "body": paragraphs(&NEW) })).await;
    assert_eq!(
        (&made["state"], &made["pending"], &made["yours"], &made["note"]),
        (&json!("open"), &json!(3), &json!(true), &json!("Sửa vài chỗ."))
    );
    assert_eq!(made["comparison"]["fields"][0]["field"], "headline");
    assert_eq!(cast.author.sees(&id).await, before, "a suggestion changed the article");
    let pending = ids(&made, "pending");
    assert_eq!(pending.len(), 3);

    // The author decides; the editor, who may not edit a draft, does not.
    let seen = version(&cast.author, &id).await;
    let one = json!({ "changes": [pending[2]], "version": seen });
    assert_eq!(cast.editor.does(&path(&made, "accept"), &id, one.clone()).await.refused(403), "not_author");
    assert_eq!(cast.editor.does(&path(&made, "reject"), &id, json!({})).await.refused(403), "not_author");
    let article = cast.author.does(&path(&made, "accept"), &id, one).await;
    assert!(article.header("etag").is_some());
    let article = article.ok();
    assert_eq!(texts(&article), [OLD[0], OLD[1], NEW[2]]);
    assert_eq!(
        (&article["stale"], &article["edition"]["content"]["headline"]),
        (&json!([]), &json!("Tít cũ"))
    );
    assert!(article["edition"]["version"].as_i64() > seen.as_i64());

    let partly = shown(&cast.author, &id, &made).await;
    assert_eq!((ids(&partly, "accepted"), &partly["pending"]), (vec![pending[2].clone()], &json!(2)));
    let rejected =
        cast.author.does(&path(&made, "reject"), &id, json!({ "changes": [pending[0]] })).await.ok();
    assert_eq!((&rejected["state"], &rejected["pending"]), (&json!("open"), &json!(1)));
    let all = json!({ "changes": null, "version": version(&cast.author, &id).await });
    let article = cast.author.does(&path(&made, "accept"), &id, all.clone()).await.ok();
    assert_eq!(texts(&article), NEW);
    let done = shown(&cast.editor, &id, &made).await;
    assert_eq!(
        (&done["state"], ids(&done, "accepted").len(), ids(&done, "rejected").len()),
        (&json!("settled"), 2, 1)
    );
    assert_eq!(cast.author.does(&path(&made, "accept"), &id, all).await.refused(409), "suggestion_closed");
    assert_eq!(
        cast.author.does(&path(&made, "reject"), &id, json!({})).await.refused(409),
        "suggestion_closed"
    );
    assert_eq!(
        cast.editor.does(&path(&made, "withdraw"), &id, json!({})).await.refused(409),
        "suggestion_closed"
    );

    let rows = newsroom.app.store.audit_of(&format!("article:{id}"), None, 50).await.unwrap();
    let count = |verb: &str| rows.iter().filter(|row| row.verb == verb).count();
    assert_eq!((count("article.accept_suggestion"), count("article.reject_suggestion")), (2, 1));
    assert_eq!(newsroom.app.store.verify_audit().await.unwrap().1.len(), 0);
}

#[tokio::test]
async fn what_does_not_fit_any_more_is_named_and_not_applied() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = article(&cast, "draft").await;
    let made = suggests(&cast.editor, &id, json!({ "body": paragraphs(&NEW) })).await;
    let [first, last] = &ids(&made, "pending")[..] else { panic!("{made}") };
    // Meanwhile the author rewrites the last paragraph altogether, and saves again and again.
    for words in ["Chữ khác.", "Một câu khác hẳn.", "Viết lại từ đầu."] {
        cast.rewrites(&id, json!({ "body": paragraphs(&[OLD[0], OLD[1], words]) })).await;
    }
    let now = shown(&cast.author, &id, &made).await;
    assert_eq!((ids(&now, "pending"), ids(&now, "stale")), (vec![first.clone()], vec![last.clone()]));

    let old = json!({ "version": made["base_version"] });
    assert_eq!(cast.author.does(&path(&made, "accept"), &id, old).await.refused(409), "edition_conflict");
    let only = json!({ "version": version(&cast.author, &id).await, "changes": [last] });
    let before = cast.author.sees(&id).await;
    assert_eq!(cast.author.does(&path(&made, "accept"), &id, only).await.refused(409), "changes_stale");
    let unknown = json!({ "version": version(&cast.author, &id).await, "changes": ["không có"] });
    assert_eq!(cast.author.does(&path(&made, "accept"), &id, unknown).await.refused(422), "invalid_field");
    assert_eq!(cast.author.sees(&id).await, before);

    let all = json!({ "version": version(&cast.author, &id).await });
    let article = cast.author.does(&path(&made, "accept"), &id, all).await.ok();
    assert_eq!(article["stale"], json!([last]));
    assert_eq!(texts(&article), [NEW[0], OLD[1], "Viết lại từ đầu."]);
    // The words come back: what was stale fits again.
    cast.rewrites(&id, json!({ "body": paragraphs(&[NEW[0], OLD[1], OLD[2]]) })).await;
    assert_eq!(ids(&shown(&cast.author, &id, &made).await, "pending"), std::slice::from_ref(last));
    let all = json!({ "version": version(&cast.author, &id).await });
    assert_eq!(texts(&cast.author.does(&path(&made, "accept"), &id, all).await.ok()), NEW);
}

#[tokio::test]
async fn a_change_that_was_made_by_hand_already_can_be_accepted_without_a_save() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = article(&cast, "draft").await;
    let made = suggests(&cast.editor, &id, json!({ "body": paragraphs(&NEW) })).await;
    cast.rewrites(&id, json!({ "body": paragraphs(&NEW) })).await;
    let seen = version(&cast.author, &id).await;
    let article = cast.author.does(&path(&made, "accept"), &id, json!({ "version": seen })).await.ok();
    assert_eq!((&article["edition"]["version"], texts(&article)), (&seen, NEW.map(str::to_owned).to_vec()));
    assert_eq!(shown(&cast.author, &id, &made).await["state"], "settled");
}

#[tokio::test]
async fn accepting_is_an_edit_the_pen_the_approvals_and_the_remarks_included() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let secretary = newsroom.sign_in("thuky.bao").await;
    let id = article(&cast, "approved").await;
    let made = suggests(&cast.author, &id, json!({ "body": paragraphs(&NEW) })).await;
    let anchor =
        json!({ "block": "b-2", "from": 0, "to": 9, "quote": "Đoạn cuối", "prefix": "", "suffix": "" });
    cast.editor.does("comments", &id, json!({ "text": "Câu kết.", "anchor": anchor })).await.ok();
    secretary.does("presence", &id, json!({ "tab": "s", "doing": "writing", "unsaved": false })).await.ok();
    let all = json!({ "version": version(&cast.editor, &id).await });
    let locked = cast.editor.does(&path(&made, "accept"), &id, all.clone()).await;
    assert_eq!(locked.refused(409), "edition_locked");
    assert_eq!(shown(&cast.editor, &id, &made).await["pending"], 2, "a refused decision was kept");
    assert_eq!(
        cast.author.does(&path(&made, "accept"), &id, all.clone()).await.refused(403),
        "no_right_on_column"
    );

    let article = secretary.does(&path(&made, "accept"), &id, all).await.ok();
    assert_eq!(
        (&article["edition"]["state"], article["edition"]["approvals"][0]["valid"] == true),
        (&json!("in_review"), false)
    );
    let thread = &cast.editor.get(&format!("/api/v1/articles/{id}/comments")).await.ok()["items"][0];
    assert_eq!((&thread["lost"], &thread["anchor"]["quote"]), (&json!(false), &json!("Đoạn cuối")));
    // Once the article is live, nothing is taken over into what readers see.
    let id = self::article(&cast, "live").await;
    let made = suggests(&cast.editor, &id, json!({ "headline": "Tít mới" })).await;
    let all = json!({ "version": version(&cast.chief, &id).await });
    assert_eq!(cast.chief.does(&path(&made, "accept"), &id, all).await.refused(409), "wrong_state");
    cast.author.does("revise", &id, json!({})).await.ok();
    let all = json!({ "version": version(&cast.author, &id).await });
    let article = cast.author.does(&path(&made, "accept"), &id, all).await.ok();
    assert_eq!(
        (&article["edition"]["content"]["headline"], &article["live"]["headline"]),
        (&json!("Tít mới"), &json!("Tít cũ"))
    );
}

#[tokio::test]
async fn a_copy_of_a_version_that_was_written_over_still_counts() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = article(&cast, "draft").await;
    cast.rewrites(&id, json!({ "body": paragraphs(&OLD), "kicker": "Lần một" })).await;
    let seen = version(&cast.editor, &id).await;
    let base = cast.editor.sees(&id).await["edition"]["content"].clone();
    // The author's autosaves write each other over while the editor works on the copy.
    for kicker in ["Lần hai", "Lần ba"] {
        cast.rewrites(&id, json!({ "kicker": kicker })).await;
    }
    let proposal = json!({ "version": seen, "content": { "body": paragraphs(&NEW) } });
    assert_eq!(cast.editor.does("suggestions", &id, proposal.clone()).await.refused(409), "edition_conflict");
    let mut told = proposal.clone();
    told["base"] = base.clone();
    let made = cast.editor.does("suggestions", &id, told).await.ok();
    assert_eq!((made["comparison"]["fields"].as_array().unwrap().len(), ids(&made, "pending").len()), (0, 2));
    let all = json!({ "version": version(&cast.author, &id).await });
    let article = cast.author.does(&path(&made, "accept"), &id, all).await.ok();
    assert_eq!(
        (texts(&article), &article["edition"]["content"]["kicker"]),
        (NEW.map(str::to_owned).to_vec(), &json!("Lần ba"))
    );
    // A version that nobody has seen yet is no base, whatever is told of it.
    let ahead = json!({ "version": 999, "base": base, "content": { "headline": "Từ tương lai" } });
    assert_eq!(cast.editor.does("suggestions", &id, ahead).await.refused(409), "edition_conflict");
}

#[tokio::test]
async fn only_colleagues_who_write_suggest_and_only_the_proposer_withdraws() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    let cast = newsroom.cast("bao").await;
    let id = article(&cast, "draft").await;
    let made = suggests(&cast.editor, &id, json!({ "headline": "Chuyện trong nhà" })).await;
    let seen = version(&cast.author, &id).await;
    let new = json!({ "version": seen, "content": { "headline": "Chen vào" } });
    let admin = newsroom.sign_in("quantri").await;
    assert_eq!(admin.does("suggestions", &id, new.clone()).await.refused(403), "no_right_on_column");
    assert_eq!(shown(&admin, &id, &made).await["pending"], 1);

    for name in ["tongbientap.dai", "giamsat", "phongvien2.bao", ""] {
        let stranger = if name.is_empty() { newsroom.anonymous() } else { newsroom.sign_in(name).await };
        let (status, code) = if name.is_empty() { (401, "not_signed_in") } else { (404, "not_found") };
        let refused = |answer: Answer| {
            assert_eq!(answer.refused(status), code, "{name}");
            assert!(!answer.text().contains("Chuyện"), "{name}");
        };
        refused(stranger.get(&format!("/api/v1/articles/{id}/suggestions")).await);
        refused(
            stranger
                .get(&format!("/api/v1/articles/{id}/suggestions/{}", made["id"].as_str().unwrap()))
                .await,
        );
        refused(stranger.does("suggestions", &id, new.clone()).await);
        refused(stranger.does(&path(&made, "accept"), &id, json!({ "version": seen })).await);
        refused(stranger.does(&path(&made, "reject"), &id, json!({})).await);
        refused(stranger.does(&path(&made, "withdraw"), &id, json!({})).await);
    }
    let elsewhere = article(&cast, "draft").await;
    let lost = cast.author.does(&path(&made, "accept"), &elsewhere, json!({ "version": 1 })).await;
    assert_eq!(lost.refused(404), "not_found");

    assert_eq!(
        cast.author.does(&path(&made, "withdraw"), &id, json!({})).await.refused(403),
        "not_your_suggestion"
    );
    assert_eq!(cast.editor.does(&path(&made, "withdraw"), &id, json!({})).await.ok()["state"], "withdrawn");
    assert_eq!(
        cast.author.does(&path(&made, "accept"), &id, json!({ "version": seen })).await.refused(409),
        "suggestion_closed"
    );
    let list = cast.author.get(&format!("/api/v1/articles/{id}/suggestions")).await.ok();
    assert_eq!((&list["items"][0]["state"], &list["counter"]), (&json!("withdrawn"), &json!(2)));
}

#[tokio::test]
async fn a_suggestion_says_something_once_and_within_limits() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = article(&cast, "draft").await;
    let seen = version(&cast.author, &id).await;
    let propose = async |content: Value| {
        cast.editor.does("suggestions", &id, json!({ "version": seen, "content": content })).await
    };
    for same in [json!({}), json!({ "headline": "Tít cũ" }), json!({ "body": paragraphs(&OLD) })] {
        assert_eq!(propose(same).await.refused(422), "nothing_suggested");
    }
    assert_eq!(propose(json!({ "headline": "x".repeat(251) })).await.refused(422), "invalid_field");
    assert_eq!(propose(json!({ "genre": "khong-co" })).await.refused(422), "invalid_field");
    assert_eq!(
        propose(json!({ "body": { "type": "doc", "content": [{ "type": "script" }] } })).await.refused(422),
        "invalid_field"
    );
    let long = json!({ "version": seen, "content": { "headline": "Mới" }, "note": "ghi chú ".repeat(200) });
    assert_eq!(cast.editor.does("suggestions", &id, long).await.refused(422), "invalid_field");

    let value = json!({ "version": seen, "content": { "headline": "Một lần" } }).to_string().into_bytes();
    let path = format!("/api/v1/articles/{id}/suggestions");
    let key = [("idempotency-key", "k")];
    let first = cast.editor.send(Method::POST, &path, Some(value.clone()), &key).await.ok();
    let again = cast.editor.send(Method::POST, &path, Some(value), &key).await.ok();
    assert_eq!(first["id"], again["id"]);
    for number in 1..50 {
        propose(json!({ "headline": format!("Tít {number}") })).await.ok();
    }
    assert_eq!(propose(json!({ "headline": "Một tít nữa" })).await.refused(409), "too_many_suggestions");
}
