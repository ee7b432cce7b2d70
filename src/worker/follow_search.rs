//! The shared search server follows the publication log through a job, so that one process at a time feeds it, and an
//! outage is retried with growing pauses.

use super::follow_embedded::catch_up;
use crate::app::App;
use crate::queue::Failure;
use crate::search::SearchError;

/// Runs the job.
pub(super) async fn run(app: &App) -> Result<(), Failure> {
    catch_up_shared(app)
        .await
        .map_err(|error| if error.is_outage() { Failure::Retry(error.to_string()) } else { given_up(&error) })
}

/// Configuration faults do not heal by waiting; everything else may.
fn given_up(error: &SearchError) -> Failure {
    match error {
        SearchError::Configuration { .. } => Failure::GiveUp(error.to_string()),
        _ => Failure::Retry(error.to_string()),
    }
}

/// Brings the shared search server up to the end of the log, if there is one.
///
/// # Errors
/// When the database or the server fails.
pub async fn catch_up_shared(app: &App) -> Result<(), SearchError> {
    match &app.shared_search {
        Some(index) => catch_up(app, index.as_ref()).await,
        None => Ok(()),
    }
}
