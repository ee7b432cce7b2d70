//! Reading numbers and dates out of running text.

use std::ops::Range;

use time::Date;

use crate::article::Language;
use crate::vietnamese::parse_date;

/// A number as it is written: digits, with single dots or commas between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number<'a> {
    pub(super) range: Range<usize>,
    pub(super) text: &'a str,
    /// The character before it.
    pub(super) before: Option<char>,
    /// The text behind it.
    pub(super) behind: &'a str,
}

impl Number<'_> {
    /// Whether it stands by itself: not part of a word, a date, a version, a document number.
    pub(super) fn is_alone(&self) -> bool {
        let glued = |ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '_' | '#' | '@' | '.' | ',' | ':');
        let next = self.behind.chars().next();
        !self.before.is_some_and(glued)
            && !next.is_some_and(|ch| matches!(ch, '/' | '_' | '@'))
            && !self
                .behind
                .starts_with(":")
                .then(|| self.behind.chars().nth(1))
                .flatten()
                .is_some_and(|ch| ch.is_ascii_digit())
    }

    /// The value in one spelling, "15800" or "4.04"; `None` when the dots and commas make no number of the language.
    pub(super) fn value(&self, language: Language) -> Option<String> {
        let (group, point) = match language {
            Language::Vi => ('.', ','),
            Language::En => (',', '.'),
        };
        let (whole, fraction) = match self.text.split_once(point) {
            Some((_, fraction)) if fraction.contains([group, point]) => return None,
            Some((whole, fraction)) => (whole, fraction),
            None => (self.text, ""),
        };
        let mut groups = whole.split(group);
        let first = groups.next()?;
        let mut digits = first.to_owned();
        for group in groups {
            if group.len() != 3 || first.len() > 3 {
                return None;
            }
            digits.push_str(group);
        }
        let digits = digits.trim_start_matches('0');
        let digits = if digits.is_empty() { "0" } else { digits };
        Some(joined(digits, fraction))
    }
}

/// A value without zeros that say nothing: "1.0" is "1".
pub(super) fn joined(whole: &str, fraction: &str) -> String {
    match fraction.trim_end_matches('0') {
        "" => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}

/// Every number of a text.
pub(super) fn numbers(text: &str) -> Vec<Number<'_>> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        while digit(at) || (matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1)) {
            at += 1;
        }
        found.push(Number {
            range: start..at,
            text: text.get(start..at).unwrap_or_default(),
            before: text.get(..start).and_then(|before| before.chars().next_back()),
            behind: text.get(at..).unwrap_or_default(),
        });
    }
    found
}

/// A date in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DateFound {
    pub(super) range: Range<usize>,
    /// Day, month and year as they are written, spaces left out.
    pub(super) parts: [String; 3],
    /// The day, if any calendar has it.
    pub(super) date: Option<Date>,
}

/// Every date of the shape day, month, year of four digits, parted by one sort of sign: "3/8/2024", "07/10/ 2022".
pub(super) fn dates(text: &str) -> Vec<DateFound> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(|ch: char| ch.is_ascii_digit())) {
        let start = at + next;
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let inside =
            before.is_some_and(|ch| ch.is_alphanumeric() || matches!(ch, '/' | '-' | '.' | ',' | '–'));
        match date_at(text, start).filter(|_| !inside) {
            Some(date) => {
                at = date.range.end;
                found.push(date);
            }
            None => at = start + digits(text, start).len().max(1),
        }
    }
    found
}

/// The date that begins exactly there.
pub(super) fn date_at(text: &str, start: usize) -> Option<DateFound> {
    let day = digits(text, start);
    let (separator, month_at) = sign(text, start + day.len())?;
    let month = digits(text, month_at);
    let (same, year_at) = sign(text, month_at + month.len())?;
    let year = digits(text, year_at);
    let end = year_at + year.len();
    let next = text.get(end..)?.chars().next();
    let goes_on = next.is_some_and(|ch| ch.is_alphanumeric() || matches!(ch, '/' | '_'))
        || (next.is_some_and(|ch| matches!(ch, '.' | '-' | ','))
            && text.get(end + 1..)?.starts_with(|ch: char| ch.is_ascii_digit()));
    let shaped = (1..=2).contains(&day.len()) && (1..=2).contains(&month.len()) && year.len() == 4;
    if !shaped || same != separator || goes_on {
        return None;
    }
    let date = parse_date(&format!("{day}/{month}/{year}"));
    Some(DateFound { range: start..end, parts: [day.to_owned(), month.to_owned(), year.to_owned()], date })
}

fn digits(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.find(|ch: char| !ch.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// A separator with at most one space on either side of it, and where it ends.
fn sign(text: &str, at: usize) -> Option<(char, usize)> {
    let rest = text.get(at..)?;
    let tight = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    let sign = tight.chars().next().filter(|ch| matches!(ch, '/' | '-' | '.'))?;
    let after = tight.get(1..)?;
    let tight_after = after.strip_prefix([' ', '\u{a0}']).unwrap_or(after);
    // Loose dots and dashes are the sentence's own.
    let loose = tight.len() != rest.len() || after.len() != tight_after.len();
    (sign == '/' || !loose).then(|| (sign, at + rest.len() - tight_after.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_have_one_value_however_they_are_written() {
        let value = |text| numbers(text).first().and_then(|number| number.value(Language::Vi));
        for (text, expected) in [
            ("15.800", Some("15800")),
            ("15800", Some("15800")),
            ("4,04", Some("4.04")),
            ("1,0", Some("1")),
            ("2.694,64", Some("2694.64")),
            ("09", Some("9")),
            ("1.2", None),
            ("15,800.5", None),
        ] {
            assert_eq!(value(text).as_deref(), expected, "{text}");
        }
        let english = numbers("15,800.50");
        assert_eq!(english.first().and_then(|n| n.value(Language::En)).as_deref(), Some("15800.5"));
    }

    #[test]
    fn dates_are_found_as_they_are_written() {
        let parts =
            |text| dates(text).into_iter().map(|found| text[found.range].to_owned()).collect::<Vec<_>>();
        assert_eq!(
            parts("ngày 3/8/2024, 07/10/ 2022 và 04.5.2024."),
            ["3/8/2024", "07/10/ 2022", "04.5.2024"]
        );
        assert_eq!(parts("147/2024/NĐ-CP, 12/2023, 1/2, 10.10.2020.1, 3/8/2024/5, 3-8/2024"), [""; 0]);
        assert_eq!(dates("31/02/2024").first().map(|found| found.date), Some(None));
    }

    proptest! {
        #[test]
        fn any_text_gives_ranges_of_itself(text in "[0-9/., \\-–ađ ]{0,40}") {
            for number in numbers(&text) {
                prop_assert_eq!(text.get(number.range), Some(number.text));
            }
            let mut end = 0;
            for date in dates(&text) {
                prop_assert!(date.range.start >= end && text.get(date.range.clone()).is_some());
                end = date.range.end;
            }
        }
    }
}
