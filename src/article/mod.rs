//! The article and its life: pure rules, no database, no clock, no HTTP.
//!
//! Enters: who wants what (an [`Actor`], a verb) and the facts (state, author, rights). Leaves: a new state, or a
//! named [`Refusal`]. *Workflow is not publication*: an article is a stable identity that is never published, live
//! or withdrawn; an edition is one version of its content on its way through the desk. This room must not know how
//! anything is stored or asked for.

mod actor;
mod content;
mod event;
mod ids;
mod lifecycle;
pub mod lock;
mod permission;
#[cfg(test)]
mod properties;
mod reach;
mod refusal;
mod role;
mod verb;

pub use actor::{Actor, Grant, Person};
pub use content::{Byline, Content, ContentError, Language};
pub use event::EventKind;
pub use ids::{
    ArticleId, BadId, ColumnId, EditionId, MessageId, OrganisationId, PreviewLinkId, SiteId, SuggestionId,
    ThreadId, UserId,
};
pub use lifecycle::{
    EditionState, Publication, approve, claim, edit, publish, release, return_to_author, submit, supersede,
    take_down,
};
pub use permission::{Permit, Subject, available, permit, permit_create};
pub use reach::Reach;
pub use refusal::Refusal;
pub use role::Role;
pub use verb::{Mark, Verb, mark};
