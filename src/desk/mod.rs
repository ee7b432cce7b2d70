//! The desk: the table of contents of the product. One file per editorial verb.
//!
//! Every write to an article, from the HTTP API, the command line or an importer, comes through here, and every verb
//! has one shape: load → permit → transition → save revision → audit → publication event → jobs, committed together
//! or not at all. Enters: who acts, on what, with what. Leaves: the article's id, or a [`DeskError`] that a person
//! can act upon. It must not know HTTP or how pages look.

mod acting;
mod approve;
mod check;
mod claim;
mod create;
mod edit;
mod error;
mod keep_revision;
mod name_revision;
mod patch;
mod preview_link;
mod publish;
mod refer_to;
mod references;
mod release;
mod restore;
mod return_to_author;
mod revise;
pub mod staff;
mod step;
mod submit;
pub mod together;
mod vocabulary;
mod waive;
mod withdraw;

use std::sync::Arc;

use crate::chance::Chance;
use crate::clock::Clock;
use crate::plan::Pack;
use crate::queue::Bell;
use crate::store::Store;

pub use acting::Acting;
pub use check::Checked;
pub use create::NewDraft;
pub use edit::{Edited, Standing};
pub use error::DeskError;
pub use name_revision::LONGEST_NAME;
pub use patch::ContentPatch;
pub use preview_link::LONGEST_PREVIEW_HOURS;
pub use references::{LinkedArticle, PackReferences, ReadersReferences};

/// The desk of one running process.
#[derive(Debug, Clone)]
pub struct Desk {
    store: Store,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    pack: Option<Arc<Pack>>,
    bell: Bell,
    shared_search: bool,
}

impl Desk {
    /// A desk over a store. `shared_search` says that a search server follows the log through the job queue.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        pack: Option<Arc<Pack>>,
        bell: Bell,
        shared_search: bool,
    ) -> Self {
        Self { store, clock, chance, pack, bell, shared_search }
    }

    /// The same desk at another clock: how the demo's past is written.
    pub fn at_clock(&self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self.clone() }
    }
}
