//! Numbers and their units as Vietnamese typesetting writes them: 15.800 USD, 2.694,64 km², 10%.

use std::ops::Range;

use super::passage::Passage;
use super::report::Report;
use super::scan::{Number, numbers};
use super::{Code, Problem, Rules};
use crate::article::Language;

const NO_BREAK: char = '\u{a0}';

pub(super) fn check(passage: &Passage<'_>, language: Language, rules: &Rules, report: &mut Report<'_>) {
    for number in numbers(&passage.text) {
        percent(passage, &number, report);
        let glued = number.before.is_some_and(|ch| ch.is_alphanumeric() || "/_#@".contains(ch));
        if glued {
            continue;
        }
        unit_space(passage, &number, rules, report);
        if language == Language::Vi {
            format(passage, &number, rules, report);
        }
    }
}

fn percent(passage: &Passage<'_>, number: &Number<'_>, report: &mut Report<'_>) {
    let rest = number.behind.trim_start_matches([' ', NO_BREAK]);
    if rest.len() < number.behind.len() && rest.starts_with('%') {
        let range = number.range.end..number.range.end + number.behind.len() - rest.len();
        report.at(passage, range, Problem::Plain(Code::PercentSpace), Some(String::new()));
    }
}

/// Exactly one no-break space belongs between a number and its unit.
fn unit_space(passage: &Passage<'_>, number: &Number<'_>, rules: &Rules, report: &mut Report<'_>) {
    let rest = number.behind.trim_start_matches([' ', NO_BREAK]);
    let gap = number.behind.get(..number.behind.len() - rest.len()).unwrap_or_default();
    // Two spaces are told as two spaces.
    if gap.chars().count() > 1 || gap.starts_with(NO_BREAK) || unit_of(rest, rules).is_none() {
        return;
    }
    // "5m" and "4G" are names as often as lengths; only signs of two letters are surely units when they stand tight.
    if gap.is_empty() && unit_of(rest, rules).is_some_and(|unit| unit.chars().count() < 2) {
        return;
    }
    let unit = unit_of(rest, rules).unwrap_or_default();
    let range = number.range.start..number.range.end + gap.len() + unit.len();
    let right = format!("{}{NO_BREAK}{unit}", number.text);
    let problem = Problem::Written { code: Code::UnitSpace, right: right.clone() };
    report.at(passage, range, problem, Some(right));
}

/// The unit a text begins with: a sign of the list, and no letter behind it.
fn unit_of<'a>(text: &str, rules: &'a Rules) -> Option<&'a str> {
    longest(text, &rules.units)
}

fn longest<'a>(text: &str, words: &'a [String]) -> Option<&'a str> {
    let ends = |rest: &str| !rest.starts_with(|ch: char| ch.is_alphanumeric());
    let fits = words.iter().filter(|word| text.strip_prefix(word.as_str()).is_some_and(ends));
    fits.map(String::as_str).max_by_key(|word| word.len())
}

fn format(passage: &Passage<'_>, number: &Number<'_>, rules: &Rules, report: &mut Report<'_>) {
    let Some((code, right)) = rewritten(number, rules) else { return };
    let range: Range<usize> = number.range.clone();
    let problem = match &right {
        Some(right) => Problem::Written { code, right: right.clone() },
        None => Problem::Plain(code),
    };
    report.at(passage, range, problem, right);
}

/// What a number is in Vietnamese writing if it is written otherwise: the second is `None` where both readings exist.
fn rewritten(number: &Number<'_>, rules: &Rules) -> Option<(Code, Option<String>)> {
    let rest = number.behind.trim_start_matches([' ', NO_BREAK]);
    // "tỷ" counts, "tỷ lệ" does not.
    let counts = longest(rest, &rules.quantities).is_some()
        && !["tỷ lệ", "tỷ trọng", "độ dài"].iter().any(|word| rest.starts_with(word));
    let measured = rest.starts_with('%') || unit_of(rest, rules).is_some() || counts;
    let code = Code::NumberFormat;
    let (dots, commas) = (number.text.matches('.').count(), number.text.matches(',').count());
    let groups = |sign| number.text.split(sign).skip(1).all(|group| group.len() == 3);
    let first = number.text.split(['.', ',']).next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len()) && !first.starts_with('0');
    match (dots, commas) {
        // 1,234,567 can only be English; so can 15,800.50.
        (0, 2..) if grouped && groups(',') => Some((code, Some(number.text.replace(',', ".")))),
        (1, 1..) if grouped && number.text.rfind(',') < number.text.find('.') => {
            let (whole, fraction) = number.text.split_once('.')?;
            let whole_groups = whole.split(',').skip(1).all(|group| group.len() == 3);
            whole_groups.then(|| (code, Some(format!("{},{fraction}", whole.replace(',', ".")))))
        }
        // 15,800 may be fifteen point eight; money is not counted in thousandths.
        (0, 1) if grouped && groups(',') && starts_with_money(rest) => Some((code, None)),
        // 2.5% and 4.04 triệu: a group has three digits, so the dot is a decimal point.
        (1, 0) if measured && !groups('.') => Some((code, Some(number.text.replace('.', ",")))),
        // 15800 USD.
        (0, 0) if measured && number.text.len() >= 5 && !number.text.starts_with('0') => {
            Some((code, Some(with_groups(number.text))))
        }
        _ => None,
    }
}

fn starts_with_money(text: &str) -> bool {
    ["USD", "EUR", "VND", "VNĐ", "đồng"].iter().any(|money| text.starts_with(money))
}

fn with_groups(digits: &str) -> String {
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, mended};
    use super::*;

    const FAMILY: [Code; 3] = [Code::PercentSpace, Code::UnitSpace, Code::NumberFormat];

    #[test]
    fn numbers_and_units_are_mended() {
        for (wrong, right) in [
            ("tăng 10 %/năm", "tăng 10%/năm"),
            ("15.800 USD và 2.694,64km²", "15.800\u{a0}USD và 2.694,64\u{a0}km²"),
            ("1,234,567 đồng", "1.234.567 đồng"),
            ("15,800.50\u{a0}USD", "15.800,50\u{a0}USD"),
            ("2.5% và 4.04 triệu người", "2,5% và 4,04 triệu người"),
            ("15800\u{a0}USD", "15.800\u{a0}USD"),
        ] {
            assert_eq!(mended(wrong, &FAMILY), right);
        }
    }

    #[test]
    fn a_number_with_two_readings_is_only_told() {
        assert_eq!(found("15,800\u{a0}USD", &FAMILY), [Code::NumberFormat]);
        assert_eq!(mended("15,800\u{a0}USD", &FAMILY), "15,800\u{a0}USD");
    }

    #[test]
    fn what_is_right_or_no_quantity_is_left() {
        for text in [
            "10%/năm, 15.800\u{a0}USD, 2.694,64\u{a0}km², 4,04 triệu người, 1,0%",
            "mục 1.2, phiên bản 4.0, lúc 7.30, năm 2030 tỷ lệ tăng, số 19001234",
            "790/QĐ-TTg, 03/8/2024, 0,125, 5G, 4K, 5m, tháng 10/2024, 12345 mã",
        ] {
            assert_eq!(found(text, &FAMILY), [], "{text}");
        }
    }
}
