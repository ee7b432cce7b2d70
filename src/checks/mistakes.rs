//! Words that are often misspelt: a list of the site, in pairs.

use super::passage::Passage;
use super::report::Report;
use super::{Code, Problem, Rules};
use crate::vietnamese::syllable_ranges;

/// The longest entry that can be found, in syllables.
const LONGEST: usize = 4;

pub(super) fn check(passage: &Passage<'_>, rules: &Rules, report: &mut Report<'_>) {
    if !report.wants(Code::CommonMistake) || rules.mistakes.is_empty() {
        return;
    }
    let ranges: Vec<_> = syllable_ranges(&passage.text).collect();
    let lower: Vec<String> = ranges.iter().map(|range| passage.slice(range).to_lowercase()).collect();
    for at in 0..ranges.len() {
        let mut words = String::new();
        for (end, word) in lower.iter().enumerate().skip(at).take(LONGEST) {
            if end > at {
                // Words of one entry are parted by one space and nothing else.
                if !passage.slice(&(ranges[end - 1].end..ranges[end].start)).eq(" ") {
                    break;
                }
                words.push(' ');
            }
            words.push_str(word);
            let Some(right) = rules.mistakes.get(&words) else { continue };
            let range = ranges[at].start..ranges[end].end;
            let right = cased_like(passage.slice(&range), right);
            let problem = Problem::Written { code: Code::CommonMistake, right: right.clone() };
            report.at(passage, range, problem, Some(right));
            break;
        }
    }
}

/// The right words with the capitals that the wrong ones had.
fn cased_like(wrong: &str, right: &str) -> String {
    let mut letters = wrong.chars().filter(|ch| ch.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    if first && letters.all(char::is_uppercase) {
        return right.to_uppercase();
    }
    let mut rest = right.chars();
    match rest.next() {
        Some(initial) if first => initial.to_uppercase().chain(rest).collect(),
        _ => right.to_owned(),
    }
}
