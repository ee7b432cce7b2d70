//! Newsroom-wide editorial choices.

use serde::{Deserialize, Deserializer, de};
use time::UtcOffset;

/// The section `[editorial]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Editorial {
    /// Whether an author may approve their own text where a site says nothing else.
    pub author_may_approve: bool,
    /// Offset of the newsroom's clock from UTC; Việt Nam keeps one without summer time.
    #[serde(deserialize_with = "offset")]
    pub time_zone_offset: UtcOffset,
}

fn offset<'de, D: Deserializer<'de>>(input: D) -> Result<UtcOffset, D::Error> {
    let text = String::deserialize(input)?;
    parse(&text).ok_or_else(|| de::Error::custom("an offset like +07:00 is wanted, from -14:00 to +14:00"))
}

/// Strictly `+hh:mm` or `-hh:mm`; the widest offsets in use are -12:00 and +14:00.
fn parse(text: &str) -> Option<UtcOffset> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let two_digits = |part: &str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<i8>().ok())?
    };
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    if hours > 14 || minutes > 59 || (hours == 14 && minutes > 0) {
        return None;
    }
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_read_strictly() {
        assert_eq!(parse("+07:00").map(UtcOffset::whole_seconds), Some(25_200));
        assert_eq!(parse("-03:30").map(UtcOffset::whole_seconds), Some(-12_600));
        for text in
            ["", "7", "07:00", "+7:00", "+07:60", "+15:00", "+14:01", "Asia/Ho_Chi_Minh", "+0a:00", "ớ07:00"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
