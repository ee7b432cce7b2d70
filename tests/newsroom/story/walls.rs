//! Walls: who sees what, and who may do what to it.

use reqwest::Method;
use serde_json::{Value, json};
use toasoan::http::api::{Access, routes};

use crate::support::{Cast, Newsroom, Person, STATES, content};

const VERBS: [&str; 9] =
    ["edit", "submit", "claim", "release", "return", "approve", "publish", "revise", "withdraw"];

/// Each article belongs to `author`; in review it is claimed by `editor`. The first three letters are show, preview
/// and history, the other nine the verbs, in their order. `+` done, `.` does not exist for them (404), `w` wrong
/// state, `n` no right on the column, `a` not the author, `c` claimed by another, `m` not claimed by you, `o` an
/// edition is open already, `x` the article is withdrawn, `-` not signed in.
const MATRIX: &str = "
    draft      author     +++ ++nnnnnon
    draft      colleague  ... .........
    draft      editor     +++ aawwwwnon
    draft      editor2    +++ aawwwwnon
    draft      secretary  +++ aawwwwwon
    draft      chief      +++ aawwwwwow
    draft      admin      +++ nnnnnnnnn
    draft      monitor    ... .........
    draft      foreigner  ... .........
    draft      nobody     --- ---------
    submitted  author     +++ wwnnnnnon
    submitted  colleague  ... .........
    submitted  editor     +++ wa+w++non
    submitted  editor2    +++ wa+w++non
    submitted  secretary  +++ wa+w++won
    submitted  chief      +++ wa+w++wow
    submitted  admin      +++ nnnnnnnnn
    submitted  monitor    ... .........
    submitted  foreigner  ... .........
    submitted  nobody     --- ---------
    in_review  author     +++ nwnnnnnon
    in_review  colleague  ... .........
    in_review  editor     +++ +a++++non
    in_review  editor2    +++ cacmccnon
    in_review  secretary  +++ cac+++won
    in_review  chief      +++ cac+++wow
    in_review  admin      +++ nnnnnnnnn
    in_review  monitor    ... .........
    in_review  foreigner  ... .........
    in_review  nobody     --- ---------
    returned   author     +++ ++nnnnnon
    returned   colleague  ... .........
    returned   editor     +++ aawwwwnon
    returned   editor2    +++ aawwwwnon
    returned   secretary  +++ aawwwwwon
    returned   chief      +++ aawwwwwow
    returned   admin      +++ nnnnnnnnn
    returned   monitor    ... .........
    returned   foreigner  ... .........
    returned   nobody     --- ---------
    approved   author     +++ nwnnnnnon
    approved   colleague  ... .........
    approved   editor     +++ +aww+wnon
    approved   editor2    +++ +aww+wnon
    approved   secretary  +++ +aww+w+on
    approved   chief      +++ +aww+w+ow
    approved   admin      +++ nnnnnnnnn
    approved   monitor    ... .........
    approved   foreigner  ... .........
    approved   nobody     --- ---------
    live       author     +++ wwnnnnn+n
    live       colleague  ++. wannnnnan
    live       editor     +++ wawwwwn+n
    live       editor2    +++ wawwwwn+n
    live       secretary  +++ wawwwww+n
    live       chief      +++ wawwwww++
    live       admin      +++ nnnnnnnnn
    live       monitor    ++. nnnnnnnnn
    live       foreigner  ... .........
    live       nobody     --- ---------
    revised    author     +++ ++nnnnnon
    revised    colleague  ++. aannnnnan
    revised    editor     +++ aawwwwnon
    revised    editor2    +++ aawwwwnon
    revised    secretary  +++ aawwwwwon
    revised    chief      +++ aawwwwwo+
    revised    admin      +++ nnnnnnnnn
    revised    monitor    ++. nnnnnnnnn
    revised    foreigner  ... .........
    revised    nobody     --- ---------
    withdrawn  author     +++ wwnnnnnxn
    withdrawn  colleague  ++. wannnnnan
    withdrawn  editor     +++ wawwwwnxn
    withdrawn  editor2    +++ wawwwwnxn
    withdrawn  secretary  +++ wawwwwxxn
    withdrawn  chief      +++ wawwwwxxx
    withdrawn  admin      +++ nnnnnnnnn
    withdrawn  monitor    ++. nnnnnnnnn
    withdrawn  foreigner  ... .........
    withdrawn  nobody     --- ---------
";

const PEOPLE: [&str; 10] = [
    "author",
    "colleague",
    "editor",
    "editor2",
    "secretary",
    "chief",
    "admin",
    "monitor",
    "foreigner",
    "nobody",
];

#[tokio::test]
async fn every_role_does_in_every_state_what_the_table_says_and_nothing_else() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    newsroom.hire("bientap2.bao", &[("editor", Some("bao"), None)]).await;
    let cast = newsroom.cast("bao").await;
    let mut people = Vec::new();
    for name in PEOPLE {
        people.push((name, signed_in(&newsroom, &cast, name).await));
    }
    let (mut seen, mut foreseen) = (String::new(), Vec::new());
    for state in STATES {
        let mut room = Rehearsal { cast: &cast, state, id: cast.brings_one(state).await };
        for (name, person) in &people {
            let looks = room.looks(person).await;
            let verbs = room.tries(person, &mut foreseen, name).await;
            seen.push_str(&format!("\n    {state:<10} {name:<10} {looks} {verbs}"));
        }
    }
    seen.push('\n');
    assert_eq!(differences(MATRIX, &seen), Vec::<String>::new());
    assert_eq!(foreseen, Vec::<String>::new(), "what the interface was told is not what happened");
}

async fn signed_in(newsroom: &Newsroom, cast: &Cast, name: &str) -> Person {
    match name {
        "author" => cast.author.clone(),
        "editor" => cast.editor.clone(),
        "chief" => cast.chief.clone(),
        "colleague" => newsroom.sign_in("phongvien2.bao").await,
        "editor2" => newsroom.sign_in("bientap2.bao").await,
        "secretary" => newsroom.sign_in("thuky.bao").await,
        "admin" => newsroom.sign_in("quantri").await,
        "monitor" => newsroom.sign_in("giamsat").await,
        "foreigner" => newsroom.sign_in("tongbientap.dai").await,
        _ => newsroom.anonymous(),
    }
}

/// An article in a state, made anew whenever somebody moved it on.
struct Rehearsal<'a> {
    cast: &'a Cast,
    state: &'static str,
    id: String,
}

impl Rehearsal<'_> {
    async fn looks(&self, person: &Person) -> String {
        let base = format!("/api/v1/articles/{}", self.id);
        let mut letters = String::new();
        for path in [base.clone(), format!("{base}/preview"), format!("{base}/history")] {
            letters.push(letter(&person.get(&path).await));
        }
        letters
    }

    async fn tries(&mut self, person: &Person, foreseen: &mut Vec<String>, name: &str) -> String {
        let mut letters = String::new();
        let mut present = self.cast.chief.sees(&self.id).await;
        let mut told = self.told(person).await;
        for verb in VERBS {
            let done = letter(&attempt(person, verb, &self.id, &present).await);
            letters.push(done);
            let expected = told.as_ref().map_or(done, |article| told_letter(article, verb));
            // A colleague is told about the edition they see, not about the draft beside it; and claiming again
            // what one has is done in peace, but nobody is offered it.
            let seen_differently = self.state == "revised" && verb == "edit";
            let claimed_again = self.state == "in_review" && verb == "claim" && done == '+';
            if expected != done && !seen_differently && !claimed_again {
                foreseen.push(format!("{} {name} {verb}: told {expected}, got {done}", self.state));
            }
            if done == '+' {
                self.id = self.cast.brings_one(self.state).await;
                present = self.cast.chief.sees(&self.id).await;
                told = self.told(person).await;
            } else {
                let after = self.cast.chief.sees(&self.id).await;
                assert_eq!(present, after, "{} {name} {verb} was refused and changed something", self.state);
            }
        }
        letters
    }

    /// The article as a person is shown it, if they are.
    async fn told(&self, person: &Person) -> Option<Value> {
        let answer = person.get(&format!("/api/v1/articles/{}", self.id)).await;
        (answer.status == 200).then(|| answer.json())
    }
}

async fn attempt(person: &Person, verb: &str, id: &str, present: &Value) -> crate::support::Answer {
    match verb {
        "edit" => {
            let save =
                json!({ "version": present["edition"]["version"], "content": { "kicker": "Tít dẫn khác" } });
            person.patch(&format!("/api/v1/articles/{id}"), save).await
        }
        "approve" => {
            person.does("approve", id, json!({ "content_hash": present["edition"]["content_hash"] })).await
        }
        "return" | "withdraw" => person.does(verb, id, json!({ "reason": "Lý do." })).await,
        _ => person.does(verb, id, json!({})).await,
    }
}

fn letter(answer: &crate::support::Answer) -> char {
    if (200..300).contains(&answer.status) {
        return '+';
    }
    letter_of(&answer.refused(answer.status), answer.status)
}

fn letter_of(code: &str, status: u16) -> char {
    match (code, status) {
        ("not_found", 404) => '.',
        ("not_signed_in", 401) => '-',
        ("wrong_state", 409) => 'w',
        ("no_right_on_column", 403) => 'n',
        ("not_author", 403) => 'a',
        ("claimed_by_other", 403) => 'c',
        ("not_claimed_by_you", 403) => 'm',
        ("edition_already_open", 409) => 'o',
        ("article_withdrawn", 409) => 'x',
        other => panic!("{other:?}"),
    }
}

fn told_letter(article: &Value, verb: &str) -> char {
    let action = article["actions"].as_array().unwrap().iter().find(|action| action["verb"] == verb).unwrap();
    if action["allowed"] == true {
        return '+';
    }
    let code = action["refusal"]["code"].as_str().unwrap();
    let status =
        if matches!(code, "wrong_state" | "edition_already_open" | "article_withdrawn") { 409 } else { 403 };
    letter_of(code, status)
}

fn differences(expected: &str, seen: &str) -> Vec<String> {
    let lines = |text: &str| {
        text.lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
    };
    let (expected, seen) = (lines(expected), lines(seen));
    assert_eq!(expected.len(), seen.len());
    expected
        .iter()
        .zip(&seen)
        .filter(|(one, other)| one != other)
        .map(|(one, other)| format!("expected {one}, seen {other}"))
        .collect()
}

#[tokio::test]
async fn nobody_of_another_organisation_finds_a_draft_by_any_door() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let mut ids = Vec::new();
    for state in ["draft", "submitted", "in_review", "returned", "approved", "revised"] {
        ids.push(cast.brings(state, content("Chuyện riêng của báo", "Chữ chưa đăng.")).await);
    }
    for username in ["phongvien.dai", "bientap.dai", "thuky.dai", "tongbientap.dai"] {
        let stranger = newsroom.sign_in(username).await;
        for query in [
            "",
            "?site=bao",
            "?q=chuyen",
            "?state=draft,submitted,in_review,returned,approved,live,withdrawn",
            "?site=bao&mine=true&limit=100",
        ] {
            let page = stranger.get(&format!("/api/v1/articles{query}")).await;
            assert!(!page.text().contains("Chuyện riêng"), "{username} {query}");
            assert_eq!(page.ok()["items"], json!([]), "{username} {query}");
        }
        assert!(!stranger.get("/api/v1/work").await.text().contains("Chuyện riêng"), "{username}");
        for id in &ids {
            let present = cast.chief.sees(id).await;
            for path in ["", "/preview", "/history"] {
                assert_eq!(
                    stranger.get(&format!("/api/v1/articles/{id}{path}")).await.refused(404),
                    "not_found"
                );
            }
            for verb in VERBS {
                assert_eq!(
                    attempt(&stranger, verb, id, &present).await.refused(404),
                    "not_found",
                    "{username} {verb}"
                );
            }
            assert_eq!(cast.chief.sees(id).await, present);
        }
        let writes = json!({ "site": "bao", "column": "thoi-su" });
        assert_eq!(stranger.post("/api/v1/articles", writes).await.refused(403), "no_right_on_column");
    }
}

#[tokio::test]
async fn an_id_that_never_was_and_one_out_of_reach_cannot_be_told_apart() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let stranger = newsroom.sign_in("bientap.dai").await;
    let hidden = cast.brings_one("draft").await;
    let never = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    let without_request_id = |answer: crate::support::Answer| {
        let mut problem = answer.json();
        problem.as_object_mut().unwrap().remove("request_id");
        (answer.status, problem)
    };
    for path in ["", "/preview", "/history"] {
        let one = without_request_id(stranger.get(&format!("/api/v1/articles/{hidden}{path}")).await);
        let other = without_request_id(stranger.get(&format!("/api/v1/articles/{never}{path}")).await);
        assert_eq!(one, other);
    }
}

#[tokio::test]
async fn the_monitor_reads_what_is_published_and_never_the_draft_beside_it() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let monitor = newsroom.sign_in("giamsat").await;
    let id = cast.brings("revised", content("Bản công khai", "Chữ công khai.")).await;
    cast.rewrites(&id, content("Bản nháp kín", "Chữ còn kín.")).await;
    let hidden = cast.brings("approved", content("Chờ đăng", "Chữ chờ đăng.")).await;

    let seen = monitor.sees(&id).await;
    assert_eq!(
        (&seen["edition"]["state"], &seen["edition"]["content"]["headline"]),
        (&json!("live"), &json!("Bản công khai"))
    );
    let row = monitor.get("/api/v1/articles").await.ok();
    assert_eq!(row["items"].as_array().unwrap().len(), 1);
    assert_eq!(row["items"][0]["headline"], "Bản công khai");
    for path in [
        "/api/v1/articles",
        "/api/v1/articles?q=kin",
        "/api/v1/work",
        &format!("/api/v1/articles/{id}"),
        &format!("/api/v1/articles/{id}/preview"),
    ] {
        let text = monitor.get(path).await.text();
        for secret in ["kín", "Chờ đăng", "chờ đăng"] {
            assert!(!text.contains(secret), "{path} tells {secret}");
        }
    }
    assert_eq!(monitor.get("/api/v1/articles?q=kin").await.ok()["items"], json!([]));
    assert_eq!(monitor.get(&format!("/api/v1/articles/{hidden}")).await.refused(404), "not_found");
    assert!(monitor.get(&format!("/api/v1/articles/{id}/preview")).await.text().contains("Chữ công khai"));
}

#[tokio::test]
async fn a_reporter_sees_their_own_drafts_only() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("phongvien2.bao", &[("reporter", Some("bao"), None)]).await;
    let cast = newsroom.cast("bao").await;
    let other = newsroom.sign_in("phongvien2.bao").await;
    cast.brings("draft", content("Của tôi", "Chữ của tôi.")).await;
    other.writes("bao", "thoi-su", content("Của bạn", "Chữ của bạn.")).await;
    for (person, own, theirs) in [(&cast.author, "Của tôi", "Của bạn"), (&other, "Của bạn", "Của tôi")]
    {
        for path in ["/api/v1/articles", "/api/v1/work"] {
            let text = person.get(path).await.text();
            assert!(text.contains(own) && !text.contains(theirs), "{path}: {text}");
        }
    }
}

#[tokio::test]
async fn an_editor_of_one_column_acts_there_and_nowhere_else() {
    let newsroom = Newsroom::open().await;
    newsroom.hire("bientap.cot", &[("editor", Some("bao"), Some("thoi-su"))]).await;
    let cast = newsroom.cast("bao").await;
    let scoped = newsroom.sign_in("bientap.cot").await;

    let inside = cast.brings_one("submitted").await;
    scoped.does("claim", &inside, json!({})).await.ok();
    let version = scoped.sees(&inside).await["edition"]["version"].clone();
    let away = json!({ "version": version, "content": { "column": "chuyen-trang", "headline": "Dời đi" } });
    assert_eq!(
        scoped.patch(&format!("/api/v1/articles/{inside}"), away).await.refused(403),
        "no_right_on_column"
    );
    let present = scoped.sees(&inside).await;
    assert_eq!(
        (&present["edition"]["version"], &present["edition"]["content"]["column"]),
        (&version, &json!("thoi-su"))
    );
    scoped.approves(&inside).await.ok();

    let outside = cast.author.writes("bao", "chuyen-trang", content("Ngoài cột", "Chữ.")).await;
    cast.takes(&outside, "submitted").await;
    let present = cast.chief.sees(&outside).await;
    for verb in VERBS {
        assert_eq!(attempt(&scoped, verb, &outside, &present).await.refused(404), "not_found", "{verb}");
    }
    assert!(!scoped.get("/api/v1/articles").await.text().contains("Ngoài cột"));
    let create = json!({ "site": "bao", "column": "chuyen-trang" });
    assert_eq!(scoped.post("/api/v1/articles", create).await.refused(403), "no_right_on_column");

    // Published there, it may be read, but not acted upon: its new draft stays unseen.
    cast.publishes(&outside).await;
    cast.author.does("revise", &outside, json!({})).await.ok();
    cast.rewrites(&outside, json!({ "headline": "Nháp mới ngoài cột" })).await;
    assert_eq!(scoped.sees(&outside).await["edition"]["content"]["headline"], "Ngoài cột");
    cast.author.does("submit", &outside, json!({})).await.ok();
    let present = cast.chief.sees(&outside).await;
    for verb in ["claim", "return", "approve", "publish", "withdraw"] {
        assert_eq!(
            attempt(&scoped, verb, &outside, &present).await.refused(403),
            "no_right_on_column",
            "{verb}"
        );
    }

    // Moved out of the column while it was a draft, it is out of sight.
    let moving = cast.brings_one("draft").await;
    scoped.sees(&moving).await;
    cast.rewrites(&moving, json!({ "column": "chuyen-trang" })).await;
    assert_eq!(scoped.get(&format!("/api/v1/articles/{moving}")).await.refused(404), "not_found");
}

#[tokio::test]
async fn authors_approve_their_own_work_only_where_the_site_allows_it() {
    let newsroom = Newsroom::open().await;
    for (site, allowed) in [("bao", false), ("dai", true)] {
        let cast = newsroom.cast(site).await;
        let own = cast.editor.writes(site, "thoi-su", content("Bài của biên tập viên", "Chữ.")).await;
        cast.editor.does("submit", &own, json!({})).await.ok();
        let told = cast.editor.sees(&own).await;
        let answer = cast.editor.approves(&own).await;
        if allowed {
            assert_eq!(answer.ok()["edition"]["state"], "approved");
            continue;
        }
        assert_eq!(answer.refused(403), "is_author");
        let action =
            told["actions"].as_array().unwrap().iter().find(|action| action["verb"] == "approve").unwrap();
        assert_eq!(action["refusal"]["code"], "is_author");

        // Who opened the new edition of a colleague's article wrote what is in it.
        let id = cast.brings_one("live").await;
        cast.editor.does("revise", &id, json!({})).await.ok();
        cast.editor.does("submit", &id, json!({})).await.ok();
        assert_eq!(cast.editor.approves(&id).await.refused(403), "is_author");
        assert_eq!(cast.chief.approves(&id).await.ok()["edition"]["state"], "approved");
    }
}

#[tokio::test]
async fn without_a_session_no_route_of_the_staff_answers() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("live").await;
    let forged = [
        None,
        Some(""),
        Some("__Host-toasoan=0"),
        Some("toasoan=x; __Host-toasoan=00000000000000000000000000000000000000000000000000000000000000ff"),
    ];
    let staff = routes().into_iter().filter(|route| route.access == Access::Staff).collect::<Vec<_>>();
    assert!(staff.len() > 15, "the table of routes is nearly empty");
    for route in &staff {
        let path = format!("/api/v1{}", route.path.replace("{id}", &id));
        for cookie in forged {
            let mut nobody = newsroom.anonymous();
            nobody.cookie = cookie.map(str::to_owned);
            let body = (route.method != Method::GET).then(|| b"{}".to_vec());
            let answer = nobody.send(route.method.clone(), &path, body, &[]).await;
            assert_eq!(answer.refused(401), "not_signed_in", "{} {path} {cookie:?}", route.method);
        }
    }
    // The same rooms by crooked ways.
    for path in [
        "/api/v1/articles/",
        "/api/v1//articles",
        "//api/v1/articles",
        "/api/v1/./articles",
        "/API/v1/articles",
        "/api/v1/articles;x",
        "/api/v1/%61rticles",
        "/api/v1/session/../articles",
    ] {
        let answer = newsroom.anonymous().get(path).await;
        assert!(matches!(answer.status, 401 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("Tít thử"), "{path}");
    }
}
