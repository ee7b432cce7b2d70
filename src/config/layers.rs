//! Where values come from, from weakest to strongest, and how a text becomes the kind of value its key holds.

use std::ffi::OsString;
use std::path::PathBuf;

use toml::Value;

use super::error::{ConfigError, Layer};

/// Start of every environment variable that is meant for the configuration.
const PREFIX: &str = "TOASOAN__";

/// The layers above the defaults, handed in by whoever starts the program.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub(super) file: Option<PathBuf>,
    pub(super) environment: Vec<(OsString, OsString)>,
    pub(super) flags: Vec<(String, String)>,
}

impl Sources {
    /// Nothing but the defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the operator's file; `None` leaves the defaults as they are.
    #[must_use]
    pub fn file(mut self, path: Option<PathBuf>) -> Self {
        self.file = path;
        self
    }

    /// Adds environment variables (`std::env::vars_os()`); names that do not begin with `TOASOAN__` are passed over.
    #[must_use]
    pub fn environment<K: Into<OsString>, V: Into<OsString>>(
        mut self,
        variables: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        self.environment.extend(variables.into_iter().map(|(name, value)| (name.into(), value.into())));
        self
    }

    /// Adds the value of a command-line flag for a key written `section.key`; it wins over every other layer.
    #[must_use]
    pub fn flag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.flags.push((key.into(), value.into()));
        self
    }
}

/// One value for one key, with the place it came from.
pub(super) struct Setting {
    pub(super) section: String,
    pub(super) key: String,
    pub(super) value: Given,
    pub(super) layer: Layer,
}

/// A value as its layer could express it.
pub(super) enum Given {
    /// Already of a kind: from a TOML file.
    Typed(Value),
    /// A text that still has to become what its key holds: from the environment or a flag.
    Text(String),
}

impl Setting {
    pub(super) fn name(&self) -> String {
        if self.key.is_empty() { self.section.clone() } else { format!("{}.{}", self.section, self.key) }
    }
}

/// Every setting of the file, in the order of its tables.
pub(super) fn from_file(path: &std::path::Path) -> Result<Vec<Setting>, ConfigError> {
    let layer = Layer::File(path.to_owned());
    let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable {
        key: "--config".to_owned(),
        path: path.to_owned(),
        source,
    })?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| ConfigError::Syntax {
        layer: layer.clone(),
        reason: error.to_string(),
    })?;
    let mut settings = Vec::new();
    for (section, value) in table {
        let Value::Table(keys) = value else {
            return Err(ConfigError::UnknownKey { key: section, layer, near: None });
        };
        if keys.is_empty() {
            // An empty table sets nothing, but its name may still be a mistake.
            settings.push(Setting {
                section,
                key: String::new(),
                value: Given::Text(String::new()),
                layer: layer.clone(),
            });
            continue;
        }
        settings.extend(keys.into_iter().map(|(key, value)| Setting {
            section: section.clone(),
            key,
            value: Given::Typed(value),
            layer: layer.clone(),
        }));
    }
    Ok(settings)
}

/// Every setting of the environment; a name that begins right but has another shape is refused, not passed over.
pub(super) fn from_environment(variables: Vec<(OsString, OsString)>) -> Result<Vec<Setting>, ConfigError> {
    let mut settings = Vec::new();
    for (name, value) in variables {
        let name = name.to_string_lossy().into_owned();
        let Some(rest) = name.strip_prefix(PREFIX) else { continue };
        let (section, key) = rest.split_once("__").unwrap_or((rest, ""));
        let (section, key) = (section.to_lowercase(), key.to_lowercase());
        let layer = Layer::Environment(name.clone());
        let Ok(value) = value.into_string() else {
            let reason = "the value is not UTF-8".to_owned();
            return Err(ConfigError::Value { key: format!("{section}.{key}"), reason, layer });
        };
        settings.push(Setting { section, key, value: Given::Text(value), layer });
    }
    // The environment has no order of its own; a fixed one makes the first complaint always the same.
    settings.sort_by_key(Setting::name);
    Ok(settings)
}

/// Every flag as a setting.
pub(super) fn from_flags(flags: Vec<(String, String)>) -> Vec<Setting> {
    flags
        .into_iter()
        .map(|(name, value)| {
            let (section, key) = name.split_once('.').unwrap_or((name.as_str(), ""));
            let (section, key) = (section.to_owned(), key.to_owned());
            Setting { section, key, value: Given::Text(value), layer: Layer::Flag }
        })
        .collect()
}

/// Turns what was given into the kind of value the default has, or says which kind is wanted.
pub(super) fn coerce(given: Given, default: &Value) -> Result<Value, String> {
    match (given, default) {
        (Given::Text(text), Value::String(_)) => Ok(Value::String(text)),
        (Given::Text(text), Value::Integer(_)) => {
            text.trim().parse().map(Value::Integer).map_err(|_| "a whole number is wanted".to_owned())
        }
        (Given::Text(text), Value::Boolean(_)) => {
            text.trim().parse().map(Value::Boolean).map_err(|_| "true or false is wanted".to_owned())
        }
        (Given::Text(text), Value::Array(_)) => Ok(Value::Array(
            text.split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .map(|item| Value::String(item.to_owned()))
                .collect(),
        )),
        (Given::Typed(value), default) if value.same_type(default) => Ok(value),
        (_, Value::String(_)) => Err("a text in quotes is wanted".to_owned()),
        (_, Value::Integer(_)) => Err("a whole number is wanted".to_owned()),
        (_, Value::Boolean(_)) => Err("true or false is wanted".to_owned()),
        (_, Value::Array(_)) => Err("a list is wanted".to_owned()),
        _ => Err("a value of another kind is wanted".to_owned()),
    }
}
