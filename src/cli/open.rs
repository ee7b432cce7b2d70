//! Opening the data for a command.

use std::path::Path;
use std::sync::Arc;

use super::CliError;
use super::pack::{configured_pack, demo_pack};
use crate::app::{
    App, DATA_KIND, DEMO, Given, SearchRole, look_at_any_store, look_at_store, open_store, require_database,
};
use crate::chance::SystemChance;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::store::Store;

/// Builds the application over the data that the configuration names.
pub(super) async fn app(config: Config, role: SearchRole) -> Result<App, CliError> {
    install_tls();
    let store = open_store(&config).await?;
    let demo = is_demo(&store).await?;
    built(config, store, demo, role).await
}

/// The same for a command that makes no sense without data: a mistyped folder is told, not filled.
pub(super) async fn app_over_data(config: Config, role: SearchRole) -> Result<App, CliError> {
    require_database(&config)?;
    app(config, role).await
}

/// The same to look only: nothing is created, migrated or written.
pub(super) async fn app_to_look_at(config: Config) -> Result<App, CliError> {
    install_tls();
    let store = look_at_store(&config).await?;
    let demo = is_demo(&store).await?;
    built(config, store, demo, SearchRole::Looks).await
}

/// The same for `serve --demo`: only an empty folder or a demo will do. Whatever else is there is looked at before
/// anything is made or migrated, and left as it was.
pub(super) async fn demo_app(config: Config, role: SearchRole) -> Result<App, CliError> {
    install_tls();
    let begins = match what_is_there(&config).await? {
        There::Demo => false,
        There::Nothing => true,
        There::SomethingElse => return Err(CliError::NotADemo(config.data.dir)),
    };
    let store = open_store(&config).await?;
    if begins {
        let tx = store.begin().await?;
        tx.set_setting(DATA_KIND, DEMO).await?;
        tx.commit().await?;
    }
    built(config, store, true, role).await
}

enum There {
    Nothing,
    Demo,
    SomethingElse,
}

async fn what_is_there(config: &Config) -> Result<There, CliError> {
    let folder = &config.data.dir;
    let begins_in_an_empty_folder =
        || if holds_something(folder) { There::SomethingElse } else { There::Nothing };
    if require_database(config).is_err() {
        return Ok(begins_in_an_empty_folder());
    }
    let store = look_at_any_store(config).await?;
    // A database that is not ours has no such table, and is no demo either.
    let there = match store.setting(DATA_KIND).await {
        Ok(Some(kind)) if kind == DEMO => There::Demo,
        // Only a server's database can be there and blank; a file is somebody's, whatever is in it.
        _ if store.kind() == "postgres" && store.is_blank().await? => begins_in_an_empty_folder(),
        _ => There::SomethingElse,
    };
    store.close().await?;
    Ok(there)
}

async fn built(config: Config, store: Store, demo: bool, role: SearchRole) -> Result<App, CliError> {
    let pack = if demo { Some(demo_pack()?) } else { configured_pack(&config)? };
    let given = Given { clock: Arc::new(SystemClock), chance: Arc::new(SystemChance), pack };
    Ok(App::build(config, store, given, role).await?)
}

/// Whether the store holds a demo.
pub(super) async fn is_demo(store: &Store) -> Result<bool, CliError> {
    Ok(store.setting(DATA_KIND).await?.as_deref() == Some(DEMO))
}

/// A folder with files is somebody's, and so is what cannot be read.
fn holds_something(folder: &Path) -> bool {
    std::fs::read_dir(folder).map_or_else(|_| folder.exists(), |mut entries| entries.next().is_some())
}

/// reqwest is built without a TLS provider of its own; a second call finds it installed, which is as good.
fn install_tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
