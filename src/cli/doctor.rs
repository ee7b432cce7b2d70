//! `toasoan doctor`: is everything as the product left it?

use std::process::ExitCode;

use super::{CliError, open, say};
use crate::app::{App, SearchRole};
use crate::config::Config;
use crate::search::SearchError;
use crate::worker::{catch_up_embedded, drift};

/// Looks at everything and changes nothing but a lagging index. Exit code 1 when it found something.
pub(super) async fn run(config: Config) -> Result<ExitCode, CliError> {
    let app = match open::app(config.clone(), SearchRole::Serves).await {
        Err(CliError::App(crate::app::AppError::Search(SearchError::Locked { .. }))) => {
            say("embedded index: not looked at, a running server holds it")?;
            open::app(config, SearchRole::FeedsShared).await?
        }
        opened => opened?,
    };
    let mut findings = Vec::new();
    findings.extend(app.store.integrity_faults().await?);
    findings.extend(audit(&app).await?);
    findings.extend(approvals(&app).await?);
    findings.extend(indexes(&app).await?);
    findings.extend(jobs(&app).await?);
    for finding in &findings {
        say(&format!("FOUND: {finding}"))?;
    }
    say(if findings.is_empty() { "ok" } else { "see above" })?;
    app.store.close().await?;
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

async fn audit(app: &App) -> Result<Vec<String>, CliError> {
    let (rows, breaks) = app.store.verify_audit().await?;
    say(&format!("audit chain: {rows} rows"))?;
    Ok(breaks.into_iter().map(|broken| broken.to_string()).collect())
}

/// What is live must be what was signed: the hash of the bytes, not the stored hash.
async fn approvals(app: &App) -> Result<Vec<String>, CliError> {
    let (mut findings, mut after, mut seen) = (Vec::new(), None, 0_u64);
    loop {
        let batch = app.store.live_after(after, 200).await?;
        let Some(last) = batch.last() else { break };
        after = Some(last.id);
        for live in &batch {
            seen += 1;
            let hash = live.content.hash();
            let signed = app.store.approvals_of(live.edition).await?;
            if !signed.iter().any(|approval| approval.voided_at.is_none() && approval.content_hash == hash) {
                findings.push(format!("article {} is live without an approval of what it says", live.id));
            }
        }
    }
    say(&format!("live articles: {seen}"))?;
    Ok(findings)
}

async fn indexes(app: &App) -> Result<Vec<String>, CliError> {
    let mut findings = Vec::new();
    if let Err(error) = catch_up_embedded(app).await {
        findings.push(format!("embedded index: {error}"));
    }
    for index in [&app.embedded, &app.shared_search].into_iter().flatten() {
        match drift(app, index.as_ref()).await {
            Ok(found) if found.is_none() => say(&format!("{} index: as the database", index.name()))?,
            Ok(found) => {
                findings.extend(
                    found.missing.iter().map(|id| format!("{} index lacks article {id}", index.name())),
                );
                findings.extend(
                    found
                        .surplus
                        .iter()
                        .map(|id| format!("{} index holds article {id}, which is not live", index.name())),
                );
            }
            Err(error) => findings.push(format!("{} index: {error}", index.name())),
        }
    }
    Ok(findings)
}

async fn jobs(app: &App) -> Result<Vec<String>, CliError> {
    let counts = app.store.job_counts().await?;
    say(&format!("jobs: {} waiting, {} running, {} given up", counts.ready, counts.leased, counts.dead))?;
    Ok((counts.dead > 0).then(|| format!("{} jobs were given up", counts.dead)).into_iter().collect())
}
