//! `toasoan doctor` says ok only of what it has looked at.

use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection};
use serde_json::json;
use toasoan::search::SearchDocument;
use toasoan::worker::{catch_up_embedded, drift};

use super::first_light::published;
use crate::support::{Folder, Newsroom};

/// Somebody with the keys to the database.
async fn behind(folder: &Folder) -> DatabaseConnection {
    let mut options = ConnectOptions::new(folder.database_url());
    options.max_connections(1).sqlx_logging(false);
    sea_orm::Database::connect(options).await.unwrap()
}

#[tokio::test]
async fn a_mistyped_folder_is_told_and_not_filled() {
    let folder = Folder::with_a_file();
    let nowhere = folder.path().join("mistyped");
    let words = ["--data", nowhere.to_str().unwrap()];
    for command in [&["doctor"][..], &["reindex"], &["jobs", "list"], &["user", "reset", "lan"]] {
        let mut asked = std::process::Command::new(env!("CARGO_BIN_EXE_toasoan"));
        let done = asked.args(command).args(words).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{command:?}: {said}");
        assert!(said.contains("there is no database at") && said.contains("mistyped"), "{command:?}: {said}");
        assert!(!nowhere.exists(), "{command:?} made the folder");
    }
    // A file that is no database of ours is not made one either.
    std::fs::write(folder.path().join("toasoan.db"), "").unwrap();
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains("toasoan migrate"), "{said}");
    assert_eq!(std::fs::metadata(folder.path().join("toasoan.db")).unwrap().len(), 0);
}

#[tokio::test]
async fn a_schema_that_is_too_old_is_told_and_not_migrated() {
    let folder = Folder::fresh().await;
    folder.seeded();
    let said = folder.says(&["doctor"]).succeeded();
    assert!(said.contains("embedded index: none yet") && said.ends_with("ok\n"), "{said}");
    let db = behind(&folder).await;
    let newest = "SELECT version FROM seaql_migrations ORDER BY version DESC LIMIT 1";
    db.execute_unprepared(&format!("DELETE FROM seaql_migrations WHERE version = ({newest})")).await.unwrap();
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains("older than this program"), "{said}");
}

#[tokio::test]
async fn the_index_is_read_beside_the_server_that_writes_it() {
    let folder = Folder::fresh().await;
    let running = folder.serves_a_demo();
    let said = folder.says(&["doctor"]).succeeded();
    assert!(said.contains("embedded index: as the database") && !said.contains("not looked at"), "{said}");
    // Looking took nothing from the server: it goes on writing.
    let chief = running.sign_in("tongbientap.bao").await;
    let live = chief.get("/api/v1/articles?site=bao&state=live&limit=1").await.ok();
    let id = live["items"][0]["id"].as_str().unwrap();
    chief.does("withdraw", id, json!({ "reason": "Sai số liệu." })).await.ok();
    folder.says(&["doctor"]).succeeded();
    running.killed();

    let db = behind(&folder).await;
    db.execute_unprepared(
        "UPDATE articles SET publication = 'live', withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_reason = NULL WHERE publication = 'withdrawn'",
    )
    .await
    .unwrap();
    db.execute_unprepared("UPDATE editions SET state = 'live' WHERE state = 'withdrawn'").await.unwrap();
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains(&format!("embedded index lacks article {id}")), "{said}");
}

#[tokio::test]
async fn an_index_that_cannot_be_looked_at_is_a_finding() {
    let folder = Folder::fresh().await;
    folder.serves_a_demo().killed();
    folder.says(&["doctor"]).succeeded();
    let search = folder.path().join("search");
    let index = std::fs::read_dir(&search).unwrap().next().unwrap().unwrap().path();
    std::fs::write(index.join("meta.json"), "{").unwrap();
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains("embedded index: not looked at"), "{said}");
    std::fs::remove_dir_all(&search).unwrap();
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains("there is none of this version"), "{said}");
    assert!(!search.exists(), "looking made an index");
    folder.says(&["reindex"]).succeeded();
    folder.says(&["doctor"]).succeeded();
}

#[tokio::test]
async fn what_does_not_hold_together_in_the_database_is_named() {
    let folder = Folder::fresh().await;
    folder.seeded();
    let db = behind(&folder).await;
    let named = if folder.on_postgres() {
        let doubtful = "ALTER TABLE users ADD CONSTRAINT named_long CHECK (length(username) > 1) NOT VALID";
        db.execute_unprepared(doubtful).await.unwrap();
        "constraint named_long was never held against its rows"
    } else {
        db.execute_unprepared("PRAGMA foreign_keys = OFF").await.unwrap();
        let orphan = "INSERT INTO role_grants (id, user_id, role) VALUES ('x', 'nobody', 'monitor')";
        db.execute_unprepared(orphan).await.unwrap();
        "a row of role_grants points nowhere"
    };
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains(&format!("FOUND: {named}")), "{said}");
    std::fs::remove_dir_all(folder.path().join("media")).unwrap();
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains("FOUND: media: "), "{said}");
}

fn old_state(id: &str, event: i64) -> SearchDocument {
    serde_json::from_value(json!({
        "id": id, "site": "bao", "column": "thoi-su", "column_name": "Thời sự", "site_name": "Báo Thử",
        "url_path": "/thoi-su/cu-a1.html", "headline": "Chữ cũ", "kicker": "", "standfirst": "", "body": "",
        "byline": [], "tags": [], "plan_nodes": [], "audiences": [], "genre": null, "language": "vi",
        "doc_numbers": [], "published_at": 1, "updated_at": 1, "year": 2026, "event": event,
    }))
    .unwrap()
}

#[tokio::test]
async fn an_index_that_holds_an_old_text_drifted() {
    let newsroom = Newsroom::open().await;
    let (app, cast) = (&newsroom.app, newsroom.cast("bao").await);
    let id = published(&newsroom, "Tít mới", "Chữ.").await;
    cast.takes_on(&id, "Tít mới hơn").await;
    newsroom.settle().await;
    let index = app.embedded.clone().unwrap();
    let seen = async || drift(app, &index.held().await.unwrap()).await.unwrap();
    assert!(seen().await.is_none());

    let put_back = async |event: i64, cursor: i64| {
        index.delete(std::slice::from_ref(&id)).await.unwrap();
        index.upsert(&[old_state(&id, event)]).await.unwrap();
        index.commit(cursor).await.unwrap();
    };
    put_back(1, 2).await;
    assert_eq!(seen().await.stale, std::slice::from_ref(&id));
    // One that has not seen the newer state yet is late, not wrong.
    put_back(1, 1).await;
    assert!(seen().await.is_none() && seen().await.behind == 1);
    // One that has seen more than there is followed another past: it is filled anew.
    put_back(9, 9).await;
    assert!(!seen().await.is_none());
    catch_up_embedded(app).await.unwrap();
    assert!(seen().await.is_none() && seen().await.behind == 0);
    let found = newsroom.anonymous().get("/bao/search.json?q=tit+moi+hon").await.ok();
    assert_eq!(found["items"][0]["headline"], "Tít mới hơn");
}
