//! Dates: ISO inside the pack, the form of Vietnamese official papers outside.

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

/// A date as Vietnamese official papers write it (Decree 30/2020): days below 10 and the months 1
/// and 2 get a leading zero, other months do not: `03/8/2024`, `15/02/2025`.
#[must_use]
pub fn official_date(date: Date) -> String {
    let month = u8::from(date.month());
    if month <= 2 {
        format!("{:02}/{month:02}/{}", date.day(), date.year())
    } else {
        format!("{:02}/{month}/{}", date.day(), date.year())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::{official_date, parse_iso};

    #[test]
    fn official_dates_pad_days_and_the_first_two_months() {
        for (iso, official) in
            [("2024-08-03", "03/8/2024"), ("2025-02-15", "15/02/2025"), ("2022-10-07", "07/10/2022")]
        {
            assert_eq!(official_date(parse_iso(iso).unwrap()), official);
        }
    }

    #[test]
    fn only_existing_iso_days_are_dates() {
        for bad in ["2024-02-30", "03/08/2024", "2024-8-3", "2024-08-03T00:00", "+024-08-03", ""] {
            assert_eq!(parse_iso(bad), None, "{bad}");
        }
    }
}
