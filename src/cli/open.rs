//! Opening the data for a command.

use std::path::Path;
use std::sync::Arc;

use super::CliError;
use super::pack::{configured_pack, demo_pack};
use crate::app::{App, DATA_KIND, DEMO, Given, SearchRole, open_store};
use crate::chance::SystemChance;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::config::database::Location;
use crate::store::Store;

/// Builds the application over the data that the configuration names.
pub(super) async fn app(config: Config, role: SearchRole) -> Result<App, CliError> {
    install_tls();
    let store = open_store(&config).await?;
    let demo = is_demo(&store).await?;
    built(config, store, demo, role).await
}

/// The same for `serve --demo`: only an empty folder or a demo will do.
pub(super) async fn demo_app(config: Config, role: SearchRole) -> Result<App, CliError> {
    install_tls();
    let folder = config.data.dir.clone();
    let refused = || CliError::NotADemo(folder.clone());
    // With the database elsewhere, the folder of a demo holds no database file: then the database says what it is.
    let database_is_elsewhere = matches!(config.database.location(), Some(Location::Postgres(_)));
    let strange_folder = holds_something_else(&folder);
    if strange_folder && !database_is_elsewhere {
        return Err(refused());
    }
    let store = open_store(&config).await?;
    if !is_demo(&store).await? {
        // A database that people or sites already live in must never become a demo.
        let lived_in = store.user_count().await? > 0 || !store.sites().await?.is_empty();
        if strange_folder || lived_in {
            return Err(refused());
        }
        let tx = store.begin().await?;
        tx.set_setting(DATA_KIND, DEMO).await?;
        tx.commit().await?;
    }
    built(config, store, true, role).await
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

/// A folder with files but without a database of ours is somebody's.
fn holds_something_else(folder: &Path) -> bool {
    let Ok(mut entries) = std::fs::read_dir(folder) else { return folder.exists() };
    entries.next().is_some() && !folder.join("toasoan.db").exists()
}

/// reqwest is built without a TLS provider of its own; a second call finds it installed, which is as good.
fn install_tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
