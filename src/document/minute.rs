//! A minute on the newsroom's own clock.

use std::fmt;
use time::macros::format_description;
use time::{PrimitiveDateTime, format_description::BorrowedFormatItem};

const ISO: &[BorrowedFormatItem<'static>] = format_description!("[year]-[month]-[day]T[hour]:[minute]");
const SHOWN: &[BorrowedFormatItem<'static>] = format_description!("[hour]:[minute], [day]/[month]/[year]");

/// When an entry of a running report was written, as the newsroom's wall clock showed it; it carries no zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minute(PrimitiveDateTime);

impl Minute {
    /// Reads "2024-08-03T14:05"; another form or a minute that no calendar has is nothing.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // The parser also takes a sign before the year.
        (text.len() == 16).then(|| PrimitiveDateTime::parse(text, ISO).ok().map(Self)).flatten()
    }

    /// For readers: "14:05, 03/08/2024".
    #[must_use]
    pub fn shown(self) -> String {
        self.0.format(SHOWN).unwrap_or_default()
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.format(ISO).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::Minute;

    #[test]
    fn only_existing_minutes_are_read() {
        let minute = Minute::parse("2024-02-29T23:59").unwrap();
        assert_eq!(
            (minute.to_string().as_str(), minute.shown().as_str()),
            ("2024-02-29T23:59", "23:59, 29/02/2024")
        );
        for bad in [
            "",
            "2023-02-29T10:00",
            "2024-08-03",
            "2024-08-03T24:00",
            "2024-08-03T10:00Z",
            "+024-08-03T10:00",
            "2024-08-03 10:00",
        ] {
            assert_eq!(Minute::parse(bad), None, "{bad}");
        }
    }
}
