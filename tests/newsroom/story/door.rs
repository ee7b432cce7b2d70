//! The door: who gets in, how long they stay, and what a request from elsewhere achieves (nothing).

use reqwest::Method;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use toasoan::http::api::routes;
use toasoan::store::LinkPurpose;

use crate::support::{Answer, Newsroom, PASSWORD, Person, cookie_of};

const MINUTE: i64 = 60_000;

async fn knocks(person: &Person, username: &str, password: &str) -> Answer {
    person.post("/api/v1/session", json!({ "username": username, "password": password })).await
}

async fn is_in(person: &Person) -> bool {
    let answer = person.get("/api/v1/session").await;
    if answer.status == 200 {
        return true;
    }
    assert_eq!(answer.refused(401), "not_signed_in");
    false
}

#[tokio::test]
async fn a_request_that_does_not_come_from_our_pages_changes_nothing() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    let before = cast.chief.sees(&id).await;
    let look_alike = format!("{}.evil.example", newsroom.url);
    let other_port = "http://127.0.0.1:1".to_owned();
    let secure = newsroom.url.replace("http://", "ftp://");
    let foreign: [(&str, &str); 13] = [
        ("https://evil.example", ""),
        ("https://evil.example", "cross-site"),
        ("https://evil.example", "same-origin"),
        (&look_alike, ""),
        (&other_port, ""),
        (&secure, ""),
        ("null", ""),
        ("null", "same-origin"),
        ("", "cross-site"),
        ("", "same-site"),
        ("", "nonsense"),
        (&newsroom.url, "cross-site"),
        ("", ""),
    ];
    for route in routes().into_iter().filter(|route| route.method != Method::GET) {
        let path = format!("/api/v1{}", route.path.replace("{id}", &id).replace("{token}", "0"));
        for (origin, fetch_site) in foreign {
            let headers = [("origin", origin), ("sec-fetch-site", fetch_site)];
            let answer = cast.author.send(route.method.clone(), &path, Some(b"{}".to_vec()), &headers).await;
            assert_eq!(answer.refused(403), "csrf_refused", "{} {path} {origin} {fetch_site}", route.method);
        }
    }
    assert!(is_in(&cast.author).await, "a foreign page signed somebody out");
    assert_eq!(cast.chief.sees(&id).await, before);

    let kicker = |text: &str, version: &Value| {
        Some(json!({ "version": version, "content": { "kicker": text } }).to_string().into_bytes())
    };
    let own: [(&str, &str); 4] =
        [(&newsroom.url, ""), (&newsroom.url, "same-origin"), ("", "same-origin"), ("", "none")];
    for (number, (origin, fetch_site)) in own.into_iter().enumerate() {
        let version = cast.author.sees(&id).await["edition"]["version"].clone();
        let headers = [("origin", origin), ("sec-fetch-site", fetch_site)];
        let save = kicker(&format!("Tít {number}"), &version);
        cast.author.send(Method::PATCH, &format!("/api/v1/articles/{id}"), save, &headers).await.ok();
    }
    // Reading is safe from anywhere: a link in a mail leads to the desk.
    for path in ["/api/v1/session", "/api/v1/articles"] {
        cast.author.get_with(path, &[("origin", ""), ("sec-fetch-site", "cross-site")]).await.ok();
    }
}

#[tokio::test]
async fn nobody_is_signed_in_from_a_foreign_page() {
    let newsroom = Newsroom::open().await;
    let body = Some(json!({ "username": "phongvien.bao", "password": PASSWORD }).to_string().into_bytes());
    let stranger = newsroom.anonymous();
    for (origin, fetch_site) in
        [("https://evil.example", ""), ("", "cross-site"), ("", "same-site"), ("null", "")]
    {
        let headers = [("origin", origin), ("sec-fetch-site", fetch_site)];
        let answer = stranger.send(Method::POST, "/api/v1/session", body.clone(), &headers).await;
        assert_eq!(answer.refused(403), "csrf_refused", "{origin} {fetch_site}");
        assert_eq!(answer.header("set-cookie"), None);
    }
    // A form of another page cannot say that it sends JSON; a tool without a browser may.
    let form =
        stranger.send(Method::POST, "/api/v1/session", body.clone(), &[("content-type", "text/plain")]).await;
    assert_eq!(form.refused(415), "unsupported_media_type");
    stranger.send(Method::POST, "/api/v1/session", body, &[("origin", "")]).await.ok();
}

fn few_attempts() -> impl FnOnce(toasoan::config::Sources) -> toasoan::config::Sources {
    |sources| sources.flag("session.attempts_per_account", "3").flag("session.attempts_per_address", "8")
}

#[tokio::test]
async fn an_account_is_guarded_against_guessing() {
    let newsroom = Newsroom::open_with(few_attempts()).await;
    let stranger = newsroom.anonymous();
    for guess in 0..3 {
        assert_eq!(
            knocks(&stranger, "phongvien.bao", &format!("đoán lần thứ {guess}")).await.refused(401),
            "bad_credentials"
        );
    }
    for username in ["phongvien.bao", "PhongVien.BAO", " phongvien.bao "] {
        let answer = knocks(&stranger, username, PASSWORD).await;
        assert_eq!(answer.refused(429), "too_many_attempts", "{username}");
        assert_eq!(answer.header("set-cookie"), None);
    }
    let told = stranger
        .send(
            Method::POST,
            "/api/v1/session",
            Some(json!({ "username": "phongvien.bao", "password": PASSWORD }).to_string().into_bytes()),
            &[
                ("x-forwarded-for", "203.0.113.9"),
                ("forwarded", "for=203.0.113.9"),
                ("x-real-ip", "203.0.113.9"),
            ],
        )
        .await;
    assert_eq!(told.status, 429, "a header that anybody can write moved the guard");
    assert_eq!(
        knocks(&stranger, "bientap.bao", PASSWORD).await.status,
        200,
        "a colleague behind the same door"
    );

    let wait: i64 = told.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=15 * 60 + 1).contains(&wait), "{wait}");
    newsroom.later(wait * 1_000 - 2_000);
    assert_eq!(knocks(&stranger, "phongvien.bao", PASSWORD).await.status, 429);
    newsroom.later(3_000);
    assert_eq!(knocks(&stranger, "phongvien.bao", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn an_address_is_guarded_against_trying_one_password_on_everybody() {
    let newsroom = Newsroom::open_with(few_attempts()).await;
    let stranger = newsroom.anonymous();
    for number in 0..8 {
        assert_eq!(
            knocks(&stranger, &format!("ai-do-{number}"), "mật khẩu đoán mò").await.status,
            401,
            "{number}"
        );
    }
    let answer = knocks(&stranger, "phongvien.bao", PASSWORD).await;
    assert_eq!(answer.refused(429), "too_many_attempts");
    newsroom.later(15 * MINUTE + 1);
    assert_eq!(knocks(&stranger, "phongvien.bao", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn signing_in_forgives_earlier_slips_and_never_counts_itself() {
    let newsroom = Newsroom::open_with(few_attempts()).await;
    let stranger = newsroom.anonymous();
    for _ in 0..4 {
        assert_eq!(knocks(&stranger, "phongvien.bao", "gõ nhầm mật khẩu").await.status, 401);
        assert_eq!(knocks(&stranger, "phongvien.bao", PASSWORD).await.status, 200);
        newsroom.later(5 * MINUTE);
    }
    for _ in 0..10 {
        assert_eq!(knocks(&stranger, "bientap.bao", PASSWORD).await.status, 200);
    }
}

#[tokio::test]
async fn guesses_sent_all_at_once_are_counted_too() {
    let newsroom = Newsroom::open_with(few_attempts()).await;
    let stranger = newsroom.anonymous();
    let guesses = (0..16).map(|number| {
        let stranger = stranger.clone();
        async move { knocks(&stranger, "phongvien.bao", &format!("đoán cùng lúc {number}")).await.status }
    });
    let statuses = futures_util::future::join_all(guesses).await;
    let looked_at = statuses.iter().filter(|status| **status == 401).count();
    assert!(looked_at <= 3, "{looked_at} guesses were looked at: {statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 401 | 429)), "{statuses:?}");
}

#[tokio::test]
async fn an_unknown_name_and_a_wrong_password_are_answered_alike() {
    let newsroom = Newsroom::open_with(few_attempts()).await;
    let stranger = newsroom.anonymous();
    let face = |answer: &Answer| {
        let mut problem = answer.json();
        problem.as_object_mut().unwrap().remove("request_id");
        let mut names = answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>();
        names.sort();
        (answer.status, problem, names)
    };
    for round in 0..4 {
        let wrong = knocks(&stranger, "phongvien.bao", "mật khẩu không đúng").await;
        let unknown = knocks(&stranger, "khong.co.ai", "mật khẩu không đúng").await;
        assert_eq!(face(&wrong), face(&unknown), "round {round}");
    }
    let odd = ["", " ", "'; --", "%", "phongvien.ba_", &"x".repeat(10_000)];
    newsroom.later(16 * MINUTE);
    for username in odd {
        assert_eq!(
            knocks(&stranger, username, "mật khẩu không đúng").await.refused(401),
            "bad_credentials",
            "{username:.20}"
        );
    }
}

#[tokio::test]
async fn a_session_ends_when_nobody_uses_it() {
    let newsroom = Newsroom::open().await;
    let person = newsroom.sign_in("phongvien.bao").await;
    for _ in 0..3 {
        newsroom.later(119 * MINUTE);
        assert!(is_in(&person).await);
    }
    newsroom.later(121 * MINUTE);
    assert!(!is_in(&person).await);
    assert!(!is_in(&person).await, "asking does not wake it");
    assert_eq!(
        person.post("/api/v1/articles", json!({ "site": "bao", "column": "thoi-su" })).await.refused(401),
        "not_signed_in"
    );
}

#[tokio::test]
async fn a_session_ends_after_a_working_day_however_busy() {
    let newsroom = Newsroom::open().await;
    let person = newsroom.sign_in("phongvien.bao").await;
    for _ in 0..7 {
        newsroom.later(100 * MINUTE);
        assert!(is_in(&person).await);
    }
    newsroom.later(21 * MINUTE);
    assert!(!is_in(&person).await);
    assert!(is_in(&newsroom.sign_in("phongvien.bao").await).await);
}

#[tokio::test]
async fn signing_out_ends_that_session_and_no_other() {
    let newsroom = Newsroom::open().await;
    let (desk, home) = (newsroom.sign_in("phongvien.bao").await, newsroom.sign_in("phongvien.bao").await);
    assert_ne!(desk.cookie, home.cookie);
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("draft").await;
    assert_eq!(desk.get(&format!("/api/v1/articles/{id}/preview")).await.status, 200);

    let gone = desk.send(Method::DELETE, "/api/v1/session", None, &[]).await;
    assert_eq!(gone.status, 204);
    assert!(gone.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert!(!is_in(&desk).await && is_in(&home).await);
    let preview = desk.get(&format!("/api/v1/articles/{id}/preview")).await;
    assert_eq!(preview.refused(401), "not_signed_in");
    assert_eq!(
        desk.send(Method::DELETE, "/api/v1/session", None, &[]).await.status,
        204,
        "leaving twice is leaving"
    );
}

#[tokio::test]
async fn the_cookie_is_one_that_only_this_host_over_a_safe_line_gets_back() {
    let newsroom = Newsroom::open().await;
    let answer = knocks(&newsroom.anonymous(), "phongvien.bao", PASSWORD).await;
    let line = answer.header("set-cookie").unwrap().to_owned();
    let mut parts = line.split("; ");
    let (name, token) = parts.next().unwrap().split_once('=').unwrap();
    assert_eq!(name, "__Host-toasoan");
    assert!(token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{token}");
    let mut attributes = parts.collect::<Vec<_>>();
    attributes.sort_unstable();
    assert_eq!(attributes, ["HttpOnly", "Max-Age=43200", "Path=/", "SameSite=Lax", "Secure"]);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert!(!answer.text().contains(token), "the token stands in the body");

    let db = newsroom.behind_the_product().await;
    let kept = sea_orm::Statement::from_string(db.get_database_backend(), "SELECT token_hash FROM sessions");
    for row in db.query_all_raw(kept).await.unwrap() {
        let hash: String = row.try_get_by_index(0).unwrap();
        assert_ne!(hash, token, "the database keeps the token itself");
    }
    for path in ["/bao/", "/bao/rss/home.rss", "/bao/tim-kiem?q=x", "/", "/admin/", "/api/v1/openapi.json"] {
        assert_eq!(newsroom.anonymous().get(path).await.header("set-cookie"), None, "{path}");
    }
}

#[tokio::test]
async fn a_person_whose_account_was_closed_is_out_at_once() {
    let newsroom = Newsroom::open().await;
    let person = newsroom.sign_in("phongvien.bao").await;
    let id = newsroom.app.store.user_by_name("phongvien.bao").await.unwrap().unwrap().id;
    let link = newsroom.app.door.make_link(LinkPurpose::Reset, Some(id)).await.unwrap();
    newsroom.app.door.disable(id, "test").await.unwrap();
    assert!(!is_in(&person).await);
    assert_eq!(
        knocks(&newsroom.anonymous(), "phongvien.bao", PASSWORD).await.refused(401),
        "bad_credentials"
    );
    let reset = newsroom
        .anonymous()
        .post(&format!("/api/v1/setup/{link}"), json!({ "password": "một mật khẩu mới hẳn" }))
        .await;
    assert_eq!(reset.refused(410), "link_spent");
}

#[tokio::test]
async fn a_right_that_was_taken_away_is_gone_at_the_next_click() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("approved").await;
    newsroom.takes_rights_of("tongbientap.bao").await;
    assert_eq!(cast.chief.does("publish", &id, json!({})).await.refused(404), "not_found");
    assert_eq!(cast.author.sees(&id).await["publication"], "never_published");
}

#[tokio::test]
async fn the_first_person_comes_in_by_a_link_that_works_once() {
    let newsroom = Newsroom::unstaffed(|sources| sources).await;
    let newcomer = newsroom.anonymous();
    let older = newsroom.app.door.make_link(LinkPurpose::Setup, None).await.unwrap();
    let link = newsroom.app.door.make_link(LinkPurpose::Setup, None).await.unwrap();
    let path = format!("/api/v1/setup/{link}");
    assert_eq!(
        newcomer.get(&format!("/api/v1/setup/{older}")).await.refused(404),
        "not_found",
        "a newer link replaces an older one"
    );
    assert_eq!(newcomer.get("/api/v1/setup/khong-co").await.refused(404), "not_found");
    assert_eq!(newcomer.get(&path).await.ok(), json!({ "purpose": "setup", "username_hint": null }));

    let account = |username: &str, name: &str, password: &str| json!({ "username": username, "display_name": name, "password": password });
    for (weak, field) in [
        (account("lan", "Lan", "ngắn quá"), "password"),
        (account("lan", "Lan", &"à".repeat(257)), "password"),
        (account("lan", "Lan", "password123456"), "password"),
        (account("lan", "Lan", "Mật Khẩu 123456"), "password"),
        (account("lan", "Lan", "aaaaaaaaaaaaaaaa"), "password"),
        (account("nguyenthilan", "Lan", "nguyenthilan1"), "password"),
        (account("nguyenthilan", "Lan", "Nguyễn Thị Lan!"), "password"),
    ] {
        let answer = newcomer.post(&path, weak.clone()).await;
        assert_eq!(answer.refused(422), "weak_password", "{weak}");
        assert_eq!(answer.json()["field"], field);
    }
    for (bad, field) in [
        (account("", "Lan", PASSWORD), "username"),
        (account("l", "Lan", PASSWORD), "username"),
        (account("lan lan", "Lan", PASSWORD), "username"),
        (account("lần", "Lan", PASSWORD), "username"),
        (account(&"x".repeat(65), "Lan", PASSWORD), "username"),
        (account("lan", " \u{200b} ", PASSWORD), "display_name"),
        (account("lan", &"L".repeat(201), PASSWORD), "display_name"),
    ] {
        let answer = newcomer.post(&path, bad.clone()).await;
        assert_eq!(
            (answer.refused(422).as_str(), &answer.json()["field"]),
            ("invalid_field", &json!(field)),
            "{bad}"
        );
    }
    assert_eq!(newsroom.app.store.user_count().await.unwrap(), 0);

    let first = newcomer.post(&path, account("lan.quantri", "Lan", PASSWORD)).await;
    assert_eq!(first.status, 201, "{}", first.text());
    let mut lan = newsroom.anonymous();
    lan.cookie = Some(cookie_of(&first));
    let roles = lan.get("/api/v1/session").await.ok()["roles"].clone();
    assert!(
        roles.as_array().unwrap().len() >= 2
            && roles.as_array().unwrap().iter().all(|role| role["role"] == "site_administrator"),
        "{roles}"
    );

    assert_eq!(newcomer.get(&path).await.refused(410), "link_spent");
    assert_eq!(
        newcomer.post(&path, account("ke.den.sau", "Kẻ đến sau", PASSWORD)).await.refused(410),
        "link_spent"
    );
    let another = newsroom.app.door.make_link(LinkPurpose::Setup, None).await.unwrap();
    let late = newcomer
        .post(&format!("/api/v1/setup/{another}"), account("ke.den.sau", "Kẻ đến sau", PASSWORD))
        .await;
    assert_eq!(late.refused(410), "link_spent", "where people work nobody sets up again");
    assert_eq!(newsroom.app.store.user_count().await.unwrap(), 1);
}

#[tokio::test]
async fn a_set_up_link_is_good_for_one_person_even_when_two_press_at_once() {
    let newsroom = Newsroom::unstaffed(|sources| sources).await;
    let link = newsroom.app.door.make_link(LinkPurpose::Setup, None).await.unwrap();
    let path = format!("/api/v1/setup/{link}");
    let newcomer = newsroom.anonymous();
    let press = |name: &'static str| {
        newcomer.post(&path, json!({ "username": name, "display_name": name, "password": PASSWORD }))
    };
    let (press_one, press_two) = (press("nguoi.mot"), press("nguoi.hai"));
    let (one, two) = tokio::join!(press_one, press_two);
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 410]);
    assert_eq!(newsroom.app.store.user_count().await.unwrap(), 1);
}

#[tokio::test]
async fn a_link_grows_old() {
    let newsroom = Newsroom::unstaffed(|sources| sources.flag("session.setup_link_minutes", "30")).await;
    let link = newsroom.app.door.make_link(LinkPurpose::Setup, None).await.unwrap();
    let path = format!("/api/v1/setup/{link}");
    newsroom.later(30 * MINUTE - 1);
    newsroom.anonymous().get(&path).await.ok();
    newsroom.later(1);
    assert_eq!(newsroom.anonymous().get(&path).await.refused(410), "link_spent");
    let account = json!({ "username": "lan.quantri", "display_name": "Lan", "password": PASSWORD });
    assert_eq!(newsroom.anonymous().post(&path, account).await.refused(410), "link_spent");
    assert_eq!(newsroom.app.store.user_count().await.unwrap(), 0);
}

#[tokio::test]
async fn a_new_password_shuts_everybody_else_out() {
    let newsroom = Newsroom::open().await;
    let (desk, home) = (newsroom.sign_in("phongvien.bao").await, newsroom.sign_in("phongvien.bao").await);
    let colleague = newsroom.sign_in("bientap.bao").await;
    let id = newsroom.app.store.user_by_name("phongvien.bao").await.unwrap().unwrap().id;
    let link = newsroom.app.door.make_link(LinkPurpose::Reset, Some(id)).await.unwrap();
    let path = format!("/api/v1/setup/{link}");
    let visitor = newsroom.anonymous();
    assert_eq!(
        visitor.get(&path).await.ok(),
        json!({ "purpose": "reset", "username_hint": "phongvien.bao" })
    );
    assert!(is_in(&desk).await, "looking at a link changes nothing");
    assert_eq!(
        visitor.post(&path, json!({ "password": "phongvien.bao" })).await.refused(422),
        "weak_password"
    );
    assert!(is_in(&desk).await);

    let fresh = "nước chảy đá mòn mãi";
    let done = visitor
        .post(&path, json!({ "password": fresh, "username": "bientap.bao", "display_name": "Kẻ khác" }))
        .await;
    assert_eq!(done.status, 201);
    let mut now_in = newsroom.anonymous();
    now_in.cookie = Some(cookie_of(&done));
    assert_eq!(now_in.get("/api/v1/session").await.ok()["user"]["username"], "phongvien.bao");
    assert!(!is_in(&desk).await && !is_in(&home).await && is_in(&colleague).await);
    assert_eq!(knocks(&visitor, "phongvien.bao", PASSWORD).await.status, 401);
    assert_eq!(knocks(&visitor, "phongvien.bao", fresh).await.status, 200);
    assert_eq!(knocks(&visitor, "bientap.bao", PASSWORD).await.status, 200);
    assert_eq!(
        visitor.post(&path, json!({ "password": "lại một mật khẩu khác" })).await.refused(410),
        "link_spent"
    );
}
