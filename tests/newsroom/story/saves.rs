//! Saves: nobody's words are overwritten, a signature holds for the bytes that were read, a repeat has one effect.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, Newsroom, Person, content};

fn article(id: &str) -> String {
    format!("/api/v1/articles/{id}")
}

/// A POST or PATCH under a retry key.
async fn keyed(person: &Person, method: Method, path: &str, value: &Value, key: &str) -> Answer {
    person.send(method, path, Some(value.to_string().into_bytes()), &[("idempotency-key", key)]).await
}

#[tokio::test]
async fn a_stale_save_is_a_conflict_and_overwrites_nothing() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let first = cast.author.sees(&id).await["edition"]["version"].clone();
    cast.rewrites(&id, json!({ "headline": "Bản mới hơn" })).await;
    let present = cast.author.sees(&id).await;

    let stale = cast
        .author
        .patch(
            &article(&id),
            json!({ "version": first, "content": { "headline": "Bản cũ", "kicker": "Cũ" } }),
        )
        .await;
    assert_eq!(stale.refused(409), "edition_conflict");
    assert_eq!(stale.json()["current_version"], present["edition"]["version"]);
    let stale = cast.author.does("submit", &id, json!({ "version": first })).await;
    assert_eq!(stale.refused(409), "edition_conflict");
    for version in [json!(0), json!(-1), json!(999), json!(i64::MAX)] {
        let answer = cast
            .author
            .patch(&article(&id), json!({ "version": version, "content": { "headline": "Bản cũ" } }))
            .await;
        assert_eq!(answer.refused(409), "edition_conflict", "{version}");
    }
    assert_eq!(cast.author.sees(&id).await, present);
}

#[tokio::test]
async fn the_version_may_come_by_if_match() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let tag = cast.author.get(&article(&id)).await.header("etag").unwrap().to_owned();
    let save = |headline: &str| Some(json!({ "content": { "headline": headline } }).to_string().into_bytes());

    let saved = cast.author.send(Method::PATCH, &article(&id), save("Qua thẻ"), &[("if-match", &tag)]).await;
    assert_eq!(saved.ok()["edition"]["content"]["headline"], "Qua thẻ");
    assert_ne!(saved.header("etag").unwrap(), tag);
    let stale = cast.author.send(Method::PATCH, &article(&id), save("Lần nữa"), &[("if-match", &tag)]).await;
    assert_eq!(stale.refused(409), "edition_conflict");
    // Another version seen is another request, whatever the key says.
    let under_key = |tag| [("if-match", tag), ("idempotency-key", "k")];
    let refused =
        cast.author.send(Method::PATCH, &article(&id), save("Lần nữa"), &under_key(&tag)).await.refused(409);
    assert_eq!(refused, "edition_conflict");
    let newer = saved.header("etag").unwrap();
    cast.author.send(Method::PATCH, &article(&id), save("Qua thẻ mới"), &under_key(newer)).await.ok();
    let other = cast.author.send(Method::PATCH, &article(&id), save("Qua thẻ mới"), &under_key(&tag)).await;
    assert_eq!(other.refused(422), "idempotency_key_reused");
    let blind = cast.author.send(Method::PATCH, &article(&id), save("Không thẻ"), &[]).await;
    assert_eq!(blind.refused(422), "invalid_field");
    assert_eq!(blind.json()["field"], "version");
    assert_eq!(cast.author.sees(&id).await["edition"]["content"]["headline"], "Qua thẻ mới");
}

#[tokio::test]
async fn a_version_of_the_live_edition_saves_nothing_in_the_next_one() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("live").await;
    let live = cast.author.get(&article(&id)).await;
    let (tag, version) = (live.header("etag").unwrap().to_owned(), live.json()["edition"]["version"].clone());
    cast.author.does("revise", &id, json!({})).await.ok();
    // However many saves the new edition sees, it never comes by the old number again.
    for round in 0..6 {
        let blind = json!({ "content": { "headline": "Thẻ của bản trước" } }).to_string().into_bytes();
        let answer = cast.author.send(Method::PATCH, &article(&id), Some(blind), &[("if-match", &tag)]).await;
        assert_eq!(answer.refused(409), "edition_conflict", "round {round}");
        let blind = json!({ "version": version, "content": { "headline": "Số của bản trước" } });
        assert_eq!(
            cast.author.patch(&article(&id), blind).await.refused(409),
            "edition_conflict",
            "round {round}"
        );
        cast.rewrites(&id, json!({ "kicker": format!("Tít dẫn {round}") })).await;
    }
}

#[tokio::test]
async fn of_many_saves_at_once_exactly_one_wins() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    for round in 0..5 {
        let version = cast.author.sees(&id).await["edition"]["version"].clone();
        let save = |writer: usize| json!({ "version": version, "content": { "headline": format!("Vòng {round}, người {writer}") } });
        let path = article(&id);
        let answers =
            futures_util::future::join_all((0..6).map(|writer| cast.author.patch(&path, save(writer)))).await;
        let won = answers
            .iter()
            .enumerate()
            .filter(|(_, answer)| answer.status == 200)
            .map(|(writer, _)| writer)
            .collect::<Vec<_>>();
        assert_eq!(won.len(), 1, "{:?}", answers.iter().map(Answer::text).collect::<Vec<_>>());
        for lost in answers.iter().filter(|answer| answer.status != 200) {
            assert_eq!(lost.refused(409), "edition_conflict");
            assert_eq!(lost.json()["current_version"], version.as_i64().unwrap() + 1);
        }
        let present = cast.author.sees(&id).await;
        assert_eq!(present["edition"]["content"]["headline"], format!("Vòng {round}, người {}", won[0]));
        assert_eq!(present["edition"]["version"], version.as_i64().unwrap() + 1);
    }
}

#[tokio::test]
async fn a_crowd_of_writers_on_different_articles_all_get_through() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let writes =
        (0..24).map(|number| cast.author.writes("bao", "thoi-su", content(&format!("Bài {number}"), "Chữ.")));
    let ids = futures_util::future::join_all(writes).await;
    let done =
        futures_util::future::join_all(ids.iter().map(|id| cast.author.does("submit", id, json!({})))).await;
    for answer in done {
        assert_eq!(answer.ok()["edition"]["state"], "submitted");
    }
    let mut numbers = Vec::new();
    for id in &ids {
        numbers.push(cast.author.sees(id).await["number"].as_i64().unwrap());
    }
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), ids.len(), "a number was given twice");
}

/// Clients hang up in the middle of a save, again and again; their neighbours are told the truth all the same.
#[tokio::test]
async fn whoever_hangs_up_takes_nobody_elses_words_along() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let writers = (0..6_u64).map(|writer| {
        let cast = &cast;
        async move {
            let id = cast.author.writes("bao", "thoi-su", content(&format!("Bài {writer}"), "Chữ.")).await;
            let mut told = cast.author.sees(&id).await["edition"]["version"].as_i64().unwrap();
            for number in 0..40_u64 {
                let save = json!({ "version": told, "content": { "kicker": format!("Lần {number}") } });
                let path = article(&id);
                let asked = cast.author.patch(&path, save);
                if writer % 2 == 0 {
                    let before = told;
                    told = asked.await.ok()["edition"]["version"].as_i64().unwrap();
                    assert_eq!(told, before + 1);
                } else {
                    let patience = std::time::Duration::from_millis((number + writer) % 9);
                    drop(tokio::time::timeout(patience, asked).await);
                    told = cast.author.sees(&id).await["edition"]["version"].as_i64().unwrap();
                }
            }
            (id, told)
        }
    });
    for (id, told) in futures_util::future::join_all(writers).await {
        assert!(cast.author.sees(&id).await["edition"]["version"].as_i64().unwrap() >= told, "{id}");
    }
    assert_eq!(newsroom.app.store.verify_audit().await.unwrap().1.len(), 0);
}

#[tokio::test]
async fn of_two_editors_who_claim_at_once_one_gets_it() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("bientap2.bao", &[("editor", Some("bao"), None)]).await;
    let cast = newsroom.cast("bao").await;
    let other = newsroom.sign_in("bientap2.bao").await;
    for _ in 0..4 {
        let id = cast.brings_one("submitted").await;
        let (one, two) =
            tokio::join!(cast.editor.does("claim", &id, json!({})), other.does("claim", &id, json!({})));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 403], "{} {}", one.text(), two.text());
        let holder = if one.status == 200 { "bientap.bao" } else { "bientap2.bao" };
        assert_eq!(cast.chief.sees(&id).await["edition"]["claimed_by"]["display_name"], holder);
    }
}

#[tokio::test]
async fn two_who_publish_at_once_publish_once() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let secretary = newsroom.sign_in("thuky.bao").await;
    let id = cast.brings_one("approved").await;
    let (one, two) =
        tokio::join!(cast.chief.does("publish", &id, json!({})), secretary.does("publish", &id, json!({})));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409], "{} {}", one.text(), two.text());
    assert_eq!(newsroom.app.store.last_event().await.unwrap(), 1);
}

#[tokio::test]
async fn a_save_after_approval_voids_the_signature() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("approved").await;
    let approved = cast.chief.sees(&id).await;
    assert_eq!(approved["edition"]["approvals"][0]["valid"], true);

    // Saving what is there already changes nothing, and voids nothing.
    let version = approved["edition"]["version"].clone();
    let same = json!({ "version": version, "content": { "headline": "  Tít   thử " } });
    let kept = cast.editor.patch(&article(&id), same).await.ok();
    assert_eq!((&kept["edition"]["state"], &kept["edition"]["version"]), (&json!("approved"), &version));

    let changed = json!({ "version": version, "content": { "headline": "Tít đã đổi" } });
    let changed = cast.editor.patch(&article(&id), changed).await.ok();
    assert_eq!(changed["edition"]["state"], "in_review");
    assert_eq!(changed["edition"]["claimed_by"]["display_name"], "bientap.bao");
    assert_eq!(changed["edition"]["approvals"][0]["valid"], false);
    assert_ne!(changed["edition"]["content_hash"], approved["edition"]["content_hash"]);
    assert_eq!(cast.chief.does("publish", &id, json!({})).await.refused(409), "wrong_state");

    // Changed back to the very bytes that were signed: still to be read again.
    let back = json!({ "version": changed["edition"]["version"], "content": { "headline": "Tít thử" } });
    let back = cast.editor.patch(&article(&id), back).await.ok();
    assert_eq!(back["edition"]["content_hash"], approved["edition"]["content_hash"]);
    assert_eq!(back["edition"]["approvals"][0]["valid"], false);
    assert_eq!(cast.chief.does("publish", &id, json!({})).await.refused(409), "wrong_state");
    cast.editor.approves(&id).await.ok();
    assert_eq!(cast.chief.does("publish", &id, json!({})).await.ok()["publication"], "live");
}

#[tokio::test]
async fn one_signs_what_one_has_read() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("in_review").await;
    let read = cast.editor.sees(&id).await;
    let save = json!({ "version": read["edition"]["version"], "content": { "source": "Nguồn mới" } });
    cast.editor.patch(&article(&id), save).await.ok();
    for seen in [read["edition"]["content_hash"].clone(), json!(""), json!("0".repeat(64))] {
        assert_eq!(
            cast.editor.does("approve", &id, json!({ "content_hash": seen })).await.refused(409),
            "content_changed"
        );
    }
    let present = cast.editor.sees(&id).await;
    assert_eq!(
        (&present["edition"]["state"], &present["edition"]["approvals"]),
        (&json!("in_review"), &json!([]))
    );
}

#[tokio::test]
async fn an_approved_edition_whose_signature_is_gone_does_not_go_live() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("approved").await;
    let edition = newsroom.app.store.editions_of(id.parse().unwrap()).await.unwrap().pop().unwrap();
    let tx = newsroom.app.store.begin().await.unwrap();
    tx.void_approvals(edition.id, None, newsroom.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(cast.chief.does("publish", &id, json!({})).await.refused(409), "approvals_missing");
    assert_eq!(cast.chief.sees(&id).await["publication"], "never_published");
}

#[tokio::test]
async fn the_same_request_twice_has_one_effect() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let create = json!({ "site": "bao", "column": "thoi-su", "content": content("Một lần thôi", "Chữ.") });
    let one = keyed(&cast.author, Method::POST, "/api/v1/articles", &create, "tao-1").await;
    let two = keyed(&cast.author, Method::POST, "/api/v1/articles", &create, "tao-1").await;
    assert_eq!((one.status, two.status), (201, 201));
    assert_eq!(one.json(), two.json());
    assert_eq!(one.header("location"), two.header("location"));
    assert_eq!(cast.author.get("/api/v1/articles").await.ok()["items"].as_array().unwrap().len(), 1);

    let id = one.json()["id"].as_str().unwrap().to_owned();
    let save = json!({ "version": 1, "content": { "headline": "Đã lưu một lần" } });
    for _ in 0..3 {
        let saved = keyed(&cast.author, Method::PATCH, &article(&id), &save, "luu-1").await.ok();
        assert_eq!(saved["edition"]["version"], 2);
    }
    for _ in 0..2 {
        keyed(&cast.author, Method::POST, &format!("{}/submit", article(&id)), &json!({}), "gui-1")
            .await
            .ok();
    }
    let hash = cast.editor.sees(&id).await["edition"]["content_hash"].clone();
    for _ in 0..2 {
        keyed(
            &cast.editor,
            Method::POST,
            &format!("{}/approve", article(&id)),
            &json!({ "content_hash": hash }),
            "duyet-1",
        )
        .await
        .ok();
    }
    for _ in 0..2 {
        let live =
            keyed(&cast.chief, Method::POST, &format!("{}/publish", article(&id)), &json!({}), "dang-1")
                .await
                .ok();
        assert_eq!(live["publication"], "live");
    }
    let steps = newsroom.app.store.audit_of(&format!("article:{id}"), None, 100).await.unwrap();
    let verbs = steps.iter().rev().map(|step| step.verb.as_str()).collect::<Vec<_>>();
    assert_eq!(
        verbs,
        ["article.create", "article.edit", "article.submit", "article.approve", "article.publish"]
    );
    assert_eq!(newsroom.app.store.last_event().await.unwrap(), 1);
}

#[tokio::test]
async fn a_key_stands_for_one_request_of_one_person() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let create =
        |headline: &str| json!({ "site": "bao", "column": "thoi-su", "content": content(headline, "Chữ.") });
    let path = "/api/v1/articles";
    keyed(&cast.author, Method::POST, path, &create("Một"), "k").await.ok();
    assert_eq!(
        keyed(&cast.author, Method::POST, path, &create("Hai"), "k").await.refused(422),
        "idempotency_key_reused"
    );
    let id = cast.brings_one("draft").await;
    let submit = format!("{}/submit", article(&id));
    assert_eq!(
        keyed(&cast.author, Method::POST, &submit, &json!({}), "k").await.refused(422),
        "idempotency_key_reused"
    );
    assert_eq!(cast.author.sees(&id).await["edition"]["state"], "draft");

    // Somebody else's key of the same letters is another key.
    let other = keyed(&cast.editor, Method::POST, path, &create("Ba"), "k").await.ok();
    assert_eq!(other["author"]["display_name"], "bientap.bao");
    // A refused request leaves its key unused.
    assert_eq!(
        keyed(&cast.author, Method::POST, &format!("{}/publish", article(&id)), &json!({}), "k2")
            .await
            .status,
        403
    );
    keyed(&cast.author, Method::POST, &submit, &json!({}), "k2").await.ok();
    for bad in [" ", &"k".repeat(201)] {
        let answer = keyed(&cast.author, Method::POST, path, &create("Bốn"), bad).await;
        assert_eq!(answer.refused(422), "invalid_field", "{bad:?}");
    }
}

/// What a client does that is told to come again.
async fn persistent(person: &Person, method: Method, path: &str, value: &Value, key: &str) -> Answer {
    for _ in 0..50 {
        let answer = keyed(person, method.clone(), path, value, key).await;
        if answer.status != 409 || answer.json()["code"] != "request_in_progress" {
            return answer;
        }
    }
    panic!("the request is being carried out for ever");
}

#[tokio::test]
async fn the_same_request_many_times_at_once_has_one_effect() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    for round in 0..4 {
        let key = format!("cung-luc-{round}");
        let create = json!({ "site": "bao", "column": "thoi-su", "content": content("Cùng lúc", "Chữ.") });
        let answers = futures_util::future::join_all(
            (0..5).map(|_| persistent(&cast.author, Method::POST, "/api/v1/articles", &create, &key)),
        )
        .await;
        let ids = answers
            .iter()
            .map(|answer| answer.ok()["id"].as_str().unwrap().to_owned())
            .collect::<std::collections::BTreeSet<_>>();
        assert_eq!(ids.len(), 1);
        let id = ids.into_iter().next().unwrap();

        let save = json!({ "version": 1, "content": { "headline": "Lưu cùng lúc" } });
        let (path, key) = (article(&id), format!("luu-{round}"));
        let answers = futures_util::future::join_all(
            (0..5).map(|_| persistent(&cast.author, Method::PATCH, &path, &save, &key)),
        )
        .await;
        for answer in answers {
            assert_eq!(answer.ok()["edition"]["version"], 2, "each repeat is told of the one effect");
        }
    }
    assert_eq!(cast.author.get("/api/v1/articles").await.ok()["items"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn a_save_that_changed_nothing_uses_up_its_key_too() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let same = json!({ "version": 1, "content": { "headline": "Tít thử" } });
    assert_eq!(
        keyed(&cast.author, Method::PATCH, &article(&id), &same, "khong-doi").await.ok()["edition"]["version"],
        1
    );
    cast.rewrites(&id, json!({ "headline": "Đã đổi" })).await;
    // The late repeat of a save that was acknowledged is acknowledged again.
    assert_eq!(
        keyed(&cast.author, Method::PATCH, &article(&id), &same, "khong-doi").await.ok()["edition"]["version"],
        2
    );
    let other = json!({ "version": 2, "content": { "headline": "Việc khác" } });
    assert_eq!(
        keyed(&cast.author, Method::PATCH, &article(&id), &other, "khong-doi").await.refused(422),
        "idempotency_key_reused"
    );
}
