//! One table of a pack file, read key by key: every fault is noted with its own line, and keys
//! nobody asked for are refused at the end.
//!
//! Reading by hand rather than by derived deserialising, because that stops at the first fault.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::place::Place;
use super::reading::{Listed, Located, Reading};
use super::reason::{PackReason, Shape};
use super::register::Register;

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

    /// Refuses one value, which may stand in the middle of a list.
    pub(super) fn refuse_value(&mut self, value: &Spanned<DeValue<'_>>, reason: PackReason) {
        let line = self.place.line(value.span().start);
        self.reading.refuse(self.place.file, line, reason);
    }

    /// Enters a unique name of the record, such as its code or a document's number.
    pub(super) fn enter(&mut self, register: Register, key: &str, name: &str) {
        let line = self.line_of(key);
        self.reading.enter(register, name, self.place.file, line);
    }

    /// Notes that the value of a key points to a code.
    pub(super) fn refer(&mut self, register: Register, key: &str, code: &str) {
        let line = self.line_of(key);
        self.reading.refer(register, code, self.place.file, line);
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn line_of(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.line, |value| self.place.line(value.span().start))
    }

    pub(super) fn value(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
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

    pub(super) fn mistyped(&mut self, key: &str, expected: Shape) {
        self.refuse_at(key, PackReason::WrongType { key: key.to_owned(), expected });
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
                self.refuse_value(
                    item,
                    PackReason::WrongType { key: key.to_owned(), expected: Shape::Tables },
                );
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
