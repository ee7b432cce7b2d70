//! What the stories rely on and cannot see: how SQLite connections are set, and who waits for whom.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

const BUSY: Duration = Duration::from_millis(123);
/// WAL, `synchronous=FULL` (2), foreign keys on, and the wait that was asked for.
const GUARANTEES: [(&str, &str); 4] =
    [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "123")];

async fn setting(db: &impl ConnectionTrait, name: &str) -> String {
    let sql = Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {name}"));
    let row = db.query_one_raw(sql).await.unwrap().unwrap();
    let number = || row.try_get_by_index::<i64>(0).map(|number| number.to_string());
    row.try_get_by_index::<String>(0).or_else(|_| number()).unwrap()
}

async fn holds(db: &impl ConnectionTrait, whose: &str, query_only: &str) {
    for (name, wanted) in GUARANTEES.into_iter().chain([("query_only", query_only)]) {
        assert_eq!(setting(db, name).await, wanted, "{name} of the {whose}");
    }
}

async fn opened(folder: &tempfile::TempDir) -> Store {
    Store::open_sqlite(&folder.path().join("x.db"), 3, BUSY).await.unwrap()
}

#[tokio::test]
async fn writer_and_every_reader_are_set_as_the_stories_need_them() {
    let folder = tempfile::tempdir().unwrap();
    let store = opened(&folder).await;
    holds(store.begin().await.unwrap().db(), "writer", "0").await;
    // Held at the same time, so that each is a connection of its own.
    let mut readers = Vec::new();
    for _ in 0..3 {
        readers.push(store.read().begin().await.unwrap());
    }
    for reader in &readers {
        holds(reader, "reader", "1").await;
    }
}

#[tokio::test]
async fn a_writing_transaction_takes_the_lock_before_it_writes() {
    let folder = tempfile::tempdir().unwrap();
    // Two stores are two processes to each other: neither knows the other's single connection.
    let (here, beside) = (opened(&folder).await, opened(&folder).await);
    let begun = here.begin().await.unwrap();
    let refused = beside.begin().await.unwrap_err();
    assert!(refused.is_outage(), "{refused}");
    begun.commit().await.unwrap();
    beside.begin().await.unwrap().commit().await.unwrap();
}

#[tokio::test]
async fn whoever_only_looks_neither_creates_nor_writes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.db");
    assert!(Store::look_at_sqlite(&file, 1, BUSY).await.is_err());
    assert!(!file.exists());

    opened(&folder).await.migrate().await.unwrap();
    let looking = Store::look_at_sqlite(&file, 1, BUSY).await.unwrap();
    assert!(!looking.needs_migration().await.unwrap());
    let written = looking.read().execute_unprepared("DELETE FROM settings").await.unwrap_err();
    assert!(written.to_string().contains("readonly"), "{written}");
}

#[test]
fn sqlite_with_the_wal_reset_fault_is_refused() {
    for old in ["3.51.2", "3.50.9", "2.99.99", "3.9", "3.51", "", "unknown"] {
        assert!(!is_new_enough(old), "{old}");
    }
    for new in ["3.51.3", "3.51.10", "3.52.0", "4.0.0", "3.51.3.1"] {
        assert!(is_new_enough(new), "{new}");
    }
}
