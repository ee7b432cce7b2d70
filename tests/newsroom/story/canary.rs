//! Canaries: a random word in every text that is not public, and a search of every public byte for it.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};
use toasoan::http::api::routes;

use crate::support::{Answer, Cast, Newsroom, Person, body};

/// Every place that an unpublished text can be in.
const HIDDEN: [&str; 8] = [
    "draft",
    "submitted",
    "in_review",
    "returned",
    "approved",
    "draft beside the live one",
    "superseded",
    "withdrawn",
];

/// A word that stands nowhere else in the world.
fn canary(newsroom: &Newsroom) -> String {
    let secret = newsroom.app.chance.secret().unwrap();
    format!("hoangyen{}", secret.iter().take(12).map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// Content that sings in every field.
fn singing(canary: &str) -> Value {
    json!({
        "kicker": format!("Tít dẫn {canary}"),
        "headline": format!("Tít {canary}"),
        "standfirst": format!("Sapo {canary}"),
        "body": body(&format!("Thân bài {canary} nói về quy hoạch.")),
        "byline": [{ "name": format!("Tác giả {canary}"), "role": format!("Vai {canary}") }],
        "source": format!("Nguồn {canary}"),
        "tags": [format!("từ khóa {canary}"), "quy hoạch"],
    })
}

fn quiet(headline: &str) -> Value {
    json!({ "kicker": "", "headline": headline, "standfirst": "Sapo quy hoạch.", "body": body("Thân bài quy hoạch."), "byline": [{ "name": "Tác giả" }], "source": "", "tags": ["quy hoạch"] })
}

/// Brings an article to where its canary must not be heard. Returns its id.
async fn hidden(cast: &Cast, place: &str, canary: &str) -> String {
    match place {
        "draft beside the live one" => {
            let id = cast.brings("revised", quiet("Bản đang đăng")).await;
            cast.rewrites(&id, singing(canary)).await;
            id
        }
        "superseded" => {
            // Not in the headline: what was public once stands in the address for ever, and other pages link there.
            let mut words = singing(canary);
            words["headline"] = json!("Bản sẽ được thay");
            let id = cast.brings("revised", words).await;
            cast.rewrites(&id, quiet("Bản đã thay")).await;
            cast.author.does("submit", &id, json!({})).await.ok();
            cast.publishes(&id).await;
            id
        }
        "returned" => {
            let id = cast.brings("submitted", singing(canary)).await;
            cast.editor.does("return", &id, json!({ "reason": format!("Lý do {canary}") })).await.ok();
            id
        }
        "withdrawn" => {
            let id = cast.brings("live", singing(canary)).await;
            cast.chief.does("withdraw", &id, json!({ "reason": format!("Lý do {canary}") })).await.ok();
            id
        }
        state => cast.brings(state, singing(canary)).await,
    }
}

/// What colleagues say to each other about an article that readers read.
async fn overheard(newsroom: &Newsroom, cast: &Cast, id: &str) -> [(&'static str, String); 3] {
    let [remark, proposed, note] = [canary(newsroom), canary(newsroom), canary(newsroom)];
    let anchor = json!({ "block": "b", "from": 0, "to": 1, "quote": format!("Chỗ {remark}"), "prefix": "", "suffix": "" });
    cast.editor
        .does("comments", id, json!({ "text": format!("Xem lại {remark}"), "anchor": anchor }))
        .await
        .ok();
    let version = cast.editor.sees(id).await["edition"]["version"].clone();
    let suggestion =
        json!({ "version": version, "content": singing(&proposed), "note": format!("Vì {note}") });
    cast.editor.does("suggestions", id, suggestion).await.ok();
    [("remark", remark), ("suggestion", proposed), ("note of a suggestion", note)]
}

/// Addresses that an answer leads to, within the house.
fn leads_to(answer: &Answer, base: &str) -> Vec<String> {
    let text = answer.text().replace("&amp;", "&").replace("\\/", "/");
    let mut found = Vec::new();
    for (before, after) in [
        ("href=\"", '"'),
        ("src=\"", '"'),
        ("<loc>", '<'),
        ("<link>", '<'),
        ("\"url\":\"", '"'),
        ("action=\"", '"'),
        ("Sitemap: ", '\n'),
    ] {
        found.extend(
            text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).map(str::to_owned),
        );
    }
    found.extend(answer.header("location").map(str::to_owned));
    let ours = found.into_iter().filter_map(|address| {
        let path = address.strip_prefix(base).map_or_else(|| address.clone(), str::to_owned);
        let path = path
            .strip_prefix("https://trangtin.example")
            .map_or_else(|| path.clone(), |rest| format!("/trang-tin{rest}"));
        let path = path.split('#').next().unwrap_or_default().to_owned();
        (path.starts_with('/') && !path.starts_with("//")).then_some(path)
    });
    ours.collect()
}

/// Everything that can be reached from the front doors without a session.
async fn everything_public(reader: &Person, articles: i64) -> Vec<(String, Answer)> {
    let mut open = VecDeque::from(
        ["/", "/bao/", "/dai/", "/trang-tin/", "/robots.txt", "/healthz", "/api/v1/openapi.json", "/admin/"]
            .map(str::to_owned),
    );
    for site in ["bao", "dai", "trang-tin"] {
        for path in [
            "sitemap.xml",
            "rss/home.rss",
            "rss/thoi-su.rss",
            "feeds",
            "tim-kiem",
            "quy-hoach/",
            "?trang=2",
            "thoi-su/?trang=2",
        ] {
            open.push_back(format!("/{site}/{path}"));
        }
        open.extend((0..=articles + 1).flat_map(|number| {
            [format!("/{site}/x-a{number}.html"), format!("/{site}/thoi-su/tit-a{number}.html")]
        }));
        for query in [
            "hoangyen",
            "tit",
            "quy hoach",
            "quy+ho%E1%BA%A1ch",
            "*",
            "",
            "a",
            "hoangyen*",
            "%22quy%20hoach%22",
            "tac gia",
            "sapo",
            "nguon",
            "ly do",
        ] {
            open.push_back(format!("/{site}/search.json?q={query}"));
            open.push_back(format!("/{site}/search.json?q={query}&trang=2"));
            open.push_back(format!("/{site}/tim-kiem?q={query}&xep=moi"));
        }
    }
    let (mut known, mut answers) = (open.iter().cloned().collect::<BTreeSet<_>>(), Vec::new());
    while let Some(path) = open.pop_front() {
        let answer = reader.get(&path).await;
        assert!(answer.status < 500, "{path}: {}", answer.status);
        for next in leads_to(&answer, &reader.url) {
            if known.insert(next.clone()) {
                open.push_back(next);
            }
        }
        answers.push((path, answer));
        assert!(answers.len() < 3_000, "the house has no end");
    }
    answers
}

fn hears(answer: &Answer, canaries: &[(&str, String)]) -> Option<String> {
    let headers = answer
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes())))
        .collect::<String>();
    let text = answer.text().to_lowercase();
    canaries
        .iter()
        .find(|(_, canary)| text.contains(canary) || headers.contains(canary))
        .map(|(place, _)| (*place).to_owned())
}

#[tokio::test]
async fn no_canary_of_an_unpublished_text_is_heard_outside() {
    let newsroom = Newsroom::open().await;
    let mut canaries: Vec<(&str, String)> = Vec::new();
    let mut ids = Vec::new();
    let cast = newsroom.cast("bao").await;
    // What readers may hear, so that listening is proven to work.
    let heard = canary(&newsroom);
    let loud = cast.brings("live", singing(&heard)).await;
    for (place, canary) in overheard(&newsroom, &cast, &loud).await {
        canaries.push((place, canary));
    }
    for place in HIDDEN {
        let canary = canary(&newsroom);
        ids.push(hidden(&cast, place, &canary).await);
        canaries.push((place, canary));
        newsroom.settle().await;
    }
    newsroom.settle().await;

    let reader = newsroom.anonymous();
    let public = everything_public(&reader, 10).await;
    assert!(public.len() > 300, "only {} answers", public.len());
    let control = [("live", heard.clone())];
    let singing_pages = public.iter().filter(|(_, answer)| hears(answer, &control).is_some()).count();
    assert!(singing_pages >= 8, "the live canary is heard on {singing_pages} pages only: this test is deaf");
    for (path, answer) in &public {
        assert_eq!(hears(answer, &canaries), None, "{path}");
    }
    for (place, canary) in &canaries {
        for query in
            [canary.clone(), format!("%22{canary}%22"), canary[..20].to_owned(), canary.to_uppercase()]
        {
            for site in ["bao", "dai", "trang-tin"] {
                let found = reader.get(&format!("/{site}/search.json?q={query}")).await.ok();
                assert_eq!((&found["total"], &found["items"]), (&json!(0), &json!([])), "{place} {query}");
            }
        }
    }
    assert_eq!(reader.get(&format!("/bao/search.json?q={heard}")).await.ok()["total"], 1);

    // The desk's own doors, for somebody without a session.
    for route in routes().into_iter().filter(|route| route.method == reqwest::Method::GET) {
        for id in &ids {
            let path = format!("/api/v1{}", route.path.replace("{id}", id).replace("{token}", id));
            assert_eq!(hears(&reader.get(&path).await, &canaries), None, "{path}");
        }
    }
    // And for somebody who has just left.
    let leaving = newsroom.sign_in("tongbientap.bao").await;
    for id in &ids {
        let preview = leaving.get(&format!("/api/v1/articles/{id}/preview")).await;
        assert_eq!(preview.status, 200);
        assert_eq!(preview.header("cache-control"), Some("no-store"));
    }
    leaving.send(reqwest::Method::DELETE, "/api/v1/session", None, &[]).await;
    for id in &ids {
        for below in ["", "/preview", "/history"] {
            let answer = leaving.get(&format!("/api/v1/articles/{id}{below}")).await;
            assert_eq!(answer.refused(401), "not_signed_in");
            assert_eq!(hears(&answer, &canaries), None);
        }
    }
}

/// Headers that made other systems answer with other people's pages.
const STRANGE: [(&str, &str); 27] = [
    ("x-forwarded-host", "evil.example"),
    ("x-forwarded-proto", "https"),
    ("x-forwarded-scheme", "nothttps"),
    ("x-forwarded-port", "1"),
    ("x-forwarded-prefix", "/evil"),
    ("x-forwarded-for", "127.0.0.1"),
    ("forwarded", "host=evil.example;proto=https"),
    ("x-host", "evil.example"),
    ("x-original-url", "/admin/"),
    ("x-rewrite-url", "/api/v1/articles"),
    ("x-original-host", "evil.example"),
    ("x-http-method-override", "DELETE"),
    ("x-middleware-subrequest", "1"),
    ("x-ghost-preview", "1"),
    ("x-preview", "1"),
    ("purpose", "prefetch"),
    ("accept", "application/json"),
    ("accept", "text/markdown, */*;q=0.1"),
    ("accept-language", "en"),
    ("accept-charset", "utf-7"),
    ("user-agent", "<script>alert(1)</script>"),
    ("referer", "https://evil.example/"),
    ("authorization", "Bearer x"),
    ("range", "bytes=0-10"),
    ("if-match", "\"x\""),
    ("origin", "https://evil.example"),
    ("host", "evil.example"),
];

#[tokio::test]
async fn what_a_request_says_about_itself_does_not_change_a_public_page() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings("live", quiet("Trang công khai")).await;
    let url = cast.author.sees(&id).await["live"]["url"].as_str().unwrap().to_owned();
    cast.brings("draft", quiet("Bản nháp kín")).await;
    newsroom.settle().await;
    let reader = newsroom.anonymous();
    let article = url.strip_prefix(&newsroom.url).unwrap();
    let face = |answer: &Answer| {
        let shown = ["etag", "location", "cache-control", "content-type", "vary", "last-modified"]
            .map(|name| answer.header(name).map(str::to_owned));
        (answer.status, shown, answer.text())
    };
    for path in [
        "/bao/",
        article,
        "/bao/thoi-su/",
        "/bao/rss/home.rss",
        "/bao/sitemap.xml",
        "/bao/x-a1.html",
        "/bao/quy-hoach/",
    ] {
        let plain = face(&reader.get(path).await);
        for (name, value) in STRANGE {
            newsroom.http.pages.forget_all();
            for temperature in ["cold", "warm"] {
                let strange = reader.get_with(path, &[(name, value)]).await;
                assert_eq!(face(&strange), plain, "{path} with {name}: {value}, {temperature}");
            }
            assert_eq!(face(&reader.get(path).await), plain, "{path} after {name}: {value}");
        }
        newsroom.http.pages.forget_all();
        assert_eq!(face(&cast.chief.get(path).await), plain, "{path} for somebody with a session");
        assert_eq!(face(&reader.get(path).await), plain, "{path} after somebody with a session");
        for query in [
            "?utm_source=x",
            "?preview=1",
            "?draft=true",
            "?edition=2",
            "?_=1",
            "?q=x",
            "?host=evil.example",
            "?trang=1",
            "?",
        ] {
            assert_eq!(face(&reader.get(&format!("{path}{query}")).await), plain, "{path}{query}");
        }
    }
}
