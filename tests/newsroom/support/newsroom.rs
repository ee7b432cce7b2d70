//! A newsroom on a fresh database.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection};
use tempfile::TempDir;
use toasoan::app::{App, Given, SearchRole, open_store};
use toasoan::chance::SystemChance;
use toasoan::cli::{Newsroom as NewsroomFile, demo_pack};
use toasoan::clock::{Clock, SetClock};
use toasoan::config::database::Location;
use toasoan::config::{Config, Sources};
use toasoan::desk::staff::NewAccount;
use toasoan::http::public::cache;
use toasoan::http::{Http, server};
use toasoan::worker;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::Person;

/// When stories begin: 2026-11-22 08:00 in Hà Nội.
const MORNING: i64 = 1_795_309_200_000;
/// Everybody's password here.
pub const PASSWORD: &str = "con trâu đi trước cái cày";

const ROLES: [(&str, &str); 4] = [
    ("reporter", "phongvien"),
    ("editor", "bientap"),
    ("managing_secretary", "thuky"),
    ("chief_editor", "tongbientap"),
];

/// A newsroom with two walled organisations (`bao`, `dai`), two columns each, and one person per role and site:
/// `phongvien.bao`, `bientap.bao`, `thuky.bao`, `tongbientap.bao`, the same at `dai`, `quantri` and `giamsat`.
pub struct Newsroom {
    pub app: App,
    pub http: Http,
    pub url: String,
    pub clock: Arc<SetClock>,
    seen: AtomicI64,
    stop: CancellationToken,
    _folder: TempDir,
}

impl Newsroom {
    /// Opens for the day.
    pub async fn open() -> Self {
        Self::open_with(|sources| sources).await
    }

    /// Opens with some keys configured otherwise.
    pub async fn open_with(configure: impl FnOnce(Sources) -> Sources) -> Self {
        let newsroom = Self::unstaffed(configure).await;
        newsroom.hire_everybody().await;
        newsroom
    }

    /// A newsroom where nobody works yet.
    pub async fn unstaffed(configure: impl FnOnce(Sources) -> Sources) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut sources = Sources::new()
            .flag("data.dir", folder.path().to_string_lossy())
            .flag("server.listen", listener.local_addr().unwrap().to_string())
            .flag("database.pool_max", "4")
            .flag("worker.poll_ms", "20")
            .flag("log.level", "warn");
        if let Some(url) = fresh_postgres().await {
            sources = sources.flag("database.url", url);
        }
        let config = Config::load(configure(sources)).unwrap();
        let store = open_store(&config).await.unwrap();
        let clock = Arc::new(SetClock::at(MORNING));
        let given =
            Given { clock: clock.clone(), chance: Arc::new(SystemChance), pack: Some(demo_pack().unwrap()) };
        let app = App::build(config, store, given, SearchRole::Serves).await.unwrap();
        NewsroomFile::parse("newsroom.toml", include_str!("newsroom.toml"))
            .unwrap()
            .build(&app)
            .await
            .unwrap();
        let http = Http::new(app.clone());
        let stop = CancellationToken::new();
        tokio::spawn(server::serve(http.clone(), listener, stop.clone()));
        let url = app.config.server.public_url.clone();
        Self { app, http, url, clock, seen: AtomicI64::new(0), stop, _folder: folder }
    }

    /// Somebody with the keys to the database, who goes past the product.
    pub async fn behind_the_product(&self) -> DatabaseConnection {
        let url = match self.app.config.database.location().unwrap() {
            Location::Sqlite(file) => format!("sqlite://{}", file.display()),
            Location::Postgres(url) => url.expose().to_owned(),
        };
        let mut options = ConnectOptions::new(url);
        options.max_connections(1).sqlx_logging(false);
        sea_orm::Database::connect(options).await.unwrap()
    }

    async fn hire_everybody(&self) {
        for site in ["bao", "dai"] {
            for (role, name) in ROLES {
                self.hire(&format!("{name}.{site}"), &[(role, Some(site), None)]).await;
            }
        }
        self.hire("quantri", &[("site_administrator", Some("bao"), None)]).await;
        self.hire("giamsat", &[("monitor", None, None)]).await;
    }

    /// Adds a person with roles: (role, site, column).
    pub async fn hire(&self, username: &str, roles: &[(&str, Option<&str>, Option<&str>)]) {
        let house = self.app.house().await.unwrap();
        let grants = roles
            .iter()
            .map(|(role, site, column)| {
                let site = site.map(|slug| house.sites.iter().find(|site| site.slug == slug).unwrap().id);
                let column = column.map(|slug| {
                    house.columns.iter().find(|one| Some(one.site) == site && one.slug == slug).unwrap().id
                });
                toasoan::article::Grant {
                    role: toasoan::article::Role::from_code(role).unwrap(),
                    site,
                    column,
                }
            })
            .collect::<Vec<_>>();
        let account = NewAccount {
            username: username.to_owned(),
            display_name: username.to_owned(),
            pen_name: None,
            password: Some(PASSWORD.to_owned()),
        };
        self.app.door.add_account(account, &grants, "test").await.unwrap();
    }

    /// Takes every role of a person back.
    pub async fn takes_rights_of(&self, username: &str) {
        let id = self.app.store.user_by_name(username).await.unwrap().unwrap().id;
        let held = self.app.store.grants_of(id).await.unwrap();
        assert!(self.app.door.revoke(id, &held, "test").await.unwrap());
    }

    /// A reader, or a tool without a session.
    pub fn anonymous(&self) -> Person {
        Person::anonymous(&self.url)
    }

    /// Somebody signs in over HTTP.
    pub async fn sign_in(&self, username: &str) -> Person {
        Person::sign_in(&self.url, username, PASSWORD).await
    }

    /// Moves time forward.
    pub fn later(&self, milliseconds: i64) {
        self.clock.advance(milliseconds);
    }

    /// Lets everything that follows the publication log catch up.
    pub async fn settle(&self) {
        worker::catch_up_embedded(&self.app).await.unwrap();
        let seen =
            cache::catch_up(&self.app, &self.http.pages, self.seen.load(Ordering::SeqCst)).await.unwrap();
        self.seen.store(seen, Ordering::SeqCst);
        worker::drain(&self.app).await.unwrap();
    }

    /// The server is told to stop.
    pub fn closes(&self) {
        self.stop.cancel();
    }

    /// What time it is.
    pub fn now(&self) -> i64 {
        self.clock.now()
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// A database of its own on the PostgreSQL server of the environment, if there is one.
pub async fn fresh_postgres() -> Option<String> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    #[expect(clippy::disallowed_methods, reason = "the test command says where its PostgreSQL is")]
    let server = std::env::var("TEST_DATABASE_URL").ok()?;
    let name = format!("story_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    let admin = sea_orm::Database::connect(&server).await.unwrap();
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    admin.close().await.unwrap();
    let (base, _) = server.rsplit_once('/').unwrap();
    Some(format!("{base}/{name}"))
}
