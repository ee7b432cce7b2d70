//! The index on disk: opening it, and throwing away what cannot be used.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tantivy::directory::MmapDirectory;
use tantivy::directory::error::{LockError, OpenReadError};
use tantivy::schema::Schema;
use tantivy::{Index, IndexBuilder, IndexReader, IndexSettings, ReloadPolicy, TantivyError};

use super::fold::tokenizers;
use super::schema::version;
use super::writer::Writer;
use crate::search::SearchError;

/// Directory names of index versions begin with this; others in the directory are not ours to remove.
const VERSION_PREFIX: &str = "index-";
/// Blocks of stored texts kept in memory per segment: a page of hits touches a few.
const STORE_BLOCKS: usize = 8;

/// An index ready for use.
pub(super) struct Opened {
    /// The index.
    pub(super) index: Index,
    /// Its view for readers, which changes only when told.
    pub(super) reader: IndexReader,
    /// Its only writer.
    pub(super) writer: Writer,
}

impl Opened {
    /// Opens this program's index in `directory`; one that is damaged or of another version is thrown away.
    pub(super) fn or_new(directory: &Path, schema: &Schema) -> Result<Self, SearchError> {
        let own = own_directory(directory, schema)?;
        make(&own)?;
        let opened = match Self::new(&own, schema) {
            Err(SearchError::Storage(error)) if is_damage(&error) => {
                tracing::warn!(%error, "the search index is damaged and is filled again");
                fs::remove_dir_all(&own)
                    .map_err(|source| SearchError::Directory { directory: own.clone(), source })?;
                make(&own)?;
                Self::new(&own, schema)?
            }
            other => other?,
        };
        remove_other_versions(directory, &own);
        Ok(opened)
    }

    fn new(directory: &Path, schema: &Schema) -> Result<Self, SearchError> {
        let files = MmapDirectory::open(directory).map_err(TantivyError::from)?;
        let settings =
            IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
        let index = IndexBuilder::new()
            .schema(schema.clone())
            .settings(settings)
            .tokenizers(tokenizers())
            .open_or_create(files)?;
        let writer = Writer::new(&index).map_err(|error| match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => {
                SearchError::Locked { directory: directory.to_owned() }
            }
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

/// Where this program's index lies; an index of another version lies beside it.
pub(super) fn own_directory(directory: &Path, schema: &Schema) -> Result<PathBuf, SearchError> {
    let version = version(schema).map_err(|error| TantivyError::InternalError(error.to_string()))?;
    Ok(directory.join(format!("{VERSION_PREFIX}{version}")))
}

/// Whether an empty index helps: it does not when the disk refuses us or is full.
fn is_damage(error: &TantivyError) -> bool {
    let torn = |error: &io::Error| {
        matches!(
            error.kind(),
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData | io::ErrorKind::Other
        )
    };
    match error {
        TantivyError::IoError(error) => torn(error),
        TantivyError::OpenReadError(OpenReadError::IoError { io_error, .. }) => torn(io_error),
        TantivyError::OpenReadError(_)
        | TantivyError::DataCorruption(_)
        | TantivyError::SchemaError(_)
        | TantivyError::IncompatibleIndex(_)
        | TantivyError::DeserializeError(_)
        | TantivyError::InternalError(_) => true,
        _ => false,
    }
}

fn make(directory: &Path) -> Result<(), SearchError> {
    fs::create_dir_all(directory)
        .map_err(|source| SearchError::Directory { directory: directory.to_owned(), source })
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
