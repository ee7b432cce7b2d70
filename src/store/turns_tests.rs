//! Who keeps what when several share a commit.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::pin::Pin;
use std::task::Poll;

use futures_util::poll;
use sea_orm::ConnectionTrait;

use super::*;
use crate::store::{Store, WriteTx};

async fn words() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("x.db"), 1, Duration::from_secs(1)).await.unwrap();
    let first = store.begin().await.unwrap();
    let tables = "CREATE TABLE word (of TEXT PRIMARY KEY);
        CREATE TABLE reply (to_word TEXT REFERENCES word DEFERRABLE INITIALLY DEFERRED)";
    first.db().execute_unprepared(tables).await.unwrap();
    first.commit().await.unwrap();
    (folder, store)
}

async fn say(tx: &WriteTx, word: &str) {
    tx.db().execute_unprepared(&format!("INSERT INTO word VALUES ('{word}')")).await.unwrap();
}

async fn said(store: &Store) -> Vec<String> {
    let sql = "SELECT of FROM word ORDER BY of";
    let rows = store.read().query_all_raw(sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, sql));
    rows.await.unwrap().iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

type Told<'a> = Pin<Box<dyn Future<Output = Result<(), StoreError>> + 'a>>;

/// Two who stood in line together: the first has said its word and wants to commit, the second has its turn.
async fn two_in_line(store: &Store) -> (Told<'_>, WriteTx) {
    let before = store.begin().await.unwrap();
    let (mut first, mut second) = (Box::pin(store.begin()), Box::pin(store.begin()));
    assert!(poll!(&mut first).is_pending() && poll!(&mut second).is_pending());
    drop(before);
    let first = first.await.unwrap();
    say(&first, "first").await;
    let mut told: Told<'_> = Box::pin(first.commit());
    loop {
        assert!(poll!(&mut told).is_pending());
        if let Poll::Ready(turn) = poll!(&mut second) {
            return (told, turn.unwrap());
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn nobody_is_told_before_the_common_commit() {
    let (_folder, store) = words().await;
    let (mut told, second) = two_in_line(&store).await;
    say(&second, "second").await;
    assert!(poll!(&mut told).is_pending());
    assert_eq!(said(&store).await, Vec::<String>::new());
    let (first, second) = tokio::join!(told, second.commit());
    first.unwrap();
    second.unwrap();
    assert_eq!(said(&store).await, ["first", "second"]);
}

#[tokio::test]
async fn each_drops_its_own_work_alone() {
    let (_folder, store) = words().await;
    let (told, second) = two_in_line(&store).await;
    say(&second, "second").await;
    drop(second);
    told.await.unwrap();
    assert_eq!(said(&store).await, ["first"]);
}

fn held_back(word: &str) -> Statement {
    Statement::from_sql_and_values(DbBackend::Sqlite, "INSERT INTO word VALUES (?)", [word.into()])
}

#[tokio::test]
async fn what_is_held_back_is_there_for_the_next_question_and_in_the_end() {
    let (_folder, store) = words().await;
    let tx = store.begin().await.unwrap();
    tx.db().later_raw(held_back("first")).await.unwrap();
    let asked = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT count(*) FROM word WHERE of = ?",
        ["first".into()],
    );
    let row = tx.db().query_one_raw(asked).await.unwrap().unwrap();
    assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), 1);
    tx.db().later_raw(held_back("second")).await.unwrap();
    let done = tx.db().execute_raw(held_back("third")).await.unwrap();
    assert_eq!(done.rows_affected(), 1, "what was held back is not counted with it");
    tx.db().later_raw(held_back("fourth")).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(said(&store).await, ["first", "fourth", "second", "third"]);
}

#[tokio::test]
async fn whoever_leaves_takes_what_was_held_back_along() {
    let (_folder, store) = words().await;
    let (told, second) = two_in_line(&store).await;
    second.db().later_raw(held_back("sent")).await.unwrap();
    second
        .db()
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, "SELECT of FROM word"))
        .await
        .unwrap();
    second.db().later_raw(held_back("never sent")).await.unwrap();
    drop(second);
    told.await.unwrap();
    assert_eq!(said(&store).await, ["first"]);
}

/// Looks at a piece of work so many times, and gives it up if it is not done by then.
async fn cut_off<T>(work: impl Future<Output = T>, looks: usize) -> Option<T> {
    let mut work = Box::pin(work);
    for _ in 0..looks {
        if let Poll::Ready(done) = poll!(&mut work) {
            return Some(done);
        }
        tokio::task::yield_now().await;
    }
    None
}

/// A step as the desk takes it: asks, holds back, asks again, ends.
async fn a_step(store: &Store, word: String) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let question = || Statement::from_string(DbBackend::Sqlite, "SELECT count(*) FROM word");
    tx.db().query_one_raw(question()).await?;
    tx.db().later_raw(held_back(&word)).await?;
    tx.db().query_one_raw(question()).await?;
    tx.db().later_raw(held_back(&format!("{word}, again"))).await?;
    tx.commit().await
}

/// Clients hang up in the middle of everything. What somebody was told must be true, and nobody's step is half kept.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_cut_off_takes_nobody_elses_work_along() {
    let (_folder, store) = words().await;
    let mut everybody = tokio::task::JoinSet::new();
    for writer in 0..8_usize {
        let store = store.clone();
        everybody.spawn(async move {
            let mut told = Vec::new();
            for number in 0..60 {
                let word = format!("{writer}-{number}");
                // Every other writer hangs up, each time a little later than the last.
                let looks = if writer % 2 == 0 { usize::MAX } else { number * 3 + writer };
                let done = cut_off(a_step(&store, word.clone()), looks).await;
                told.push((word, done.map(Result::unwrap).is_some()));
            }
            told
        });
    }
    let told = everybody.join_all().await.concat();
    let kept = said(&store).await;
    for (word, kept_for_sure) in told {
        let halves = [word.clone(), format!("{word}, again")].map(|half| kept.contains(&half));
        assert!(halves == [true, true] || (halves == [false, false] && !kept_for_sure), "{word}: {halves:?}");
    }
}

#[tokio::test]
async fn a_step_that_cannot_be_kept_says_so_and_takes_nobody_along() {
    let (_folder, store) = words().await;
    let (told, second) = two_in_line(&store).await;
    second.db().later_raw(held_back("second")).await.unwrap();
    second.db().later_raw(held_back("first")).await.unwrap();
    assert!(second.commit().await.is_err());
    told.await.unwrap();
    assert_eq!(said(&store).await, ["first"]);
}

#[tokio::test]
async fn a_common_commit_that_fails_is_told_to_all_and_the_next_one_works() {
    let (_folder, store) = words().await;
    let (told, second) = two_in_line(&store).await;
    second.db().execute_unprepared("INSERT INTO reply VALUES ('to nobody')").await.unwrap();
    let (first, second) = tokio::join!(told, second.commit());
    assert!(matches!(first, Err(StoreError::NotCommitted(_))), "{first:?}");
    assert!(matches!(second, Err(StoreError::NotCommitted(_))), "{second:?}");
    assert_eq!(said(&store).await, Vec::<String>::new());
    let next = store.begin().await.unwrap();
    say(&next, "next").await;
    next.commit().await.unwrap();
    assert_eq!(said(&store).await, ["next"]);
}

#[tokio::test]
async fn whoever_gives_up_waiting_holds_nobody_up() {
    let (_folder, store) = words().await;
    let before = store.begin().await.unwrap();
    let mut gone = Box::pin(store.begin());
    assert!(poll!(&mut gone).is_pending());
    drop(gone);
    say(&before, "before").await;
    before.commit().await.unwrap();
    assert_eq!(said(&store).await, ["before"]);
}

/// Without checkpoints beside the writers the log would hold every page of every transaction until it is 32 MB long.
#[tokio::test]
async fn the_log_begins_anew_while_writing_goes_on() {
    let (folder, store) = words().await;
    for number in 0..1_000 {
        let tx = store.begin().await.unwrap();
        say(&tx, &format!("{number:0>800}")).await;
        tx.commit().await.unwrap();
    }
    let log = std::fs::metadata(folder.path().join("x.db-wal")).unwrap().len();
    assert!(log < 4_000_000, "{log} bytes");
    assert_eq!(said(&store).await.len(), 1_000);
}

#[tokio::test]
async fn whoever_leaves_after_seeing_a_neighbours_work_is_answered_when_it_is_there_for_all() {
    let (_folder, store) = words().await;
    let (mut told, second) = two_in_line(&store).await;
    settled(async move { drop(second) }).await;
    assert_eq!(said(&store).await, ["first"]);
    assert!(poll!(&mut told).is_ready());
}
