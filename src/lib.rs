//! Tòa Soạn: a newsroom's desk, its public pages, feeds and search in one binary.
//!
//! The rooms stand here in import order: each uses only rooms above it (the exact table is held by
//! `tests/newsroom/law/imports.rs`). Start reading at [`desk`]: it is the table of contents of the product.

pub mod clock;

pub mod chance;
pub mod config;
pub mod vietnamese;

pub mod document;
pub mod plan;

pub mod article;

pub mod checks;
pub mod compare;

pub mod store;

pub mod queue;

pub mod desk;

pub mod search;

pub mod app;

pub mod worker;

pub mod http;

pub mod cli;
