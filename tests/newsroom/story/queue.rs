//! Jobs: one holder at a time, tried again with growing pauses, given up in the end, never lost.

use std::time::Duration;

use sea_orm::{ConnectionTrait, Statement};
use toasoan::queue::{Failure, JobKind, enqueue};
use toasoan::worker;
use tokio::net::TcpListener;

use crate::support::{Folder, Newsroom};

async fn newsroom_with_a_job() -> Newsroom {
    let newsroom = Newsroom::open_with(|sources| {
        sources
            .flag("worker.lease_s", "60")
            .flag("worker.max_attempts", "3")
            .flag("worker.backoff_first_s", "10")
            .flag("worker.backoff_max_s", "100")
    })
    .await;
    queue_one(&newsroom).await;
    newsroom
}

async fn queue_one(newsroom: &Newsroom) {
    queue(newsroom, JobKind::Prune).await;
}

async fn queue(newsroom: &Newsroom, kind: JobKind) {
    let now = newsroom.now();
    let tx = newsroom.app.store.begin().await.unwrap();
    enqueue(&tx, newsroom.app.chance.as_ref(), kind, now, now).await.unwrap();
    tx.commit().await.unwrap();
}

/// Buries the job that waits, and returns its id.
async fn bury(newsroom: &Newsroom) -> String {
    let (_, job) = newsroom.app.queue.take().await.unwrap().unwrap();
    newsroom.app.queue.end(&job, Err(Failure::GiveUp("the outside said no".into()))).await.unwrap();
    job.id
}

async fn counts(newsroom: &Newsroom) -> (u64, u64, u64) {
    let counts = newsroom.app.store.job_counts().await.unwrap();
    (counts.ready, counts.leased, counts.dead)
}

#[tokio::test]
async fn a_job_has_one_holder_and_a_lost_lease_finishes_nothing() {
    let newsroom = newsroom_with_a_job().await;
    let queue = &newsroom.app.queue;
    let (_, slow) = queue.take().await.unwrap().unwrap();
    assert!(queue.take().await.unwrap().is_none(), "somebody has it");

    newsroom.later(61_000);
    let (_, quick) = queue.take().await.unwrap().unwrap();
    assert_eq!(quick.attempts, 2);
    queue.end(&slow, Ok(())).await.unwrap();
    let counts = newsroom.app.store.job_counts().await.unwrap();
    assert_eq!(counts.leased, 1, "whoever lost the lease must not end the other's job: {counts:?}");
    queue.end(&quick, Ok(())).await.unwrap();
    assert_eq!(newsroom.app.store.job_counts().await.unwrap().leased, 0);
}

#[tokio::test]
async fn a_failing_job_is_tried_again_later_and_given_up_in_the_end() {
    let newsroom = newsroom_with_a_job().await;
    let queue = &newsroom.app.queue;
    for pause in [10_000, 20_000] {
        let (_, job) = queue.take().await.unwrap().unwrap();
        queue.end(&job, Err(Failure::Retry("the outside was away".into()))).await.unwrap();
        newsroom.later(pause - 1);
        assert!(queue.take().await.unwrap().is_none(), "not before {pause} ms");
        newsroom.later(pause / 8 + 1);
    }
    let (_, job) = queue.take().await.unwrap().unwrap();
    queue.end(&job, Err(Failure::Retry("still away".into()))).await.unwrap();
    let counts = newsroom.app.store.job_counts().await.unwrap();
    assert_eq!((counts.ready, counts.leased, counts.dead), (0, 0, 1));
}

#[tokio::test]
async fn a_job_that_waits_already_is_not_queued_twice() {
    let newsroom = newsroom_with_a_job().await;
    queue_one(&newsroom).await;
    assert_eq!(newsroom.app.store.job_counts().await.unwrap().ready, 1);

    // One that is being carried out may have read the world before the change: the next one must wait behind it.
    let (_, running) = newsroom.app.queue.take().await.unwrap().unwrap();
    queue_one(&newsroom).await;
    assert_eq!(newsroom.app.store.job_counts().await.unwrap().ready, 1);
    newsroom.app.queue.end(&running, Err(Failure::Retry("away".into()))).await.unwrap();
    let counts = newsroom.app.store.job_counts().await.unwrap();
    assert_eq!((counts.ready, counts.leased), (1, 0), "the one that waits does the work of both");
}

#[tokio::test]
async fn whoever_holds_on_to_a_job_keeps_it_and_whoever_let_go_does_not_get_it_back() {
    let newsroom = newsroom_with_a_job().await;
    let queue = &newsroom.app.queue;
    let (_, job) = queue.take().await.unwrap().unwrap();
    for _ in 0..20 {
        newsroom.later(50_000);
        assert!(queue.renew(&job).await.unwrap());
        newsroom.later(50_000);
        assert!(queue.take().await.unwrap().is_none(), "it is still held");
        assert!(queue.renew(&job).await.unwrap());
    }
    newsroom.later(61_000);
    let (_, next) = queue.take().await.unwrap().unwrap();
    assert!(!queue.renew(&job).await.unwrap(), "somebody else has it");
    queue.end(&next, Ok(())).await.unwrap();
    assert!(!queue.renew(&next).await.unwrap(), "it is done");
}

/// When the lease of the only job runs out.
async fn lease_of(newsroom: &Newsroom) -> Option<i64> {
    let db = newsroom.behind_the_product().await;
    let sql = Statement::from_string(db.get_database_backend(), "SELECT lease_until FROM jobs");
    let row = db.query_one_raw(sql).await.unwrap();
    db.close().await.unwrap();
    row.and_then(|row| row.try_get_by_index::<Option<i64>>(0).unwrap())
}

async fn until<T>(mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let looked = tokio::time::timeout(Duration::from_secs(60), async {
        loop {
            if let Some(seen) = look().await {
                return seen;
            }
        }
    });
    looked.await.unwrap()
}

#[tokio::test]
async fn work_that_takes_longer_than_a_lease_is_not_taken_by_another() {
    // A search server that listens and says nothing: the push waits for it for longer than its lease.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let newsroom = Newsroom::open_with(|sources| {
        sources
            .flag("worker.lease_s", "1")
            .flag("search.engine", "meilisearch")
            .flag("search.meilisearch_url", url)
            .flag("search.meilisearch_key", "a-key-that-nobody-asks-for")
    })
    .await;
    queue(&newsroom, JobKind::FollowSearch).await;
    let app = newsroom.app.clone();
    let working = tokio::spawn(async move { worker::drain(&app).await.unwrap() });
    let first = until(async || lease_of(&newsroom).await).await;
    newsroom.later(900);
    until(async || lease_of(&newsroom).await.filter(|lease| *lease > first)).await;
    newsroom.later(900);
    // By the lease it began with, the job would have been free for a while.
    assert!(newsroom.app.queue.take().await.unwrap().is_none(), "another worker took it");
    assert_eq!(working.await.unwrap(), 1);
    assert_eq!(counts(&newsroom).await, (1, 0, 0), "it waits for its next try");
}

#[tokio::test]
async fn a_later_run_that_goes_well_clears_what_was_given_up() {
    let newsroom = newsroom_with_a_job().await;
    bury(&newsroom).await;
    queue(&newsroom, JobKind::FollowSearch).await;
    bury(&newsroom).await;
    assert_eq!(counts(&newsroom).await, (0, 0, 2));
    queue_one(&newsroom).await;
    worker::drain(&newsroom.app).await.unwrap();
    let left = newsroom.app.store.dead_jobs().await.unwrap();
    assert_eq!(left.iter().map(|job| job.kind.as_str()).collect::<Vec<_>>(), ["follow_search"]);
    // Comparing the indexes brings them up to date first: that is all a push does.
    queue(&newsroom, JobKind::Reconcile).await;
    worker::drain(&newsroom.app).await.unwrap();
    assert_eq!(counts(&newsroom).await, (0, 0, 0));
}

#[tokio::test]
async fn what_was_given_up_is_listed_retried_or_forgotten() {
    let newsroom = newsroom_with_a_job().await;
    let (queue, id) = (&newsroom.app.queue, bury(&newsroom).await);
    let dead = newsroom.app.store.dead_jobs().await.unwrap();
    assert_eq!((dead[0].id.clone(), dead[0].kind.as_str(), dead[0].attempts), (id.clone(), "prune", 1));
    assert!(dead[0].error.contains("the outside said no"), "{dead:?}");

    assert!(queue.revive(&id).await.unwrap());
    assert!(!queue.revive(&id).await.unwrap(), "it is not dead any more");
    assert!(!queue.forget(&id).await.unwrap(), "what waits is not forgotten");
    let (_, again) = queue.take().await.unwrap().unwrap();
    assert_eq!((again.id.clone(), again.attempts), (id.clone(), 1), "it begins anew");
    queue.end(&again, Err(Failure::GiveUp("no".into()))).await.unwrap();

    // One that waits does the work of both.
    queue_one(&newsroom).await;
    assert!(queue.revive(&id).await.unwrap());
    assert_eq!(counts(&newsroom).await, (1, 0, 0));
    let id = bury(&newsroom).await;
    assert!(queue.forget(&id).await.unwrap() && !queue.forget(&id).await.unwrap());
    assert_eq!(counts(&newsroom).await, (0, 0, 0));
}

#[tokio::test]
async fn the_doctor_is_content_again_once_an_operator_has_looked_after_a_dead_letter() {
    let folder = Folder::fresh().await;
    folder.seeded();
    let db = sea_orm::Database::connect(folder.database_url()).await.unwrap();
    for id in ["a", "b"] {
        db.execute_unprepared(&format!("INSERT INTO jobs (id, kind, payload, state, run_at, attempts, last_error, created_at) VALUES ('{id}', 'prune', '{{}}', 'dead', 1, 8, 'away\nfor long', 1)"))
            .await
            .unwrap();
    }
    let said = folder.says(&["doctor"]).failed(1);
    assert!(said.contains("2 jobs were given up"), "{said}");
    let listed = folder.says(&["jobs", "list"]).succeeded();
    assert_eq!(listed, "a  prune  tried 8 times  away for long\nb  prune  tried 8 times  away for long\n");
    folder.says(&["jobs", "drop", "a"]).succeeded();
    folder.says(&["jobs", "retry", "b"]).succeeded();
    assert_eq!(folder.says(&["jobs", "list"]).succeeded(), "");
    folder.says(&["doctor"]).succeeded();
}
