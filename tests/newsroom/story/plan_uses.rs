//! A figure changes: who prints it? Everybody is told of the articles they may see, and of no others.

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use serde_json::{Value, json};

use crate::support::{Cast, Newsroom, Person};

const FIGURE: &str = "grdp-dau-nguoi";

fn leaf(kind: &str, code: &str) -> Value {
    json!({ "type": kind, "attrs": { "code": code } })
}

/// A body whose only paragraph holds these.
fn holding(inlines: Value) -> Value {
    json!({ "type": "doc", "content": [{ "type": "paragraph", "content": inlines }] })
}

fn without_figures() -> Value {
    holding(json!([{ "type": "text", "text": "Không dẫn con số nào." }]))
}

/// Content that prints a figure by reference.
fn quoting(headline: &str, code: &str) -> Value {
    let text = json!({ "type": "text", "text": "Mức bình quân là " });
    let body = holding(json!([text, leaf("indicator_reference", code)]));
    json!({ "headline": headline, "standfirst": "Sapo.", "body": body })
}

async fn uses(person: &Person, kind: &str, code: &str) -> Value {
    person.get(&format!("/api/v1/plan/uses?kind={kind}&code={code}")).await.ok()
}

/// Headline, state, whether it is live, whether the edition uses it; in alphabetical order.
async fn told(person: &Person, code: &str) -> Vec<(String, String, bool, bool)> {
    let found = uses(person, "indicator", code).await;
    let fact = |item: &Value, key: &str| item[key].as_bool().unwrap();
    let word = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
    let mut items: Vec<_> = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (word(item, "headline"), word(item, "state"), fact(item, "live"), fact(item, "in_edition"))
        })
        .collect();
    assert_eq!(found["total"], items.len());
    items.sort();
    items
}

fn seen(headline: &str, state: &str, live: bool, in_edition: bool) -> (String, String, bool, bool) {
    (headline.to_owned(), state.to_owned(), live, in_edition)
}

#[tokio::test]
async fn a_changed_figure_lists_every_article_that_prints_it() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    cast.brings("draft", quoting("Bản nháp", FIGURE)).await;
    cast.brings("submitted", quoting("Chờ biên tập", FIGURE)).await;
    cast.brings("live", quoting("Đã đăng", FIGURE)).await;
    cast.brings("withdrawn", quoting("Đã gỡ", FIGURE)).await;
    cast.brings("live", quoting("Số khác", "kinh-te-so")).await;
    let dropped = cast.brings("revised", quoting("Bản mới thôi dẫn", FIGURE)).await;
    cast.rewrites(&dropped, json!({ "body": without_figures() })).await;
    let added = cast.brings("revised", quoting("Bản mới dẫn thêm", "kinh-te-so")).await;
    cast.rewrites(&added, json!({ "body": holding(json!([leaf("indicator_reference", FIGURE)])) })).await;

    let expected = [
        seen("Bản mới dẫn thêm", "draft", false, true),
        seen("Bản mới thôi dẫn", "draft", true, false),
        seen("Bản nháp", "draft", false, true),
        seen("Chờ biên tập", "submitted", false, true),
        seen("Đã đăng", "live", true, true),
    ];
    assert_eq!(told(&cast.chief, FIGURE).await, expected);
    assert_eq!(told(&cast.chief, "khong-ai-dan").await, []);

    // Once the new edition is live the former one no longer counts.
    cast.takes(&dropped, "live").await;
    assert_eq!(told(&cast.chief, FIGURE).await.len(), 4);
}

#[tokio::test]
async fn nobody_learns_of_drafts_beyond_their_reach() {
    let newsroom = Newsroom::open().await;
    let (bao, dai) = (newsroom.cast("bao").await, newsroom.cast("dai").await);
    bao.brings("draft", quoting("Nháp của báo", FIGURE)).await;
    bao.brings("live", quoting("Bài của báo", FIGURE)).await;
    let revised = bao.brings("revised", quoting("Bài đang sửa", "kinh-te-so")).await;
    bao.rewrites(&revised, json!({ "body": holding(json!([leaf("indicator_reference", FIGURE)])) })).await;
    dai.brings("draft", quoting("Nháp của đài", FIGURE)).await;

    let names =
        |list: Vec<(String, String, bool, bool)>| list.into_iter().map(|one| one.0).collect::<Vec<_>>();
    assert_eq!(names(told(&bao.editor, FIGURE).await), ["Bài của báo", "Bài đang sửa", "Nháp của báo"]);
    assert_eq!(names(told(&dai.chief, FIGURE).await), ["Nháp của đài"]);
    // A colleague of the same desk sees what readers see, and neither the draft nor what the new edition quotes.
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    let colleague = newsroom.sign_in("phongvien2.bao").await;
    assert_eq!(names(told(&colleague, FIGURE).await), ["Bài của báo"]);
    let monitor = newsroom.sign_in("giamsat").await;
    assert_eq!(names(told(&monitor, FIGURE).await), ["Bài của báo"]);

    let nobody = newsroom.anonymous().get(&format!("/api/v1/plan/uses?kind=indicator&code={FIGURE}")).await;
    assert_eq!(nobody.refused(401), "not_signed_in");
}

#[tokio::test]
async fn every_kind_of_reference_is_found_and_odd_questions_are_refused() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let body = everything(1);
    let content = json!({ "headline": "Đủ loại", "standfirst": "Sapo.", "body": body });
    cast.brings("draft", content).await;
    for (kind, code) in [
        ("document", "790-qd-ttg"),
        ("document", "370-qd-ttg"),
        ("quotation", "muc-tieu-2030"),
        ("indicator", FIGURE),
        ("person", "nguyen-hoang-thao"),
        ("article", "1"),
    ] {
        assert_eq!(uses(&cast.author, kind, code).await["total"], 1, "{kind} {code}");
    }
    for (kind, code) in [("quotation", "790-qd-ttg"), ("article", "2"), ("person", FIGURE)] {
        let found = uses(&cast.author, kind, code).await;
        assert_eq!((&found["total"], &found["pages"]), (&json!(0), &json!(1)), "{kind} {code}");
    }
    let asks = async |query: &str| cast.author.get(&format!("/api/v1/plan/uses?{query}")).await;
    for query in [
        "kind=thing&code=a",
        "kind=indicator&code=",
        &format!("kind=indicator&code={}", "a".repeat(81)),
        "kind=indicator&code=%00",
        "kind=indicator&code=a&page=0",
        "kind=indicator&code=a&page=18446744073709551615",
    ] {
        assert_eq!(asks(query).await.refused(422), "invalid_field", "{query}");
    }
    assert_eq!(asks("kind=indicator&code=a&page=400").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn many_uses_come_page_by_page() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    for number in 0..32 {
        newsroom.later(1_000);
        cast.brings("draft", quoting(&format!("Bài {number}"), FIGURE)).await;
    }
    let page = async |page: u32| {
        let path = format!("/api/v1/plan/uses?kind=indicator&code={FIGURE}&page={page}");
        cast.author.get(&path).await.ok()
    };
    let (first, second) = (page(1).await, page(2).await);
    assert_eq!((first["total"].clone(), first["pages"].clone()), (json!(32), json!(2)));
    assert_eq!(first["items"][0]["headline"], "Bài 31");
    assert_eq!(first["items"].as_array().unwrap().len(), 30);
    let rest: Vec<&str> =
        second["items"].as_array().unwrap().iter().map(|item| item["headline"].as_str().unwrap()).collect();
    assert_eq!(rest, ["Bài 1", "Bài 0"]);
}

/// One of each reference, in places as deep as they go.
fn everything(article: u64) -> Value {
    let line =
        json!([leaf("document_reference", "790-qd-ttg"), leaf("person_reference", "nguyen-hoang-thao")]);
    let cell = json!({ "type": "table_cell", "content": [
        { "type": "paragraph", "content": [leaf("indicator_reference", FIGURE)] },
    ] });
    json!({ "type": "doc", "content": [
        { "type": "box", "content": [{ "type": "box_title" }, { "type": "bullet_list", "content": [
            { "type": "list_item", "content": [{ "type": "paragraph", "content": line }] },
        ] }] },
        { "type": "table", "content": [{ "type": "table_row", "content": [cell] }] },
        leaf("quotation", "muc-tieu-2030"),
        leaf("document_link", "370-qd-ttg"),
        { "type": "related_articles", "content": [{ "type": "related_article", "attrs": { "number": article } }] },
    ] })
}

async fn rows(db: &DatabaseConnection) -> Vec<(String, String, String)> {
    let sql = "SELECT edition_id, kind, code FROM edition_references ORDER BY 1, 2, 3";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    let text = |row: &sea_orm::QueryResult, at| row.try_get_by_index::<String>(at).unwrap();
    rows.iter().map(|row| (text(row, 0), text(row, 1), text(row, 2))).collect()
}

/// What was saved before the table was there stands in it as if it had been saved afterwards.
#[tokio::test]
async fn editions_from_before_are_found_too() {
    let newsroom = Newsroom::open().await;
    let cast: Cast = newsroom.cast("bao").await;
    let content = json!({ "headline": "Đủ loại", "standfirst": "Sapo.", "body": everything(7) });
    cast.brings("draft", content.clone()).await;
    cast.brings("revised", content).await;
    cast.brings("live", quoting("Một số", FIGURE)).await;
    cast.brings(
        "live",
        json!({ "headline": "Không dẫn", "standfirst": "quotation", "body": without_figures() }),
    )
    .await;
    let db = newsroom.behind_the_product().await;
    let before = rows(&db).await;
    assert_eq!(before.len(), 3 * 6 + 1, "{before:?}");

    let migrations = Migrator::migrations();
    let place = migrations.iter().position(|one| one.name().ends_with("edition_references")).unwrap();
    let later = u32::try_from(migrations.len() - place).unwrap();
    Migrator::down(&db, Some(later)).await.unwrap();
    assert!(db.execute_unprepared("SELECT 1 FROM edition_references").await.is_err());
    Migrator::up(&db, None).await.unwrap();
    assert_eq!(rows(&db).await, before);
}
