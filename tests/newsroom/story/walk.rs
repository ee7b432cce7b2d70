//! After any walk of publishing, rewriting and withdrawing, every door shows the same articles.

use std::collections::BTreeSet;

use serde_json::json;

use crate::support::{Cast, Newsroom, Person, body};

/// What a reader can collect in one place: the numbers of articles.
fn numbers(text: &str) -> BTreeSet<i64> {
    let ends = text.match_indices(".html").map(|(at, _)| at);
    ends.filter_map(|at| text[..at].rsplit_once("-a")?.1.parse().ok()).collect()
}

async fn numbers_on_pages(reader: &Person, path: &str) -> BTreeSet<i64> {
    let mut found = BTreeSet::new();
    for page in 1..50 {
        let mark = if path.contains('?') { '&' } else { '?' };
        let answer = reader.get(&format!("{path}{mark}trang={page}")).await;
        let here = numbers(&answer.text());
        if answer.status != 200 || here.is_subset(&found) {
            break;
        }
        found.extend(here);
    }
    found
}

/// The numbers of the articles that the desk's API calls live.
async fn numbers_at_the_desk(chief: &Person) -> BTreeSet<i64> {
    let (mut found, mut cursor) = (BTreeSet::new(), String::new());
    loop {
        let page = chief.get(&format!("/api/v1/articles?site=bao&limit=7{cursor}")).await.ok();
        let live = page["items"].as_array().unwrap().iter().filter(|item| item["publication"] == "live");
        found.extend(live.filter_map(|item| item["number"].as_i64()));
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return found,
        }
    }
}

/// A walk that can be walked again.
struct Walk(u64);

impl Walk {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// Articles of a walk: id and number.
type Walked = Vec<(String, i64)>;

#[tokio::test]
async fn after_any_walk_every_door_shows_the_same_articles() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let reader = newsroom.anonymous();
    let mut walk = Walk(20_261_122);
    let nodes = nodes(&newsroom);
    let (mut live, mut gone, mut open): (Walked, Walked, Walked) = Default::default();
    for step in 0..60 {
        newsroom.later(61_000);
        match walk.below(10) {
            0..=4 => {
                let number = step_number(&live, &gone, &open);
                let column = ["thoi-su", "chuyen-trang"][walk.below(2)];
                let words = json!({ "headline": format!("Bài số {number}"), "standfirst": "Sapo.", "body": body("Đặc sản bưởi Bạch Đằng."), "plan_nodes": [nodes[walk.below(2)]] });
                let id = cast.author.writes("bao", column, words).await;
                if walk.below(5) == 0 {
                    open.push((id, number));
                } else {
                    cast.takes(&id, "live").await;
                    live.push((id, number));
                }
            }
            5..=7 if !live.is_empty() => {
                let (id, number) = live[walk.below(live.len())].clone();
                if cast.author.does("revise", &id, json!({})).await.status == 200 && walk.below(3) > 0 {
                    let column = ["thoi-su", "chuyen-trang"][walk.below(2)];
                    let words = json!({ "headline": format!("Bài số {number} sửa lần {step}"), "column": column, "plan_nodes": [nodes[walk.below(2)]] });
                    cast.rewrites(&id, words).await;
                    cast.author.does("submit", &id, json!({})).await.ok();
                    cast.publishes(&id).await;
                }
            }
            8 if !live.is_empty() => {
                let at = walk.below(live.len());
                let one = live.swap_remove(at);
                cast.chief.does("withdraw", &one.0, json!({ "reason": "Sai." })).await.ok();
                gone.push(one);
            }
            _ => {}
        }
        if step % 12 == 11 {
            agree(&newsroom, &cast, &reader, &live, &gone, &open).await;
        }
    }
    assert!(
        live.len() > 12 && !gone.is_empty() && !open.is_empty(),
        "the walk went nowhere: {} {} {}",
        live.len(),
        gone.len(),
        open.len()
    );
}

/// Two parts of the plan that the articles of a walk are about.
fn nodes(newsroom: &Newsroom) -> [String; 2] {
    let pack = newsroom.app.pack.as_ref().unwrap();
    [0, 1].map(|at| pack.nodes()[at].code.clone())
}

/// The parts of the plan show each article once, on the page and in the feed alike.
async fn on_the_plan(newsroom: &Newsroom, reader: &Person) -> BTreeSet<i64> {
    let mut all = BTreeSet::new();
    for code in nodes(newsroom) {
        let page = numbers_on_pages(reader, &format!("/bao/quy-hoach/{code}/")).await;
        let feed = numbers(&reader.get(&format!("/bao/rss/quy-hoach/{code}.rss")).await.text());
        assert_eq!(page, feed, "page and feed of {code}");
        assert!(all.is_disjoint(&page), "an article about one node on the page of another");
        all.extend(page);
    }
    all
}

fn step_number(live: &[(String, i64)], gone: &[(String, i64)], open: &[(String, i64)]) -> i64 {
    i64::try_from(live.len() + gone.len() + open.len()).unwrap() + 1
}

async fn agree(
    newsroom: &Newsroom,
    cast: &Cast,
    reader: &Person,
    live: &[(String, i64)],
    gone: &[(String, i64)],
    open: &[(String, i64)],
) {
    newsroom.settle().await;
    let expected = live.iter().map(|(_, number)| *number).collect::<BTreeSet<_>>();
    assert_eq!(numbers(&reader.get("/bao/sitemap.xml").await.text()), expected, "sitemap");
    let front = numbers_on_pages(reader, "/bao/").await;
    assert!(front.is_subset(&expected) && front.is_empty() == expected.is_empty(), "front page: {front:?}");
    let mut columns = numbers_on_pages(reader, "/bao/thoi-su/").await;
    let others = numbers_on_pages(reader, "/bao/chuyen-trang/").await;
    assert!(columns.is_disjoint(&others), "an article in two columns");
    columns.extend(others);
    assert_eq!(columns, expected, "columns");
    assert_eq!(on_the_plan(newsroom, reader).await, expected, "plan");
    let feed = reader.get("/bao/rss/home.rss").await.text();
    assert_eq!(numbers(&feed), expected, "feed");
    for (id, number) in live {
        assert!(feed.contains(&format!("tag:toasoan,2026:article:{id}")), "{number}");
    }
    assert_eq!(numbers_on_pages(reader, "/bao/search.json?q=b%C6%B0%E1%BB%9Fi").await, expected, "search");
    assert_eq!(
        reader.get("/bao/search.json?q=buoi%20bach%20dang").await.ok()["total"],
        expected.len(),
        "search"
    );
    assert_eq!(numbers_at_the_desk(&cast.chief).await, expected, "API");
    for (_, number) in live {
        let moved = reader.get(&format!("/bao/x-a{number}.html")).await;
        assert_eq!(moved.status, 301);
        let page = reader.get(moved.header("location").unwrap()).await;
        assert!(page.status == 200 && page.text().contains(&format!("Bài số {number}")), "{number}");
    }
    for (_, number) in gone {
        let answer = reader.get(&format!("/bao/x-a{number}.html")).await;
        assert_eq!(
            (answer.status, answer.text().contains(&format!("Bài số {number}"))),
            (410, false),
            "{number}"
        );
    }
    for (_, number) in open {
        assert_eq!(reader.get(&format!("/bao/x-a{number}.html")).await.status, 404, "{number}");
    }
    // Nothing moves without a reason.
    let again = reader.get("/bao/rss/home.rss").await.text();
    newsroom.http.pages.forget_all();
    assert!(again == feed && reader.get("/bao/rss/home.rss").await.text() == feed);
}
