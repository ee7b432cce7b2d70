//! Why a command did not do it.

use std::path::PathBuf;

use crate::app::AppError;
use crate::config::ConfigError;
use crate::desk::DeskError;
use crate::desk::staff::AccountError;
use crate::plan::PackErrors;
use crate::search::SearchError;
use crate::store::StoreError;

/// A command that was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The configuration is wrong.
    #[error("configuration: {0}")]
    Config(#[from] ConfigError),
    /// The log could not be set up.
    #[error("log: {0}")]
    Log(String),
    /// The async runtime could not be started.
    #[error("runtime: {0}")]
    Runtime(std::io::Error),
    /// Standard output is closed.
    #[error("standard output: {0}")]
    Output(std::io::Error),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {cause}")]
    Listen {
        /// Which address.
        address: std::net::SocketAddr,
        /// Why.
        cause: std::io::Error,
    },
    /// A file cannot be read.
    #[error("{file}: {cause}")]
    File {
        /// Which file.
        file: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The plan pack is broken; each fault with file, line and reason.
    #[error("the plan pack was refused:\n{0}")]
    Pack(#[from] PackErrors),
    /// A newsroom file is broken.
    #[error("{file}: {why}")]
    Newsroom {
        /// Which file.
        file: String,
        /// What is wrong with it.
        why: String,
    },
    /// `--demo` on data that are not a demo.
    #[error("{0} holds something that is not a demo; --demo wants an empty folder or one that a demo made")]
    NotADemo(PathBuf),
    /// A demo without `--demo`.
    #[error("this database holds a demo; start it with --demo, or give another --data")]
    DemoWithoutFlag,
    /// Nobody has that name.
    #[error("no user {0:?}")]
    NoUser(String),
    /// Nothing has that name.
    #[error("no {what} {name:?}")]
    NoSuch {
        /// What was looked for.
        what: &'static str,
        /// Under which name.
        name: String,
    },
    /// The application could not be built.
    #[error(transparent)]
    App(#[from] AppError),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Search failed.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The desk refused.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// An account was not made.
    #[error(transparent)]
    Account(#[from] AccountError),
}

impl CliError {
    /// 2 for what the caller wrote wrongly, 1 for everything else.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Config(_) | Self::NoUser(_) | Self::NoSuch { .. } => 2,
            _ => 1,
        }
    }
}
