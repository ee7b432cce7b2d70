//! Spaces where none belong, and dots in a row.

use std::ops::Range;

use super::passage::Passage;
use super::report::Report;
use super::{Code, Problem};

const OPENING: [char; 5] = ['(', '[', '“', '‘', '«'];
/// ’ is left out: it is an apostrophe as well.
const CLOSING: [char; 4] = [')', ']', '”', '»'];
const PUNCTUATION: [char; 6] = [',', ';', ':', '!', '?', '.'];

pub(super) fn check(passage: &Passage<'_>, report: &mut Report<'_>) {
    for (start, line) in passage.lines() {
        for gap in gaps(line) {
            if let Some((code, fix)) = judged(line, &gap) {
                let range = start + gap.start..start + gap.end;
                report.at(passage, range, Problem::Plain(code), Some(fix.to_owned()));
            }
        }
        for dots in runs(line, |ch| ch == '.').filter(|dots| dots.len() >= 3) {
            let range = start + dots.start..start + dots.end;
            let problem = Problem::Written { code: Code::ThreeDots, right: "…".to_owned() };
            report.at(passage, range, problem, Some("…".to_owned()));
        }
    }
}

/// What is wrong with a run of spaces, and what should stand in its place. A run is told about once.
fn judged(line: &str, gap: &Range<usize>) -> Option<(Code, &'static str)> {
    let (before, after) = (line.get(..gap.start)?.chars().next_back(), line.get(gap.end..)?.chars().next());
    let (before, after) = (before?, after?);
    if OPENING.contains(&before) || CLOSING.contains(&after) {
        return Some((Code::SpaceInsideBrackets, ""));
    }
    if PUNCTUATION.contains(&after) && !is_own(line, gap, before, after) {
        return Some((Code::SpaceBeforePunctuation, ""));
    }
    let run = line.get(gap.clone())?;
    (run.chars().count() > 1)
        .then(|| (Code::DoubleSpace, if run.contains('\u{a0}') { "\u{a0}" } else { " " }))
}

/// Whether the mark after the space is not the sentence's: an ellipsis, ".vn", ":)", a ratio "1 : 2".
fn is_own(line: &str, gap: &Range<usize>, before: char, after: char) -> bool {
    let mut rest = line.get(gap.end + after.len_utf8()..).unwrap_or_default().chars();
    match (after, rest.next()) {
        ('.', Some(next)) => !next.is_whitespace() && !CLOSING.contains(&next),
        (':', Some(')' | '(' | '-' | '/')) => true,
        (':', Some(' ')) => before.is_ascii_digit() && rest.next().is_some_and(|ch| ch.is_ascii_digit()),
        _ => false,
    }
}

fn gaps(line: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    runs(line, |ch| ch.is_whitespace())
}

/// The runs of characters that fit.
fn runs(line: &str, fits: fn(char) -> bool) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = line.get(at..)?;
        let start = at + rest.find(fits)?;
        let run = line.get(start..)?;
        let end = start + run.find(|ch| !fits(ch)).unwrap_or(run.len());
        at = end;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, mended};
    use super::*;

    const FAMILY: [Code; 4] =
        [Code::DoubleSpace, Code::SpaceBeforePunctuation, Code::SpaceInsideBrackets, Code::ThreeDots];

    #[test]
    fn spaces_and_dots_are_mended() {
        for (wrong, right) in [
            ("Hai  dấu cách", "Hai dấu cách"),
            ("Phẩy , chấm . Hỏi ?", "Phẩy, chấm. Hỏi?"),
            ("Nhiều   , lắm", "Nhiều, lắm"),
            ("Ngoặc ( trong ) và “ kép ”.", "Ngoặc (trong) và “kép”."),
            ("Còn nữa... và....", "Còn nữa… và…"),
            ("15.800\u{a0} USD", "15.800\u{a0}USD"),
        ] {
            assert_eq!(mended(wrong, &FAMILY), right);
        }
    }

    #[test]
    fn what_is_right_is_left() {
        for text in [
            "Một câu bình thường, có “trích dẫn”; có (ngoặc).",
            "Tỷ lệ 1 : 2 và tên miền .vn, … và …",
            "v.v. TP. Hồ Chí Minh, 2.694,64 km².",
            "Giữ \u{a0}USD",
        ] {
            let expected = if text.contains("Giữ") { vec![Code::DoubleSpace] } else { vec![] };
            assert_eq!(found(text, &FAMILY), expected, "{text}");
        }
    }
}
