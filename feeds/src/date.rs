//! Dates as feeds write them: Vietnamese clock time, whole seconds, English names whatever the locale (F5).

use time::format_description::well_known::{Rfc2822, Rfc3339};
use time::macros::offset;
use time::{OffsetDateTime, error};

/// The same instant on the Vietnamese clock without its fraction; none when its year cannot be written.
///
/// A zone of our own makes bytes independent of the zone a database driver happens to return (F24).
pub(crate) fn vietnamese(at: OffsetDateTime) -> Option<OffsetDateTime> {
    let local = at.checked_to_offset(offset!(+7))?;
    let local = local.replace_nanosecond(0).ok()?;
    (1900..=9999).contains(&local.year()).then_some(local)
}

/// RFC 822 as amended by RFC 2822: `Fri, 31 Jul 2026 09:05:00 +0700`.
pub(crate) fn rfc822(at: OffsetDateTime) -> Result<String, error::Format> {
    at.format(&Rfc2822)
}

/// RFC 3339: `2026-07-31T09:05:00+07:00`.
pub(crate) fn rfc3339(at: OffsetDateTime) -> Result<String, error::Format> {
    at.format(&Rfc3339)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use time::macros::datetime;

    use super::*;

    #[test]
    fn an_instant_in_any_zone_is_written_in_ours() {
        let at = vietnamese(datetime!(2026-07-31 02:05:00.987 UTC)).unwrap();
        assert_eq!(rfc822(at).unwrap(), "Fri, 31 Jul 2026 09:05:00 +0700");
        assert_eq!(rfc3339(at).unwrap(), "2026-07-31T09:05:00+07:00");
        assert_eq!(vietnamese(datetime!(2026-07-31 04:05:00 +02:00)), Some(at));
    }

    #[test]
    fn years_that_four_digits_cannot_carry_are_refused() {
        assert_eq!(vietnamese(datetime!(1899-12-31 16:59:59 UTC)), None);
        assert!(vietnamese(datetime!(1899-12-31 17:00:00 UTC)).is_some());
        assert_eq!(vietnamese(datetime!(9999-12-31 17:00:00 UTC)), None);
    }
}
