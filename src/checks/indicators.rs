//! The pack's figures made ready for looking: the words of each label, its values in one spelling, its unit.

use std::collections::HashMap;

use super::scan::joined;
use crate::article::Language;
use crate::plan::{Decimal, Indicator, Pack};
use crate::vietnamese::syllables;

/// Words before what is measured that a writer may leave out.
const LEAD: [&str; 4] = ["tỷ lệ", "tỷ trọng", "quy mô", "số"];
/// A label of fewer words is too common to mean the indicator.
const LEAST: usize = 3;

/// A figure with one way of naming it.
#[derive(Debug)]
pub(super) struct Named<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) words: Vec<String>,
}

/// Every figure of a pack by the first word of its names.
#[derive(Debug)]
pub(super) struct Names<'a> {
    by_first: HashMap<String, Vec<Named<'a>>>,
    /// Every unit of the pack in lower case, the longest first.
    units: Vec<String>,
}

impl<'a> Names<'a> {
    pub(super) fn of(pack: &'a Pack, language: Language) -> Self {
        let mut names = Self { by_first: HashMap::new(), units: Vec::new() };
        for indicator in pack.indicators().iter().chain(pack.figures()) {
            let label = match language {
                Language::Vi => Some(&indicator.label),
                Language::En => indicator.label_en.as_ref(),
            };
            for words in label.map(|label| namings(label)).unwrap_or_default() {
                let first = words.first().cloned().unwrap_or_default();
                names.by_first.entry(first).or_default().push(Named { indicator, words });
            }
            names.units.push(unit(indicator, language));
        }
        names.units.sort_by_key(|unit| std::cmp::Reverse(unit.len()));
        names.units.dedup();
        // The longest name wins: "lao động qua đào tạo có bằng cấp" is not "lao động qua đào tạo".
        names
            .by_first
            .values_mut()
            .for_each(|list| list.sort_by_key(|one| std::cmp::Reverse(one.words.len())));
        names
    }

    /// The figure whose name begins at the first of these words, and how many words the name has.
    pub(super) fn at<'w>(
        &self,
        words: impl Iterator<Item = &'w str> + Clone,
    ) -> Option<(&'a Indicator, usize)> {
        let list = self.by_first.get(words.clone().next()?)?;
        let fits = |one: &&Named<'_>| {
            let mut seen = words.clone();
            one.words.iter().all(|word| seen.next() == Some(word.as_str()))
        };
        list.iter().find(fits).map(|one| (one.indicator, one.words.len()))
    }

    /// The unit of the pack that a text begins with.
    pub(super) fn unit_at(&self, text: &str) -> Option<&str> {
        let text = text.trim_start_matches([' ', '\u{a0}']);
        let fits = |unit: &&String| begins_with(text, unit);
        self.units.iter().find(fits).map(String::as_str)
    }
}

/// Whether a text begins with a unit as a whole word, in any case and with either space.
fn begins_with(text: &str, unit: &str) -> bool {
    let mut rest = text.chars();
    for wanted in unit.chars() {
        let Some(ch) = rest.next() else { return false };
        let ch = if ch == '\u{a0}' { ' ' } else { ch };
        if ch != wanted && ch.to_lowercase().next() != Some(wanted) {
            return false;
        }
    }
    unit.ends_with('%') || !rest.next().is_some_and(char::is_alphanumeric)
}

/// The unit in lower case; what stands behind a percent sign says of what, not what.
pub(super) fn unit(indicator: &Indicator, language: Language) -> String {
    let unit = match language {
        Language::En => indicator.unit_en.as_ref().unwrap_or(&indicator.unit),
        Language::Vi => &indicator.unit,
    };
    if unit.starts_with('%') { "%".to_owned() } else { unit.to_lowercase() }
}

/// The values in the spelling of [`super::scan::Number::value`].
pub(super) fn values(indicator: &Indicator) -> Vec<String> {
    indicator.values.iter().map(written).collect()
}

fn written(value: &Decimal) -> String {
    let text = value.to_string();
    match text.split_once('.') {
        Some((whole, fraction)) => joined(whole, fraction),
        None => text,
    }
}

/// The ways of naming what a label names. Labels that lean on the one before them ("trong đó …") name nothing.
fn namings(label: &str) -> Vec<Vec<String>> {
    let words: Vec<String> = syllables(cut_off(label)).into_iter().map(|word| word.exact).collect();
    let whole = words.join(" ");
    if whole.starts_with("trong đó") || whole.starts_with("of which") {
        return Vec::new();
    }
    let mut namings = vec![words.clone()];
    for lead in LEAD {
        let count = lead.split(' ').count();
        if whole.starts_with(&format!("{lead} ")) {
            namings.push(words.get(count..).unwrap_or_default().to_vec());
        }
    }
    namings.retain(|naming| naming.len() >= LEAST);
    namings
}

/// A label without the years it holds for: they are judged by themselves.
fn cut_off(label: &str) -> &str {
    let ends = [" thời kỳ ", " giai đoạn ", ", 20"];
    let end = ends.iter().filter_map(|end| label.find(end)).min().unwrap_or(label.len());
    label.get(..end).unwrap_or(label)
}
