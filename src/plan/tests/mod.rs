//! Stories of packs: a small invented one that is right, every way to break it, and the demo's
//! own data with its articles, whose figures must all have a source.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod broken;
mod demo_articles;
mod demo_newsroom;
mod demo_pack;
mod figures;
mod mini;
mod whole;
