//! Every figure in a demo article has a source: numbers are taken out of the text and looked up
//! among the numbers of the pack.

use std::collections::BTreeSet;

use crate::plan::Pack;
use crate::vietnamese::citation_date;

/// The numbers a text contains, as written: `2.694,64`, `26/9/2024`, `10`, `15,800`.
pub(super) fn numbers(text: &str) -> Vec<String> {
    positions(text).into_iter().map(|(number, _)| number).collect()
}

/// Each number with the text that follows it.
fn positions(text: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let tail = &rest[start..];
        let mut end = 0;
        let mut chars = tail.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if c.is_ascii_digit() || (matches!(c, '.' | ',' | '/') && next_is_digit) {
                end = at + c.len_utf8();
            } else {
                break;
            }
        }
        let (number, after) = tail.split_at(end);
        found.push((number.to_owned(), after));
        rest = after;
    }
    found
}

/// Everything the pack vouches for.
pub(super) struct Sourced {
    numbers: BTreeSet<String>,
    /// Numbers that stand with a measuring unit, with that unit.
    measured: BTreeSet<(String, String)>,
    units: BTreeSet<String>,
    documents: Vec<String>,
    english_dates: Vec<String>,
}

impl Sourced {
    pub(super) fn from(pack: &Pack) -> Self {
        let mut sourced = Self {
            numbers: BTreeSet::new(),
            measured: BTreeSet::new(),
            units: BTreeSet::new(),
            documents: pack.documents().iter().filter_map(|d| d.number.clone()).collect(),
            english_dates: Vec::new(),
        };
        let about = pack.about();
        for year in [about.period.0, about.period.1, about.vision] {
            sourced.numbers.insert(year.to_string());
        }
        for kind in pack.node_kinds() {
            sourced.numbers.extend([kind.count.to_string(), format!("{:02}", kind.count)]);
        }
        for node in pack.nodes().iter().filter(|node| !node.placeholder) {
            sourced.take_text(&node.name);
        }
        for document in pack.documents() {
            let texts = [Some(&document.title), document.citation.as_ref(), document.note.as_ref()];
            texts.into_iter().flatten().for_each(|text| sourced.take_text(text));
            document.date.iter().for_each(|date| sourced.take_date(*date));
        }
        for unit in pack.units() {
            unit.valid_from.iter().chain(&unit.valid_to).for_each(|date| sourced.take_date(*date));
        }
        for number in pack.indicators().iter().chain(pack.figures()) {
            sourced.take_text(&number.label);
            number.note.iter().for_each(|note| sourced.take_text(note));
            for value in &number.values {
                for (text, unit) in [
                    (value.to_vietnamese(), &number.unit),
                    (value.to_english(), number.unit_en.as_ref().unwrap_or(&number.unit)),
                ] {
                    let unit = first_measure(unit);
                    sourced.units.insert(unit.clone());
                    // Official papers write single digits with a leading zero: 09 and 9 are one figure.
                    let padded = if text.len() == 1 { format!("0{text}") } else { text.clone() };
                    for writing in [text, padded] {
                        sourced.measured.insert((writing.clone(), unit.clone()));
                        sourced.numbers.insert(writing);
                    }
                }
            }
        }
        sourced
    }

    fn take_text(&mut self, text: &str) {
        for (number, after) in positions(text) {
            if after.starts_with('%') {
                self.measured.insert((number.clone(), "%".into()));
            }
            // A day named in a title is a date an English article may write in its own way.
            if let [day, month, year] = number.split('/').collect::<Vec<_>>()[..]
                && let Some(name) = month.parse::<usize>().ok().and_then(|m| MONTHS.get(m.wrapping_sub(1)))
            {
                self.english_dates.push(format!("{} {name} {year}", day.trim_start_matches('0')));
            }
            self.numbers.insert(number);
        }
    }

    fn take_date(&mut self, date: time::Date) {
        self.numbers.insert(citation_date(date));
        self.numbers.insert(date.year().to_string());
        self.english_dates.push(format!("{} {} {}", date.day(), date.month(), date.year()));
    }

    /// The numbers of a text that no entry of the pack vouches for.
    pub(super) fn unsourced(&self, text: &str) -> Vec<String> {
        let mut text = text.to_owned();
        for known in self.documents.iter().chain(&self.english_dates) {
            text = text.replace(known, "·");
        }
        let mut missing = Vec::new();
        for (number, after) in positions(&text) {
            let after = after.trim_start_matches(['\u{a0}', ' ']);
            let unit = self.units.iter().filter(|unit| starts_with_word(after, unit)).max_by_key(|u| u.len());
            let vouched = match unit {
                Some(unit) => self.measured.contains(&(number.clone(), unit.clone())),
                None => self.numbers.contains(&number),
            };
            if !vouched {
                missing.push(format!("{number} {}", unit.map_or("", String::as_str)));
            }
        }
        missing
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `%/năm` and `% GRDP` are both measured in `%`.
fn first_measure(unit: &str) -> String {
    if unit.starts_with('%') { "%".into() } else { unit.to_owned() }
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| word == "%" || !rest.starts_with(|c: char| c.is_alphanumeric()))
}

#[test]
fn numbers_are_found_as_written() {
    let text = "Ngày 26/9/2024, 2.694,64\u{a0}km²; 88–90%, 15.800 USD. Khu vực 3, 2021 - 2030.";
    let expected = ["26/9/2024", "2.694,64", "88", "90", "15.800", "3", "2021", "2030"];
    assert_eq!(numbers(text), expected);
}

#[test]
fn a_figure_without_a_source_is_noticed() {
    let sourced = Sourced::from(&super::mini::read(&super::mini::files()));
    assert!(sourced.unsourced("Theo 12/QĐ-ABC ngày 15/01/2024: khoảng 15.800 USD, 88–90%.").is_empty());
    assert!(sourced.unsourced("Decision of 15 January 2024: 15,800 USD").is_empty());
    assert_eq!(sourced.unsourced("15.801 USD"), ["15.801 USD"]);
    assert_eq!(sourced.unsourced("13/QĐ-ABC"), ["13 "]);
    assert_eq!(sourced.unsourced("16/01/2024"), ["16/01/2024 "]);
    // A sourced number with another unit is another claim.
    assert_eq!(sourced.unsourced("15.800 km²"), ["15.800 km²"]);
    assert_eq!(sourced.unsourced("đạt 2030%"), ["2030 %"]);
}
