//! The one writer of the index: what is staged, and the cursor that goes into each commit.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use tantivy::indexer::IndexWriterOptions;
use tantivy::query::AllQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Index, IndexWriter, Searcher, TantivyError, Term};

use super::schema::{EVENT, Fields};
use crate::search::{SearchDocument, SearchError};

/// Least memory tantivy accepts for one writing thread; a newsroom never fills it between commits.
const HEAP: usize = 15_000_000;

/// Text handed to the indexing thread before we wait for it: its queue counts articles, not bytes, and a
/// refill would otherwise hold thousands of them in memory.
const QUEUED: usize = if cfg!(test) { 40_000 } else { 1_000_000 };

/// What a commit says about itself.
#[derive(Serialize, Deserialize)]
struct Payload {
    applied: i64,
}

/// The writer and the states staged since the last commit.
pub(super) struct Writer {
    writer: IndexWriter,
    staged: HashMap<String, i64>,
    queued: usize,
}

impl Writer {
    /// Takes the write lock of the index.
    pub(super) fn new(index: &Index) -> Result<Self, TantivyError> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .memory_budget_per_thread(HEAP)
            .num_merge_threads(1)
            .build();
        Ok(Self { writer: index.writer_with_options(options)?, staged: HashMap::new(), queued: 0 })
    }

    /// Stages articles whose state is not older than the one held.
    pub(super) fn upsert(
        &mut self,
        fields: &Fields,
        searcher: &Searcher,
        documents: &[SearchDocument],
    ) -> Result<(), SearchError> {
        for document in documents {
            let held = match self.staged.get(&document.id) {
                Some(event) => Some(*event),
                None => held_event(fields, searcher, &document.id)?,
            };
            if held.is_some_and(|event| event > document.event) {
                continue;
            }
            self.put(fields, document)?;
        }
        Ok(())
    }

    /// Stages an article without looking at what is held.
    pub(super) fn put(&mut self, fields: &Fields, document: &SearchDocument) -> Result<(), SearchError> {
        let entry = fields.entry(document).map_err(|error| TantivyError::InternalError(error.to_string()))?;
        self.writer.delete_term(Term::from_field_text(fields.id, &document.id));
        self.writer.add_document(entry)?;
        self.staged.insert(document.id.clone(), document.event);
        self.queued += document.body.len() + document.standfirst.len() + document.headline.len();
        if self.queued > QUEUED {
            // Preparing writes the segment out; without committing it stays invisible.
            self.writer.prepare_commit().map(drop)?;
            self.queued = 0;
        }
        Ok(())
    }

    /// Stages removals.
    pub(super) fn delete(&mut self, fields: &Fields, ids: &[String]) {
        for id in ids {
            self.writer.delete_term(Term::from_field_text(fields.id, id));
            // What the committed index still holds is gone from here on: any state may come back.
            self.staged.insert(id.clone(), i64::MIN);
        }
    }

    /// Stages the removal of everything, also of what was staged before.
    ///
    /// By query and not by `delete_all_documents`, which drops the committed files from the books at once:
    /// a failed rebuild could not go back to them.
    pub(super) fn delete_all(&mut self) -> Result<(), TantivyError> {
        self.writer.delete_query(Box::new(AllQuery))?;
        self.staged.clear();
        Ok(())
    }

    /// Makes everything staged durable together with the cursor.
    pub(super) fn commit(&mut self, event: i64) -> Result<(), TantivyError> {
        let payload = serde_json::to_string(&Payload { applied: event })
            .map_err(|error| TantivyError::InternalError(error.to_string()))?;
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&payload);
        commit.commit()?;
        self.queued = 0;
        self.staged.clear();
        Ok(())
    }

    /// Forgets everything staged.
    pub(super) fn rollback(&mut self) -> Result<(), TantivyError> {
        self.staged.clear();
        self.queued = 0;
        self.writer.rollback().map(drop)
    }
}

/// The event number in the last commit; 0 when there is none or it cannot be read.
pub(super) fn applied(index: &Index) -> Result<i64, TantivyError> {
    let payload = index.load_metas()?.payload.unwrap_or_default();
    Ok(serde_json::from_str(&payload).map_or(0, |payload: Payload| payload.applied))
}

/// All committed articles: ids, each with the event of its state.
pub(super) fn held(fields: &Fields, searcher: &Searcher) -> Result<BTreeMap<String, i64>, TantivyError> {
    let mut held = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let events = segment.fast_fields().i64(EVENT)?;
        let index = segment.inverted_index(fields.id)?;
        let mut terms = index.terms().stream()?;
        while terms.advance() {
            let mut postings = index.read_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?;
            while postings.doc() != tantivy::TERMINATED {
                if !segment.is_deleted(postings.doc()) {
                    let id = String::from_utf8_lossy(terms.key()).into_owned();
                    held.insert(id, events.first(postings.doc()).unwrap_or(0));
                }
                postings.advance();
            }
        }
    }
    Ok(held)
}

/// The event of the committed state of one article.
fn held_event(fields: &Fields, searcher: &Searcher, id: &str) -> Result<Option<i64>, TantivyError> {
    let term = Term::from_field_text(fields.id, id);
    for segment in searcher.segment_readers() {
        let Some(mut found) =
            segment.inverted_index(fields.id)?.read_postings(&term, IndexRecordOption::Basic)?
        else {
            continue;
        };
        let mut doc = found.doc();
        while doc != tantivy::TERMINATED {
            if !segment.is_deleted(doc) {
                return Ok(segment.fast_fields().i64(EVENT)?.first(doc));
            }
            doc = found.advance();
        }
    }
    Ok(None)
}
