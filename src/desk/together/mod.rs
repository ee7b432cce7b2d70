//! Working on one article together: who is there, who has the pen, what colleagues remark and suggest.
//!
//! Enters: a person, an article whose draft they see, and what they do about it. Leaves: the same as from every verb
//! of the desk: everything committed together or not at all, and a bell. It must not know HTTP or what events look
//! like on their way to a browser.

mod draft;
mod error;
mod message;
mod pen;
mod places;
mod presence;
mod settle;
mod suggest;
mod take_over;
mod thread;

pub use error::{Full, TogetherError};
pub use message::NewMessage;
pub use presence::{Presence, Present, SignOfLife};
pub use settle::{Accepted, ChangeState, change_states};
pub use suggest::Proposal;
