//! Dates as Vietnamese readers, officials and machines write them.

use time::{Date, Month, OffsetDateTime, UtcOffset, Weekday};

/// Prints a moment at the given offset as newspapers do: "04/05/2024 09:07", 24 hours.
#[must_use]
pub fn date_time(at: OffsetDateTime, offset: UtcOffset) -> String {
    // At the ends of the calendar the shift has no date; the moment is then printed as it came.
    let local = at.checked_to_offset(offset).unwrap_or(at);
    format!("{} {:02}:{:02}", date(local.date()), local.hour(), local.minute())
}

/// Prints a date with two digits for day and month: "04/05/2024".
#[must_use]
pub fn date(day: Date) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), u8::from(day.month()), day.year())
}

/// Prints the date of a cited document: days below 10 and months 1 and 2 get a zero, other months none: "04/5/2024".
///
/// Decree 30/2020/NĐ-CP, appendix I: no digit can be slipped in front of a number that could bear one.
#[must_use]
pub fn citation_date(day: Date) -> String {
    let month = u8::from(day.month());
    let zero = if month <= 2 { "0" } else { "" };
    format!("{:02}/{zero}{month}/{:04}", day.day(), day.year())
}

/// The Vietnamese name of the day of the week: "Thứ Tư", "Chủ nhật".
#[must_use]
pub fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "Thứ Hai",
        Weekday::Tuesday => "Thứ Ba",
        Weekday::Wednesday => "Thứ Tư",
        Weekday::Thursday => "Thứ Năm",
        Weekday::Friday => "Thứ Sáu",
        Weekday::Saturday => "Thứ Bảy",
        Weekday::Sunday => "Chủ nhật",
    }
}

/// Prints a moment for machines in UTC: "2024-05-04T02:07:00Z" (RFC 3339); milliseconds only when there are any.
#[must_use]
pub fn rfc3339(at: OffsetDateTime) -> String {
    let utc = at.checked_to_offset(UtcOffset::UTC).unwrap_or(at);
    let (year, month, day) = (utc.year(), u8::from(utc.month()), utc.day());
    let (hour, minute, second) = utc.to_hms();
    let fraction = match utc.millisecond() {
        0 => String::new(),
        milliseconds => format!(".{milliseconds:03}"),
    };
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z")
}

/// Reads a date written day first ("4/5/2024", "07/10/ 2022", "4-5-2024", "4.5.2024") or ISO ("2024-05-04").
///
/// `None` when it is neither, when separators are mixed, or when there is no such day.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let separator = text.chars().find(|ch| !ch.is_ascii_digit() && !ch.is_whitespace())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) if separator == '-' => (first, last),
        (1..=2, 4) => (last, first),
        _ => return None,
    };
    let month = Month::try_from(u8::try_from(digits(month)?).ok()?).ok()?;
    Date::from_calendar_date(i32::from(digits(year)?), month, u8::try_from(digits(day)?).ok()?).ok()
}

fn digits(text: &str) -> Option<u16> {
    // `parse` alone would accept a plus sign.
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;
    use proptest::prelude::*;
    use time::macros::{date as day, datetime, offset};

    #[test]
    fn moments_are_printed_at_the_offset_of_the_reader() {
        let at = datetime!(2025-12-31 18:05:59 UTC);
        assert_eq!(date_time(at, offset!(+7)), "01/01/2026 01:05");
        assert_eq!(date_time(at, UtcOffset::UTC), "31/12/2025 18:05");
        assert_eq!(rfc3339(datetime!(2026-01-01 01:05:59.5 +7)), "2025-12-31T18:05:59.500Z");
        assert_eq!(rfc3339(at), "2025-12-31T18:05:59Z");
    }

    #[test]
    fn citations_follow_the_decree() {
        assert_eq!(citation_date(day!(2024 - 05 - 04)), "04/5/2024");
        assert_eq!(citation_date(day!(2024 - 08 - 03)), "03/8/2024");
        assert_eq!(citation_date(day!(2023 - 02 - 10)), "10/02/2023");
        assert_eq!(citation_date(day!(2022 - 11 - 23)), "23/11/2022");
        assert_eq!(date(day!(2024 - 05 - 04)), "04/05/2024");
        assert_eq!(weekday(day!(2025 - 12 - 10)), "Thứ Tư");
        assert_eq!(weekday(day!(2026 - 11 - 22)), "Chủ nhật");
    }

    #[test]
    fn dates_of_the_register_are_read_as_written() {
        assert_eq!(parse_date("07/10/ 2022"), Some(day!(2022 - 10 - 07)));
        assert_eq!(parse_date("04/5/2024"), Some(day!(2024 - 05 - 04)));
        assert_eq!(parse_date(" 3-8-2024"), Some(day!(2024 - 08 - 03)));
        assert_eq!(parse_date("2024-08-03"), Some(day!(2024 - 08 - 03)));
        for wrong in
            ["", "31/02/2024", "2024/08/03", "1/2", "1/2-2024", "+1/2/2024", "a/b/cdef", "1/2/24", "1//2024"]
        {
            assert_eq!(parse_date(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_printed_date_is_read_back(ordinal in 1i32..3_000_000) {
            let day = Date::from_julian_day(1_721_426 + ordinal).unwrap();
            prop_assert_eq!(parse_date(&date(day)), Some(day));
            prop_assert_eq!(parse_date(&citation_date(day)), Some(day));
        }
    }
}
