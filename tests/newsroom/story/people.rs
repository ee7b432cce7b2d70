//! People come, change desks and leave, by the commands an operator has; and a newsroom file that is read twice.

use serde_json::json;
use toasoan::article::{Grant, Role};
use toasoan::cli::Newsroom as NewsroomFile;

use crate::support::{Folder, Newsroom, Person};

const PASSWORD: &str = "nước chảy đá mòn lâu ngày";
const SEED: &str = include_str!("../support/newsroom.toml");

/// The token of a link that a command printed.
fn token(printed: &str) -> String {
    printed.trim().rsplit_once("/admin/setup/").unwrap().1.to_owned()
}

async fn chooses_a_password(url: &str, token: &str) {
    let path = format!("/api/v1/setup/{token}");
    Person::anonymous(url).post(&path, json!({ "password": PASSWORD })).await.ok();
}

async fn roles(person: &Person) -> Vec<String> {
    let me = person.get("/api/v1/session").await.ok();
    me["roles"].as_array().unwrap().iter().map(|grant| grant["role"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_operator_adds_moves_and_shuts_out_a_person() {
    let folder = Folder::fresh().await;
    let running = folder.seeded().serves(&[]);
    let added = folder.says(&["user", "add", "lan", "--name", "Lan", "--role", "reporter@bao"]).succeeded();
    chooses_a_password(running.url(), &token(&added)).await;
    let lan = Person::sign_in(running.url(), "lan", PASSWORD).await;
    assert_eq!(roles(&lan).await, ["reporter"]);

    let words = ["user", "grant", "lan", "--role", "editor@bao/thoi-su", "--role", "monitor"];
    assert_eq!(folder.says(&words).succeeded(), "lan: editor@bao/thoi-su, monitor granted\n");
    assert!(folder.says(&words).succeeded().ends_with("held already\n"));
    // Without signing in again: rights are read with every request.
    let mut held = roles(&lan).await;
    held.sort();
    assert_eq!(held, ["editor", "monitor", "reporter"]);
    folder.says(&["user", "revoke", "lan", "--role", "reporter@bao", "--role", "monitor"]).succeeded();
    assert_eq!(roles(&lan).await, ["editor"]);

    assert_eq!(folder.says(&["user", "disable", "lan"]).succeeded(), "lan: closed\n");
    assert!(folder.says(&["user", "disable", "LAN"]).succeeded().ends_with("closed already\n"));
    assert_eq!(lan.get("/api/v1/session").await.refused(401), "not_signed_in");
    let knock = json!({ "username": "lan", "password": PASSWORD });
    let out = Person::anonymous(running.url());
    assert_eq!(out.post("/api/v1/session", knock.clone()).await.refused(401), "bad_credentials");
    assert_eq!(folder.says(&["user", "enable", "lan"]).succeeded(), "lan: open\n");
    // The session ended for good; the password and the rights are as they were.
    assert_eq!(lan.get("/api/v1/session").await.refused(401), "not_signed_in");
    assert_eq!(roles(&Person::sign_in(running.url(), "lan", PASSWORD).await).await, ["editor"]);

    let reset = folder.says(&["user", "reset", "lan"]).succeeded();
    assert_eq!(token(&reset).len(), 64);
    running.stopped();
    folder.says(&["doctor"]).succeeded();
}

#[tokio::test]
async fn mistyped_people_roles_and_places_are_told_and_change_nothing() {
    let folder = Folder::fresh().await;
    folder.seeded().says(&["user", "add", "lan", "--name", "Lan", "--role", "reporter@bao"]).succeeded();
    for (words, said) in [
        (&["user", "grant", "lam", "--role", "editor@bao"][..], "no user \"lam\""),
        (&["user", "grant", "lan", "--role", "boss@bao"], "no role \"boss@bao\""),
        (&["user", "grant", "lan", "--role", "editor"], "no site in \"editor\""),
        (&["user", "grant", "lan", "--role", "editor@bap"], "no site \"bap\""),
        (&["user", "grant", "lan", "--role", "editor@bao/phat-thanh"], "no column \"phat-thanh\""),
        (&["user", "revoke", "lan", "--role", "editor@bao"], "no such role of \"lan\""),
        (&["user", "disable", "lam"], "no user \"lam\""),
        (&["user", "enable", "lam"], "no user \"lam\""),
        (&["user", "reset", "lam"], "no user \"lam\""),
        (&["jobs", "retry", "x"], "no job given up \"x\""),
        (&["user", "grant", "lan"], "--role"),
    ] {
        let all = folder.says(words).failed(2);
        assert!(all.contains(said), "{words:?}: {all}");
    }
    assert!(
        folder
            .says(&["user", "add", "lan", "--name", "Lan", "--role", "reporter@bao"])
            .failed(1)
            .contains("taken")
    );
    let db = sea_orm::Database::connect(folder.database_url()).await.unwrap();
    let sql = sea_orm::Statement::from_string(
        sea_orm::ConnectionTrait::get_database_backend(&db),
        "SELECT count(*) FROM role_grants",
    );
    let count = sea_orm::ConnectionTrait::query_one_raw(&db, sql).await.unwrap().unwrap();
    assert_eq!(count.try_get_by_index::<i64>(0).unwrap(), 1);
}

#[tokio::test]
async fn whoever_set_the_house_up_before_it_had_sites_gets_rights_afterwards() {
    let folder = Folder::fresh().await;
    let running = folder.serves(&[]);
    let (printed, _) = running.stopped();
    // The line for programs is the only one; people are told by the same command without the flag.
    assert_eq!(printed, "");
    let running = folder.starts(&["serve", "--listen", "127.0.0.1:0"]);
    let (printed, code) = running.stopped();
    assert!(printed.contains("/admin/setup/"), "{printed}");
    assert_eq!(code, Some(0));
    let running = folder.serves(&[]);
    let made = json!({ "username": "chu", "display_name": "Chủ", "password": PASSWORD });
    let by_link = format!("/api/v1/setup/{}", token(printed.lines().last().unwrap()));
    Person::anonymous(running.url()).post(&by_link, made).await.ok();
    let chu = Person::sign_in(running.url(), "chu", PASSWORD).await;
    assert_eq!(roles(&chu).await, [""; 0]);
    folder.seeded();
    folder.says(&["user", "grant", "chu", "--role", "site_administrator@bao"]).succeeded();
    assert_eq!(roles(&chu).await, ["site_administrator"]);
}

#[tokio::test]
async fn rights_and_closed_accounts_stand_in_the_audit_trail() {
    let newsroom = Newsroom::open().await;
    let (app, door) = (&newsroom.app, &newsroom.app.door);
    let id = app.store.user_by_name("phongvien.bao").await.unwrap().unwrap().id;
    let before = app.store.verify_audit().await.unwrap().0;
    let grant = [Grant { role: Role::Monitor, site: None, column: None }];
    for (changed, done) in [
        (door.grant(id, &grant, "test").await.unwrap(), true),
        (door.grant(id, &grant, "test").await.unwrap(), false),
        (door.revoke(id, &grant, "test").await.unwrap(), true),
        (door.revoke(id, &grant, "test").await.unwrap(), false),
        (door.disable(id, "test").await.unwrap(), true),
        (door.disable(id, "test").await.unwrap(), false),
        (door.enable(id, "test").await.unwrap(), true),
        (door.enable(id, "test").await.unwrap(), false),
    ] {
        assert_eq!(changed, done);
    }
    let (after, broken) = app.store.verify_audit().await.unwrap();
    assert_eq!((after - before, broken.len()), (4, 0), "what changed nothing leaves no trace");
}

#[tokio::test]
async fn a_newsroom_file_read_again_changes_what_differs_and_doubles_nothing() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = cast.brings_one("live").await;
    let seeds = async |text: &str| {
        NewsroomFile::parse("newsroom.toml", text)
            .unwrap()
            .build(&newsroom.app)
            .await
            .map_err(|error| error.to_string())
    };
    let before = newsroom.app.store.sites().await.unwrap();
    let columns = newsroom.app.store.columns().await.unwrap();
    seeds(SEED).await.unwrap();
    assert_eq!(newsroom.app.store.sites().await.unwrap(), before);
    assert_eq!(newsroom.app.store.columns().await.unwrap(), columns);

    let renamed = SEED
        .replace("chief_editor = \"Tổng biên tập\"", "chief_editor = \"Chủ bút\"")
        .replace("name = \"Thời sự\"", "name = \"Thời sự trong ngày\"")
        .replace("phone = \"0000\"", "phone = \"1111\"");
    seeds(&renamed).await.unwrap();
    let after = newsroom.app.store.sites().await.unwrap();
    assert_eq!(
        after.iter().map(|site| site.id).collect::<Vec<_>>(),
        before.iter().map(|site| site.id).collect::<Vec<_>>()
    );
    assert_eq!(after[0].role_labels[&Role::ChiefEditor], "Chủ bút");
    assert_eq!(after[0].masthead.phone, "1111");
    let named = newsroom.app.store.columns().await.unwrap();
    assert_eq!(named.len(), columns.len());
    assert!(named.iter().any(|column| column.name == "Thời sự trong ngày"));
    // The article is where it was, in the column under its new name.
    newsroom.later(3_000);
    newsroom.http.pages.forget_all();
    let page = newsroom.anonymous().get("/bao/thoi-su/").await.text();
    assert!(page.contains("Thời sự trong ngày") && page.contains("-a1.html") && page.contains("1111"));
    assert_eq!(cast.chief.sees(&id).await["publication"], "live");

    // All or nothing: the second site may not change hands, so the first is not renamed either.
    let stolen =
        renamed.replace("1111", "2222").replacen("organisation = \"dai\"", "organisation = \"bao\"", 1);
    assert!(seeds(&stolen).await.unwrap_err().contains("another organisation"));
    assert_eq!(newsroom.app.store.sites().await.unwrap()[0].masthead.phone, "1111");
}
