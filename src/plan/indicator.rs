//! Numbers with a source: the plan's indicators and other figures articles may use.

use super::choice::choices;
use super::decimal::Decimal;
use super::reason::PackReason;
use super::record::Record;
use super::register::Register;

/// Keeps a number and its unit on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

choices! {
    /// How exact a value is; sources say “khoảng”, “trên”, “dưới”, and dropping the word would be a lie.
    Qualifier {
        /// About (khoảng).
        About = "about",
        /// More than (trên).
        Over = "over",
        /// Less than (dưới).
        Under = "under",
        /// Exactly this.
        Exact = "exact",
        /// Between two values.
        Range = "range",
    }
}

choices! {
    /// What an indicator measures.
    Group {
        /// The economy.
        Economy = "economy",
        /// Society.
        Society = "society",
        /// The environment.
        Environment = "environment",
        /// Towns, land and industrial areas.
        Space = "space",
        /// Facts around the plan that are not its targets.
        Context = "context",
    }
}

/// One number of the plan or around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its permanent code.
    pub code: String,
    /// What is measured.
    pub label: String,
    /// The same in English.
    pub label_en: Option<String>,
    /// How exact the value is.
    pub qualifier: Qualifier,
    /// One value, or two for a range, the smaller first.
    pub values: Vec<Decimal>,
    /// The unit, such as `%` or `km²`.
    pub unit: String,
    /// The unit in English, where it differs.
    pub unit_en: Option<String>,
    /// The year the value is meant for.
    pub year: Option<u16>,
    /// What it measures.
    pub group: Group,
    /// Code of the document the number was taken from.
    pub source_document: String,
    /// What an editor should know about it.
    pub note: Option<String>,
}

impl Indicator {
    /// Reads a target of the plan, which names its group.
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let group = record.choice("group");
        Self::read_in(record, group)
    }

    /// Reads a figure around the plan.
    pub(super) fn read_figure(record: &mut Record<'_>) -> Option<Self> {
        Self::read_in(record, Some(Group::Context))
    }

    fn read_in(record: &mut Record<'_>, group: Option<Group>) -> Option<Self> {
        let code = record.code(Register::Indicators);
        let label = record.text("label");
        let qualifier = record.choice("qualifier");
        let values = decimals(record);
        let unit = record.text("unit");
        let source_document = record.reference("source_doc", Register::Documents);
        let year = record.optional_number("year", 1900, 2200);
        if let (Some(qualifier), Some(values)) = (qualifier, &values) {
            check_values(record, qualifier, values);
        }
        Some(Self {
            label_en: record.optional_text("label_en"),
            unit_en: record.optional_text("unit_en"),
            note: record.optional_text("note"),
            year: year.and_then(|year| year.try_into().ok()),
            code: code?,
            label: label?,
            qualifier: qualifier?,
            values: values?,
            unit: unit?,
            group: group?,
            source_document: source_document?,
        })
    }

    /// The value as Vietnamese readers see it: `khoảng 15.800 USD`, `88–90%`.
    #[must_use]
    pub fn text(&self) -> String {
        let word = match self.qualifier {
            Qualifier::About => "khoảng ",
            Qualifier::Over => "trên ",
            Qualifier::Under => "dưới ",
            Qualifier::Exact | Qualifier::Range => "",
        };
        self.written(word, &self.unit, Decimal::to_vietnamese)
    }

    /// The value as English readers see it: `about 15,800 USD`.
    #[must_use]
    pub fn text_en(&self) -> String {
        let word = match self.qualifier {
            Qualifier::About => "about ",
            Qualifier::Over => "over ",
            Qualifier::Under => "under ",
            Qualifier::Exact | Qualifier::Range => "",
        };
        self.written(word, self.unit_en.as_ref().unwrap_or(&self.unit), Decimal::to_english)
    }

    fn written(&self, word: &str, unit: &str, write: fn(&Decimal) -> String) -> String {
        let values: Vec<String> = self.values.iter().map(write).collect();
        let mut text = format!("{word}{}", values.join("–"));
        // Percent follows its number directly (domain rules of Vietnamese typesetting).
        if !unit.starts_with('%') {
            text.push(NO_BREAK_SPACE);
        }
        text.push_str(unit);
        text
    }
}

fn decimals(record: &mut Record<'_>) -> Option<Vec<Decimal>> {
    let texts = record.optional_texts("values");
    let texts = record.require("values", texts)?;
    let mut values = Vec::new();
    for text in texts {
        match Decimal::parse(&text) {
            Some(value) => values.push(value),
            None => {
                record.refuse_at("values", PackReason::BadNumber(text));
                return None;
            }
        }
    }
    Some(values)
}

fn check_values(record: &mut Record<'_>, qualifier: Qualifier, values: &[Decimal]) {
    let expected = if qualifier == Qualifier::Range { 2 } else { 1 };
    if values.len() != expected {
        let found = values.len();
        record.refuse_at("values", PackReason::WrongValueCount { expected, found });
    } else if let [low, high] = values
        && !low.is_below(high)
    {
        let reason = PackReason::RangeReversed(low.to_string(), high.to_string());
        record.refuse_at("values", reason);
    }
}
