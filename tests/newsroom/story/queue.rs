//! Jobs: one holder at a time, tried again with growing pauses, given up in the end, never lost.

use toasoan::queue::{Failure, JobKind, enqueue};

use crate::support::Newsroom;

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
    let now = newsroom.now();
    let tx = newsroom.app.store.begin().await.unwrap();
    enqueue(&tx, newsroom.app.chance.as_ref(), JobKind::Prune, now, now).await.unwrap();
    tx.commit().await.unwrap();
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
