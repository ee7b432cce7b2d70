//! The trait the room promises, on a Meilisearch server.

use std::collections::BTreeMap;
use std::time::Duration;

use async_trait::async_trait;
use meilisearch_sdk::client::{Client, SwapIndexes};
use meilisearch_sdk::errors::{Error, ErrorCode};
use meilisearch_sdk::indexes::Index;
use meilisearch_sdk::request::{HttpClient, Method};
use meilisearch_sdk::task_info::TaskInfo;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use super::ask::ask;
use super::client::{ENGINE, Http, explained};
use super::record::{Cursor, Record, VERSION};
use super::settings::{difference, wanted};
use super::tasks;
use crate::search::{
    DocumentSource, Holding, SearchBackend, SearchDocument, SearchError, SearchQuery, SearchResults, Synonyms,
};

/// Articles sent in one task.
const BATCH: usize = 500;
/// How long a write of articles may wait in the server's queue and run.
const WRITE_LIMIT: Duration = Duration::from_secs(60);
/// How long a change of settings may take: the server indexes everything again.
const SETTINGS_LIMIT: Duration = Duration::from_secs(900);

/// Where the server is and which index is ours.
#[derive(Clone)]
pub struct MeilisearchSettings {
    /// Address of the server, `http` or `https`, without a path.
    pub url: String,
    /// API key that may search, write documents, settings, indexes and read tasks.
    pub key: String,
    /// Name of the index; `-next` and `-state` beside it are ours too.
    pub index: String,
    /// Abbreviations that find each other.
    pub synonyms: Synonyms,
}

/// A Meilisearch server as search engine.
pub struct Meilisearch {
    client: Client<Http>,
    http: Http,
    host: String,
    index: String,
    synonyms: Synonyms,
    /// Whether settings were compared since this process started; the lock also keeps writes in order.
    prepared: Mutex<bool>,
}

impl Meilisearch {
    /// Checks the settings and builds the client; does not touch the network.
    ///
    /// # Errors
    /// [`SearchError::Configuration`] naming the setting that cannot work.
    pub fn connect(settings: &MeilisearchSettings) -> Result<Self, SearchError> {
        let host = host(&settings.url)?;
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if settings.index.is_empty() || settings.index.len() > 100 || !settings.index.bytes().all(is_name) {
            return Err(SearchError::Configuration(
                "the index name must be letters, digits, - and _".to_owned(),
            ));
        }
        let http = Http::new(&settings.key)?;
        let client = Client::new_with_client(host.clone(), Some(settings.key.clone()), http.clone());
        let (index, synonyms) = (settings.index.clone(), settings.synonyms.clone());
        Ok(Self { client, http, host, index, synonyms, prepared: Mutex::new(false) })
    }

    /// Makes sure the index exists and has our settings.
    ///
    /// # Errors
    /// As any write: outage, refusal, failed task.
    pub async fn prepare(&self) -> Result<(), SearchError> {
        let mut prepared = self.prepared.lock().await;
        self.prepare_index(&self.index).await?;
        *prepared = true;
        Ok(())
    }

    async fn ensure(&self, prepared: &mut bool) -> Result<(), SearchError> {
        // A wiped server would otherwise get its index back by the next write, without settings.
        if !*prepared || !self.exists(&self.index).await? {
            self.prepare_index(&self.index).await?;
            *prepared = true;
        }
        Ok(())
    }

    async fn prepare_index(&self, name: &str) -> Result<(), SearchError> {
        self.create(name).await?;
        let url = format!("{}/indexes/{name}/settings", self.host);
        let held: Value = self
            .http
            .request::<(), (), Value>(&url, Method::Get { query: () }, 200)
            .await
            .map_err(explained)?;
        let changes = difference(&wanted(&self.synonyms), &held)
            .map_err(|error| SearchError::Configuration(format!("index settings: {error}")))?;
        if let Some(changes) = changes {
            self.finish(self.at(name).set_settings(&changes).await, SETTINGS_LIMIT).await?;
        }
        Ok(())
    }

    async fn create(&self, name: &str) -> Result<(), SearchError> {
        if self.exists(name).await? {
            return Ok(());
        }
        self.finish(self.client.create_index(name, Some("id")).await, WRITE_LIMIT).await
    }

    async fn exists(&self, name: &str) -> Result<bool, SearchError> {
        known(self.client.get_raw_index(name).await, &[ErrorCode::IndexNotFound]).map(|found| found.is_some())
    }

    async fn remove(&self, name: &str) -> Result<(), SearchError> {
        if self.exists(name).await? {
            self.finish(self.client.delete_index(name).await, WRITE_LIMIT).await?;
        }
        Ok(())
    }

    /// Waits for a task the server accepted.
    async fn finish(&self, accepted: Result<TaskInfo, Error>, limit: Duration) -> Result<(), SearchError> {
        let task = accepted.map_err(explained)?;
        tasks::succeeded(&self.http, &self.host, task.task_uid, limit).await
    }

    async fn put(&self, name: &str, documents: &[&SearchDocument]) -> Result<(), SearchError> {
        for batch in documents.chunks(BATCH) {
            let records: Vec<Record<'_>> = batch.iter().map(|document| Record::of(document)).collect();
            self.finish(self.at(name).add_or_replace(&records, Some("id")).await, WRITE_LIMIT).await?;
        }
        Ok(())
    }

    /// Drops states older than the one the server holds.
    async fn newer<'a>(
        &self,
        documents: &'a [SearchDocument],
    ) -> Result<Vec<&'a SearchDocument>, SearchError> {
        let url = format!("{}/indexes/{}/documents/fetch", self.host, self.index);
        let mut newer = Vec::with_capacity(documents.len());
        for batch in documents.chunks(BATCH) {
            let ids: Vec<&str> = batch.iter().map(|document| document.id.as_str()).collect();
            let body = json!({ "ids": ids, "fields": ["id", "event"], "limit": ids.len() });
            let held: Held = self
                .http
                .request::<(), Value, Held>(&url, Method::Post { query: (), body }, 200)
                .await
                .map_err(explained)?;
            let is_newer = |document: &&SearchDocument| {
                held.results.iter().all(|held| held.id != document.id || held.event <= document.event)
            };
            newer.extend(batch.iter().filter(is_newer));
        }
        Ok(newer)
    }

    async fn set_cursor(&self, event: i64) -> Result<(), SearchError> {
        let name = self.state();
        self.create(&name).await?;
        self.finish(self.at(&name).add_or_replace(&[Cursor::at(event)], Some("id")).await, WRITE_LIMIT).await
    }

    fn at(&self, name: &str) -> Index<Http> {
        self.client.index(name)
    }

    fn state(&self) -> String {
        format!("{}-state", self.index)
    }

    fn next(&self) -> String {
        format!("{}-next", self.index)
    }
}

#[async_trait]
impl SearchBackend for Meilisearch {
    fn name(&self) -> &'static str {
        ENGINE
    }

    async fn upsert(&self, documents: &[SearchDocument]) -> Result<(), SearchError> {
        if documents.is_empty() {
            return Ok(());
        }
        let mut prepared = self.prepared.lock().await;
        self.ensure(&mut prepared).await?;
        let newer = self.newer(documents).await?;
        self.put(&self.index, &newer).await
    }

    async fn delete(&self, ids: &[String]) -> Result<(), SearchError> {
        let mut prepared = self.prepared.lock().await;
        self.ensure(&mut prepared).await?;
        for batch in ids.chunks(BATCH) {
            self.finish(self.at(&self.index).delete_documents(batch).await, WRITE_LIMIT).await?;
        }
        Ok(())
    }

    /// Writes were visible when their tasks ended; the cursor is written last, so it never runs ahead.
    async fn commit(&self, event: i64) -> Result<(), SearchError> {
        let mut prepared = self.prepared.lock().await;
        self.ensure(&mut prepared).await?;
        self.set_cursor(event).await
    }

    async fn applied(&self) -> Result<i64, SearchError> {
        if !self.exists(&self.index).await? {
            return Ok(0);
        }
        let cursor = self.at(&self.state()).get_document::<Cursor>(Cursor::ID).await;
        let cursor = known(cursor, &[ErrorCode::IndexNotFound, ErrorCode::DocumentNotFound])?;
        Ok(cursor.filter(|cursor| cursor.version == VERSION).map_or(0, |cursor| cursor.applied))
    }

    async fn search(&self, query: &SearchQuery) -> Result<SearchResults, SearchError> {
        ask(&self.at(&self.index), query, &self.synonyms).await
    }

    async fn clear(&self) -> Result<(), SearchError> {
        let mut prepared = self.prepared.lock().await;
        self.ensure(&mut prepared).await?;
        self.set_cursor(0).await?;
        self.finish(self.at(&self.index).delete_all_documents().await, WRITE_LIMIT).await
    }

    async fn rebuild(&self, source: &mut dyn DocumentSource, event: i64) -> Result<(), SearchError> {
        let mut prepared = self.prepared.lock().await;
        let next = self.next();
        self.remove(&next).await?;
        self.prepare_index(&next).await?;
        loop {
            let batch = source.next_batch().await?;
            if batch.is_empty() {
                break;
            }
            self.put(&next, &batch.iter().collect::<Vec<_>>()).await?;
        }
        self.ensure(&mut prepared).await?;
        let swap = SwapIndexes { indexes: (self.index.clone(), next.clone()), rename: None };
        self.finish(self.client.swap_indexes([&swap]).await, WRITE_LIMIT).await?;
        self.set_cursor(event).await?;
        self.remove(&next).await
    }

    async fn held(&self) -> Result<Holding, SearchError> {
        let applied = self.applied().await?;
        let mut articles = BTreeMap::new();
        if !self.exists(&self.index).await? {
            return Ok(Holding { applied, articles });
        }
        let url = format!("{}/indexes/{}/documents/fetch", self.host, self.index);
        let mut offset = 0;
        loop {
            let body = json!({ "fields": ["id", "event"], "offset": offset, "limit": 1_000 });
            let page: Held = self
                .http
                .request::<(), Value, Held>(&url, Method::Post { query: (), body }, 200)
                .await
                .map_err(explained)?;
            if page.results.is_empty() {
                return Ok(Holding { applied, articles });
            }
            offset += page.results.len();
            articles.extend(page.results.into_iter().map(|held| (held.id, held.event)));
        }
    }

    async fn health(&self) -> Result<(), SearchError> {
        let health = self.client.health().await.map_err(explained)?;
        if health.status == "available" {
            return Ok(());
        }
        Err(SearchError::Unavailable { engine: ENGINE, reason: format!("status {}", health.status) })
    }
}

#[derive(Debug, Deserialize)]
struct Held {
    results: Vec<HeldEvent>,
}

#[derive(Debug, Deserialize)]
struct HeldEvent {
    id: String,
    #[serde(default)]
    event: i64,
}

/// None for the answers that mean "there is none".
fn known<T>(answer: Result<T, Error>, absent: &[ErrorCode]) -> Result<Option<T>, SearchError> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(Error::Meilisearch(error)) if absent.contains(&error.error_code) => Ok(None),
        Err(error) => Err(explained(error)),
    }
}

/// The address without a trailing slash, which the client library would double.
fn host(address: &str) -> Result<String, SearchError> {
    let refused = |why: &str| SearchError::Configuration(format!("the Meilisearch address {why}"));
    let url = url::Url::parse(address).map_err(|_| refused("is not a URL"))?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(refused("must begin with http:// or https://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("must not hold a password"));
    }
    if url.query().is_some() || url.fragment().is_some() || url.path() != "/" {
        return Err(refused("must not have a path"));
    }
    Ok(url.origin().ascii_serialization())
}
