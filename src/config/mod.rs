//! Configuration: what an operator may decide, one section per file.
//!
//! In: the compiled-in `default.toml`, an optional file, environment variables and command-line flags, all handed in
//! as [`Sources`]. Out: a [`Config`] that is complete and whose parts fit each other, or a [`ConfigError`] that names
//! the key at fault. This room knows nothing of the rest of the program, never reads the environment by itself, and
//! opens no file but the configuration file and the key file it names.

pub mod data;
pub mod database;
pub mod editorial;
pub mod feeds;
pub mod log;
pub mod media;
pub mod network;
pub mod plan;
pub mod search;
pub mod secret;
pub mod server;
pub mod session;
pub mod worker;

mod error;
mod layers;
mod load;

#[cfg(test)]
mod reference_tests;

use serde::Deserialize;

pub use error::{ConfigError, Layer};
pub use layers::Sources;
pub use secret::Secret;

/// Text of the compiled-in defaults, which is also the reference of every key.
pub const DEFAULT_TOML: &str = include_str!("default.toml");

/// Everything an operator may decide, complete and checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Listening, limits and timeouts of the HTTP server.
    pub server: server::Server,
    /// Where the program keeps its files.
    pub data: data::Data,
    /// Which database, and how it is reached.
    pub database: database::Database,
    /// Which search engine, and how it is reached.
    pub search: search::Search,
    /// Where uploaded files are kept.
    pub media: media::Media,
    /// How long people stay signed in, and how often they may fail to.
    pub session: session::Session,
    /// Newsroom-wide editorial choices.
    pub editorial: editorial::Editorial,
    /// How jobs are taken up, tried again and given up.
    pub worker: worker::Worker,
    /// Size and pace of the feeds.
    pub feeds: feeds::Feeds,
    /// Where the plan pack lies.
    pub plan: plan::Plan,
    /// What is logged, and in which form.
    pub log: log::Log,
}
