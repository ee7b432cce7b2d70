//! History: what is kept, what shares a revision, who sees it, what changed, and how an earlier text comes back.

use serde_json::{Value, json};

use crate::support::{Cast, Newsroom, Person, body, content};

const MINUTE: i64 = 60_000;

fn article(id: &str) -> String {
    format!("/api/v1/articles/{id}")
}

/// The items of a part of the history, and where it goes on.
async fn past(person: &Person, id: &str, query: &str) -> (Vec<Value>, Value) {
    let answer = person.get(&format!("{}/history{query}", article(id))).await.ok();
    (answer["items"].as_array().unwrap().clone(), answer["next"].clone())
}

/// Number, verb and saves of each item.
async fn told(person: &Person, id: &str) -> Vec<(i64, String, i64)> {
    let (items, _) = past(person, id, "").await;
    let told = |item: &Value| {
        (
            item["revision"].as_i64().unwrap_or(0),
            item["verb"].as_str().unwrap().to_owned(),
            item["saves"].as_i64().unwrap(),
        )
    };
    items.iter().map(told).collect()
}

fn step(number: i64, verb: &str, saves: i64) -> (i64, String, i64) {
    (number, verb.to_owned(), saves)
}

async fn saves(person: &Person, id: &str, headline: &str) {
    let version = person.sees(id).await["edition"]["version"].clone();
    let save = json!({ "version": version, "content": { "headline": headline } });
    person.patch(&article(id), save).await.ok();
}

async fn revision(person: &Person, id: &str, number: i64) -> Value {
    person.get(&format!("{}/revisions/{number}", article(id))).await.ok()
}

async fn compared(person: &Person, id: &str, from: &str, to: &str) -> Value {
    person.get(&format!("{}/compare?from={from}&to={to}", article(id))).await.ok()
}

#[tokio::test]
async fn saves_of_ten_minutes_share_a_revision() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for minute in 0..10 {
        saves(&cast.author, &id, &format!("Tít phút {minute}")).await;
        newsroom.later(MINUTE);
    }
    // The ten minutes are over since the first of them, however steadily one writes on.
    saves(&cast.author, &id, "Tít phút mười").await;
    assert_eq!(
        told(&cast.author, &id).await,
        [step(3, "edit", 1), step(2, "edit", 10), step(1, "create", 1)]
    );
    assert_eq!(revision(&cast.author, &id, 2).await["content"]["headline"], "Tít phút 9");
    let seen = cast.author.sees(&id).await;
    assert_eq!(seen["edition"]["version"], 12, "each save still raises the version");
    let trail = newsroom.app.store.audit_of(&format!("article:{id}"), None, 100).await.unwrap();
    assert_eq!(trail.len(), 12, "each save still stands in the audit trail");
}

#[tokio::test]
async fn what_a_step_made_is_never_written_over() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    saves(&cast.author, &id, "Trước khi gửi").await;
    cast.author.does("submit", &id, json!({})).await.ok();
    cast.editor.does("claim", &id, json!({})).await.ok();
    saves(&cast.editor, &id, "Biên tập").await;
    saves(&cast.editor, &id, "Biên tập lại").await;
    cast.editor.approves(&id).await.ok();
    saves(&cast.editor, &id, "Sửa sau khi duyệt").await;
    cast.chief.does("return", &id, json!({ "reason": "Thiếu nguồn." })).await.ok();
    saves(&cast.author, &id, "Sau khi bị trả").await;
    assert_eq!(
        told(&cast.author, &id).await,
        [
            step(9, "edit", 1),
            step(8, "return", 1),
            step(7, "edit", 1),
            step(6, "approve", 1),
            step(5, "edit", 2),
            step(4, "claim", 1),
            step(3, "submit", 1),
            step(2, "edit", 1),
            step(1, "create", 1),
        ]
    );
    let (items, _) = past(&cast.author, &id, "").await;
    let returned = items.iter().find(|item| item["verb"] == "return").unwrap();
    assert_eq!((&returned["detail"], &returned["kind"]), (&json!("Thiếu nguồn."), &json!("event")));
    assert_eq!(returned["by"]["display_name"], "tongbientap.bao");
    let approved = items.iter().find(|item| item["verb"] == "approve").unwrap();
    let kept = revision(&cast.chief, &id, approved["revision"].as_i64().unwrap()).await;
    assert_eq!(kept["content"]["headline"], "Biên tập lại");
    assert_eq!(kept["content_hash"], approved["content_hash"]);
}

#[tokio::test]
async fn what_somebody_named_or_looked_at_stays_as_it_was() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    saves(&cast.author, &id, "Bản một").await;
    let name = format!("{}/revisions/2/name", article(&id));
    let named = cast.author.post(&name, json!({ "name": "  Bản gửi  chuyên gia " })).await.ok();
    assert_eq!(named, json!({ "number": 2, "name": "Bản gửi chuyên gia" }));
    saves(&cast.author, &id, "Bản hai").await;
    assert_eq!(revision(&cast.author, &id, 2).await["content"]["headline"], "Bản một");

    // Somebody looks at the third one by its number: the next save begins a fourth.
    assert_eq!(compared(&cast.editor, &id, "2", "3").await["changes"], 1);
    saves(&cast.author, &id, "Bản ba").await;
    assert_eq!(revision(&cast.author, &id, 3).await["content"]["headline"], "Bản hai");
    assert_eq!(revision(&cast.author, &id, 4).await["content"]["headline"], "Bản ba");
    saves(&cast.author, &id, "Bản bốn").await;
    cast.author.get(&format!("{}/revisions/5/preview", article(&id))).await;
    saves(&cast.author, &id, "Bản năm").await;
    let page = cast.author.get(&format!("{}/revisions/5/preview", article(&id))).await;
    assert!(page.text().contains("Bản bốn") && !page.text().contains("Bản năm"), "{}", page.status);

    let (named, next) = past(&cast.author, &id, "?kind=named").await;
    assert_eq!((named.len(), &next), (1, &Value::Null));
    assert_eq!((&named[0]["revision"], &named[0]["name"]), (&json!(2), &json!("Bản gửi chuyên gia")));
    cast.author.post(&name, json!({ "name": " " })).await.ok();
    assert!(past(&cast.author, &id, "?kind=named").await.0.is_empty());
    let trail = newsroom.app.store.audit_of(&format!("article:{id}"), None, 100).await.unwrap();
    assert_eq!(trail.iter().filter(|row| row.verb == "article.name_revision").count(), 2);
}

#[tokio::test]
async fn a_name_is_short_and_given_by_those_who_write_there() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let name = |number: &str| format!("{}/revisions/{number}/name", article(&id));
    let given = json!({ "name": "Bản đầu" });
    let long = json!({ "name": "ớ".repeat(121) });
    assert_eq!(cast.author.post(&name("1"), long).await.refused(422), "invalid_field");
    cast.author.post(&name("1"), json!({ "name": "ớ".repeat(120) })).await.ok();
    for missing in ["2", "0", "-1", "một", "99999999999999999999"] {
        assert_eq!(
            cast.author.post(&name(missing), given.clone()).await.refused(404),
            "not_found",
            "{missing}"
        );
    }
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    for stranger in ["phongvien2.bao", "bientap.dai", "giamsat"] {
        let stranger = newsroom.sign_in(stranger).await;
        assert_eq!(stranger.post(&name("1"), given.clone()).await.refused(404), "not_found");
    }
    let keeper = newsroom.sign_in("quantri").await;
    assert_eq!(keeper.post(&name("1"), given.clone()).await.refused(403), "no_right_on_column");
    cast.editor.post(&name("1"), given).await.ok();
    assert_eq!(revision(&cast.chief, &id, 1).await["name"], "Bản đầu");
}

#[tokio::test]
async fn pages_of_the_past_hold_everything_once() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for number in 0..9 {
        newsroom.later(11 * MINUTE);
        saves(&cast.author, &id, &format!("Tít {number}")).await;
    }
    cast.takes(&id, "approved").await;
    let (whole, next) = past(&cast.author, &id, "").await;
    assert_eq!((whole.len(), &next), (12, &Value::Null));
    let mut turned = Vec::new();
    let mut query = "?limit=4".to_owned();
    loop {
        let (items, next) = past(&cast.author, &id, &query).await;
        turned.extend(items);
        match next.as_str() {
            Some(next) => query = format!("?limit=4&before={next}"),
            None => break,
        }
    }
    assert_eq!(turned, whole);
    let (steps, _) = past(&cast.author, &id, "?kind=steps&limit=2").await;
    let verbs = steps.iter().map(|item| item["verb"].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(verbs, ["approve", "submit"]);
    for bad in ["?kind=other", "?before=x", "?limit=-1", "?page=2"] {
        let answer = cast.author.get(&format!("{}/history{bad}", article(&id))).await;
        assert!([400, 422].contains(&answer.status), "{bad}: {}", answer.text());
    }
}

#[tokio::test]
async fn two_states_are_compared_by_field_block_and_syllable() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let paragraph = |id: &str, text: &str| json!({ "type": "paragraph", "attrs": { "id": id }, "content": [{ "type": "text", "text": text }] });
    let before = json!({ "type": "doc", "content": [
        paragraph("p1", "Quy hoạch tỉnh được phê duyệt."), paragraph("p2", "Đoạn sẽ bị bỏ."), paragraph("p3", "Đoạn giữ nguyên."),
    ] });
    let after = json!({ "type": "doc", "content": [
        paragraph("p1", "Quy hoạch vùng được phê duyệt."), paragraph("p3", "Đoạn giữ nguyên."), paragraph("p4", "Đoạn mới."),
    ] });
    let id = cast
        .author
        .writes(
            "bao",
            "thoi-su",
            json!({ "headline": "Tít cũ", "standfirst": "Sapo.", "body": before, "tags": ["một"] }),
        )
        .await;
    cast.takes(&id, "live").await;
    cast.author.does("revise", &id, json!({})).await.ok();
    cast.rewrites(&id, json!({ "headline": "Tít mới", "body": after, "tags": ["một", "hai"] })).await;

    let found = compared(&cast.editor, &id, "live", "current").await;
    assert_eq!((&found["from"]["verb"], &found["to"]["verb"]), (&json!("publish"), &json!("edit")));
    assert_eq!((&found["from"]["edition"], &found["to"]["edition"]), (&json!(1), &json!(2)));
    let fields = found["fields"].as_array().unwrap();
    assert_eq!(
        fields.iter().map(|field| field["field"].as_str().unwrap()).collect::<Vec<_>>(),
        ["headline", "tags"]
    );
    let shown = |block: &Value| {
        let pieces = block["pieces"].as_array().unwrap().iter().map(|piece| {
            let sign = match piece["op"].as_str().unwrap() {
                "added" => "+",
                "removed" => "-",
                _ => "",
            };
            format!("{sign}{}", piece["text"].as_str().unwrap())
        });
        format!("{} {}", block["kind"].as_str().unwrap(), pieces.collect::<Vec<_>>().join("|"))
    };
    let blocks = found["blocks"].as_array().unwrap().iter().map(shown).collect::<Vec<_>>();
    assert_eq!(
        blocks,
        [
            "changed Quy hoạch |-tỉnh|+vùng| được phê duyệt.",
            "removed -Đoạn sẽ bị bỏ.",
            "same Đoạn giữ nguyên.",
            "added +Đoạn mới.",
        ]
    );
    assert_eq!(found["changes"], 5);
    assert_eq!(compared(&cast.editor, &id, "approved", "live").await["changes"], 0);
    assert_eq!(compared(&cast.editor, &id, "live", "current").await, found, "the same names each time");
}

#[tokio::test]
async fn there_is_nothing_to_compare_with_what_never_was() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for (from, to) in [("live", "current"), ("approved", "1"), ("1", "7"), ("0", "1"), ("draft", "1")] {
        let answer = cast.author.get(&format!("{}/compare?from={from}&to={to}", article(&id))).await;
        assert_eq!(answer.refused(404), "not_found", "{from} {to}");
    }
    let answer = cast.author.get(&format!("{}/compare", article(&id))).await;
    assert!([400, 422].contains(&answer.status), "{}", answer.text());
}

async fn restores(person: &Person, id: &str, revision: i64, version: &Value) -> crate::support::Answer {
    person.does("restore", id, json!({ "revision": revision, "version": version })).await
}

#[tokio::test]
async fn an_earlier_text_comes_back_as_a_new_revision() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings("draft", content("Tít đầu", "Thân bài đầu.")).await;
    saves(&cast.author, &id, "Tít hai").await;
    cast.rewrites(&id, json!({ "body": body("Thân bài khác hẳn."), "tags": ["mới"] })).await;
    let version = cast.author.sees(&id).await["edition"]["version"].clone();
    let restored = restores(&cast.author, &id, 1, &version).await.ok();
    assert_eq!(restored["edition"]["content"]["headline"], "Tít đầu");
    assert_eq!(restored["edition"]["content"]["tags"], json!([]));
    assert_eq!(restored["edition"]["content"], revision(&cast.author, &id, 1).await["content"]);
    assert_eq!(
        told(&cast.author, &id).await,
        [step(3, "restore", 1), step(2, "edit", 2), step(1, "create", 1)]
    );
    assert_eq!(revision(&cast.author, &id, 2).await["content"]["tags"], json!(["mới"]), "nothing is lost");
    saves(&cast.author, &id, "Viết tiếp").await;
    assert_eq!(told(&cast.author, &id).await[0], step(4, "edit", 1));
    let trail = newsroom.app.store.audit_of(&format!("article:{id}"), None, 100).await.unwrap();
    let row = trail.iter().find(|row| row.verb == "article.restore").unwrap();
    assert_eq!(serde_json::from_str::<Value>(&row.detail).unwrap()["facts"]["revision"], 1);
}

#[tokio::test]
async fn restoring_is_editing() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    saves(&cast.author, &id, "Tít hai").await;
    assert_eq!(restores(&cast.author, &id, 1, &json!(1)).await.refused(409), "edition_conflict");
    assert_eq!(restores(&cast.author, &id, 9, &json!(2)).await.refused(404), "not_found");
    // An editor does not write in a reporter's draft.
    let refused =
        cast.editor.patch(&article(&id), json!({ "version": 2, "content": { "headline": "Tít ba" } })).await;
    assert_eq!(
        restores(&cast.editor, &id, 1, &json!(2)).await.refused(refused.status),
        refused.refused(refused.status)
    );
    cast.takes(&id, "submitted").await;
    let version = cast.author.sees(&id).await["edition"]["version"].clone();
    assert_eq!(restores(&cast.author, &id, 1, &version).await.refused(409), "wrong_state");
    cast.editor.does("claim", &id, json!({})).await.ok();
    cast.editor.approves(&id).await.ok();
    let approved = cast.editor.sees(&id).await;
    let back = restores(&cast.editor, &id, 1, &approved["edition"]["version"]).await.ok();
    assert_eq!(back["edition"]["state"], "in_review", "what was signed is not what stands there");
    assert_eq!(back["edition"]["approvals"][0]["valid"], false);
    // What stands there already is restored without a trace.
    let same = restores(&cast.editor, &id, 1, &back["edition"]["version"]).await.ok();
    assert_eq!(same["edition"]["version"], back["edition"]["version"]);
}

#[tokio::test]
async fn who_does_not_see_the_draft_sees_none_of_its_past() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    let strangers: Vec<Person> = {
        let mut people = vec![newsroom.anonymous()];
        for name in ["phongvien2.bao", "tongbientap.dai", "giamsat"] {
            people.push(newsroom.sign_in(name).await);
        }
        people
    };
    for state in ["draft", "live", "revised", "withdrawn"] {
        let id = cast.brings_one(state).await;
        for stranger in &strangers {
            let wanted = if stranger.cookie.is_some() { (404, "not_found") } else { (401, "not_signed_in") };
            for path in [
                "history",
                "history?kind=named",
                "revisions/1",
                "revisions/1/preview",
                "compare?from=1",
                "compare?from=1&to=live",
                "compare?from=live",
            ] {
                let answer = stranger.get(&format!("{}/{path}", article(&id))).await;
                assert_eq!(
                    (answer.status, answer.refused(wanted.0).as_str()),
                    (wanted.0, wanted.1),
                    "{state} {path}"
                );
            }
            assert_eq!(restores(stranger, &id, 1, &json!(1)).await.refused(wanted.0), wanted.1, "{state}");
        }
    }
}

#[tokio::test]
async fn a_long_past_opens_without_its_contents() {
    let newsroom = Newsroom::open().await;
    let cast: Cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for number in 0..60 {
        newsroom.later(11 * MINUTE);
        saves(&cast.author, &id, &format!("Tít {number}")).await;
    }
    let (items, next) = past(&cast.author, &id, "").await;
    assert_eq!((items.len(), &next), (50, &json!("12")));
    let answer = cast.author.get(&format!("{}/history?limit=200", article(&id))).await;
    assert!(!answer.text().contains("Thân bài thử"), "the list carries no contents");
    assert_eq!(answer.json()["items"].as_array().unwrap().len(), 61);
}
