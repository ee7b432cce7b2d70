//! Dates as Decree 30/2020/NĐ-CP writes them: two digits for days below 10 and for months 1 and 2, one for the other
//! months below 10: 03/8/2024.

use std::ops::Range;

use super::passage::Passage;
use super::report::Report;
use super::scan::dates;
use super::{Code, Problem};
use crate::article::Language;
use crate::vietnamese::citation_date;

/// Years that an article may mean.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2199;

pub(super) fn check(passage: &Passage<'_>, language: Language, report: &mut Report<'_>) {
    if language != Language::Vi {
        return;
    }
    for found in dates(&passage.text) {
        let year: i32 = found.parts[2].parse().unwrap_or_default();
        let written = passage.slice(&found.range);
        match found.date {
            _ if !YEARS.contains(&year) => {}
            None if written.contains('/') => {
                report.at(passage, found.range, Problem::Plain(Code::DateImpossible), None);
            }
            None => {}
            Some(date) => {
                let right = citation_date(date);
                if written != right {
                    wrong(passage, found.range, right, report);
                }
            }
        }
    }
    for (range, right) in days_without_year(&passage.text) {
        wrong(passage, range, right, report);
    }
}

fn wrong(passage: &Passage<'_>, range: Range<usize>, right: String, report: &mut Report<'_>) {
    let problem = Problem::Written { code: Code::DateForm, right: right.clone() };
    report.at(passage, range, problem, Some(right));
}

/// "ngày 3/8" for "ngày 03/8". Without the word before it, it may be a fraction.
fn days_without_year(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (at, word) in text.match_indices("gày ") {
        let start = at + word.len();
        // "mỗi ngày 1/3 số xe" is a share of the cars.
        let before = text.get(..at).unwrap_or_default().trim_end_matches(['n', 'N', ' ']);
        if ["hằng", "hàng", "mỗi", "từng"].iter().any(|word| before.ends_with(word)) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(|ch: char| !ch.is_ascii_digit() && ch != '/').unwrap_or(rest.len());
        let written = rest.get(..end).unwrap_or_default();
        let behind = rest.get(end..).unwrap_or_default();
        let goes_on = behind.starts_with(|ch: char| ch.is_alphanumeric() || ch == '-' || ch == '–')
            || behind.starts_with(" -")
            || behind.starts_with(" –")
            || behind.starts_with(" /");
        let Some((day, month)) = written.split_once('/').filter(|_| !goes_on) else { continue };
        let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.len() <= 2);
        let (Some(day), Some(month)) = (number(day), number(month)) else { continue };
        if !(1..=31).contains(&day) || !(1..=12).contains(&month) {
            continue;
        }
        let right = format!("{day:02}/{}{month}", if month <= 2 { "0" } else { "" });
        if right != written {
            found.push((start..start + end, right));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, mended};
    use super::*;

    const FAMILY: [Code; 2] = [Code::DateForm, Code::DateImpossible];

    #[test]
    fn dates_are_written_as_the_decree_says() {
        for (wrong, right) in [
            ("ngày 3/8/2024", "ngày 03/8/2024"),
            ("ngày 03/08/2024", "ngày 03/8/2024"),
            ("ngày 07/10/ 2022", "ngày 07/10/2022"),
            ("ngày 4.5.2024 và 1-2-2024", "ngày 04/5/2024 và 01/02/2024"),
            ("Ngày 3/8, hội nghị", "Ngày 03/8, hội nghị"),
            ("ngày 03/08.", "ngày 03/8."),
        ] {
            assert_eq!(mended(wrong, &FAMILY), right);
        }
    }

    #[test]
    fn what_is_right_or_no_date_is_left() {
        for text in [
            "ngày 03/8/2024, 01/02/2024, 23/11/2022, tháng 01/2024, ngày 01/7",
            "tỷ số 3/8, 24/7, 147/2024/NĐ-CP, 10.10.2020.1, ngày 3 tháng 8 năm 2024",
            "từ ngày 3/8 - 5/8, ngày 3-5/8/2024, hằng ngày 1/3 số xe",
        ] {
            assert_eq!(found(text, &FAMILY), [], "{text}");
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_told() {
        assert_eq!(found("ngày 31/02/2024", &FAMILY), [Code::DateImpossible]);
        assert_eq!(found("ngày 12/25/2024", &FAMILY), [Code::DateImpossible]);
    }
}
