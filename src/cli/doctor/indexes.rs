//! The search indexes against the database.

use std::time::Duration;

use super::super::{CliError, say};
use crate::app::App;
use crate::search::{EmbeddedView, SearchBackend};
use crate::worker::{Drift, drift};

/// How often an index that somebody follows the log with is looked at before it counts as late.
const LOOKS: u32 = 50;
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(100);

/// Looks at each index there should be.
pub(super) async fn look(app: &App) -> Result<Vec<String>, CliError> {
    let mut findings = match embedded(app).await {
        Ok(findings) => findings,
        Err(CliError::Search(error)) => vec![format!("embedded index: not looked at: {error}")],
        Err(other) => return Err(other),
    };
    if let Some(index) = &app.shared_search {
        match shared(app, index.as_ref()).await {
            Ok(found) => findings.extend(found),
            Err(error) => findings.push(format!("{} index: not looked at: {error}", index.name())),
        }
    }
    Ok(findings)
}

/// The index of this data folder, read beside a server that may be running.
async fn embedded(app: &App) -> Result<Vec<String>, CliError> {
    let name = "embedded";
    let Some(view) = EmbeddedView::open(&app.config.search.index_dir)? else {
        let end = app.store.last_event().await?;
        say("embedded index: none yet")?;
        // Where nothing was ever published there is nothing to hold.
        return Ok(if end == 0 { Vec::new() } else { vec![lacking()] });
    };
    let mut findings = view
        .torn_files()?
        .into_iter()
        .map(|file| format!("{name} index: {file} is torn"))
        .collect::<Vec<_>>();
    let followed = view.is_followed()?;
    let mut found = drift(app, &view.held()?).await?;
    for _ in 1..LOOKS {
        if !followed || found.behind <= 0 {
            break;
        }
        tokio::time::sleep(PAUSE).await;
        found = drift(app, &view.held()?).await?;
    }
    if found.behind > 0 && !followed {
        say(&format!("{name} index: {} events behind; the next `serve` catches up", found.behind))?;
        found.behind = 0;
    }
    findings.extend(told(name, &found)?);
    Ok(findings)
}

fn lacking() -> String {
    "embedded index: there is none of this version; `toasoan serve` or `toasoan reindex` builds it".to_owned()
}

/// The shared server's index: readers are answered from it whoever runs, so being late is a finding there.
async fn shared(app: &App, index: &dyn SearchBackend) -> Result<Vec<String>, CliError> {
    let mut found = drift(app, &index.held().await?).await?;
    for _ in 1..LOOKS {
        if found.behind <= 0 {
            break;
        }
        tokio::time::sleep(PAUSE).await;
        found = drift(app, &index.held().await?).await?;
    }
    told(index.name(), &found)
}

fn told(name: &str, found: &Drift) -> Result<Vec<String>, CliError> {
    let mut findings = Vec::new();
    findings.extend(found.missing.iter().map(|id| format!("{name} index lacks article {id}")));
    findings
        .extend(found.surplus.iter().map(|id| format!("{name} index holds article {id}, which is not live")));
    findings.extend(found.stale.iter().map(|id| format!("{name} index holds an old state of article {id}")));
    if found.behind > 0 {
        findings.push(format!("{name} index is {} events behind the publication log", found.behind));
    }
    if found.behind < 0 {
        findings.push(format!("{name} index has seen more than the publication log holds: rebuild it"));
    }
    if findings.is_empty() {
        say(&format!("{name} index: as the database"))?;
    }
    Ok(findings)
}
