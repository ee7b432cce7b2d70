//! Every command as an operator types it: the real program, its words and its exit codes.

use std::process::Command;

use serde_json::json;

use crate::support::{Folder, Person};

const COMMANDS: [&[&str]; 16] = [
    &[],
    &["serve"],
    &["work"],
    &["migrate"],
    &["seed"],
    &["user"],
    &["user", "add"],
    &["user", "reset"],
    &["user", "grant"],
    &["user", "revoke"],
    &["user", "disable"],
    &["user", "enable"],
    &["reindex"],
    &["doctor"],
    &["jobs"],
    &["jobs", "retry"],
];

#[test]
fn every_command_explains_itself_and_touches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for words in COMMANDS {
        let mut asked = Command::new(env!("CARGO_BIN_EXE_toasoan"));
        let done = asked.args(words).arg("--help").current_dir(folder.path()).output().unwrap();
        let said = String::from_utf8(done.stdout).unwrap();
        assert!(done.status.success() && done.stderr.is_empty(), "{words:?}");
        assert!(said.contains("Usage: toasoan") && said.contains("--config"), "{words:?}: {said}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn what_is_mistyped_or_cannot_be_done_ends_with_a_failure_and_a_reason() {
    let folder = Folder::fresh().await;
    let missing = folder.path().join("nowhere.toml");
    let broken = folder.file("broken.toml", "organisations = 3");
    let accounts = folder.file("accounts.toml", include_str!("../../../demo/newsroom.toml"));
    let text = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    let somebody = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = somebody.local_addr().unwrap().to_string();
    let (missing, broken, accounts) = (text(&missing), text(&broken), text(&accounts));
    for (words, code, said) in [
        (&["nonsense"][..], 2, "nonsense"),
        (&["serve", "--quickly"], 2, "--quickly"),
        (&["seed"], 2, "--newsroom"),
        (&["seed", "--newsroom", &missing], 1, "nowhere.toml"),
        (&["seed", "--newsroom", &broken], 1, "broken.toml"),
        (&["seed", "--newsroom", &accounts], 1, "accounts with passwords belong to a demo"),
        (&["serve", "--listen", &taken], 1, "cannot listen on 127.0.0.1"),
        (&["migrate", "--config", &missing], 2, "nowhere.toml"),
    ] {
        let all = folder.says(words).failed(code);
        assert!(all.contains(said), "{words:?}: {all}");
    }
    let mut asked = folder.command(&["migrate"]);
    let done = asked.env("TOASOAN__WORKER__POLL_MS", "0").output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.code() == Some(2) && said.contains("worker.poll_ms"), "{said}");
}

#[tokio::test]
async fn a_newsroom_begins_in_three_steps_and_is_ready_in_one_line() {
    let folder = Folder::fresh().await;
    let said = folder.says(&["migrate"]).succeeded();
    assert!(said.starts_with("schema up to date ("), "{said}");
    assert_eq!(folder.says(&["migrate"]).succeeded(), said, "again changes nothing");
    folder.seeded();
    let running = folder.serves(&[]);
    let ready = running.ready.clone();
    let slugs = ready["sites"]
        .as_array()
        .unwrap()
        .iter()
        .map(|site| site["slug"].as_str().unwrap())
        .collect::<Vec<_>>();
    assert_eq!(slugs, ["bao", "dai", "trang-tin"]);
    assert_eq!(ready["accounts"], json!([]), "no passwords outside a demo");
    assert_eq!(Person::anonymous(running.url()).get("/healthz").await.status, 200);
    let (rest, code) = running.stopped();
    assert_eq!((rest.as_str(), code), ("", Some(0)), "exactly one line, and a clean end");
}

#[tokio::test]
async fn the_worker_alone_does_what_a_server_without_one_leaves() {
    let folder = Folder::fresh().await;
    folder.says(&["migrate"]).succeeded();
    let db = sea_orm::Database::connect(folder.database_url()).await.unwrap();
    let count = async |sql: &str| {
        let backend = sea_orm::ConnectionTrait::get_database_backend(&db);
        let row =
            sea_orm::ConnectionTrait::query_one_raw(&db, sea_orm::Statement::from_string(backend, sql)).await;
        row.unwrap().unwrap().try_get_by_index::<i64>(0).unwrap()
    };
    let job = "INSERT INTO jobs (id, kind, payload, state, run_at, attempts, created_at) VALUES ('x', 'prune', '{}', 'ready', 1, 0, 1)";
    sea_orm::ConnectionTrait::execute_unprepared(&db, job).await.unwrap();
    let worker = folder.starts(&["work"]);
    assert_eq!(worker.ready, "worker: đang chạy\n");
    let done = tokio::time::timeout(std::time::Duration::from_secs(60), async {
        while count("SELECT count(*) FROM jobs WHERE id = 'x'").await > 0 {
            tokio::task::yield_now().await;
        }
    });
    done.await.unwrap();
    let (rest, code) = worker.stopped();
    assert_eq!((rest.as_str(), code), ("", Some(0)));
}

#[tokio::test]
async fn an_index_is_built_anew_but_not_under_a_running_server() {
    let folder = Folder::fresh().await;
    let running = folder.serves_a_demo();
    let found =
        Person::anonymous(running.url()).get("/bao/search.json?q=quy+hoach").await.ok()["total"].clone();
    let said = folder.says(&["reindex"]).failed(1);
    assert!(said.contains("in use by another process"), "{said}");
    running.stopped();
    std::fs::remove_dir_all(folder.path().join("search")).unwrap();
    let said = folder.says(&["reindex"]).succeeded();
    assert!(
        said.starts_with("embedded: ") && said.ends_with(" articles\n") && !said.contains(": 0 "),
        "{said}"
    );
    let running = folder.serves_a_demo();
    let again =
        Person::anonymous(running.url()).get("/bao/search.json?q=quy+hoach").await.ok()["total"].clone();
    assert!(found == again && again.as_u64() > Some(0), "{found} {again}");
}

#[tokio::test]
async fn a_demo_wants_an_empty_folder_or_one_that_a_demo_made() {
    let foreign = Folder::with_a_file();
    std::fs::write(foreign.path().join("thesis.odt"), "words").unwrap();
    let emptied = Folder::fresh().await;
    emptied.says(&["migrate"]).succeeded();
    let lived_in = Folder::fresh().await;
    lived_in.seeded();
    let beside = Folder::fresh().await;
    drop(beside.serves_a_demo().stopped());
    std::fs::write(beside.path().join("thesis.odt"), "words").unwrap();
    for (folder, what) in
        [(&foreign, "foreign files"), (&emptied, "an empty newsroom"), (&lived_in, "a newsroom")]
    {
        let said = folder.says(&["serve", "--demo", "--listen", "127.0.0.1:0"]).failed(1);
        assert!(said.contains("not a demo"), "{what}: {said}");
        assert!(!folder.path().join("search").exists(), "{what}: something was made");
    }
    assert_eq!(std::fs::read_dir(foreign.path()).unwrap().count(), 1);
    // A demo stays one whatever else is put beside it, and is nothing else.
    let said = beside.says(&["serve", "--listen", "127.0.0.1:0"]).failed(1);
    assert!(said.contains("start it with --demo"), "{said}");
    drop(beside.serves_a_demo());
}
