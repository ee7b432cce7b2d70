//! Signing in and out, and who one is.

pub mod begin;
pub mod end;
mod me;
pub mod show;

pub use me::{GrantView, Me, UserView, me};
