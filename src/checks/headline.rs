//! The headline, and the standfirst that stands under it.

use unicode_segmentation::UnicodeSegmentation;

use super::passage::Passage;
use super::report::Report;
use super::{Code, Field, Problem, Rules};
use crate::article::Content;
use crate::vietnamese::syllables;

/// A headline of so many letters may be an abbreviation: "ASEAN", "GRDP".
const SHORT: usize = 12;
/// Below so many syllables a headline is too common to be "repeated".
const REPEATABLE: usize = 4;

pub(super) fn check(content: &Content, passages: &[Passage<'_>], rules: &Rules, report: &mut Report<'_>) {
    let of = |field| passages.iter().find(move |passage| passage.field == field);
    if let Some(headline) = of(Field::Headline).filter(|headline| !headline.text.trim().is_empty()) {
        length(headline, rules, report);
        capitals(headline, report);
        full_stop(headline, report);
    }
    if let Some(standfirst) = of(Field::Standfirst)
        && repeats(&content.headline, &content.standfirst)
    {
        report.whole(standfirst, Problem::Plain(Code::StandfirstRepeats));
    }
}

fn length(headline: &Passage<'_>, rules: &Rules, report: &mut Report<'_>) {
    let (length, limit) = (headline.text.graphemes(true).count(), rules.headline_length());
    if length > limit {
        report.whole(headline, Problem::TooLong { code: Code::HeadlineLong, length, limit });
    }
}

fn capitals(headline: &Passage<'_>, report: &mut Report<'_>) {
    let letters = headline.text.chars().filter(|ch| ch.is_alphabetic());
    let (upper, all) =
        letters.fold((0, 0), |(upper, all), ch| (upper + usize::from(ch.is_uppercase()), all + 1));
    // Nine of ten: a single "của" in lower case does not make it quiet. No fix: names would lose their capitals.
    if all > SHORT && upper * 10 >= all * 9 {
        report.whole(headline, Problem::Plain(Code::HeadlineCapitals));
    }
}

fn full_stop(headline: &Passage<'_>, report: &mut Report<'_>) {
    let end = headline.text.trim_end().len();
    let Some(before) = headline.text.get(..end).and_then(|text| text.strip_suffix('.')) else { return };
    // "v.v." and "TP." end as abbreviations do; dots in a row are told as dots.
    let word = before.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    let abbreviation = word.contains('.') || word.chars().count() <= 2;
    if !abbreviation {
        let fix = Some(String::new());
        report.at(headline, end - 1..end, Problem::Plain(Code::HeadlineFullStop), fix);
    }
}

/// Whether the standfirst is, or begins with, the words of the headline.
fn repeats(headline: &str, standfirst: &str) -> bool {
    let words = |text| syllables(text).into_iter().map(|one| one.exact).collect::<Vec<_>>();
    let (headline, standfirst) = (words(headline), words(standfirst));
    headline.len() >= REPEATABLE && standfirst.starts_with(&headline)
}
