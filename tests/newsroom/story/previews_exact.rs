//! A look before publication is the very thing: the same bytes that readers and feed readers get afterwards, for a body
//! that holds every kind of block and mark.

use serde_json::{Value, json};

use crate::support::Newsroom;

fn text(words: &str) -> Value {
    json!({ "type": "text", "text": words })
}

fn marked(words: &str, mark: Value) -> Value {
    json!({ "type": "text", "text": words, "marks": [mark] })
}

fn leaf(kind: &str, attrs: Value) -> Value {
    json!({ "type": kind, "attrs": attrs })
}

fn block(kind: &str, content: Value) -> Value {
    json!({ "type": kind, "content": content })
}

fn line(words: &str) -> Value {
    block("paragraph", json!([text(words)]))
}

fn row(kind: &str, cells: [&str; 2]) -> Value {
    block("table_row", cells.map(|words| block(kind, json!([line(words)]))).into_iter().collect())
}

fn everything() -> Value {
    let marks = json!([
        marked("đậm", json!({ "type": "strong" })),
        marked("nghiêng", json!({ "type": "em" })),
        marked("gạch", json!({ "type": "strike" })),
        marked("2", json!({ "type": "sub" })),
        marked("3", json!({ "type": "sup" })),
        marked("nối", json!({ "type": "link", "attrs": { "href": "https://example.vn/a?b=1&c=2" } })),
        marked("English", json!({ "type": "lang", "attrs": { "lang": "en" } })),
        marked("UBND", json!({ "type": "abbr", "attrs": { "title": "Ủy ban nhân dân" } })),
        { "type": "hard_break" },
        leaf("document_reference", json!({ "code": "790-qd-ttg" })),
        leaf("indicator_reference", json!({ "code": "grdp-dau-nguoi" })),
        leaf("person_reference", json!({ "code": "nguyen-hoang-thao" })),
        leaf("footnote", json!({ "text": "Theo <công bố> & ghi chú." })),
    ]);
    let item = |words: &str| block("list_item", json!([line(words)]));
    json!([
        block("paragraph", marks),
        { "type": "heading", "attrs": { "level": 2, "anchor": "muc-mot" }, "content": [text("Mục một")] },
        { "type": "heading", "attrs": { "level": 3 }, "content": [text("Mục con")] },
        block("bullet_list", json!([item("gạch đầu dòng")])),
        { "type": "ordered_list", "attrs": { "start": 3 }, "content": [item("mục ba")] },
        block("blockquote", json!([line("Lời trích.")])),
        block("pullquote", json!([text("Câu nổi bật.")])),
        block("box", json!([block("box_title", json!([text("Hộp")])), line("Trong hộp.")])),
        { "type": "fact_check", "attrs": { "verdict": "false" },
          "content": [block("claim", json!([text("Tin đồn.")])), line("Sự thật.")] },
        { "type": "live_entry", "attrs": { "at": "2026-11-22T09:30" }, "content": [line("Khai mạc.")] },
        { "type": "table", "attrs": { "caption": "Bảng một" },
          "content": [row("table_header", ["Năm", "Số"]), row("table_cell", ["2030", "15.800"])] },
        { "type": "horizontal_rule" },
        leaf("document_link", json!({ "code": "790-qd-ttg" })),
        leaf("embed", json!({ "provider": "youtube", "key": "dQw4w9WgXcQ", "title": "Phim" })),
        line("Hết."),
    ])
}

fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let rest = page.split_once(from).unwrap_or_else(|| panic!("no {from}: {page}")).1;
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}: {rest}")).0
}

fn unescaped(xml: &str) -> String {
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(xml.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}

#[tokio::test]
async fn what_was_looked_at_is_what_readers_and_feed_readers_get() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let content = json!({
        "headline": "Bài đủ mọi khối", "standfirst": "Sapo của bài.", "source": "Báo Thử",
        "body": { "type": "doc", "content": everything() },
    });
    let id = cast.brings("approved", content).await;
    let look = async |seen_as: &str| {
        cast.chief.get(&format!("/api/v1/articles/{id}/preview?as={seen_as}")).await.text()
    };
    let (before, item) = (look("page").await, look("feed").await);

    cast.chief.does("publish", &id, json!({})).await.ok();
    newsroom.settle().await;
    let url = cast.chief.sees(&id).await["live"]["url"].as_str().unwrap().to_owned();
    let page = newsroom.anonymous().get(&url).await.text();
    let story = |html: &str| between(html, "<article class=\"story\">", "</article>").to_owned();
    assert_eq!(story(&before), story(&page));

    let feed = newsroom.anonymous().get("/bao/rss/home.rss").await.text();
    let encoded = between(&feed, "<content:encoded>", "</content:encoded>");
    let published = match encoded.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>")) {
        Some(plain) => plain.to_owned(),
        None => unescaped(encoded),
    };
    assert!(published.contains("Khai mạc.") && published.contains("Bảng một"), "{published}");
    assert!(item.contains(&published), "the item looked at: {item}\nthe item published: {published}");
}
