//! Bad input: whatever is sent, the answer is a 4xx that says what is wrong, and nothing is saved half.

use reqwest::Method;
use serde_json::{Value, json};
use toasoan::http::api::{Route, routes};
use toasoan::store::RevisionKind;

use crate::support::{Answer, Cast, Newsroom, Person, body};

/// Every route that takes a body, with a real article and somebody who may call it.
fn writing_routes() -> Vec<Route> {
    let found = routes()
        .into_iter()
        .filter(|route| matches!(route.method, Method::POST | Method::PATCH))
        .collect::<Vec<_>>();
    assert!(found.len() >= 12, "the table of routes is nearly empty");
    found
}

fn path_of(route: &Route, id: &str) -> String {
    format!(
        "/api/v1{}",
        route.path.replace("{id}", id).replace("{number}", "1").replace("{token}", &"0".repeat(64))
    )
}

/// A refusal as the house words it: 4xx, problem+json, a code, a sentence in either language, not the same one.
async fn refused(
    person: &Person,
    method: &Method,
    path: &str,
    bytes: &[u8],
    kind: &str,
) -> (u16, String, Value) {
    let ask = async |language: &'static str| {
        let headers = [("content-type", kind), ("accept-language", language)];
        person.send(method.clone(), path, Some(bytes.to_vec()), &headers).await
    };
    let (vietnamese, english) = (ask("vi-VN,vi;q=0.9").await, ask("en-GB,vi;q=0.5").await);
    let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let about = format!("{method} {path} {kind} {shown}: {} {}", vietnamese.status, vietnamese.text());
    assert!((400..500).contains(&vietnamese.status), "{about}");
    let code = vietnamese.refused(english.status);
    assert_eq!(code, english.refused(vietnamese.status), "{about}");
    assert_ne!(vietnamese.json()["detail"], english.json()["detail"], "{about}");
    assert_eq!(vietnamese.json()["status"], vietnamese.status, "{about}");
    assert_eq!(vietnamese.header("x-request-id"), vietnamese.json()["request_id"].as_str(), "{about}");
    (vietnamese.status, code, vietnamese.json()["field"].clone())
}

const JSON: &str = "application/json";

#[tokio::test]
async fn bytes_that_are_no_request_are_refused_on_every_route() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let before = everything_of(&newsroom, &cast, &id).await;
    let deep_list = "[".repeat(100_000);
    let deep_object = "{\"content\":".repeat(100_000);
    let deep_body =
        format!("{{\"version\":1,\"content\":{{\"body\":{}{}}}}}", "[".repeat(50_000), "]".repeat(50_000));
    let bytes: [(&[u8], u16, &str); 16] = [
        (b"\xff\xfe{\x00}\x00", 400, "invalid_json"),
        (b"{\"reason\":\"\xc3\x28\"}", 400, "invalid_json"),
        (b"{\"reason\":\"a\0b\"}", 400, "invalid_json"),
        (b"{\"reason\":\"a\\u0000b\"}", 400, "invalid_json"),
        (b"{\"reason\":\"\\ud800\"}", 400, "invalid_json"),
        (b"{", 400, "invalid_json"),
        (b"{} {}", 400, "invalid_json"),
        (b"not json", 400, "invalid_json"),
        (b"[]", 400, "invalid_json"),
        (b"[{}]", 400, "invalid_json"),
        (b"null", 400, "invalid_json"),
        (b"\"{}\"", 400, "invalid_json"),
        (b"17", 400, "invalid_json"),
        (deep_list.as_bytes(), 400, "invalid_json"),
        (deep_object.as_bytes(), 400, "invalid_json"),
        (deep_body.as_bytes(), 400, "invalid_json"),
    ];
    for route in writing_routes() {
        let path = path_of(&route, &id);
        for (bytes, status, code) in &bytes {
            let (got_status, got_code, _) = refused(&cast.author, &route.method, &path, bytes, JSON).await;
            // A route that does not know a field need not look at what is in it.
            let refused_at_the_field = (got_status, got_code.as_str()) == (400, "unknown_field");
            let not_so_deep = bytes.starts_with(b"{\"") && refused_at_the_field;
            // What follows a whole object is looked at after the object.
            let missing_first =
                *bytes == b"{} {}" && (got_status, got_code.as_str()) == (422, "invalid_field");
            assert!(
                not_so_deep || missing_first || (got_status, got_code.as_str()) == (*status, *code),
                "{path}: {got_status} {got_code}"
            );
        }
        let stranger = br#"{"nobody_knows_this":1}"#;
        let (status, code, field) = refused(&cast.author, &route.method, &path, stranger, JSON).await;
        assert_eq!(
            (status, code.as_str(), field),
            (400, "unknown_field", json!("nobody_knows_this")),
            "{path}"
        );
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/json",
            "application/jsonx",
            "",
        ] {
            let (status, code, _) = refused(&cast.author, &route.method, &path, b"{}", kind).await;
            assert_eq!((status, code.as_str()), (415, "unsupported_media_type"), "{path} {kind}");
        }
    }
    assert_eq!(everything_of(&newsroom, &cast, &id).await, before);
}

/// What is there of an article: as it is shown, and what was kept of its past.
async fn everything_of(newsroom: &Newsroom, cast: &Cast, id: &str) -> (Value, usize, usize) {
    let revisions = newsroom
        .app
        .store
        .revisions_of(id.parse().unwrap(), RevisionKind::All, None, 1_000)
        .await
        .unwrap()
        .len();
    let steps = newsroom.app.store.audit_of(&format!("article:{id}"), None, 1_000).await.unwrap().len();
    (cast.chief.sees(id).await, revisions, steps)
}

#[tokio::test]
async fn values_of_the_wrong_shape_are_refused_by_the_name_of_their_field() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let before = everything_of(&newsroom, &cast, &id).await;
    let token = "0".repeat(64);
    let table = [
        ("POST", "/session".to_owned(), json!({}), "username"),
        ("POST", "/session".to_owned(), json!({ "username": 1, "password": "x" }), "username"),
        ("POST", "/session".to_owned(), json!({ "username": "x" }), "password"),
        ("POST", "/session".to_owned(), json!({ "username": "x", "password": ["x"] }), "password"),
        ("POST", format!("/setup/{token}"), json!({}), "password"),
        ("POST", format!("/setup/{token}"), json!({ "password": null }), "password"),
        ("POST", "/articles".to_owned(), json!({}), "site"),
        ("POST", "/articles".to_owned(), json!({ "site": {}, "column": "thoi-su" }), "site"),
        ("POST", "/articles".to_owned(), json!({ "site": "bao" }), "column"),
        ("POST", "/articles".to_owned(), json!({ "site": "khong-co", "column": "thoi-su" }), "site"),
        ("POST", "/articles".to_owned(), json!({ "site": "BAO", "column": "thoi-su" }), "site"),
        ("POST", "/articles".to_owned(), json!({ "site": "bao", "column": "khong-co" }), "column"),
        ("POST", "/articles".to_owned(), json!({ "site": "bao", "column": "phat-thanh" }), "column"),
        (
            "POST",
            "/articles".to_owned(),
            json!({ "site": "bao", "column": "thoi-su", "content": 5 }),
            "content",
        ),
        (
            "POST",
            "/articles".to_owned(),
            json!({ "site": "bao", "column": "thoi-su", "content": [] }),
            "content",
        ),
        (
            "POST",
            "/articles".to_owned(),
            json!({ "site": "bao", "column": "thoi-su", "content": { "headline": 5 } }),
            "content.headline",
        ),
        ("PATCH", format!("/articles/{id}"), json!({}), "content"),
        ("PATCH", format!("/articles/{id}"), json!({ "content": {} }), "version"),
        ("PATCH", format!("/articles/{id}"), json!({ "version": "1", "content": {} }), "version"),
        ("PATCH", format!("/articles/{id}"), json!({ "version": 1.5, "content": {} }), "version"),
        ("PATCH", format!("/articles/{id}"), json!({ "version": 1, "content": null }), "content"),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": ["thoi-su", "Tít dẫn"] }),
            "content",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "tags": "x" } }),
            "content.tags",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "tags": ["a", 1] } }),
            "content.tags[1]",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "byline": [{}] } }),
            "content.byline[0].name",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "byline": [["A", "B"]] } }),
            "content.byline[0]",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "byline": [{ "name": " " }] } }),
            "content.byline",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "genre": 7 } }),
            "content.genre",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "genre": "khong-co" } }),
            "content.genre",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "stage": "khong-co" } }),
            "content.stage",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "audiences": ["khong-co"] } }),
            "content.audiences",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "themes": ["khong-co"] } }),
            "content.themes",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "plan_nodes": ["khong-co"] } }),
            "content.plan_nodes",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "column": "khong-co" } }),
            "content.column",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "column": "phat-thanh" } }),
            "content.column",
        ),
        (
            "PATCH",
            format!("/articles/{id}"),
            json!({ "version": 1, "content": { "language": "fr" } }),
            "content.language",
        ),
        ("POST", format!("/articles/{id}/submit"), json!({ "version": "x" }), "version"),
        ("POST", format!("/articles/{id}/return"), json!({}), "reason"),
        ("POST", format!("/articles/{id}/return"), json!({ "reason": 1 }), "reason"),
        ("POST", format!("/articles/{id}/return"), json!({ "reason": "x".repeat(2_001) }), "reason"),
        ("POST", format!("/articles/{id}/withdraw"), json!({ "reason": null }), "reason"),
        ("POST", format!("/articles/{id}/withdraw"), json!({ "reason": "x".repeat(2_001) }), "reason"),
        ("POST", format!("/articles/{id}/approve"), json!({}), "content_hash"),
        ("POST", format!("/articles/{id}/approve"), json!({ "content_hash": 0 }), "content_hash"),
    ];
    for (method, path, value, field) in table {
        let method = method.parse().unwrap();
        let (status, code, named) =
            refused(&cast.author, &method, &format!("/api/v1{path}"), value.to_string().as_bytes(), JSON)
                .await;
        assert_eq!((status, code.as_str(), named), (422, "invalid_field", json!(field)), "{path} {value}");
    }
    let inner = json!({ "version": 1, "content": { "headlin": "x" } });
    let (_, code, field) = refused(
        &cast.author,
        &Method::PATCH,
        &format!("/api/v1/articles/{id}"),
        inner.to_string().as_bytes(),
        JSON,
    )
    .await;
    assert_eq!((code.as_str(), field), ("unknown_field", json!("content.headlin")));
    let twice = br#"{"version":1,"version":1,"content":{}}"#;
    refused(&cast.author, &Method::PATCH, &format!("/api/v1/articles/{id}"), twice, JSON).await;
    assert_eq!(everything_of(&newsroom, &cast, &id).await, before);
}

fn text_node(text: &str) -> Value {
    json!({ "type": "text", "text": text })
}

fn linked(href: &str) -> Value {
    let mut text = text_node("bấm vào đây");
    text["marks"] = json!([{ "type": "link", "attrs": { "href": href } }]);
    json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [text] }] })
}

#[tokio::test]
async fn a_body_outside_the_grammar_is_refused_whole() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let before = everything_of(&newsroom, &cast, &id).await;
    let doc = |node: Value| json!({ "type": "doc", "content": [node] });
    let marked = |mark: Value| {
        doc(json!({ "type": "paragraph", "content": [{ "type": "text", "text": "x", "marks": [mark] }] }))
    };
    let mut bodies = vec![
        json!("chữ trần"),
        json!([]),
        json!(5),
        json!({}),
        json!({ "type": "paragraph", "content": [text_node("x")] }),
        json!({ "type": "doc", "content": {} }),
        json!({ "type": "doc", "lạ": 1 }),
        doc(json!({ "type": "script", "content": [text_node("alert(1)")] })),
        doc(json!({ "type": "iframe", "attrs": { "src": "https://x.example" } })),
        doc(json!({ "type": "html", "text": "<script>" })),
        doc(json!({ "type": "heading", "attrs": { "level": 1 }, "content": [text_node("x")] })),
        doc(json!({ "type": "heading", "attrs": { "level": 9 }, "content": [text_node("x")] })),
        doc(json!({ "type": "paragraph", "attrs": { "onclick": "x" }, "content": [text_node("x")] })),
        doc(json!({ "type": "paragraph", "content": [{ "type": "paragraph" }] })),
        marked(json!({ "type": "blink" })),
        marked(json!({ "type": "strong", "attrs": { "class": "x" } })),
        marked(json!({ "type": "link" })),
        marked(json!({ "type": "link", "attrs": { "href": "https://a.example", "onclick": "x" } })),
        json!({ "type": "doc", "content": vec![json!({ "type": "paragraph", "content": [text_node("x")] }); 2_001] }),
        body(&"ế".repeat(200_001)),
    ];
    for href in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "https://user:pass@evil.example/",
        "http:\\\\evil.example",
        "",
        &format!("https://a.example/{}", "x".repeat(2_100)),
    ] {
        bodies.push(linked(href));
    }
    for body in bodies {
        let save =
            json!({ "version": 1, "content": { "headline": "Không được lưu", "body": body } }).to_string();
        let shown = save.chars().take(160).collect::<String>();
        let (status, code, field) =
            refused(&cast.author, &Method::PATCH, &format!("/api/v1/articles/{id}"), save.as_bytes(), JSON)
                .await;
        assert_eq!((status, code.as_str()), (422, "invalid_field"), "{shown}");
        assert!(field.as_str().is_some_and(|field| field.starts_with("content.body")), "{shown}: {field}");
    }
    assert_eq!(everything_of(&newsroom, &cast, &id).await, before);
}

#[tokio::test]
async fn every_field_holds_exactly_as_much_as_it_says() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let mut version = 1;
    // A letter of one scalar, of three that compose to one, and of three that stay three: people count what they see.
    for letter in ["x", "e\u{302}\u{301}", "👨\u{1f3fb}\u{1f3fc}"] {
        let much = |count: usize| letter.repeat(count);
        let name = |name: String, role: String| json!([{ "name": name, "role": role }]);
        let distinct = |count: usize| (0..count).map(|number| json!(format!("{number}"))).collect::<Vec<_>>();
        let fields: Vec<(&str, Value, Value)> = vec![
            ("kicker", json!(much(120)), json!(much(121))),
            ("headline", json!(much(250)), json!(much(251))),
            ("standfirst", json!(much(1_000)), json!(much(1_001))),
            ("source", json!(much(200)), json!(much(201))),
            ("byline", name(much(120), much(120)), name(much(121), String::new())),
            ("byline", name(much(1), much(120)), name(much(1), much(121))),
            ("byline", json!(vec![json!({ "name": "A" }); 10]), json!(vec![json!({ "name": "A" }); 11])),
            ("tags", json!([much(60)]), json!([much(61)])),
            ("tags", json!(distinct(20)), json!(distinct(21))),
        ];
        for (field, fits, too_much) in fields {
            let save = |value: &Value| json!({ "version": version, "content": { field: value } });
            let path = format!("/api/v1/articles/{id}");
            let (status, code, named) =
                refused(&cast.author, &Method::PATCH, &path, save(&too_much).to_string().as_bytes(), JSON)
                    .await;
            assert_eq!(
                (status, code.as_str(), named),
                (422, "invalid_field", json!(format!("content.{field}"))),
                "{field}"
            );
            let saved = cast.author.patch(&path, save(&fits)).await.ok();
            version = saved["edition"]["version"].as_i64().unwrap();
        }
    }
    let longest = json!({ "version": version, "content": { "body": body(&"ế".repeat(200_000)) } });
    cast.author.patch(&format!("/api/v1/articles/{id}"), longest).await.ok();
}

/// One letter that a grapheme count takes for one, and a page for a hundred thousand marks.
#[tokio::test]
async fn a_letter_with_a_hundred_thousand_accents_is_no_single_letter() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let before = everything_of(&newsroom, &cast, &id).await;
    let tower = format!("a{}", "\u{30a}".repeat(100_000));
    for content in
        [json!({ "headline": tower }), json!({ "tags": [tower] }), json!({ "byline": [{ "name": tower }] })]
    {
        let save = json!({ "version": 1, "content": content }).to_string();
        let (status, code, _) =
            refused(&cast.author, &Method::PATCH, &format!("/api/v1/articles/{id}"), save.as_bytes(), JSON)
                .await;
        assert_eq!((status, code.as_str()), (422, "invalid_field"));
    }
    assert_eq!(everything_of(&newsroom, &cast, &id).await, before);
}

#[tokio::test]
async fn an_unfinished_draft_is_told_what_is_missing() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast
        .author
        .writes("bao", "thoi-su", json!({ "headline": "  \u{200b} ", "standfirst": "Sapo" }))
        .await;
    let answer: Answer = cast.author.does("submit", &id, json!({})).await;
    assert_eq!(answer.refused(422), "missing_fields");
    assert_eq!(answer.json()["field"], "content.headline");
    let unknown = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "document_reference", "attrs": { "code": "khong-co" } }] }] });
    let version = cast.author.sees(&id).await["edition"]["version"].clone();
    let save = cast
        .author
        .patch(
            &format!("/api/v1/articles/{id}"),
            json!({ "version": version, "content": { "headline": "Tít", "body": unknown } }),
        )
        .await;
    save.ok();
    let answer = cast.author.does("submit", &id, json!({})).await;
    assert_eq!(answer.refused(422), "unknown_references");
    assert_eq!(answer.json()["field"], "content.body");
}
