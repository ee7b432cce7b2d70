//! Why a configuration was refused, always with the key an operator has to look for.

use std::fmt;
use std::path::PathBuf;

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The compiled-in `default.toml`.
    Default,
    /// The operator's configuration file.
    File(PathBuf),
    /// An environment variable, by its name.
    Environment(String),
    /// A flag of the command line.
    Flag,
}

impl fmt::Display for Layer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => out.write_str("the built-in defaults"),
            Self::File(path) => write!(out, "the file {}", path.display()),
            Self::Environment(name) => write!(out, "the environment variable {name}"),
            Self::Flag => out.write_str("the command line"),
        }
    }
}

/// Why a configuration was refused.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The configuration file, or a file it names, cannot be read.
    #[error("{key}: cannot read {}: {source}", path.display())]
    Unreadable {
        /// Key that names the file, or `--config`.
        key: String,
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The configuration file is not TOML.
    #[error("{layer} is not valid TOML: {reason}")]
    Syntax {
        /// Which file.
        layer: Layer,
        /// What the parser said, with line and column.
        reason: String,
    },
    /// A key that does not exist.
    #[error("{key}: there is no such key (from {layer}){}", hint(near.as_deref()))]
    UnknownKey {
        /// The key as it was written, `section.key`.
        key: String,
        /// Where it was written.
        layer: Layer,
        /// An existing key that is spelled alike.
        near: Option<String>,
    },
    /// A value of the wrong kind or outside its range.
    #[error("{key}: {reason} (from {layer})")]
    Value {
        /// The key, `section.key`.
        key: String,
        /// What is wrong; never repeats a secret.
        reason: String,
        /// Where it was written.
        layer: Layer,
    },
    /// Values that are fine one by one but impossible together.
    #[error("{key}: {reason}")]
    Impossible {
        /// The key to change, `section.key`.
        key: &'static str,
        /// Why it cannot be.
        reason: String,
    },
}

impl ConfigError {
    /// A combination refused by a section's own check.
    pub(crate) fn impossible(key: &'static str, reason: impl Into<String>) -> Self {
        Self::Impossible { key, reason: reason.into() }
    }
}

fn hint(near: Option<&str>) -> String {
    near.map(|key| format!("; did you mean {key}?")).unwrap_or_default()
}
