//! The application: everything built once, for production or for tests.
//!
//! Enters: a checked configuration and what is handed in (clock, chance). Leaves: an [`App`] that HTTP, the worker
//! and the command line share. It knows how the rooms fit together and nothing of what they do.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::RwLock;

use crate::chance::Chance;
use crate::clock::{Clock, Millis};
use crate::config::database::Location;
use crate::config::search::Engine;
use crate::config::{self, Config};
use crate::desk::staff::{Door, DoorRules};
use crate::desk::{Desk, PackReferences};
use crate::plan::Pack;
use crate::queue::{Backoff, Bell, Queue};
use crate::search::{
    Embedded, Meilisearch, MeilisearchSettings, Search, SearchBackend, SearchError, Synonyms, Weights,
};
use crate::store::{Column, Organisation, Site, Store, StoreError};

/// How old the remembered sites and columns may be. They change by a seed, hardly ever, and in another process.
const HOUSE_LASTS: Millis = 2_000;

/// The setting that says what kind of data the store holds.
pub const DATA_KIND: &str = "data_kind";
/// Its value in a demo.
pub const DEMO: &str = "demo";

/// What is handed in.
#[derive(Debug, Clone)]
pub struct Given {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws ids and secrets.
    pub chance: Arc<dyn Chance>,
    /// The plan pack, read and checked by the caller.
    pub pack: Option<Arc<Pack>>,
}

/// What this process does with search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchRole {
    /// It answers readers: it owns the embedded index of its data folder.
    Serves,
    /// It only feeds the shared search server, or does not touch search.
    FeedsShared,
    /// It looks and leaves everything as it is: no folder is made for it.
    Looks,
}

/// Why the application could not be built.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// A folder could not be made.
    #[error("{folder}: {cause}")]
    Folder {
        /// Which folder.
        folder: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The database could not be opened or brought up to date.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The search engine could not be opened.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The database address is neither of the two kinds.
    #[error("database.url: neither sqlite:// nor postgres://")]
    Database,
    /// There is no database where the configuration says.
    #[error("there is no database at {0}; is --data right? `toasoan migrate` makes one")]
    NoDatabase(PathBuf),
    /// The schema is not the one that this program knows.
    #[error("the schema of the database is older than this program; `toasoan migrate` brings it up to date")]
    OldSchema,
}

/// Sites, columns and organisations as they were a moment ago.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Sites, in their order.
    pub sites: Vec<Site>,
    /// Columns of all sites, in their order.
    pub columns: Vec<Column>,
}

/// Everything, built.
#[derive(Clone)]
pub struct App {
    /// The configuration.
    pub config: Arc<Config>,
    /// Storage.
    pub store: Store,
    /// The desk.
    pub desk: Desk,
    /// The door.
    pub door: Door,
    /// The job table.
    pub queue: Queue,
    /// Rung after commits.
    pub bell: Bell,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub chance: Arc<dyn Chance>,
    /// The plan pack.
    pub pack: Option<Arc<Pack>>,
    /// Whether the store holds a demo.
    pub demo: bool,
    /// Readers' search; none in a process that does not serve.
    pub search: Option<Arc<Search>>,
    /// The embedded index of this process.
    pub embedded: Option<Arc<dyn SearchBackend>>,
    /// The shared search server, if one is configured.
    pub shared_search: Option<Arc<dyn SearchBackend>>,
    house: Arc<RwLock<(Millis, Arc<House>)>>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("store", &self.store.kind())
            .field("demo", &self.demo)
            .finish_non_exhaustive()
    }
}

/// Opens the database that the configuration names, and brings its schema up to date.
///
/// # Errors
/// When it cannot be reached or migrated.
pub async fn open_store(config: &Config) -> Result<Store, AppError> {
    make_folder(&config.data.dir)?;
    let database = &config.database;
    let store = match database.location().ok_or(AppError::Database)? {
        Location::Sqlite(file) => {
            Store::open_sqlite(&file, database.pool_max, database.busy_timeout()).await?
        }
        Location::Postgres(url) => {
            Store::open_postgres(url.expose(), database.pool_max, database.acquire_timeout()).await?
        }
    };
    store.migrate().await?;
    Ok(store)
}

/// Opens the database that the configuration names to look at it: nothing is created or migrated.
///
/// # Errors
/// When there is none, it cannot be reached, or its schema is not up to date.
pub async fn look_at_store(config: &Config) -> Result<Store, AppError> {
    let store = look_at_any_store(config).await?;
    if store.needs_migration().await? { Err(AppError::OldSchema) } else { Ok(store) }
}

/// The same whatever the schema is, and whoever made it.
///
/// # Errors
/// When there is none, or it cannot be reached.
pub async fn look_at_any_store(config: &Config) -> Result<Store, AppError> {
    require_database(config)?;
    let database = &config.database;
    Ok(match database.location().ok_or(AppError::Database)? {
        Location::Sqlite(file) => {
            Store::look_at_sqlite(&file, database.pool_max, database.busy_timeout()).await?
        }
        Location::Postgres(url) => {
            Store::open_postgres(url.expose(), database.pool_max, database.acquire_timeout()).await?
        }
    })
}

/// Refuses where a mistyped folder would become a new, empty newsroom. (PostgreSQL refuses by itself.)
///
/// # Errors
/// [`AppError::NoDatabase`] when the file is not there.
pub fn require_database(config: &Config) -> Result<(), AppError> {
    match config.database.location().ok_or(AppError::Database)? {
        Location::Sqlite(file) if !file.is_file() => Err(AppError::NoDatabase(file)),
        _ => Ok(()),
    }
}

fn make_folder(folder: &std::path::Path) -> Result<(), AppError> {
    std::fs::create_dir_all(folder).map_err(|cause| AppError::Folder { folder: folder.to_owned(), cause })
}

impl App {
    /// Builds everything over an open store.
    ///
    /// # Errors
    /// When a folder cannot be made or a search engine cannot be opened.
    pub async fn build(
        config: Config,
        store: Store,
        given: Given,
        role: SearchRole,
    ) -> Result<Self, AppError> {
        if role != SearchRole::Looks {
            make_folder(&config.media.dir)?;
        }
        let shared_search = shared(&config)?;
        let (embedded, search) = match role {
            SearchRole::FeedsShared | SearchRole::Looks => (None, None),
            SearchRole::Serves => {
                let (embedded, search) = readers_search(&config, shared_search.clone()).await?;
                (Some(embedded), Some(search))
            }
        };
        let bell = Bell::default();
        let demo = store.setting(DATA_KIND).await?.as_deref() == Some(DEMO);
        let (clock, chance) = (given.clock, given.chance);
        Ok(Self {
            desk: Desk::new(
                store.clone(),
                clock.clone(),
                chance.clone(),
                given.pack.clone(),
                bell.clone(),
                shared_search.is_some(),
            ),
            door: Door::new(store.clone(), clock.clone(), chance.clone(), door_rules(&config.session)),
            queue: Queue::new(
                store.clone(),
                clock.clone(),
                chance.clone(),
                backoff(&config.worker),
                millis(config.worker.lease()),
            ),
            config: Arc::new(config),
            store,
            bell,
            clock,
            chance,
            pack: given.pack,
            demo,
            search,
            embedded,
            shared_search,
            house: Arc::new(RwLock::new((Millis::MIN, Arc::default()))),
        })
    }

    /// Sites, columns and organisations, at most two seconds old.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn house(&self) -> Result<Arc<House>, StoreError> {
        let now = self.clock.now();
        {
            let remembered = self.house.read().await;
            if now.saturating_sub(remembered.0) < HOUSE_LASTS && now >= remembered.0 {
                return Ok(remembered.1.clone());
            }
        }
        let house = Arc::new(House {
            organisations: self.store.organisations().await?,
            sites: self.store.sites().await?,
            columns: self.store.columns().await?,
        });
        *self.house.write().await = (now, house.clone());
        Ok(house)
    }

    /// The plan pack as the body's renderers want it.
    pub fn references(&self) -> PackReferences {
        PackReferences(self.pack.clone())
    }
}

fn synonyms() -> Synonyms {
    Synonyms::default()
}

fn shared(config: &Config) -> Result<Option<Arc<dyn SearchBackend>>, AppError> {
    if config.search.engine != Engine::Meilisearch {
        return Ok(None);
    }
    let settings = MeilisearchSettings {
        url: config.search.meilisearch_url.clone(),
        key: config.search.meilisearch_key.expose().to_owned(),
        index: config.search.meilisearch_index.clone(),
        synonyms: synonyms(),
    };
    Ok(Some(Arc::new(Meilisearch::connect(&settings)?)))
}

type ReadersSearch = (Arc<dyn SearchBackend>, Arc<Search>);

/// The embedded index is opened off the async threads: it reads files.
async fn readers_search(
    config: &Config,
    shared: Option<Arc<dyn SearchBackend>>,
) -> Result<ReadersSearch, AppError> {
    let folder = config.search.index_dir.clone();
    make_folder(&folder)?;
    let failed = |cause: tokio::task::JoinError| SearchError::Source(cause.to_string());
    let opened = tokio::task::spawn_blocking(move || Embedded::open(&folder, synonyms(), Weights::default()))
        .await
        .map_err(failed)??;
    let embedded: Arc<dyn SearchBackend> = Arc::new(opened);
    let search = match shared {
        Some(shared) => Search::with_fallback(shared, embedded.clone()),
        None => Search::embedded(embedded.clone()),
    };
    Ok((embedded, Arc::new(search)))
}

fn millis(duration: std::time::Duration) -> Millis {
    Millis::try_from(duration.as_millis()).unwrap_or(Millis::MAX)
}

fn door_rules(session: &config::session::Session) -> DoorRules {
    DoorRules {
        idle: millis(session.idle()),
        absolute: millis(session.absolute()),
        attempts_per_account: session.attempts_per_account,
        attempts_per_address: session.attempts_per_address,
        window: millis(session.attempt_window()),
        link: millis(session.setup_link()),
        parallel_hashes: session.parallel_hashes,
    }
}

fn backoff(worker: &config::worker::Worker) -> Backoff {
    Backoff {
        first: millis(worker.backoff_first()),
        longest: millis(worker.backoff_max()),
        max_attempts: i64::from(worker.max_attempts),
    }
}
