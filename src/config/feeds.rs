//! Size and pace of the feeds.

use serde::Deserialize;

use super::error::ConfigError;

/// The section `[feeds]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeds {
    /// Newest articles in a feed.
    pub items: u32,
    /// Minutes in the `ttl` element of RSS 2.0.
    pub ttl_minutes: u32,
}

impl Feeds {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        // Large collectors read at most 60 new items of a feed at a time; what lies beyond only costs bytes.
        if !(1..=60).contains(&self.items) {
            return Err(ConfigError::impossible("feeds.items", "1 to 60 articles are possible"));
        }
        if !(1..=1440).contains(&self.ttl_minutes) {
            return Err(ConfigError::impossible("feeds.ttl_minutes", "1 minute to a day (1440) is possible"));
        }
        Ok(())
    }
}
