//! Checks: what stops an article on its way to the desk, what only warns, and who may let it stand.

use serde_json::{Value, json};

use crate::support::{Newsroom, Person, content};

const WRONG: &str =
    "Kế hoạch nêu: “biến không thành có, biến khó thành dễ, biến cái không thể thành có thể”.";
const RIGHT: &str = "Kế hoạch nêu: “biến không thành có, biến khó thành dễ, biến không thể thành có thể”.";

async fn checks(person: &Person, id: &str) -> Value {
    person.get(&format!("/api/v1/articles/{id}/checks")).await.ok()
}

/// The finding of a check.
fn finding<'a>(checks: &'a Value, code: &str) -> &'a Value {
    let findings = checks["findings"].as_array().unwrap();
    findings.iter().find(|finding| finding["code"] == code).unwrap_or_else(|| panic!("no {code}: {checks}"))
}

async fn rewrites(person: &Person, id: &str, text: &str) {
    let version = person.sees(id).await["edition"]["version"].clone();
    let save = json!({ "version": version, "content": { "body": crate::support::body(text) } });
    person.patch(&format!("/api/v1/articles/{id}"), save).await.ok();
}

fn waiver(key: &Value) -> Value {
    json!({ "key": key, "reason": "Đã đối chiếu với bản gốc." })
}

#[tokio::test]
async fn a_changed_quotation_stops_an_article_until_its_words_are_right() {
    let newsroom = Newsroom::open().await;
    let author = newsroom.sign_in("phongvien.bao").await;
    let id = author.writes("bao", "thoi-su", content("Tít thử", WRONG)).await;

    let refused = author.does("submit", &id, json!({})).await;
    assert_eq!(refused.refused(409), "checks_failed");
    assert_eq!(refused.json()["checks"], json!(["quotation_changed"]));
    assert_eq!(author.sees(&id).await["edition"]["state"], "draft");

    let told = checks(&author, &id).await;
    assert_eq!((told["blocking"].clone(), told["version"].clone()), (json!(1), json!(1)));
    let quotation = finding(&told, "quotation_changed");
    assert_eq!(quotation["severity"], "blocking");
    assert_eq!(quotation["waivable"], false);
    assert!(quotation["sentence"].as_str().unwrap().starts_with("Câu trích sai so với nguyên văn"));

    // The fix is the text for exactly the place that the finding names.
    let place = &quotation["place"];
    let at = |edge: &str| usize::try_from(place[edge].as_u64().unwrap()).unwrap();
    let mut units: Vec<u16> = WRONG.encode_utf16().collect();
    let replacement: Vec<u16> = quotation["fix"]["replacement"].as_str().unwrap().encode_utf16().collect();
    units.splice(at("from")..at("to"), replacement);
    let mended = String::from_utf16(&units).unwrap();
    assert_eq!(mended, RIGHT);

    rewrites(&author, &id, &mended).await;
    assert_eq!(checks(&author, &id).await["blocking"], 0);
    author.does("submit", &id, json!({})).await.ok();
}

#[tokio::test]
async fn sentences_follow_the_reader_of_them() {
    let newsroom = Newsroom::open().await;
    let author = newsroom.sign_in("phongvien.bao").await;
    let id = author.writes("bao", "thoi-su", content("Tít thử", "Ngày 3/8/2024, hai  dấu cách.")).await;
    // A new article bears its author's name; this one is taken out again.
    let nameless = json!({ "version": 1, "content": { "byline": [] } });
    author.patch(&format!("/api/v1/articles/{id}"), nameless).await.ok();
    let path = format!("/api/v1/articles/{id}/checks");
    let told = author.get_with(&path, &[("accept-language", "en")]).await.ok();
    assert!(finding(&told, "date_form")["sentence"].as_str().unwrap().contains("is written “03/8/2024”"));
    assert_eq!(finding(&told, "double_space")["fix"]["label"], "Leave one space");
    let told = checks(&author, &id).await;
    assert!(finding(&told, "date_form")["sentence"].as_str().unwrap().contains("Nghị định 30/2020/NĐ-CP"));
    let byline = finding(&told, "missing_byline");
    assert_eq!(
        (byline["place"]["field"].clone(), byline["place"]["from"].clone()),
        (json!("byline"), Value::Null)
    );
    // Nothing of this stops anybody.
    assert_eq!(told["blocking"], 0);
    author.does("submit", &id, json!({})).await.ok();
}

#[tokio::test]
async fn who_may_let_a_finding_stand_depends_on_its_weight() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    let author = newsroom.sign_in("phongvien.bao").await;
    let id = author.writes("bao", "thoi-su", content("Tít thử", &format!("Hai  dấu. {WRONG}"))).await;
    let told = checks(&author, &id).await;
    let keys = ["quotation_changed", "double_space"].map(|code| finding(&told, code)["key"].clone());

    for (name, blocking, advisory) in [
        ("phongvien.bao", 403, 403),
        ("bientap.bao", 403, 200),
        ("thuky.bao", 200, 200),
        ("tongbientap.bao", 200, 200),
        ("quantri", 403, 403),
        ("phongvien2.bao", 404, 404),
        ("giamsat", 404, 404),
        ("tongbientap.dai", 404, 404),
    ] {
        let person = newsroom.sign_in(name).await;
        for (key, expected) in keys.iter().zip([blocking, advisory]) {
            let waived = person.does("checks/waive", &id, waiver(key)).await;
            if expected == 200 {
                let told = waived.ok();
                let finding =
                    told["findings"].as_array().unwrap().iter().find(|one| one["key"] == *key).unwrap();
                assert_eq!(finding["waiver"]["reason"], "Đã đối chiếu với bản gốc.", "{name}");
                assert_eq!(finding["waivable"], true);
                let back = person.does("checks/unwaive", &id, json!({ "key": key })).await.ok();
                assert!(back["findings"].as_array().unwrap().iter().all(|one| one["waiver"].is_null()));
                continue;
            }
            let code = if expected == 404 { "not_found" } else { "may_not_waive" };
            assert_eq!(waived.refused(expected), code, "{name}");
            // Whoever may not waive may not take back either.
            let chief = newsroom.sign_in("tongbientap.bao").await;
            chief.does("checks/waive", &id, waiver(key)).await.ok();
            let back = person.does("checks/unwaive", &id, json!({ "key": key })).await;
            assert_eq!(back.refused(expected), code, "{name}");
            chief.does("checks/unwaive", &id, json!({ "key": key })).await.ok();
        }
        let seen = person.get(&format!("/api/v1/articles/{id}/checks")).await;
        assert_eq!(seen.status, if blocking == 404 { 404 } else { 200 }, "{name}");
    }
    let nobody = newsroom.anonymous();
    assert_eq!(nobody.does("checks/waive", &id, waiver(&keys[0])).await.refused(401), "not_signed_in");
    assert_eq!(author.does("submit", &id, json!({})).await.refused(409), "checks_failed");
}

#[tokio::test]
async fn a_waiver_lets_an_article_pass_while_its_words_stay() {
    let newsroom = Newsroom::open().await;
    let author = newsroom.sign_in("phongvien.bao").await;
    let secretary = newsroom.sign_in("thuky.bao").await;
    let id = author.writes("bao", "thoi-su", content("Tít thử", WRONG)).await;
    let key = finding(&checks(&author, &id).await, "quotation_changed")["key"].clone();

    let told = secretary.does("checks/waive", &id, waiver(&key)).await.ok();
    assert_eq!(told["blocking"], 0);
    assert_eq!(
        finding(&told, "quotation_changed")["waiver"]["by"]["display_name"],
        json!(name_of(&secretary).await)
    );
    // Again: nothing changes, and nobody is told twice.
    secretary.does("checks/waive", &id, waiver(&key)).await.ok();

    // An edit elsewhere leaves it; other words at fault need another.
    rewrites(&author, &id, &format!("Một câu trước. {WRONG}")).await;
    assert_eq!(checks(&author, &id).await["blocking"], 0);
    let other = WRONG.replace("biến cái không thể", "biến điều không thể");
    rewrites(&author, &id, &other).await;
    assert_eq!(author.does("submit", &id, json!({})).await.refused(409), "checks_failed");
    rewrites(&author, &id, WRONG).await;
    author.does("submit", &id, json!({})).await.ok();

    // The desk sees what was let stand, and the history says who did it and why.
    let editor = newsroom.sign_in("bientap.bao").await;
    assert_eq!(
        finding(&checks(&editor, &id).await, "quotation_changed")["waiver"]["reason"],
        "Đã đối chiếu với bản gốc."
    );
    let history = editor.get(&format!("/api/v1/articles/{id}/history")).await.ok();
    let steps: Vec<&Value> =
        history["items"].as_array().unwrap().iter().filter(|item| item["verb"] == "waive").collect();
    assert_eq!(steps.len(), 1, "{history}");
    assert_eq!(steps[0]["detail"], "Đã đối chiếu với bản gốc.");
}

async fn name_of(person: &Person) -> String {
    person.get("/api/v1/session").await.ok()["user"]["display_name"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_waiver_needs_a_finding_a_reason_and_an_open_edition() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.author.writes("bao", "thoi-su", content("Tít thử", "Hai  dấu cách.")).await;
    let key = finding(&checks(&cast.chief, &id).await, "double_space")["key"].clone();
    let waive = |key: &Value, reason: &str| json!({ "key": key, "reason": reason });
    let gone = cast.chief.does("checks/waive", &id, waive(&json!("khong-co"), "Lý do.")).await;
    assert_eq!(gone.refused(409), "finding_gone");
    assert_eq!(
        cast.chief.does("checks/waive", &id, waive(&key, " \u{200b} ")).await.refused(422),
        "reason_required"
    );
    let long = "a".repeat(2_001);
    assert_eq!(cast.chief.does("checks/waive", &id, waive(&key, &long)).await.refused(422), "invalid_field");
    assert_eq!(
        cast.chief.does("checks/unwaive", &id, json!({ "key": key })).await.refused(409),
        "finding_gone"
    );
    assert_eq!(checks(&cast.chief, &id).await["advisory"], 1);

    cast.takes(&id, "live").await;
    assert_eq!(finding(&checks(&cast.chief, &id).await, "double_space")["waivable"], false);
    assert_eq!(cast.chief.does("checks/waive", &id, waiver(&key)).await.refused(409), "wrong_state");
}

#[tokio::test]
async fn codes_and_fields_are_mended_and_never_waived() {
    let newsroom = Newsroom::open().await;
    let (author, chief) =
        (newsroom.sign_in("phongvien.bao").await, newsroom.sign_in("tongbientap.bao").await);
    let body = json!({ "type": "doc", "content": [{ "type": "quotation", "attrs": { "id": "q", "code": "khong-co" } }] });
    let id =
        author.writes("bao", "thoi-su", json!({ "headline": "", "standfirst": "Sapo.", "body": body })).await;
    let told = checks(&chief, &id).await;
    for (code, field) in [("missing_headline", "headline"), ("reference_unknown", "body")] {
        let finding = finding(&told, code);
        assert_eq!(
            (finding["waivable"].clone(), finding["place"]["field"].clone()),
            (json!(false), json!(field))
        );
        let waived = chief.does("checks/waive", &id, waiver(&finding["key"])).await;
        assert_eq!(waived.refused(403), "may_not_waive");
    }
    assert_eq!(finding(&told, "reference_unknown")["place"]["block"], "q");
    assert_eq!(author.does("submit", &id, json!({})).await.refused(422), "missing_fields");
}

#[tokio::test]
async fn a_link_to_a_page_that_is_gone_is_told() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let live = cast.brings_one("live").await;
    let url = cast.author.sees(&live).await["live"]["url"].as_str().unwrap().to_owned();
    let path = url.split_once("//").and_then(|(_, rest)| rest.split_once('/')).unwrap().1;
    let link = |text: &str, href: &str| json!({ "type": "text", "text": text, "marks": [{ "type": "link", "attrs": { "href": href } }] });
    let body = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [
        link("đang đăng ", &format!("/{path}")), link("cả địa chỉ ", &url), link("trang chủ ", "/bao/"),
        link("chuyên mục ", "/bao/thoi-su/"), link("quy hoạch ", "/bao/quy-hoach/"), link("nơi khác ", "https://example.org/bao/x"),
        link("không có bài ", "/bao/thoi-su/x-a999.html"), link("không có mục", "/bao/khong-co/"),
        link(" không có mục quy hoạch", "/bao/quy-hoach/khong-co/"), link(" không có trang", "/khong/co"),
    ] }] });
    let id = cast
        .author
        .writes("bao", "thoi-su", json!({ "headline": "Tít thử", "standfirst": "Sapo thử.", "body": body }))
        .await;
    let broken = |told: &Value| {
        let findings = told["findings"].as_array().unwrap().iter().filter(|one| one["code"] == "link_broken");
        findings.map(|one| one["quote"].as_str().unwrap().trim().to_owned()).collect::<Vec<_>>()
    };
    let gone = ["không có bài", "không có mục", "không có mục quy hoạch", "không có trang"];
    assert_eq!(broken(&checks(&cast.author, &id).await), gone);

    cast.chief.does("withdraw", &live, json!({ "reason": "Số liệu sai." })).await.ok();
    let told = checks(&cast.author, &id).await;
    assert_eq!(broken(&told), [&["đang đăng", "cả địa chỉ"][..], &gone].concat());
}

#[tokio::test]
async fn each_site_has_rules_of_its_own() {
    let newsroom = Newsroom::open().await;
    for (site, expected) in [("bao", 0), ("dai", 1)] {
        let author = newsroom.sign_in(&format!("phongvien.{site}")).await;
        let id = author.writes(site, "thoi-su", content("Tít thử", "Đài ghi xử lí theo cách riêng.")).await;
        assert_eq!(checks(&author, &id).await["blocking"], expected, "{site}");
        let submitted = author.does("submit", &id, json!({})).await;
        if expected == 0 {
            submitted.ok();
        } else {
            assert_eq!(submitted.refused(409), "checks_failed");
            assert_eq!(submitted.json()["checks"], json!(["common_mistake"]));
            rewrites(&author, &id, "Đài ghi xử lý theo cách riêng.").await;
            author.does("submit", &id, json!({})).await.ok();
        }
    }
}

/// The site tells three findings of a kind at most; the text has four.
#[tokio::test]
async fn letting_stand_what_is_shown_does_not_let_through_what_is_not() {
    let newsroom = Newsroom::open().await;
    let author = newsroom.sign_in("phongvien.dai").await;
    let secretary = newsroom.sign_in("thuky.dai").await;
    let line = |times: usize| ["Cơ quan xử lí đơn thư."].repeat(times).join(" ");
    let id = author.writes("dai", "thoi-su", content("Tít thử", &line(4))).await;
    let told = checks(&author, &id).await;
    let keys: Vec<Value> = told["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["code"] == "common_mistake")
        .map(|finding| finding["key"].clone())
        .collect();
    assert_eq!(keys.len(), 3);
    for key in &keys {
        secretary.does("checks/waive", &id, waiver(key)).await.ok();
    }
    assert_eq!(author.does("submit", &id, json!({})).await.refused(409), "checks_failed");

    // With nothing left unseen the same waivers count.
    rewrites(&author, &id, &line(2)).await;
    assert_eq!(checks(&author, &id).await["blocking"], 0);
    author.does("submit", &id, json!({})).await.ok();
}

/// An importer's script sends no ids; whoever opens the article, and the checks, name the same blocks all the same.
#[tokio::test]
async fn every_stored_block_has_an_id_that_a_second_save_of_the_same_text_keeps() {
    let newsroom = Newsroom::open().await;
    let author = newsroom.sign_in("phongvien.bao").await;
    let id = author.writes("bao", "thoi-su", content("Tít thử", WRONG)).await;
    let block = |seen: &Value| seen["edition"]["content"]["body"]["content"][0]["attrs"]["id"].clone();
    let first = author.sees(&id).await;
    assert!(block(&first).as_str().is_some_and(|name| !name.is_empty()), "{first}");
    assert_eq!(finding(&checks(&author, &id).await, "quotation_changed")["place"]["block"], block(&first));

    rewrites(&author, &id, WRONG).await;
    let second = author.sees(&id).await;
    assert_eq!(block(&second), block(&first));
    assert_eq!(second["edition"]["version"], first["edition"]["version"], "nothing was changed");
}

#[tokio::test]
async fn rules_that_are_none_are_refused_with_their_name() {
    let file = include_str!("../support/newsroom.toml").replace("common_mistake =", "common_mistakes =");
    let refused = toasoan::cli::Newsroom::parse("newsroom.toml", &file).err().map(|error| error.to_string());
    assert!(refused.as_deref().is_some_and(|why| why.contains("checks.common_mistakes")), "{refused:?}");
}
