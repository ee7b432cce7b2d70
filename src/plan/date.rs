//! Dates inside a pack: ISO only, so that no reader has to guess which number is the month.

use time::{Date, format_description::BorrowedFormatItem, macros::format_description};

const ISO: &[BorrowedFormatItem<'static>] = format_description!("[year]-[month]-[day]");

/// Reads `2024-08-03`; anything else, or a day that does not exist, is nothing.
pub(super) fn parse_iso(text: &str) -> Option<Date> {
    // The parser also takes a sign before the year; a pack writes exactly ten characters.
    if text.len() != 10 {
        return None;
    }
    Date::parse(text, ISO).ok()
}

#[cfg(test)]
mod tests {
    use super::parse_iso;
    use time::macros::date;

    #[test]
    fn only_existing_iso_days_are_dates() {
        assert_eq!(parse_iso("2024-02-29"), Some(date!(2024 - 02 - 29)));
        for bad in ["2024-02-30", "03/08/2024", "2024-8-3", "2024-08-03T00:00", "+024-08-03", ""] {
            assert_eq!(parse_iso(bad), None, "{bad}");
        }
    }
}
