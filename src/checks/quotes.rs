//! Quotation marks: curly ones, in pairs.

use std::ops::Range;

use super::passage::{Kind, Passage};
use super::report::Report;
use super::{Code, Problem};

/// A quotation mark of a line.
struct Mark {
    range: Range<usize>,
    /// Whether it opens; a straight one may not tell.
    opens: Option<bool>,
    straight: bool,
}

pub(super) fn check(passages: &[Passage<'_>], report: &mut Report<'_>) {
    for (index, passage) in passages.iter().enumerate() {
        let lines: Vec<_> = passage.lines().collect();
        for (number, (start, line)) in lines.iter().enumerate() {
            let next = lines.get(number + 1).map(|(_, line)| *line);
            let next = next.or_else(|| paragraph_after(passages, index));
            check_line(passage, (*start, line), next, report);
        }
    }
}

/// The first line of the paragraph that follows a paragraph.
fn paragraph_after<'a>(passages: &'a [Passage<'_>], index: usize) -> Option<&'a str> {
    let mut after = passages.iter().skip(index + 1).filter(|passage| passage.is_exact());
    let next = after.next().filter(|next| next.kind == Kind::Paragraph)?;
    next.text.split('\n').next()
}

fn check_line(
    passage: &Passage<'_>,
    (start, line): (usize, &str),
    next: Option<&str>,
    report: &mut Report<'_>,
) {
    let marks = marks(line);
    let place = |mark: &Mark| start + mark.range.start..start + mark.range.end;
    let lonely = lonely(&marks, line, next);
    for mark in marks.iter().filter(|mark| mark.straight) {
        let right = mark.opens.map(|opens| if opens { "“" } else { "”" }.to_owned());
        // Only where all marks of the line make pairs is it sure which way this one turns.
        let fix = right.filter(|_| lonely.is_none());
        report.at(passage, place(mark), Problem::Plain(Code::StraightQuotes), fix);
    }
    if let Some(mark) = lonely.and_then(|at| marks.get(at)) {
        report.at(passage, place(mark), Problem::Plain(Code::UnbalancedQuotes), None);
    }
}

fn marks(line: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, ch) in line.char_indices() {
        let range = at..at + ch.len_utf8();
        match ch {
            '“' => found.push(Mark { range, opens: Some(true), straight: false }),
            '”' => found.push(Mark { range, opens: Some(false), straight: false }),
            // A digit before it makes it an inch.
            '"' if !before.is_some_and(|ch: char| ch.is_ascii_digit())
                || found.last().is_some_and(|mark: &Mark| mark.opens == Some(true)) =>
            {
                let next = line.get(range.end..).and_then(|rest| rest.chars().next());
                found.push(Mark { range, opens: turned(before, next), straight: true });
            }
            _ => {}
        }
        before = Some(ch);
    }
    found
}

/// Whether a straight mark opens, as its neighbours tell.
fn turned(before: Option<char>, next: Option<char>) -> Option<bool> {
    let outside = |ch: Option<char>| ch.is_none_or(|ch| ch.is_whitespace() || "([–—-".contains(ch));
    let behind = |ch: Option<char>| ch.is_none_or(|ch| ch.is_whitespace() || ".,;:!?…)]–—-".contains(ch));
    match (outside(before) && !outside(next), behind(next) && !outside(before)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// The first mark that has no partner. A speech of several paragraphs opens each and closes the last.
fn lonely(marks: &[Mark], line: &str, next: Option<&str>) -> Option<usize> {
    let mut open: Option<usize> = None;
    for (at, mark) in marks.iter().enumerate() {
        match (mark.opens, open) {
            (Some(true), None) => open = Some(at),
            (Some(false), Some(_)) => open = None,
            _ => return Some(at),
        }
    }
    let goes_on = || {
        let begins = |line: &str| line.trim_start().starts_with(['“', '"']);
        begins(line) && next.is_some_and(begins)
    };
    open.filter(|_| !goes_on())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, mended};
    use super::*;

    const FAMILY: [Code; 2] = [Code::StraightQuotes, Code::UnbalancedQuotes];

    #[test]
    fn straight_marks_turn_the_way_their_neighbours_say() {
        for (wrong, right) in [
            ("Ông nói: \"Được\".", "Ông nói: “Được”."),
            ("\"Một\" và \"hai\"", "“Một” và “hai”"),
            ("(\"Một\")", "(“Một”)"),
            ("Mở “cong, đóng thẳng\".", "Mở “cong, đóng thẳng”."),
            ("“Năm 2030\", ông nói.", "“Năm 2030”, ông nói."),
        ] {
            assert_eq!(mended(wrong, &FAMILY), right);
        }
    }

    #[test]
    fn what_is_not_sure_is_told_and_not_mended() {
        for text in ["Ông nói: \"Được.", "a\"b\"c", "\" \""] {
            assert!(!found(text, &FAMILY).is_empty(), "{text}");
            assert_eq!(mended(text, &FAMILY), text);
        }
    }

    #[test]
    fn marks_come_in_pairs() {
        for text in ["“Thiếu đóng.", "Thiếu mở”.", "“Hai “mở” một đóng.", "Đóng” trước “mở"]
        {
            assert!(found(text, &FAMILY).contains(&Code::UnbalancedQuotes), "{text}");
        }
        for text in ["“Một” và “hai”.", "Côte d’Ivoire, ‘đơn’.", "Màn hình 27\" rất to.", ""]
        {
            assert_eq!(found(text, &FAMILY), [], "{text}");
        }
    }

    #[test]
    fn a_speech_of_several_paragraphs_closes_once() {
        assert_eq!(found("“Đoạn một.\n“Đoạn hai.\n“Đoạn ba.”", &FAMILY), []);
        assert_eq!(found("“Đoạn một.\n“Đoạn hai.", &FAMILY), [Code::UnbalancedQuotes]);
    }
}
