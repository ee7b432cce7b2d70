//! Exact numbers: a target of 1,0 % must not become 1 or 0,99…, so no floating point.

use std::fmt;

/// A non-negative decimal number kept digit by digit, as its source wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    whole: String,
    fraction: String,
}

impl Decimal {
    /// Reads `15800` or `2694.64` (dot for the fraction, no grouping); nothing for other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = match text.split_once('.') {
            Some((_, "")) => return None,
            Some((whole, fraction)) => (whole, fraction),
            None => (text, ""),
        };
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let padded = whole.len() > 1 && whole.starts_with('0');
        let sane = !whole.is_empty() && whole.len() <= 15 && fraction.len() <= 6;
        (sane && !padded && digits(whole) && digits(fraction))
            .then(|| Self { whole: whole.to_owned(), fraction: fraction.to_owned() })
    }

    /// Vietnamese writing: dots group thousands, a comma opens the fraction: `2.694,64`.
    #[must_use]
    pub fn to_vietnamese(&self) -> String {
        self.written('.', ',')
    }

    /// English writing: `2,694.64`.
    #[must_use]
    pub fn to_english(&self) -> String {
        self.written(',', '.')
    }

    fn written(&self, group: char, point: char) -> String {
        let mut out = String::new();
        for (i, digit) in self.whole.chars().enumerate() {
            if i > 0 && (self.whole.len() - i).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !self.fraction.is_empty() {
            out.push(point);
            out.push_str(&self.fraction);
        }
        out
    }

    /// Whether this number is smaller than the other.
    pub(super) fn is_below(&self, other: &Self) -> bool {
        let key = |n: &Self| (n.whole.len(), n.whole.clone(), format!("{:0<6}", n.fraction));
        key(self) < key(other)
    }
}

impl fmt::Display for Decimal {
    /// The form a pack file writes: `2694.64`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.fraction.is_empty() {
            write!(f, "{}", self.whole)
        } else {
            write!(f, "{}.{}", self.whole, self.fraction)
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::Decimal;
    use proptest::prelude::*;

    #[test]
    fn thousands_and_fractions_follow_the_language() {
        for (text, vi, en) in [
            ("2694.64", "2.694,64", "2,694.64"),
            ("15800", "15.800", "15,800"),
            ("1.0", "1,0", "1.0"),
            ("999", "999", "999"),
            ("1234567", "1.234.567", "1,234,567"),
        ] {
            let number = Decimal::parse(text).unwrap();
            assert_eq!((number.to_vietnamese(), number.to_english()), (vi.into(), en.into()));
        }
    }

    #[test]
    fn other_writings_are_refused() {
        for bad in ["", ".", "1.", ".5", "007", "1,5", "-1", "1e3", "1.2.3", "٣", "1234567890123456"] {
            assert_eq!(Decimal::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn order_is_numeric() {
        let n = |text| Decimal::parse(text).unwrap();
        assert!(n("88").is_below(&n("90")) && n("9").is_below(&n("10")));
        assert!(n("1.5").is_below(&n("1.50001")) && !n("1.50").is_below(&n("1.5")));
    }

    proptest! {
        #[test]
        fn printing_and_parsing_agree(text in "(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?") {
            prop_assert_eq!(Decimal::parse(&text).unwrap().to_string(), text);
        }
    }
}
