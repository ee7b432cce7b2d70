//! `toasoan doctor`: is everything as the product left it?
//!
//! Enters: a configuration. Leaves: what was looked at, a line for each finding, and an honest exit code. It creates,
//! migrates and heals nothing, and whatever it could not look at is a finding like any other.

mod indexes;

use std::process::ExitCode;

use super::{CliError, open, say};
use crate::app::App;
use crate::config::Config;

/// Looks at everything and changes nothing. Exit code 1 when it found something, or could not look.
pub(super) async fn run(config: Config) -> Result<ExitCode, CliError> {
    let app = open::app_to_look_at(config).await?;
    let mut findings = Vec::new();
    findings.extend(files(&app).await?);
    findings.extend(audit(&app).await?);
    findings.extend(approvals(&app).await?);
    findings.extend(indexes::look(&app).await?);
    findings.extend(jobs(&app).await?);
    for finding in &findings {
        say(&format!("FOUND: {finding}"))?;
    }
    say(if findings.is_empty() { "ok" } else { "see above" })?;
    app.store.close().await?;
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

async fn files(app: &App) -> Result<Vec<String>, CliError> {
    let mut findings = app.store.integrity_faults().await?;
    say(&format!("database: read whole ({})", app.store.kind()))?;
    let media = &app.config.media.dir;
    if let Err(error) = std::fs::read_dir(media) {
        findings.push(format!("media: {}: {error}", media.display()));
    }
    Ok(findings)
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

async fn jobs(app: &App) -> Result<Vec<String>, CliError> {
    let counts = app.store.job_counts().await?;
    say(&format!("jobs: {} waiting, {} running, {} given up", counts.ready, counts.leased, counts.dead))?;
    Ok((counts.dead > 0)
        .then(|| format!("{} jobs were given up; see `toasoan jobs list`", counts.dead))
        .into_iter()
        .collect())
}
