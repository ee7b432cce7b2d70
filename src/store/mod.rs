//! Storage: sea-orm lives here and nowhere else.
//!
//! Enters: typed ids, contents and a [`Reach`](crate::article::Reach); leaves: records of the product's own types.
//! Writing goes through a [`WriteTx`] (on SQLite `BEGIN IMMEDIATE` on the one writing connection), reading through
//! [`Store::read`]. No finder for content is naked: it takes a reach, or is named for what is public. This room must
//! not know HTTP, rights or the order of the desk.

mod approvals;
mod articles;
mod audit;
mod bundle;
mod checkpoints;
mod comments;
mod connect;
mod counters;
mod drafts;
mod editions;
mod entity;
mod error;
mod grants;
mod idempotency;
mod integrity;
mod jobs;
mod links;
mod listing;
mod locks;
mod mentions;
mod opening;
mod presence;
mod preview_links;
mod public;
mod publication_log;
mod pulses;
mod references;
mod revisions;
mod sessions;
mod settings;
mod shelf;
mod sites;
mod statement;
mod suggestions;
mod throttle;
mod turns;
mod users;
mod waivers;
mod work;

pub use approvals::{Approval, NewApproval};
pub use articles::{Article, NewArticle};
pub use audit::{AuditRow, NewAudit, Tampering};
pub use comments::{Message, Place, Thread};
pub use connect::{Store, WriteTx};
pub use drafts::Colleague;
pub use editions::{Edition, NewEdition};
pub use error::StoreError;
pub use idempotency::IdempotentRequest;
pub use jobs::{DeadJob, Job, JobCounts, NewJob};
pub use links::{LinkPurpose, OneTimeLink};
pub use listing::{ArticleFilter, ArticleRow, Position};
pub use mentions::UnseenMention;
pub use opening::Opening;
pub use presence::PresentTab;
pub use preview_links::PreviewLink;
pub use public::{LiveArticle, LiveFilter, PublicState};
pub use publication_log::{Event, NewEvent};
pub use pulses::{Changed, Pulse};
pub use references::{Use, UsedKind};
pub use revisions::{NewRevision, Revision, RevisionKind, RevisionNote};
pub use sessions::{NewSession, Session};
pub use sites::{Column, Masthead, NewColumn, NewSite, Organisation, Site};
pub use suggestions::{Decision, Suggestion, SuggestionNote, SuggestionState};
pub use turns::settled;
pub use users::{NewUser, User};
pub use waivers::Waiver;
