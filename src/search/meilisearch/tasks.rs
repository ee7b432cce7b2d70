//! Following a queued write to its end.

use std::time::Duration;

use meilisearch_sdk::request::{HttpClient, Method};
use serde::Deserialize;

use super::client::{Http, explained};
use crate::search::SearchError;

const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(400);

/// A task as we read it: the library's own type knows neither the status `canceled` nor newer kinds of
/// task, and fails on a list that holds one.
#[derive(Debug, Deserialize)]
pub(super) struct Task {
    uid: u64,
    status: String,
    error: Option<TaskError>,
}

#[derive(Debug, Deserialize)]
struct TaskError {
    #[serde(default)]
    code: String,
    #[serde(default)]
    message: String,
}

impl Task {
    /// None while the task waits or runs.
    fn outcome(self) -> Option<Result<(), SearchError>> {
        match self.status.as_str() {
            "enqueued" | "processing" => None,
            "succeeded" => Some(Ok(())),
            _ => {
                let message =
                    self.error.map(|error| format!("{} {}", error.code, error.message)).unwrap_or_default();
                Some(Err(SearchError::TaskFailed { task: self.uid, status: self.status, message }))
            }
        }
    }
}

/// Waits until a task succeeded.
///
/// # Errors
/// [`SearchError::TaskFailed`] for every other end, [`SearchError::TaskTimeout`] after `limit`.
pub(super) async fn succeeded(
    http: &Http,
    host: &str,
    task: u32,
    limit: Duration,
) -> Result<(), SearchError> {
    let url = format!("{host}/tasks/{task}");
    let followed = tokio::time::timeout(limit, async {
        let mut pause = FIRST_PAUSE;
        loop {
            let seen: Task = http
                .request::<(), (), Task>(&url, Method::Get { query: () }, 200)
                .await
                .map_err(explained)?;
            if let Some(outcome) = seen.outcome() {
                return outcome;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    });
    let late = |_| SearchError::TaskTimeout { task: u64::from(task), seconds: limit.as_secs() };
    followed.await.map_err(late)?
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    fn task(json: &str) -> Task {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn every_end_but_success_is_an_error_and_unknown_kinds_are_read() {
        assert!(task(r#"{"uid":1,"status":"processing","type":"upgradeDatabase"}"#).outcome().is_none());
        assert!(
            task(r#"{"uid":1,"status":"succeeded","type":"documentEdition","error":null}"#)
                .outcome()
                .unwrap()
                .is_ok()
        );
        for status in ["canceled", "failed", "unheard-of"] {
            let ended =
                task(&format!(r#"{{"uid":7,"status":"{status}","error":{{"code":"c","message":"m"}}}}"#))
                    .outcome();
            assert!(matches!(ended, Some(Err(SearchError::TaskFailed { task: 7, .. }))));
        }
    }
}
