//! One reading of a pack: the faults found so far, the codes met and the codes pointed to.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::error::{PackError, PackErrors};
use super::place::Place;
use super::reason::PackReason;
use super::record::Record;
use super::register::Register;

/// A value with the line it came from, for faults that show only when records are compared.
pub(super) struct Located<T> {
    pub(super) line: usize,
    pub(super) value: T,
}

/// The records of one list.
pub(super) struct Listed<T> {
    pub(super) items: Vec<Located<T>>,
    /// False when a record could not be read: counting the rest would report a second, false fault.
    pub(super) complete: bool,
}

impl<T> Listed<T> {
    pub(super) fn into_values(self) -> Vec<T> {
        self.items.into_iter().map(|item| item.value).collect()
    }
}

struct Reference {
    register: Register,
    code: String,
    file: String,
    line: usize,
}

/// Collects everything while the files are read, so that a person repairs a pack in one go.
#[derive(Default)]
pub(super) struct Reading {
    errors: Vec<PackError>,
    entries: BTreeMap<(Register, String), (String, usize)>,
    references: Vec<Reference>,
    unreadable: BTreeSet<String>,
}

impl Reading {
    pub(super) fn refuse(&mut self, file: &str, line: usize, reason: PackReason) {
        self.errors.push(PackError { file: file.to_owned(), line, reason });
    }

    /// Notes a code as existing; a second one in the same register is refused.
    pub(super) fn enter(&mut self, register: Register, code: &str, file: &str, line: usize) {
        let key = (register, code.to_owned());
        if let Some((first_file, first_line)) = self.entries.get(&key).cloned() {
            let reason =
                PackReason::Duplicate { register, code: code.to_owned(), file: first_file, line: first_line };
            self.refuse(file, line, reason);
        } else {
            self.entries.insert(key, (file.to_owned(), line));
        }
    }

    /// Notes that a record points to a code; checked when every file has been read.
    pub(super) fn refer(&mut self, register: Register, code: &str, file: &str, line: usize) {
        let (code, file) = (code.to_owned(), file.to_owned());
        self.references.push(Reference { register, code, file, line });
    }

    /// Reads one file; nothing when it is missing, is not TOML or lacks something required.
    pub(super) fn file<T>(
        &mut self,
        files: &BTreeMap<String, String>,
        name: &'static str,
        read: impl FnOnce(&mut Record<'_>) -> Option<T>,
    ) -> Option<T> {
        let Some(text) = files.get(name) else {
            self.unreadable.insert(name.to_owned());
            self.refuse(name, 1, PackReason::MissingFile);
            return None;
        };
        let place = Place::new(name, text);
        let (root, faults) = DeTable::parse_recoverable(text);
        if !faults.is_empty() {
            self.unreadable.insert(name.to_owned());
            for fault in faults {
                let line = fault.span().map_or(1, |span| place.line(span.start));
                let message = fault.message().replace('\n', " ");
                self.refuse(name, line, PackReason::Syntax(message));
            }
            return None;
        }
        let mut record = Record::new(self, &place, root.get_ref(), 1);
        let value = read(&mut record);
        record.finish();
        value
    }

    fn check_references(&mut self) {
        for reference in std::mem::take(&mut self.references) {
            let Reference { register, code, file, line } = reference;
            // A file that could not be read is already refused; its codes are unknown, not absent.
            if !self.unreadable.contains(register.file())
                && !self.entries.contains_key(&(register, code.clone()))
            {
                self.refuse(&file, line, PackReason::UnknownReference { register, code });
            }
        }
    }

    /// Every fault found, or nothing when the pack is right.
    pub(super) fn close(mut self) -> Option<PackErrors> {
        self.check_references();
        (!self.errors.is_empty()).then(|| PackErrors::sorted(self.errors))
    }
}
