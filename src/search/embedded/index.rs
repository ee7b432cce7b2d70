//! The embedded engine as the trait the room promises: blocking work on its own threads, one writer at a time.

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use tantivy::{Index, IndexReader, Searcher};
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::open::Opened;
use super::schema::Fields;
use super::search::{ENGINE, Look};
use super::weights::Weights;
use super::writer::{self, Writer};
use crate::search::{
    DocumentSource, Holding, SearchBackend, SearchDocument, SearchError, SearchQuery, SearchResults, Synonyms,
};

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
        let Opened { index, reader, writer } = Opened::or_new(directory, &schema)?;
        let shared = Shared { index, reader, fields, weights, synonyms };
        Ok(Self { shared: Arc::new(shared), writer: Arc::new(Mutex::new(writer)) })
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

    async fn held(&self) -> Result<Holding, SearchError> {
        // With the writer's guard, so that no commit comes between the cursor and the articles.
        self.write(|shared, _| {
            Ok(Holding {
                applied: writer::applied(&shared.index)?,
                articles: writer::held(&shared.fields, &shared.searcher())?,
            })
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
