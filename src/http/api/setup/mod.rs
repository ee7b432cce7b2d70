//! One-time links: the first set-up of a newsroom, and a forgotten password.

pub mod finish;
pub mod show;
