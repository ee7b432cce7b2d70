//! The index seen from outside, while another process may be writing to it. Looking changes nothing.

use std::path::Path;

use tantivy::directory::error::LockError;
use tantivy::directory::{Directory, INDEX_WRITER_LOCK, MmapDirectory};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyError};

use super::open::own_directory;
use super::schema::Fields;
use super::writer;
use crate::search::{Holding, SearchError};

/// How often the files are read again when the writer removed one of them meanwhile.
const LOOKS: usize = 3;

/// An embedded index to look at.
pub struct EmbeddedView {
    index: Index,
    reader: IndexReader,
    fields: Fields,
}

impl EmbeddedView {
    /// Opens what lies in `directory`; none when no index of this program's version is there. Blocks for disk.
    ///
    /// # Errors
    /// When the files cannot be read or are damaged.
    pub fn open(directory: &Path) -> Result<Option<Self>, SearchError> {
        let (schema, fields) = Fields::build();
        let own = own_directory(directory, &schema)?;
        if !own.join("meta.json").is_file() {
            return Ok(None);
        }
        let files = MmapDirectory::open(&own).map_err(TantivyError::from)?;
        let index = Index::open(files)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Some(Self { index, reader, fields }))
    }

    /// Whether some process has the index open for writing.
    ///
    /// # Errors
    /// When the lock file cannot be asked.
    pub fn is_followed(&self) -> Result<bool, SearchError> {
        match self.index.directory().acquire_lock(&INDEX_WRITER_LOCK) {
            Ok(_let_go_at_once) => Ok(false),
            Err(LockError::LockBusy) => Ok(true),
            Err(error) => Err(TantivyError::LockFailure(error, None).into()),
        }
    }

    /// Files whose bytes are not what was written.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn torn_files(&self) -> Result<Vec<String>, SearchError> {
        let mut looks = 1;
        loop {
            // A merge may take away a file that was still on the list; the next list lacks it.
            match self.index.validate_checksum() {
                Ok(torn) => return Ok(torn.iter().map(|file| file.display().to_string()).collect()),
                Err(_) if looks < LOOKS => looks += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// What it holds now.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn held(&self) -> Result<Holding, SearchError> {
        // The cursor first: what is committed between the two is then newer than it, and nobody's fault.
        let applied = writer::applied(&self.index)?;
        self.reader.reload()?;
        Ok(Holding { applied, articles: writer::held(&self.fields, &self.reader.searcher())? })
    }
}
