//! A moment as readers see it: local date and time, and the same moment for machines.

use time::{OffsetDateTime, UtcOffset};

use super::{Language, PageError};

/// A moment in the zone of the site, to the second; page text, JSON-LD and Open Graph all print from it, so they agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalMoment(OffsetDateTime);

impl LocalMoment {
    /// The moment `unix_ms` milliseconds after 1970-01-01T00:00Z, `offset_minutes` east of UTC.
    ///
    /// # Errors
    /// [`PageError::Moment`] when the calendar does not reach that far or the offset exceeds a day.
    pub fn at(unix_ms: i64, offset_minutes: i16) -> Result<Self, PageError> {
        let refused = || PageError::Moment { unix_ms, offset_minutes };
        let offset = UtcOffset::from_whole_seconds(i32::from(offset_minutes) * 60).map_err(|_| refused())?;
        let utc = OffsetDateTime::from_unix_timestamp(unix_ms.div_euclid(1000)).map_err(|_| refused())?;
        utc.checked_to_offset(offset).map(Self).ok_or_else(refused)
    }

    /// `22/11/2026`, or `22 November 2026` in English.
    pub(super) fn date(&self, language: Language) -> String {
        let date = self.0.date();
        match language {
            Language::Vietnamese => {
                format!("{:02}/{:02}/{:04}", date.day(), u8::from(date.month()), date.year())
            }
            // No-break spaces keep a date on one line, as the slashes do in Vietnamese.
            Language::English => format!("{}\u{a0}{}\u{a0}{}", date.day(), date.month(), date.year()),
        }
    }

    /// `22/11/2026 14:05` (24-hour clock), with a comma after the date in English.
    pub(super) fn date_time(&self, language: Language) -> String {
        let separator = match language {
            Language::Vietnamese => "\u{a0}",
            Language::English => ", ",
        };
        format!("{}{separator}{:02}:{:02}", self.date(language), self.0.hour(), self.0.minute())
    }

    /// `lúc 14:05 ngày 22/11/2026`, `on 22 November 2026, 14:05`: the preposition belongs to the language's order.
    pub(super) fn in_sentence(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => {
                format!("lúc {:02}:{:02} ngày {}", self.0.hour(), self.0.minute(), self.date(language))
            }
            Language::English => format!("on {}", self.date_time(language)),
        }
    }

    /// `Chủ Nhật, 22/11/2026`, as mastheads print it.
    pub(super) fn weekday_and_date(&self, language: Language) -> String {
        let weekday = match language {
            Language::English => self.0.weekday().to_string(),
            Language::Vietnamese => vietnamese_weekday(self.0.weekday()).to_owned(),
        };
        format!("{weekday}, {}", self.date(language))
    }

    /// `GMT+7`: which clock the time was read from.
    pub(super) fn zone(&self) -> String {
        let (hours, minutes, _) = self.0.offset().as_hms();
        if minutes == 0 {
            format!("GMT{hours:+}")
        } else {
            format!("GMT{hours:+}:{:02}", minutes.unsigned_abs())
        }
    }

    /// `2026-11-22T14:05:00+07:00` (RFC 3339).
    pub(super) fn iso(&self) -> String {
        let (date, time) = (self.0.date(), self.0.time());
        let (hours, minutes, _) = self.0.offset().as_hms();
        let sign = if self.0.offset().is_negative() { '-' } else { '+' };
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            date.year(),
            u8::from(date.month()),
            date.day(),
            time.hour(),
            time.minute(),
            time.second(),
            hours.unsigned_abs(),
            minutes.unsigned_abs(),
        )
    }
}

fn vietnamese_weekday(weekday: time::Weekday) -> &'static str {
    match weekday {
        time::Weekday::Monday => "Thứ Hai",
        time::Weekday::Tuesday => "Thứ Ba",
        time::Weekday::Wednesday => "Thứ Tư",
        time::Weekday::Thursday => "Thứ Năm",
        time::Weekday::Friday => "Thứ Sáu",
        time::Weekday::Saturday => "Thứ Bảy",
        time::Weekday::Sunday => "Chủ Nhật",
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::super::Language;
    use super::LocalMoment;

    /// 2026-11-21T17:05:09.900Z: already Sunday the 22nd in Vietnam.
    const LATE: i64 = 1_795_280_709_900;

    #[test]
    fn the_date_is_the_readers_not_utcs() {
        let moment = LocalMoment::at(LATE, 420).unwrap();
        assert_eq!(moment.date_time(Language::Vietnamese), "22/11/2026\u{a0}00:05");
        assert_eq!(moment.weekday_and_date(Language::Vietnamese), "Chủ Nhật, 22/11/2026");
        assert_eq!(moment.date(Language::English), "22\u{a0}November\u{a0}2026");
        assert_eq!(moment.in_sentence(Language::Vietnamese), "lúc 00:05 ngày 22/11/2026");
        assert_eq!(moment.iso(), "2026-11-22T00:05:09+07:00");
        assert_eq!(moment.zone(), "GMT+7");
    }

    #[test]
    fn offsets_west_and_halves_keep_their_sign() {
        let moment = LocalMoment::at(0, -210).unwrap();
        assert_eq!(moment.iso(), "1969-12-31T20:30:00-03:30");
        assert_eq!(moment.zone(), "GMT-3:30");
    }

    #[test]
    fn what_no_calendar_holds_is_refused() {
        assert!(LocalMoment::at(i64::MAX, 420).is_err());
        assert!(LocalMoment::at(0, i16::MAX).is_err());
        assert!(LocalMoment::at(-1, 0).is_ok());
    }
}
