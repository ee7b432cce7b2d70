//! The index on disk: opening, throwing away what cannot be used, and the trait the room promises.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use tantivy::directory::MmapDirectory;
use tantivy::directory::error::LockError;
use tantivy::schema::Schema;
use tantivy::{Index, IndexBuilder, IndexReader, IndexSettings, ReloadPolicy, Searcher, TantivyError};
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::fold::tokenizers;
use super::query::Weights;
use super::schema::{Fields, version};
use super::search::{ENGINE, Look};
use super::writer::{self, Writer};
use crate::search::{
    DocumentSource, SearchBackend, SearchDocument, SearchError, SearchQuery, SearchResults, Synonyms,
};

/// Directory names of index versions begin with this; others in the directory are not ours to remove.
const VERSION_PREFIX: &str = "index-";
/// Blocks of stored texts kept in memory per segment: a page of hits touches a few.
const STORE_BLOCKS: usize = 8;

/// The embedded search engine over one directory, which no other process may write to.
pub struct Embedded {
    shared: Arc<Shared>,
    writer: Arc<Mutex<Writer>>,
}

struct Shared {
    index: Index,
    reader: IndexReader,
    fields: Fields,
    weights: Weights,
    synonyms: Synonyms,
}

impl Embedded {
    /// Opens the index in `directory`, or makes an empty one when there is none that this program can use.
    ///
    /// Blocks for disk; call it while starting. After it made an empty index `applied` is 0.
    ///
    /// # Errors
    /// [`SearchError::Locked`] when another process has it open, [`SearchError::Directory`] or
    /// [`SearchError::Storage`] when the disk refuses.
    pub fn open(directory: &Path, synonyms: Synonyms, weights: Weights) -> Result<Self, SearchError> {
        let (schema, fields) = Fields::build();
        let version = version(&schema).map_err(|error| TantivyError::InternalError(error.to_string()))?;
        let own = directory.join(format!("{VERSION_PREFIX}{version}"));
        make(&own)?;
        let opened = match Opened::new(&own, &schema) {
            Err(SearchError::Storage(error)) if is_damage(&error) => {
                tracing::warn!(%error, "the search index is damaged and is filled again");
                fs::remove_dir_all(&own).map_err(|source| SearchError::Directory { directory: own.clone(), source })?;
                make(&own)?;
                Opened::new(&own, &schema)?
            }
            other => other?,
        };
        remove_other_versions(directory, &own);
        let shared = Shared { index: opened.index, reader: opened.reader, fields, weights, synonyms };
        Ok(Self { shared: Arc::new(shared), writer: Arc::new(Mutex::new(opened.writer)) })
    }

    /// Runs blocking work with the writer, one piece at a time.
    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Shared, &mut Writer) -> Result<T, SearchError> + Send + 'static,
    ) -> Result<T, SearchError> {
        let guard = Arc::clone(&self.writer).lock_owned().await;
        self.write_with(guard, work).await.map(|(_, value)| value)
    }

    async fn write_with<T: Send + 'static>(
        &self,
        mut guard: OwnedMutexGuard<Writer>,
        work: impl FnOnce(&Shared, &mut Writer) -> Result<T, SearchError> + Send + 'static,
    ) -> Result<(OwnedMutexGuard<Writer>, T), SearchError> {
        let shared = Arc::clone(&self.shared);
        blocking(move || {
            let value = work(&shared, &mut guard)?;
            Ok((guard, value))
        })
        .await
    }
}

impl Shared {
    fn commit(&self, writer: &mut Writer, event: i64) -> Result<(), SearchError> {
        writer.commit(event)?;
        // Reloading here and not by a file watcher makes a published article findable at once.
        self.reader.reload()?;
        Ok(())
    }

    fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }
}

#[async_trait]
impl SearchBackend for Embedded {
    fn name(&self) -> &'static str {
        ENGINE
    }

    async fn upsert(&self, documents: &[SearchDocument]) -> Result<(), SearchError> {
        let documents = documents.to_vec();
        self.write(move |shared, writer| writer.upsert(&shared.fields, &shared.searcher(), &documents)).await
    }

    async fn delete(&self, ids: &[String]) -> Result<(), SearchError> {
        let ids = ids.to_vec();
        self.write(move |shared, writer| {
            writer.delete(&shared.fields, &ids);
            Ok(())
        })
        .await
    }

    async fn commit(&self, event: i64) -> Result<(), SearchError> {
        self.write(move |shared, writer| shared.commit(writer, event)).await
    }

    async fn applied(&self) -> Result<i64, SearchError> {
        let shared = Arc::clone(&self.shared);
        blocking(move || Ok(writer::applied(&shared.index)?)).await
    }

    async fn search(&self, query: &SearchQuery) -> Result<SearchResults, SearchError> {
        let (shared, query) = (Arc::clone(&self.shared), query.clone());
        blocking(move || {
            let look = Look {
                searcher: shared.searcher(),
                fields: &shared.fields,
                weights: &shared.weights,
                synonyms: &shared.synonyms,
            };
            Ok(look.search(&query)?)
        })
        .await
    }

    async fn clear(&self) -> Result<(), SearchError> {
        self.write(|shared, writer| {
            writer.delete_all()?;
            shared.commit(writer, 0)
        })
        .await
    }

    async fn rebuild(&self, source: &mut dyn DocumentSource, event: i64) -> Result<(), SearchError> {
        // The guard is kept over all batches: nothing else may stage or commit a half-filled index.
        let guard = Arc::clone(&self.writer).lock_owned().await;
        let (mut guard, ()) = self.write_with(guard, |_, writer| Ok(writer.delete_all()?)).await?;
        loop {
            let batch = match source.next_batch().await {
                Ok(batch) => batch,
                Err(error) => {
                    self.write_with(guard, |_, writer| Ok(writer.rollback()?)).await?;
                    return Err(error);
                }
            };
            if batch.is_empty() {
                break;
            }
            let put = move |shared: &Shared, writer: &mut Writer| {
                let filled = batch.iter().try_for_each(|document| writer.put(&shared.fields, document));
                if filled.is_err() {
                    writer.rollback()?;
                }
                filled
            };
            (guard, ()) = self.write_with(guard, put).await?;
        }
        self.write_with(guard, move |shared, writer| shared.commit(writer, event)).await.map(drop)
    }

    async fn health(&self) -> Result<(), SearchError> {
        self.applied().await.map(drop)
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, SearchError> + Send + 'static,
) -> Result<T, SearchError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| SearchError::Interrupted)?
}

struct Opened {
    index: Index,
    reader: IndexReader,
    writer: Writer,
}

impl Opened {
    fn new(directory: &Path, schema: &Schema) -> Result<Self, SearchError> {
        let files = MmapDirectory::open(directory).map_err(TantivyError::from)?;
        let settings = IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
        let index = IndexBuilder::new()
            .schema(schema.clone())
            .settings(settings)
            .tokenizers(tokenizers())
            .open_or_create(files)?;
        let writer = Writer::new(&index).map_err(|error| match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => SearchError::Locked { directory: directory.to_owned() },
            other => SearchError::Storage(other),
        })?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .doc_store_cache_num_blocks(STORE_BLOCKS)
            .try_into()?;
        // A torn file shows here and not at a reader's first search.
        if let Some(file) = index.validate_checksum()?.into_iter().next() {
            return Err(TantivyError::DataCorruption(tantivy::error::DataCorruption::comment_only(format!(
                "checksum of {}",
                file.display()
            )))
            .into());
        }
        Ok(Self { index, reader, writer })
    }
}

/// Whether an empty index helps: it does not when the disk refuses us or is full.
fn is_damage(error: &TantivyError) -> bool {
    !matches!(
        error,
        TantivyError::LockFailure(..)
            | TantivyError::IoError(_)
            | TantivyError::OpenDirectoryError(_)
            | TantivyError::OpenWriteError(_)
            | TantivyError::SystemError(_)
            | TantivyError::InvalidArgument(_)
    )
}

fn make(directory: &Path) -> Result<(), SearchError> {
    fs::create_dir_all(directory).map_err(|source| SearchError::Directory { directory: directory.to_owned(), source })
}

/// Removes indexes of other versions of this program; failing to is a waste of disk, not a fault.
fn remove_other_versions(directory: &Path, own: &Path) {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_version = |path: &PathBuf| {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(VERSION_PREFIX))
    };
    for path in entries.filter(is_version).filter(|path| path != own) {
        if let Err(error) = fs::remove_dir_all(&path) {
            tracing::warn!(%error, path = %path.display(), "an outdated search index could not be removed");
        }
    }
}
