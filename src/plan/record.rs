//! One table of a pack file, read key by key: every fault is noted with its own line, and keys
//! nobody asked for are refused at the end.
//!
//! Reading by hand rather than by derived deserialising, because that stops at the first fault.

use time::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use unicode_normalization::is_nfc;

use super::choice::Choice;
use super::code::is_code;
use super::date::parse_iso;
use super::reading::{Listed, Located, Reading};
use super::reason::{PackReason, Shape};
use super::register::Register;

/// A file and where its lines begin.
pub(super) struct Place<'a> {
    file: &'a str,
    line_ends: Vec<usize>,
}

impl<'a> Place<'a> {
    pub(super) fn new(file: &'a str, text: &str) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { file, line_ends }
    }

    /// The line, from 1, of a byte offset.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.line_ends.partition_point(|end| *end < offset) + 1
    }
}

/// A table being read.
pub(super) struct Record<'a> {
    reading: &'a mut Reading,
    place: &'a Place<'a>,
    table: &'a DeTable<'a>,
    line: usize,
    asked: Vec<&'static str>,
}

impl<'a> Record<'a> {
    pub(super) fn new(
        reading: &'a mut Reading,
        place: &'a Place<'a>,
        table: &'a DeTable<'a>,
        line: usize,
    ) -> Self {
        Self { reading, place, table, line, asked: Vec::new() }
    }

    /// Refuses something about the whole record.
    pub(super) fn refuse(&mut self, reason: PackReason) {
        self.reading.refuse(self.place.file, self.line, reason);
    }

    /// Refuses the value of one key.
    pub(super) fn refuse_at(&mut self, key: &str, reason: PackReason) {
        let line = self.line_of(key);
        self.reading.refuse(self.place.file, line, reason);
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn line_of(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.line, |value| self.place.line(value.span().start))
    }

    fn value(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// Refuses a record without this key; a key with a bad value has been refused already.
    pub(super) fn require<T>(&mut self, key: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.has(key) {
            self.refuse(PackReason::MissingKey(key));
        }
        value
    }

    fn mistyped(&mut self, key: &str, expected: Shape) {
        self.refuse_at(key, PackReason::WrongType { key: key.to_owned(), expected });
    }

    /// Checks one piece of text: not blank, and NFC so that it compares with articles.
    fn sound(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: Shape) -> Option<String> {
        let line = self.place.line(value.span().start);
        let reason = match value.get_ref().as_str() {
            None => PackReason::WrongType { key: key.to_owned(), expected },
            Some(text) if text.trim().is_empty() => PackReason::EmptyText(key.to_owned()),
            Some(text) if !is_nfc(text) => PackReason::NotNormalised(key.to_owned()),
            Some(text) => return Some(text.to_owned()),
        };
        self.reading.refuse(self.place.file, line, reason);
        None
    }

    pub(super) fn optional_text(&mut self, key: &'static str) -> Option<String> {
        let value = self.value(key)?;
        self.sound(key, value, Shape::Text)
    }

    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        let text = self.optional_text(key);
        self.require(key, text)
    }

    /// A list of texts; an absent one is empty.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<String> {
        self.optional_texts(key).unwrap_or_default()
    }

    /// A list of texts; nothing when it is absent or not a list.
    pub(super) fn optional_texts(&mut self, key: &'static str) -> Option<Vec<String>> {
        let value = self.value(key)?;
        let Some(items) = value.get_ref().as_array() else {
            self.mistyped(key, Shape::Texts);
            return None;
        };
        Some(items.iter().filter_map(|item| self.sound(key, item, Shape::Texts)).collect())
    }

    pub(super) fn optional_number(&mut self, key: &'static str, least: u32, most: u32) -> Option<u32> {
        let value = self.value(key)?;
        let Some(number) = whole(value.get_ref()) else {
            self.mistyped(key, Shape::Number);
            return None;
        };
        if !(least..=most).contains(&number) {
            self.refuse_at(key, PackReason::OutOfRange { key, least, most });
            return None;
        }
        Some(number)
    }

    pub(super) fn number(&mut self, key: &'static str, least: u32, most: u32) -> Option<u32> {
        let number = self.optional_number(key, least, most);
        self.require(key, number)
    }

    /// A list of exactly two whole numbers, the first not above the second.
    pub(super) fn years(&mut self, key: &'static str) -> Option<(u16, u16)> {
        let value = self.value(key);
        let value = self.require(key, value)?;
        let year = |item: &Spanned<DeValue<'_>>| whole(item.get_ref())?.try_into().ok();
        let items: Vec<_> = value.get_ref().as_array().into_iter().flatten().collect();
        let pair: Option<(u16, u16)> = match items.as_slice() {
            [from, to] => year(from).zip(year(to)),
            _ => None,
        };
        match pair {
            None => self.mistyped(key, Shape::Pair),
            Some((from, to)) if from > to => {
                let (from, to) = (from.to_string(), to.to_string());
                self.refuse_at(key, PackReason::PeriodReversed { from, to });
            }
            Some(years) => return Some(years),
        }
        None
    }

    /// A flag; absent means the given default.
    pub(super) fn flag(&mut self, key: &'static str, default: bool) -> bool {
        let Some(value) = self.value(key) else {
            return default;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.mistyped(key, Shape::Flag);
            default
        })
    }

    pub(super) fn optional_date(&mut self, key: &'static str) -> Option<Date> {
        let text = self.optional_text(key)?;
        let date = parse_iso(&text);
        if date.is_none() {
            self.refuse_at(key, PackReason::BadDate(text));
        }
        date
    }

    /// First and last day of validity, each optional, in this order.
    pub(super) fn validity(&mut self) -> (Option<Date>, Option<Date>) {
        let (from, to) = (self.optional_date("valid_from"), self.optional_date("valid_to"));
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            let (from, to) = (from.to_string(), to.to_string());
            self.refuse_at("valid_to", PackReason::PeriodReversed { from, to });
        }
        (from, to)
    }

    pub(super) fn choice<C: Choice>(&mut self, key: &'static str) -> Option<C> {
        let word = self.text(key)?;
        let choice = C::from_word(&word);
        if choice.is_none() {
            self.refuse_at(key, PackReason::BadChoice { key, word, allowed: C::words() });
        }
        choice
    }

    /// An absolute web address.
    pub(super) fn optional_address(&mut self, key: &'static str) -> Option<String> {
        let text = self.optional_text(key)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if rest.is_some_and(|rest| !rest.is_empty() && !text.contains(char::is_whitespace)) {
            return Some(text);
        }
        self.refuse_at(key, PackReason::BadAddress(text));
        None
    }

    /// A code that belongs to no register of this pack.
    pub(super) fn optional_code(&mut self, key: &'static str) -> Option<String> {
        self.joined_code(key, '-')
    }

    fn joined_code(&mut self, key: &'static str, joint: char) -> Option<String> {
        let code = self.optional_text(key)?;
        if is_code(&code, joint) {
            return Some(code);
        }
        self.refuse_at(key, PackReason::BadCode { code, joint });
        None
    }

    /// The record's own code, entered into its register.
    pub(super) fn code(&mut self, register: Register) -> Option<String> {
        let code = self.joined_code("code", register.joint());
        let code = self.require("code", code)?;
        let line = self.line_of("code");
        self.reading.enter(register, &code, self.place.file, line);
        Some(code)
    }

    /// Enters another unique name of the record, such as a document's number.
    pub(super) fn enter(&mut self, register: Register, key: &str, name: &str) {
        let line = self.line_of(key);
        self.reading.enter(register, name, self.place.file, line);
    }

    pub(super) fn optional_reference(&mut self, key: &'static str, register: Register) -> Option<String> {
        let code = self.optional_text(key)?;
        let line = self.line_of(key);
        self.reading.refer(register, &code, self.place.file, line);
        Some(code)
    }

    pub(super) fn reference(&mut self, key: &'static str, register: Register) -> Option<String> {
        let code = self.optional_reference(key, register);
        self.require(key, code)
    }

    pub(super) fn references(&mut self, key: &'static str, register: Register) -> Vec<String> {
        let codes = self.texts(key);
        let line = self.line_of(key);
        for code in &codes {
            self.reading.refer(register, code, self.place.file, line);
        }
        codes
    }

    /// The records of a list of tables; an absent list is an empty one.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Record<'_>) -> Option<T>,
    ) -> Listed<T> {
        let mut listed = Listed { items: Vec::new(), complete: true };
        let Some(value) = self.value(key) else {
            return listed;
        };
        let Some(items) = value.get_ref().as_array() else {
            self.mistyped(key, Shape::Tables);
            return Listed { complete: false, ..listed };
        };
        for item in items {
            let line = self.place.line(item.span().start);
            let Some(table) = item.get_ref().as_table() else {
                let reason = PackReason::WrongType { key: key.to_owned(), expected: Shape::Tables };
                self.reading.refuse(self.place.file, line, reason);
                listed.complete = false;
                continue;
            };
            let mut record = Record::new(self.reading, self.place, table, line);
            match read(&mut record) {
                Some(value) => listed.items.push(Located { line, value }),
                None => listed.complete = false,
            }
            record.finish();
        }
        listed
    }

    /// Refuses every key that was never asked for.
    pub(super) fn finish(self) {
        for (key, _) in self.table {
            if !self.asked.contains(&key.get_ref().as_ref()) {
                let line = self.place.line(key.span().start);
                let name = key.get_ref().clone().into_owned();
                self.reading.refuse(self.place.file, line, PackReason::UnknownKey(name));
            }
        }
    }
}

fn whole(value: &DeValue<'_>) -> Option<u32> {
    let integer = value.as_integer()?;
    u32::from_str_radix(integer.as_str(), integer.radix()).ok()
}
