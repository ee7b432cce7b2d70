//! Typed ids: ULIDs that cannot be mistaken for one another.

use std::fmt;
use std::str::FromStr;

use ulid::Ulid;

/// The text is not a 26-character ULID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct BadId;

macro_rules! typed_id {
    ($name:ident, $what:literal) => {
        #[doc = concat!("The id of ", $what, ".")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Ulid);

        impl $name {
            /// When the id was drawn, in milliseconds since 1970 UTC: a ULID carries its own birthday.
            pub fn drawn_at(self) -> i64 {
                i64::try_from(self.0.timestamp_ms()).unwrap_or(i64::MAX)
            }
        }

        impl From<Ulid> for $name {
            fn from(ulid: Ulid) -> Self {
                Self(ulid)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                Ulid::from_string(text).map(Self).map_err(|_| BadId)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

typed_id!(OrganisationId, "an organisation");
typed_id!(SiteId, "a site (newspaper, broadcaster, unit website)");
typed_id!(ColumnId, "a column (chuyên mục)");
typed_id!(UserId, "a person who signs in");
typed_id!(ArticleId, "an article; it is also the guid in feeds and the id in search, and never changes");
typed_id!(EditionId, "an edition of an article");
typed_id!(PreviewLinkId, "a preview link");
typed_id!(ThreadId, "a thread of remarks on an article");
typed_id!(MessageId, "a message of a thread");
typed_id!(SuggestionId, "a proposed copy of an article");
