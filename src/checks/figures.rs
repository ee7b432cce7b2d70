//! Figures in the text against the plan pack: the words of an indicator, then another value or another unit.
//!
//! A wrong alarm costs more than a missed one, so this looks only at a label followed, within few and known words, by
//! a number with a unit of the pack, in a sentence about the indicator's own year or about the plan.

use std::ops::Range;

use super::indicators::{Names, unit, values};
use super::passage::{Kind, Passage};
use super::report::Report;
use super::scan::{Number, numbers};
use super::{Code, Problem};
use crate::article::Language;
use crate::plan::{Indicator, Pack, Qualifier};
use crate::vietnamese::syllables;

/// How many words may stand between a label and its number.
const REACH: usize = 14;
/// Words that lead from a label to its number without changing what is measured, in the form of a syllable's `exact`.
const LEADING: [&str; 62] = [
    "đạt", "là", "ở", "mức", "khoảng", "trên", "dưới", "hơn", "gần", "từ", "tối", "thiểu", "đa", "ít",
    "nhiều", "nhất", "không", "quá", "được", "định", "hướng", "dự", "kiến", "phấn", "đấu", "bằng", "chiếm",
    "tăng", "lên", "đến", "tới", "năm", "vào", "của", "tỉnh", "toàn", "ước", "còn", "giảm", "xuống", "sẽ",
    "chỉ", "tiêu", "tính", "thời", "kì", "giai", "đoạn", "bình", "quân", "mỗi", "quy", "hoạch", "theo",
    "cần", "phải", "cao", "thấp", "xác", "đặt", "ra", "cả",
];
const LEADING_EN: [&str; 37] = [
    "is",
    "at",
    "about",
    "of",
    "will",
    "reach",
    "to",
    "over",
    "under",
    "more",
    "less",
    "than",
    "be",
    "by",
    "in",
    "the",
    "province",
    "provincial",
    "target",
    "expected",
    "set",
    "around",
    "approximately",
    "grow",
    "growth",
    "averages",
    "average",
    "reaches",
    "from",
    "plan",
    "planned",
    "for",
    "should",
    "period",
    "year",
    "per",
    "up",
];
/// Words that say the sentence is about another time, place or paper.
const ELSEWHERE: [&str; 12] = [
    "hiện nay",
    "hiện tại",
    "cả nước",
    "toàn quốc",
    "dự thảo",
    "lần lượt",
    "tương ứng",
    "cùng kỳ",
    "thực tế",
    "nationwide",
    "currently",
    "draft",
];
/// Words that say a text is about the plan.
const ABOUT: [&str; 6] = ["quy hoạch", "mục tiêu", "chỉ tiêu", "master plan", "the plan", "target"];

pub(super) fn check(passages: &[Passage<'_>], language: Language, pack: &Pack, report: &mut Report<'_>) {
    if !report.wants(Code::FigureDiffers) && !report.wants(Code::FigureUnit) {
        return;
    }
    let names = Names::of(pack, language);
    for passage in passages.iter().filter(|passage| passage.kind != Kind::Table) {
        let about = passage.text.to_lowercase();
        let about_plan = ABOUT.iter().any(|word| about.contains(word));
        for range in sentences(&passage.text) {
            let text = passage.slice(&range);
            let sentence = Sentence::read(text, language, about_plan);
            for (indicator, place, code) in sentence.wrong(&names) {
                let problem = Problem::Figure {
                    code,
                    indicator: indicator.code.clone(),
                    label: label(indicator, language),
                    right: if language == Language::Vi { indicator.text() } else { indicator.text_en() },
                };
                let place = range.start + place.start..range.start + place.end;
                report.at(passage, place, problem, None);
            }
        }
    }
}

fn label(indicator: &Indicator, language: Language) -> String {
    match (&indicator.label_en, language) {
        (Some(english), Language::En) => english.clone(),
        _ => indicator.label.clone(),
    }
}

/// The sentences and clauses of a text. Dots in numbers and abbreviations cut too, which hides a figure and alarms
/// nobody.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, ch) in text.char_indices() {
        let end = at + ch.len_utf8();
        let ends = match ch {
            '\n' | ';' | '!' | '?' => true,
            '.' => text.get(end..).is_some_and(|rest| rest.starts_with(|ch: char| ch.is_whitespace())),
            _ => false,
        };
        if ends {
            found.push(start..end);
            start = end;
        }
    }
    found.push(start..text.len());
    found
}

/// A word of a sentence.
struct Word {
    exact: String,
    range: Range<usize>,
}

/// One sentence, cut up.
struct Sentence<'a> {
    text: &'a str,
    language: Language,
    words: Vec<Word>,
    numbers: Vec<Number<'a>>,
    about_plan: bool,
}

impl<'a> Sentence<'a> {
    fn read(text: &'a str, language: Language, about_plan: bool) -> Self {
        let numbers = numbers(text);
        // Without a number there is nothing to compare, and most sentences have none.
        let words = if numbers.is_empty() { Vec::new() } else { syllables(text) };
        let words = words.into_iter().map(|word| Word { exact: word.exact, range: word.range }).collect();
        Self { text, language, words, numbers, about_plan }
    }

    /// The figures that stand here with another value or unit.
    fn wrong<'p>(&self, names: &Names<'p>) -> Vec<(&'p Indicator, Range<usize>, Code)> {
        let mut found = Vec::new();
        let (mut at, lower) = (0, self.text.to_lowercase());
        if self.words.is_empty() || ELSEWHERE.iter().any(|word| lower.contains(word)) {
            return found;
        }
        while at < self.words.len() {
            let words = self.words.get(at..).unwrap_or_default();
            let Some((indicator, length)) = names.at(words.iter().map(|word| word.exact.as_str())) else {
                at += 1;
                continue;
            };
            let turned = at > 0 && self.words.get(at - 1).is_some_and(|word| word.exact == "là");
            at += length;
            // "3,48 triệu người là dân số chính thức": the number stood before.
            if let (false, Some(stated)) = (turned, self.stated(at, names))
                && self.is_of_year(indicator, at, &stated)
                && let Some(code) = judged(indicator, &stated, self.language)
            {
                found.push((indicator, stated.place, code));
            }
        }
        found
    }

    /// The value that is stated behind a label that ends before this word.
    fn stated(&self, from: usize, names: &Names<'_>) -> Option<Stated> {
        let leading: &[&str] = if self.language == Language::Vi { &LEADING } else { &LEADING_EN };
        let label_end = self.words.get(from.checked_sub(1)?)?.range.end;
        for word in self.words.get(from..)?.iter().take(REACH) {
            let between = self.text.get(label_end..word.range.start)?;
            if between.contains(['(', ')', '“', '”', ':', '/']) {
                return None;
            }
            match self.numbers.iter().position(|number| number.range.start == word.range.start) {
                Some(at) if self.year(at).is_some() => {}
                Some(at) => return self.value_at(at, names),
                None if leading.contains(&word.exact.as_str()) => {}
                None => return None,
            }
        }
        None
    }

    fn value_at(&self, at: usize, names: &Names<'_>) -> Option<Stated> {
        let first = self.numbers.get(at)?;
        if !first.is_alone() && !first.behind.starts_with('/') {
            return None;
        }
        let mut values = vec![first.value(self.language)?];
        let mut last = first;
        // "88–90%", "từ 88 đến 90%".
        if let Some(second) = self.numbers.get(at + 1) {
            let joint =
                self.text.get(first.range.end..second.range.start)?.trim_matches([' ', '\u{a0}', '%']);
            if matches!(joint, "-" | "–" | "đến" | "to") {
                values.push(second.value(self.language)?);
                last = second;
            }
        }
        let unit = names.unit_at(last.behind)?;
        let behind = last.behind.trim_start_matches([' ', '\u{a0}']);
        let unit_at = last.range.end + last.behind.len() - behind.len();
        let place = first.range.start..unit_at + unit.len().min(behind.len());
        let place =
            if self.text.is_char_boundary(place.end) { place } else { first.range.start..last.range.end };
        Some(Stated { values, unit: unit.to_owned(), place })
    }

    /// A number that is a year.
    fn year(&self, at: usize) -> Option<u16> {
        let number = self.numbers.get(at)?;
        let year: u16 = number.text.parse().ok().filter(|_| number.text.len() == 4)?;
        (1900..=2100).contains(&year).then_some(year)
    }

    /// Whether what is stated is meant for the indicator's year: the year between the two, else just behind, else the
    /// last one before; without any, the text must be about the plan.
    fn is_of_year(&self, indicator: &Indicator, label_end: usize, stated: &Stated) -> bool {
        let Some(meant) = indicator.year else { return self.about_plan };
        let end = self.words.get(label_end.saturating_sub(1)).map_or(0, |word| word.range.end);
        let years: Vec<(usize, u16)> = (0..self.numbers.len())
            .filter_map(|at| Some((self.numbers.get(at)?.range.start, self.year(at)?)))
            .collect();
        let of = |range: Range<usize>| {
            years.iter().filter(move |(place, _)| range.contains(place)).map(|(_, year)| *year)
        };
        let mut inside = of(end..stated.place.start).peekable();
        if inside.peek().is_some() {
            return inside.any(|year| year == meant);
        }
        let behind = self.words.iter().filter(|word| word.range.start >= stated.place.end).nth(4);
        let limit = behind.map_or(self.text.len(), |word| word.range.start);
        if let Some(year) = of(stated.place.end..limit).next() {
            return year == meant;
        }
        of(0..end).next_back().map_or(self.about_plan, |year| year == meant)
    }
}

/// What a sentence states.
struct Stated {
    values: Vec<String>,
    unit: String,
    place: Range<usize>,
}

fn judged(indicator: &Indicator, stated: &Stated, language: Language) -> Option<Code> {
    let (right, unit) = (values(indicator), unit(indicator, language));
    let known = |value: &String| right.contains(value);
    if stated.unit != unit {
        return stated.values.iter().all(known).then_some(Code::FigureUnit);
    }
    let within = indicator.qualifier == Qualifier::Range
        && stated.values.iter().all(|value| is_between(value, &right));
    (!stated.values.iter().any(known) && !within).then_some(Code::FigureDiffers)
}

fn is_between(value: &str, range: &[String]) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    let (Some(value), Some(from), Some(to)) =
        (number(value), range.first().and_then(|one| number(one)), range.last().and_then(|one| number(one)))
    else {
        return false;
    };
    (from..=to).contains(&value)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{demo_articles, found, found_in};
    use super::*;

    const FAMILY: [Code; 2] = [Code::FigureDiffers, Code::FigureUnit];

    #[test]
    fn a_value_that_is_not_the_packs_is_found() {
        for text in [
            "Đến năm 2030, GRDP bình quân đầu người đạt khoảng 18.500 USD.",
            "GRDP bình quân đầu người năm 2030 khoảng 15.080 USD.",
            "Theo quy hoạch, tỷ lệ đô thị hóa đạt 95%.",
            "Theo quy hoạch, tỷ lệ đô thị hoá đạt 95%.",
            "Quy mô dân số được tính ở mức 4,4 triệu người vào năm 2030.",
            "Chỉ tiêu năm 2030: tỷ lệ hộ nghèo đa chiều dưới 10%.",
            "Mục tiêu đến năm 2030, tăng trưởng GRDP bình quân thời kỳ 2021 - 2030 đạt khoảng 12%/năm.",
            "Theo Quy hoạch, tỷ trọng công nghiệp - xây dựng chiếm 46% vào năm 2030.",
            "Tỷ lệ lao động qua đào tạo trên 78% vào năm 2030.",
            "Tỷ lệ đô thị hóa từ 80 đến 85% vào năm 2030.",
        ] {
            assert_eq!(found(text, &FAMILY), [Code::FigureDiffers], "{text}");
        }
        for text in [
            "Đến năm 2030, GRDP bình quân đầu người đạt khoảng 15.800 tỷ đồng.",
            "Theo quy hoạch, quy mô dân số năm 2030 là 4,04 tỷ đồng.",
        ] {
            assert_eq!(found(text, &FAMILY), [Code::FigureUnit], "{text}");
        }
    }

    #[test]
    fn the_packs_own_values_other_years_and_other_things_are_left() {
        for text in [
            "Đến năm 2030, GRDP bình quân đầu người đạt khoảng 15.800 USD.",
            "Năm 2023, GRDP bình quân đầu người đạt 7.500 USD.",
            "GRDP bình quân đầu người năm 2020 là 6.500 USD, mục tiêu năm 2030 là 15.800 USD.",
            "Từ 84% năm 2023, tỷ lệ đô thị hóa tăng lên 88–90% vào năm 2030.",
            "Tỷ lệ đô thị hóa của tỉnh đạt 84% vào năm 2023.",
            "Tỷ lệ đô thị hóa đạt 89% vào năm 2030, theo quy hoạch.",
            "Hiện nay tỷ lệ đô thị hóa đạt 84%; quy hoạch đặt mục tiêu cao hơn.",
            "Tỷ lệ đô thị hóa cả nước đạt 43%, theo quy hoạch.",
            "Quy hoạch nêu 3,48 triệu người là dân số chính thức và 0,56 triệu người là dân số quy đổi vào năm 2030.",
            "Tỷ trọng công nghiệp - xây dựng, dịch vụ lần lượt đạt 64% và 28% vào năm 2030.",
            "Tỷ trọng nông, lâm nghiệp và thủy sản trong dự thảo tháng 01/2024 là 1 - 2% theo quy hoạch.",
            "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt 40% vào năm 2030.",
            "Tỷ lệ đô thị hóa đạt 95%.",
            "Diện tích phạm vi quy hoạch là 2.694,64 km².",
            "Quy hoạch: tăng trưởng GRDP bình quân khoảng 10%/năm đến năm 2030.",
            "Tỷ lệ hộ nghèo đa chiều dưới 1% vào năm 2030.",
            "Theo quy hoạch, GRDP bình quân đầu người tăng gấp đôi, thêm 8.000 USD.",
        ] {
            assert_eq!(found(text, &FAMILY), [], "{text}");
        }
    }

    #[test]
    fn no_article_of_the_demo_raises_a_false_alarm() {
        let articles = demo_articles();
        assert_eq!(articles.len(), 17);
        for (name, content) in articles {
            assert_eq!(found_in(&content, &FAMILY), [], "{name}");
        }
    }
}
