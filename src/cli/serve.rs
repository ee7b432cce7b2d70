//! `toasoan serve`.

use std::process::ExitCode;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio_util::task::TaskTracker;

use super::ask::Serve;
use super::newsroom::Account;
use super::{CliError, demo, open, ready, say, stop};
use crate::app::{App, SearchRole};
use crate::config::Config;
use crate::http::public::cache;
use crate::http::{Http, server};
use crate::store::LinkPurpose;
use crate::worker;

/// Serves until told to stop.
pub(super) async fn run(mut config: Config, how: Serve) -> Result<ExitCode, CliError> {
    let address = config.server.listen;
    let listen = |cause| CliError::Listen { address, cause };
    let listener = TcpListener::bind(address).await.map_err(listen)?;
    config.server.bound(listener.local_addr().map_err(listen)?);

    let (app, accounts) = if how.demo {
        let app = open::demo_app(config, SearchRole::Serves).await?;
        let accounts = demo::write_demo(&app).await?;
        (app, accounts)
    } else {
        let app = open::app(config, SearchRole::Serves).await?;
        if app.demo {
            return Err(CliError::DemoWithoutFlag);
        }
        (app, Vec::new())
    };
    serve(app, listener, &accounts, how.ready_json).await?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(
    app: App,
    listener: TcpListener,
    accounts: &[Account],
    ready_json: bool,
) -> Result<(), CliError> {
    let stop = stop::on_signals()?;
    let tasks = TaskTracker::new();
    let http = Http::new(app.clone());
    let log_end = app.store.last_event().await?;
    worker::catch_up_embedded(&app).await?;
    tasks.spawn(worker::follow_embedded(app.clone(), stop.clone()));
    tasks.spawn(cache::follow(app.clone(), Arc::clone(&http.pages), log_end, stop.clone()));
    if app.config.worker.inside {
        tasks.spawn(worker::work(app.clone(), stop.clone()));
    }
    announce(&app, accounts, ready_json).await?;
    server::serve(http, listener, stop.clone()).await;
    stop.cancel();
    tasks.close();
    tasks.wait().await;
    app.store.clone().close().await?;
    Ok(())
}

/// Says where to go and how to sign in.
async fn announce(app: &App, accounts: &[Account], ready_json: bool) -> Result<(), CliError> {
    if ready_json {
        return say(&ready::json(app, accounts).await?);
    }
    for line in ready::words(app, accounts).await? {
        say(&line)?;
    }
    if app.store.user_count().await? == 0 {
        let token = app.door.make_link(LinkPurpose::Setup, None).await?;
        let minutes = app.config.session.setup_link_minutes;
        say(&format!(
            "Chưa có tài khoản nào. Mở liên kết này một lần trong {minutes} phút để tạo tài khoản quản trị:"
        ))?;
        say(&format!("  {}/admin/setup/{token}", app.config.server.public_url))?;
    }
    Ok(())
}
