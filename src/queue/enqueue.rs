//! Queueing a job, inside the transaction that makes it necessary.

use crate::chance::Chance;
use crate::clock::Millis;
use crate::store::{NewJob, StoreError, WriteTx};

/// Every kind of job. Each has its file in `worker/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// Bring the shared search server up to the end of the publication log.
    FollowSearch,
    /// Compare what sinks hold with what is live, and heal.
    Reconcile,
    /// Remove sessions, sign-in failures and retry keys that are too old to matter.
    Prune,
}

impl JobKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::FollowSearch, Self::Reconcile, Self::Prune];

    /// The name in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FollowSearch => "follow_search",
            Self::Reconcile => "reconcile",
            Self::Prune => "prune",
        }
    }

    /// The kinds whose work is done once this one went well: jobs read the present, so the last run is enough.
    pub const fn settles(self) -> &'static [Self] {
        match self {
            Self::FollowSearch => &[Self::FollowSearch],
            // It brings the search server to the end of the log before it compares.
            Self::Reconcile => &[Self::Reconcile, Self::FollowSearch],
            Self::Prune => &[Self::Prune],
        }
    }

    /// The kind of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Queues a job to be run from `run_at` on. Jobs read the present when they run, so one that waits already is enough.
///
/// # Errors
/// When the database refuses or no id can be drawn.
pub async fn enqueue(
    tx: &WriteTx,
    chance: &dyn Chance,
    kind: JobKind,
    run_at: Millis,
    now: Millis,
) -> Result<(), StoreError> {
    let id = chance.ulid(now).map_err(StoreError::NoEntropy)?;
    tx.add_job(NewJob {
        id,
        kind: kind.code().to_owned(),
        dedupe_key: Some(kind.code().to_owned()),
        payload: "{}".to_owned(),
        run_at,
        at: now,
    })
    .await
}
