//! Checks of an article, and what was waived: one file per endpoint, the sentences in `words`.

pub mod show;
pub mod unwaive;
mod view;
pub mod waive;
mod words;

pub(super) use view::links_of_newest;
pub use view::{ChecksView, FindingView, FixView, PlaceView, WaiverView};
