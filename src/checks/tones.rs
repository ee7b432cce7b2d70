//! Where the tone mark stands: hòa or hoà. Both are taught and printed; a house writes one.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::passage::Passage;
use super::report::Report;
use super::{Code, Problem, Rules, ToneStyle};
use crate::vietnamese::{fold_tones, nfc, syllable_ranges};

/// A syllable that can be written both ways.
struct Choice {
    passage: usize,
    range: Range<usize>,
    old: bool,
    other: String,
}

pub(super) fn check(passages: &[Passage<'_>], rules: &Rules, report: &mut Report<'_>) {
    if !report.wants(Code::ToneStyle) {
        return;
    }
    let choices = choices(passages);
    let old = choices.iter().filter(|choice| choice.old).count();
    let new = choices.len() - old;
    let mixed = old > 0 && new > 0;
    let wanted_old = match rules.tones {
        ToneStyle::Old => true,
        ToneStyle::New => false,
        // Whatever the article writes more often is its style.
        ToneStyle::Consistent if mixed => old >= new,
        ToneStyle::Consistent => return,
    };
    for choice in choices.into_iter().filter(|choice| choice.old != wanted_old) {
        let Some(passage) = passages.get(choice.passage) else { continue };
        let problem = Problem::Tone { right: choice.other.clone(), mixed };
        report.at(passage, choice.range, problem, Some(choice.other));
    }
}

fn choices(passages: &[Passage<'_>]) -> Vec<Choice> {
    let mut found = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        for range in syllable_ranges(&passage.text) {
            let word = passage.slice(&range);
            if word.is_ascii() {
                continue;
            }
            if let Some((old, other)) = otherwise(word) {
                found.push(Choice { passage: index, range, old, other });
            }
        }
    }
    found
}

/// Whether a syllable has its tone where the old style puts it, and how the other style writes it; `None` when there
/// is one way only.
fn otherwise(word: &str) -> Option<(bool, String)> {
    let mut ends = word.chars().rev();
    let (last, first) = (ends.next()?, ends.next()?);
    if !"aeyAEY".contains(bare(last)?) || !"ouOU".contains(bare(first)?) {
        return None;
    }
    let old = fold_tones(word);
    if old != word {
        return Some((false, old));
    }
    let start = word.len() - first.len_utf8() - last.len_utf8();
    let new = format!("{}{}", word.get(..start)?, moved(first, last)?);
    (fold_tones(&new) == word && new != word).then_some((true, new))
}

fn bare(ch: char) -> Option<char> {
    std::iter::once(ch).nfd().next()
}

/// Two vowels with the tone of the first on the second.
fn moved(first: char, last: char) -> Option<String> {
    let mut parts = std::iter::once(first).nfd();
    let (vowel, tone) = (parts.next()?, parts.next()?);
    Some(nfc(&format!("{vowel}{last}{tone}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_the_pairs_has_its_other_way() {
        for (old, new) in
            [("hòa", "hoà"), ("Hủy", "Huỷ"), ("TÙY", "TUỲ"), ("xóe", "xoé"), ("khóa", "khoá"), ("ủy", "uỷ")]
        {
            assert_eq!(otherwise(old), Some((true, new.to_owned())), "{old}");
            assert_eq!(otherwise(new), Some((false, old.to_owned())), "{new}");
        }
        for one in
            ["quý", "quà", "hoa", "toàn", "hoài", "của", "mùa", "thuở", "huệ", "khuya", "ý", "Á", "1", ""]
        {
            assert_eq!(otherwise(one), None, "{one}");
        }
    }
}
