//! Numbers of official documents against the plan pack's register: is there such a number, and do date, issuer and
//! kind beside it belong to it?

use std::ops::Range;

use time::{Date, Month};

use super::passage::Passage;
use super::report::Report;
use super::scan::date_at;
use super::{Code, Problem, Registered};
use crate::document::{Inline, LEAF};
use crate::plan::{Document, Pack};
use crate::vietnamese::{document_numbers, number_key, syllables};

/// How far behind a number its date may stand, in syllables.
const REACH: usize = 12;
/// Words that may stand between a number and its date without giving the date another meaning, in the form of a
/// syllable's `exact`.
const BETWEEN: [&str; 34] = [
    "của",
    "do",
    "kí",
    "ban",
    "hành",
    "được",
    "phê",
    "duyệt",
    "thông",
    "qua",
    "thủ",
    "tướng",
    "chính",
    "phủ",
    "bộ",
    "trưởng",
    "chủ",
    "tịch",
    "ủy",
    "nhân",
    "dân",
    "tỉnh",
    "quốc",
    "hội",
    "trị",
    "trung",
    "ương",
    "đồng",
    "thường",
    "vụ",
    "chấp",
    "đảng",
    "thành",
    "phố",
];
/// Words with which the name of an issuer begins.
const ISSUERS: [&str; 16] = [
    "thủ tướng",
    "chính phủ",
    "quốc hội",
    "bộ chính trị",
    "bộ trưởng",
    "bộ",
    "chủ tịch",
    "ủy ban",
    "ubnd",
    "hội đồng",
    "hđnd",
    "tỉnh ủy",
    "thành ủy",
    "ban thường vụ",
    "ban chấp hành",
    "ban bí thư",
];

pub(super) fn check(passages: &[Passage<'_>], pack: &Pack, report: &mut Report<'_>) {
    let register: Vec<&Document> = pack.documents().iter().filter(|one| one.number.is_some()).collect();
    for passage in passages {
        let found = document_numbers(&passage.text);
        for number in &found {
            match pack.document_by_number(&number.canonical) {
                Some(document) => {
                    spelling(passage, number.range.clone(), &number.text, document, report);
                    surroundings(passage, &number.range, document, &register, report);
                }
                None => unknown(passage, number.range.clone(), &number.key, &register, report),
            }
        }
        for (at, leaf) in &passage.leaves {
            if let Inline::DocumentReference { code } = leaf
                && let Some(document) = pack.document(code)
            {
                surroundings(passage, &(*at..at + LEAF.len_utf8()), document, &register, report);
            }
        }
    }
}

fn problem(code: Code, document: &Document) -> Problem {
    Problem::Document {
        code,
        registered: Registered {
            number: document.number.clone().unwrap_or_else(|| document.title.clone()),
            kind: document.kind_label.clone(),
            issuer: document.issuer.clone(),
            date: document.date,
        },
    }
}

fn spelling(
    passage: &Passage<'_>,
    range: Range<usize>,
    written: &str,
    document: &Document,
    report: &mut Report<'_>,
) {
    let right = document.number.as_deref().unwrap_or(written);
    // An alias of the register is a spelling by right.
    if written != right && !document.aliases.iter().any(|alias| alias == written) {
        report.at(passage, range, problem(Code::DocumentSpelling, document), Some(right.to_owned()));
    }
}

fn unknown(
    passage: &Passage<'_>,
    range: Range<usize>,
    key: &str,
    register: &[&Document],
    report: &mut Report<'_>,
) {
    let near = register
        .iter()
        .find(|one| one.number.as_deref().is_some_and(|number| is_near(key, &number_key(number))));
    match near {
        Some(document) => report.at(passage, range, problem(Code::DocumentMistyped, document), None),
        None => report.at(passage, range, Problem::Plain(Code::DocumentUnknown), None),
    }
}

/// Whether one number is another with a slip: digits swapped, one wrong, missing or too many; or the same digits under
/// another kind or issuer.
fn is_near(key: &str, known: &str) -> bool {
    let (Some((digits, rest)), Some((known_digits, known_rest))) =
        (key.split_once('-'), known.split_once('-'))
    else {
        return false;
    };
    if rest == known_rest {
        return slipped(digits.as_bytes(), known_digits.as_bytes());
    }
    digits == known_digits && digits.len() >= 3
}

fn slipped(a: &[u8], b: &[u8]) -> bool {
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[start..], &b[start..]);
    match a.len().abs_diff(b.len()) {
        0 => a.get(1..) == b.get(1..) || (a.len() >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..]),
        1 if a.len() > b.len() => a.get(1..) == Some(b),
        1 => b.get(1..) == Some(a),
        _ => false,
    }
}

fn surroundings(
    passage: &Passage<'_>,
    range: &Range<usize>,
    document: &Document,
    register: &[&Document],
    report: &mut Report<'_>,
) {
    kind_before(passage, range, document, register, report);
    issuer_behind(passage, range, document, report);
    date_behind(passage, range, document, report);
}

/// "Nghị quyết số 790/QĐ-TTg".
fn kind_before(
    passage: &Passage<'_>,
    range: &Range<usize>,
    document: &Document,
    register: &[&Document],
    report: &mut Report<'_>,
) {
    let before = passage.text.get(..range.start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\u{a0}']);
    let before = before.strip_suffix("số").unwrap_or(before).trim_end_matches([' ', '\u{a0}']);
    let own = &document.kind_label;
    let stands = |label: &str| {
        let start = before.len().checked_sub(label.len())?;
        (before.get(start..)?.to_lowercase() == label.to_lowercase()).then_some(start)
    };
    if stands(own).is_some() {
        return;
    }
    let other =
        register.iter().map(|one| one.kind_label.as_str()).find_map(|label| Some((stands(label)?, label)));
    if let Some((start, label)) = other {
        let wrong = start..start + label.len();
        let right = if passage.slice(&wrong).starts_with(char::is_uppercase) {
            own.clone()
        } else {
            own.to_lowercase()
        };
        report.at(passage, wrong, problem(Code::DocumentKind, document), Some(right));
    }
}

/// "790/QĐ-TTg của Bộ Xây dựng".
fn issuer_behind(passage: &Passage<'_>, range: &Range<usize>, document: &Document, report: &mut Report<'_>) {
    let rest = passage.text.get(range.end..).unwrap_or_default();
    let Some(named) = rest.strip_prefix(" của ") else { return };
    let start = range.end + rest.len() - named.len();
    let end = named.find([',', '.', ';', '(', ')', '\n', LEAF, '”', '“']).unwrap_or(named.len());
    let named = named.get(..end).unwrap_or_default();
    let lower = named.to_lowercase();
    let Some(issuer) = ISSUERS.iter().find(|issuer| starts_with_word(&lower, issuer)) else { return };
    let own = document.issuer.to_lowercase();
    if !starts_with_word(&own, issuer) {
        // The name ends where its capitals end.
        let length = name_length(named).max(issuer.len().min(named.len()));
        report.at(passage, start..start + length, problem(Code::DocumentIssuer, document), None);
    }
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The bytes of the words up to the last one with a capital, at most six.
fn name_length(text: &str) -> usize {
    let words = syllables(text);
    let capital = words.iter().take(6).rfind(|word| word.text.starts_with(char::is_uppercase));
    capital.map_or(0, |word| word.range.end)
}

/// "790/QĐ-TTg ngày 03/9/2024".
fn date_behind(passage: &Passage<'_>, range: &Range<usize>, document: &Document, report: &mut Report<'_>) {
    let Some(registered) = document.date else { return };
    let Some((place, date)) = date_after(&passage.text, range.end) else { return };
    if date != registered {
        report.at(passage, place, problem(Code::DocumentDate, document), None);
    }
}

/// The date that a text gives to what stands before it.
fn date_after(text: &str, from: usize) -> Option<(Range<usize>, Date)> {
    let rest = text.get(from..)?;
    let sentence = rest.get(..rest.find(['\n', ';', LEAF]).unwrap_or(rest.len()))?;
    let at = sentence.find("ngày ")?;
    let gap = sentence.get(..at)?;
    let between = syllables(gap);
    let plain = gap.chars().all(|ch| ch.is_alphabetic() || matches!(ch, ' ' | '\u{a0}' | ',' | '('));
    if !plain || between.len() > REACH || !between.iter().all(|word| BETWEEN.contains(&word.exact.as_str())) {
        return None;
    }
    let start = from + at + "ngày ".len();
    if let Some(found) = date_at(text, start) {
        return Some((found.range, found.date?));
    }
    in_words(text, start)
}

/// "3 tháng 8 năm 2024".
fn in_words(text: &str, start: usize) -> Option<(Range<usize>, Date)> {
    let words: Vec<_> =
        syllables(text.get(start..)?.get(..).unwrap_or_default()).into_iter().take(5).collect();
    let [day, month_word, month, year_word, year] = words.as_slice() else { return None };
    if month_word.exact != "tháng" || year_word.exact != "năm" {
        return None;
    }
    let month = Month::try_from(month.text.parse::<u8>().ok()?).ok()?;
    let date = Date::from_calendar_date(year.text.parse().ok()?, month, day.text.parse().ok()?).ok()?;
    Some((start + day.range.start..start + year.range.end, date))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, mended};
    use super::*;

    const FAMILY: [Code; 6] = [
        Code::DocumentUnknown,
        Code::DocumentMistyped,
        Code::DocumentSpelling,
        Code::DocumentDate,
        Code::DocumentIssuer,
        Code::DocumentKind,
    ];

    #[test]
    fn wrong_facts_beside_a_number_are_found() {
        for (text, code) in [
            ("Quyết định số 790/QĐ-TTg ngày 03/9/2024", Code::DocumentDate),
            ("Quyết định số 790/QĐ-TTg, ngày 3 tháng 9 năm 2024", Code::DocumentDate),
            ("Quyết định 790/QĐ-TTg của Thủ tướng Chính phủ ngày 04/5/2024", Code::DocumentDate),
            ("Quyết định 790/QĐ-TTg, được ký ngày 03/9/2024", Code::DocumentDate),
            ("Quyết định 790/QĐ-TTg của Bộ Xây dựng", Code::DocumentIssuer),
            ("Nghị quyết số 24-NQ/TW của Chính phủ", Code::DocumentIssuer),
            ("Nghị quyết số 790/QĐ-TTg", Code::DocumentKind),
            ("Quyết định 970/QĐ-TTg", Code::DocumentMistyped),
            ("Quyết định 79/QĐ-TTg", Code::DocumentMistyped),
            ("Quyết định 790/QĐ-UBND", Code::DocumentMistyped),
            ("Nghị định 147/2024/NĐ-CP", Code::DocumentUnknown),
            ("Quyết định 790/qđ-ttg", Code::DocumentSpelling),
        ] {
            assert_eq!(found(text, &FAMILY), [code], "{text}");
        }
    }

    #[test]
    fn right_facts_and_other_dates_are_left() {
        for text in [
            "Quyết định số 790/QĐ-TTg ngày 03/8/2024 của Thủ tướng Chính phủ",
            "Quyết định 790/QĐ-TTg của Thủ tướng, ngày 3 tháng 8 năm 2024",
            "Quyết định 790/QĐ-TTg được công bố ngày 26/9/2024",
            "Quyết định 790/QĐ-TTg có hiệu lực từ ngày 05/8/2024",
            "Quyết định 790/QĐ-TTg; ngày 26/9/2024 tỉnh công bố",
            "theo 790/QĐ-TTg của tỉnh, của Bình Dương",
            "Nghị quyết số 24-NQ/TW của Bộ Chính trị ngày 07/10/2022",
            "Nghị quyết 154/NQ-CP của Chính phủ, ngày 23/11/2022",
            "Nghị quyết 202/2025/QH15 của Quốc hội",
            "Quyết định 790/QĐ-TTg ký ngày 03/8/2024",
        ] {
            assert_eq!(found(text, &FAMILY), [], "{text}");
        }
    }

    #[test]
    fn spelling_and_kind_are_mended() {
        assert_eq!(
            mended("Nghị quyết 790/QD-TTG và 24 - NQ/TW", &FAMILY),
            "Quyết định 790/QĐ-TTg và 24-NQ/TW"
        );
    }

    #[test]
    fn the_register_is_nearer_than_chance() {
        for (a, b) in [("970", "790"), ("79", "790"), ("7900", "790"), ("791", "790")] {
            assert!(slipped(a.as_bytes(), b.as_bytes()), "{a} {b}");
        }
        for (a, b) in [("370", "790"), ("7", "790"), ("097", "790")] {
            assert!(!slipped(a.as_bytes(), b.as_bytes()), "{a} {b}");
        }
    }
}
