//! Who is there and who has the pen: taken by writing, lost by silence, taken over on the record, and never in the way
//! of somebody who may not write any more.

use serde_json::{Value, json};

use crate::support::{Answer, Cast, Newsroom, Person};

const SECOND: i64 = 1_000;

async fn beats(person: &Person, id: &str, tab: &str, doing: &str) -> Answer {
    person.does("presence", id, json!({ "tab": tab, "doing": doing, "unsaved": false })).await
}

async fn saves(person: &Person, id: &str, kicker: &str) -> Answer {
    let version = person.sees(id).await["edition"]["version"].clone();
    let save = json!({ "version": version, "content": { "kicker": kicker } });
    person.patch(&format!("/api/v1/articles/{id}"), save).await
}

/// An approved article may be edited by every editor: the one state in which two hands want one pen.
async fn contested(newsroom: &Newsroom) -> (Cast, Person, String) {
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("approved").await;
    (cast, newsroom.sign_in("thuky.bao").await, id)
}

fn names(presence: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let people = presence["people"].as_array().unwrap().iter();
    people.map(|one| (text(&one["user"]["display_name"]), text(&one["doing"]))).collect()
}

#[tokio::test]
async fn writing_takes_the_pen_and_everybody_else_waits() {
    let newsroom = Newsroom::open().await;
    let (cast, secretary, id) = contested(&newsroom).await;
    let reading = beats(&cast.editor, &id, "e1", "reading").await.ok();
    assert_eq!(reading["lock"], Value::Null);
    let writing = beats(&cast.editor, &id, "e1", "writing").await.ok();
    assert_eq!((&writing["lock"]["yours"], &writing["lock"]["this_tab"]), (&json!(true), &json!(true)));

    let other = beats(&secretary, &id, "s1", "writing").await.ok();
    assert_eq!(other["lock"]["holder"]["display_name"], "bientap.bao");
    assert_eq!((&other["lock"]["yours"], &other["lock"]["this_tab"]), (&json!(false), &json!(false)));
    let both =
        [("bientap.bao", "writing"), ("thuky.bao", "writing")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(names(&other), both);

    let present = cast.chief.sees(&id).await;
    let refused = saves(&secretary, &id, "Chen vào").await;
    assert_eq!(refused.refused(409), "edition_locked");
    assert_eq!(refused.json()["holder"]["display_name"], "bientap.bao");
    assert_eq!(refused.json()["since"], writing["lock"]["since"]);
    assert_eq!(cast.chief.sees(&id).await, present, "a refused save changed something");
    saves(&cast.editor, &id, "Của người cầm bút").await.ok();
}

#[tokio::test]
async fn the_pen_falls_free_after_two_minutes_of_silence_or_by_leaving() {
    let newsroom = Newsroom::open().await;
    let (cast, secretary, id) = contested(&newsroom).await;
    beats(&cast.editor, &id, "e1", "writing").await.ok();
    newsroom.later(119 * SECOND);
    assert_eq!(saves(&secretary, &id, "Sớm").await.refused(409), "edition_locked");
    newsroom.later(SECOND);
    let free = beats(&secretary, &id, "s1", "reading").await.ok();
    assert_eq!((&free["lock"], names(&free).len()), (&Value::Null, 1));

    beats(&cast.editor, &id, "e1", "writing").await.ok();
    // A hidden tab beats seldom, and keeps the pen while it does.
    newsroom.later(100 * SECOND);
    beats(&cast.editor, &id, "e1", "away").await.ok();
    newsroom.later(100 * SECOND);
    assert_eq!(saves(&secretary, &id, "Sớm").await.refused(409), "edition_locked");
    let left = json!({ "tab": "e1", "doing": "away", "unsaved": false, "leaving": true });
    let left = cast.editor.does("presence", &id, left).await.ok();
    assert_eq!((&left["lock"], names(&left).len()), (&Value::Null, 0));
    saves(&secretary, &id, "Được rồi").await.ok();
}

#[tokio::test]
async fn taking_over_needs_the_right_and_a_reason_and_goes_on_the_record() {
    let newsroom = Newsroom::open().await;
    let (cast, secretary, id) = contested(&newsroom).await;
    beats(&cast.editor, &id, "e1", "writing").await.ok();
    let take = |reason: &str| json!({ "tab": "s1", "reason": reason });
    for reason in ["", "  \n\u{200B} "] {
        assert_eq!(secretary.does("lock/take", &id, take(reason)).await.refused(422), "reason_required");
    }
    let long = secretary.does("lock/take", &id, take(&"á".repeat(2_001))).await;
    assert_eq!(long.refused(422), "invalid_field");
    assert_eq!(
        cast.author.does("lock/take", &id, take("Tôi viết bài này")).await.refused(403),
        "no_right_on_column"
    );
    let admin = newsroom.sign_in("quantri").await;
    assert_eq!(admin.does("lock/take", &id, take("Để xem")).await.refused(403), "no_right_on_column");
    assert_eq!(beats(&cast.editor, &id, "e1", "writing").await.ok()["lock"]["yours"], true);

    let taken = secretary.does("lock/take", &id, take("Sửa gấp trước giờ đăng")).await.ok();
    assert_eq!(taken["lock"]["yours"], true);
    assert_eq!(beats(&cast.editor, &id, "e1", "writing").await.ok()["lock"]["yours"], false);
    assert_eq!(saves(&cast.editor, &id, "Muộn rồi").await.refused(409), "edition_locked");
    let rows = newsroom.app.store.audit_of(&format!("article:{id}"), None, 10).await.unwrap();
    let row = rows.iter().find(|row| row.verb == "article.take_over").unwrap();
    assert!(row.detail.contains("Sửa gấp trước giờ đăng"), "{}", row.detail);
    assert_eq!(newsroom.app.store.verify_audit().await.unwrap().1.len(), 0);

    // From oneself, or from nobody, nothing is taken: no reason, no record.
    secretary.does("lock/take", &id, json!({ "tab": "s2", "reason": "" })).await.ok();
    newsroom.later(200 * SECOND);
    cast.editor.does("lock/take", &id, json!({ "tab": "e1", "reason": "" })).await.ok();
    let after = newsroom.app.store.audit_of(&format!("article:{id}"), None, 10).await.unwrap();
    assert_eq!(after.len(), rows.len());
}

#[tokio::test]
async fn whoever_may_not_write_any_more_holds_nobody_up() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("bientap2.bao", &[("editor", Some("bao"), None)]).await;
    let (cast, secretary, id) = contested(&newsroom).await;
    let second = newsroom.sign_in("bientap2.bao").await;

    beats(&cast.editor, &id, "e1", "writing").await.ok();
    newsroom.takes_rights_of("bientap.bao").await;
    saves(&secretary, &id, "Quyền đã hết").await.ok();

    let id = cast.brings_one("draft").await;
    assert_eq!(beats(&cast.author, &id, "a1", "writing").await.ok()["lock"]["yours"], true);
    cast.author.does("submit", &id, json!({})).await.ok();
    // Sent in, the words are the desk's.
    assert_eq!(beats(&cast.author, &id, "a1", "writing").await.ok()["lock"], Value::Null);
    second.does("claim", &id, json!({})).await.ok();
    assert_eq!(beats(&second, &id, "b1", "writing").await.ok()["lock"]["yours"], true);

    let gone = newsroom.app.store.user_by_name("bientap2.bao").await.unwrap().unwrap().id;
    newsroom.app.door.disable(gone, "test").await.unwrap();
    assert_eq!(beats(&second, &id, "b1", "writing").await.refused(401), "not_signed_in");
    assert_eq!(beats(&secretary, &id, "s1", "reading").await.ok()["lock"], Value::Null);
}

#[tokio::test]
async fn only_whoever_sees_the_draft_learns_who_is_there() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    let cast = newsroom.cast("bao").await;
    for state in ["draft", "live"] {
        let id = cast.brings_one(state).await;
        for stranger in ["tongbientap.dai", "giamsat", "phongvien2.bao"] {
            let stranger = newsroom.sign_in(stranger).await;
            for doing in ["reading", "writing"] {
                assert_eq!(beats(&stranger, &id, "x", doing).await.refused(404), "not_found", "{state}");
            }
            let taken = stranger.does("lock/take", &id, json!({ "tab": "x", "reason": "Lấy" })).await;
            assert_eq!(taken.refused(404), "not_found");
            assert_eq!(stranger.get(&format!("/api/v1/articles/{id}/live")).await.refused(404), "not_found");
        }
        let nobody = newsroom.anonymous();
        assert_eq!(beats(&nobody, &id, "x", "reading").await.refused(401), "not_signed_in");
        assert_eq!(names(&beats(&cast.chief, &id, "c", "reading").await.ok()).len(), 1);
    }
}

#[tokio::test]
async fn a_tab_says_only_what_a_tab_can_say() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for tab in ["", "a b", "thẻ", "a\u{0}b", &"a".repeat(41), "<script>", "../x"] {
        let answer = beats(&cast.author, &id, tab, "reading").await;
        assert!(matches!(answer.status, 400 | 422), "{tab:?}: {}", answer.text());
    }
    for doing in ["", "WRITING", "sleeping"] {
        assert_eq!(beats(&cast.author, &id, "a", doing).await.refused(422), "invalid_field");
    }
    // Many tabs are one person, and only so many are remembered.
    for tab in 0..30 {
        beats(&cast.author, &id, &format!("tab-{tab}"), "reading").await.ok();
    }
    let presence = beats(&cast.author, &id, "tab-29", "writing").await.ok();
    assert_eq!(names(&presence), [("phongvien.bao".to_owned(), "writing".to_owned())]);
    assert!(newsroom.app.store.tabs_of(id.parse().unwrap()).await.unwrap().len() <= 10);
}

#[tokio::test]
async fn a_page_that_lies_open_does_not_keep_its_session_alive() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for _ in 0..12 {
        newsroom.later(9 * 60 * SECOND);
        beats(&cast.author, &id, "a", "away").await.ok();
    }
    newsroom.later(13 * 60 * SECOND);
    assert_eq!(beats(&cast.author, &id, "a", "away").await.refused(401), "not_signed_in");
}

#[tokio::test]
async fn two_servers_over_one_database_share_one_pen() {
    let newsroom = Newsroom::open().await;
    let (cast, _, id) = contested(&newsroom).await;
    let beside = newsroom.beside().await;
    let secretary = beside.sign_in("thuky.bao").await;
    beats(&cast.editor, &id, "e1", "writing").await.ok();
    let seen = beats(&secretary, &id, "s1", "writing").await.ok();
    assert_eq!(seen["lock"]["holder"]["display_name"], "bientap.bao");
    assert_eq!(saves(&secretary, &id, "Chen vào").await.refused(409), "edition_locked");

    // Both reach for a free pen at the same time: one gets it, and both are told the same.
    let id = cast.brings_one("approved").await;
    let (one, other) =
        tokio::join!(beats(&cast.editor, &id, "e1", "writing"), beats(&secretary, &id, "s1", "writing"));
    let (one, other) = (one.ok(), other.ok());
    let holders = [&one, &other].map(|seen| seen["lock"]["holder"]["id"].clone());
    assert_eq!(holders[0], holders[1]);
    assert_ne!(one["lock"]["yours"], other["lock"]["yours"]);
}
