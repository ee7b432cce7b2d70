//! Who has an article open, who has the pen, and taking it over. Only whoever sees the draft gets past the desk.

pub mod beat;
pub mod take;
mod view;

pub use view::{LockView, PresenceView, PresentView};

pub(in crate::http::api) use view::presence_view;
