//! From sources to a checked [`Config`]: defaults, then each setting in turn, then what must fit together.

use std::path::Path;

use toml::Table;

use super::error::{ConfigError, Layer};
use super::layers::{self, Setting, Sources};
use super::{Config, DEFAULT_TOML};

impl Config {
    /// Builds the configuration from the defaults and the layers handed in.
    ///
    /// # Errors
    /// Refuses unknown keys, values of the wrong kind or range, impossible combinations (each by the name of the key)
    /// and files that cannot be read.
    pub fn load(sources: Sources) -> Result<Self, ConfigError> {
        let mut settings = Vec::new();
        if let Some(path) = &sources.file {
            settings.extend(layers::from_file(path)?);
        }
        settings.extend(layers::from_environment(sources.environment)?);
        settings.extend(layers::from_flags(sources.flags));

        let (mut table, mut config) = defaults()?;
        for setting in settings {
            config = apply(&mut table, setting)?;
        }
        config.complete()?;
        config.check()?;
        Ok(config)
    }

    /// The preset for tests: everything under one folder, any free port, short waits, cheap throttle left as it is.
    ///
    /// # Errors
    /// Refuses what [`Config::load`] refuses; with an ordinary folder that does not happen.
    pub fn for_tests(folder: &Path) -> Result<Self, ConfigError> {
        Self::load(
            Sources::new()
                .flag("data.dir", folder.to_string_lossy())
                .flag("server.listen", "127.0.0.1:0")
                .flag("server.threads", "2")
                .flag("database.pool_max", "4")
                .flag("worker.poll_ms", "20")
                .flag("worker.backoff_first_s", "1")
                .flag("worker.backoff_max_s", "1")
                .flag("log.level", "warn"),
        )
    }

    /// Fills in what is derived from other keys when left empty.
    fn complete(&mut self) -> Result<(), ConfigError> {
        self.server.complete();
        self.database.complete(&self.data);
        self.media.complete(&self.data);
        self.search.complete(&self.data)
    }

    fn check(&self) -> Result<(), ConfigError> {
        self.server.check()?;
        self.data.check()?;
        self.database.check()?;
        self.search.check()?;
        self.session.check()?;
        self.worker.check()?;
        self.feeds.check()
    }
}

/// The compiled-in defaults, as a table to lay settings upon and as the configuration they make.
fn defaults() -> Result<(Table, Config), ConfigError> {
    let broken =
        |error: toml::de::Error| ConfigError::Syntax { layer: Layer::Default, reason: error.to_string() };
    let table: Table = DEFAULT_TOML.parse().map_err(broken)?;
    let config = table.clone().try_into().map_err(broken)?;
    Ok((table, config))
}

/// Lays one setting upon the table. Reading the whole table anew after each one costs microseconds at start and buys
/// that every complaint of a section's types can be pinned on the key that caused it.
fn apply(table: &mut Table, setting: Setting) -> Result<Config, ConfigError> {
    let name = setting.name();
    let layer = setting.layer;
    let Some(section) = table.get_mut(&setting.section).and_then(toml::Value::as_table_mut) else {
        return Err(ConfigError::UnknownKey { near: nearest(&name, table), key: name, layer });
    };
    if setting.key.is_empty() && matches!(layer, Layer::File(_)) {
        return read(table, &name, layer);
    }
    let Some(slot) = section.get_mut(&setting.key) else {
        return Err(ConfigError::UnknownKey { near: nearest(&name, table), key: name, layer });
    };
    match layers::coerce(setting.value, slot) {
        Ok(value) => *slot = value,
        Err(reason) => return Err(ConfigError::Value { key: name, reason, layer }),
    }
    read(table, &name, layer)
}

fn read(table: &Table, name: &str, layer: Layer) -> Result<Config, ConfigError> {
    table.clone().try_into().map_err(|error: toml::de::Error| ConfigError::Value {
        key: name.to_owned(),
        // Only the message: the rendered error would show the value, and the value may be a secret.
        reason: error.message().to_owned(),
        layer,
    })
}

/// The existing key that shares the longest start or end with a misspelled one, if it shares enough to be a help.
fn nearest(name: &str, table: &Table) -> Option<String> {
    let known = table.iter().flat_map(|(section, keys)| {
        keys.as_table()
            .into_iter()
            .flat_map(move |keys| keys.keys().map(move |key| format!("{section}.{key}")))
    });
    let likeness = |key: &String| {
        let start = key.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
        let end = key.bytes().rev().zip(name.bytes().rev()).take_while(|(a, b)| a == b).count();
        (start + end).min(key.len())
    };
    known.max_by_key(likeness).filter(|key| likeness(key) * 4 >= key.len().max(name.len()) * 3)
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;
