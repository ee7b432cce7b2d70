//! A second server over the same database: what happens in one must be seen in the other.

use std::sync::Arc;

use toasoan::app::{App, Given, SearchRole, open_store};
use toasoan::chance::SystemChance;
use toasoan::http::{Http, server};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{Newsroom, PASSWORD, Person};

/// The second server: its own connections, memory and bell.
pub struct Beside {
    pub url: String,
    stop: CancellationToken,
}

impl Newsroom {
    /// Opens a second server over this newsroom's database, at the same clock.
    pub async fn beside(&self) -> Beside {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut config = (*self.app.config).clone();
        config.server.bound(listener.local_addr().unwrap());
        let store = open_store(&config).await.unwrap();
        let given =
            Given { clock: self.clock.clone(), chance: Arc::new(SystemChance), pack: self.app.pack.clone() };
        // The embedded index belongs to one process, and nobody searches here.
        let app = App::build(config, store, given, SearchRole::FeedsShared).await.unwrap();
        let url = app.config.server.public_url.clone();
        let stop = CancellationToken::new();
        tokio::spawn(server::serve(Http::new(app), listener, stop.clone()));
        Beside { url, stop }
    }
}

impl Beside {
    /// Somebody signs in here.
    pub async fn sign_in(&self, username: &str) -> Person {
        Person::sign_in(&self.url, username, PASSWORD).await
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}
