//! The reference and the structs are the same list of keys, and the reference explains every one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};

use super::*;

/// A deserializer that learns which fields a struct asks for and gives none.
struct Asks<'a>(&'a mut Vec<&'static str>);

#[derive(Debug)]
struct Learned;

impl fmt::Display for Learned {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("learned")
    }
}

impl std::error::Error for Learned {}

impl de::Error for Learned {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for Asks<'_> {
    type Error = Learned;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Learned> {
        Err(Learned)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Learned> {
        self.0.extend(fields);
        Err(Learned)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn fields<T: for<'de> Deserialize<'de>>() -> BTreeSet<String> {
    let mut names = Vec::new();
    let _: Result<T, Learned> = T::deserialize(Asks(&mut names));
    names.into_iter().map(str::to_owned).collect()
}

fn structs() -> BTreeMap<&'static str, BTreeSet<String>> {
    BTreeMap::from([
        ("server", fields::<server::Server>()),
        ("data", fields::<data::Data>()),
        ("database", fields::<database::Database>()),
        ("search", fields::<search::Search>()),
        ("media", fields::<media::Media>()),
        ("session", fields::<session::Session>()),
        ("editorial", fields::<editorial::Editorial>()),
        ("worker", fields::<worker::Worker>()),
        ("feeds", fields::<feeds::Feeds>()),
        ("plan", fields::<plan::Plan>()),
        ("log", fields::<log::Log>()),
    ])
}

#[test]
fn reference_and_structs_name_the_same_keys() {
    let table: toml::Table = DEFAULT_TOML.parse().unwrap();
    let sections: BTreeSet<String> = table.keys().cloned().collect();
    assert_eq!(sections, fields::<Config>(), "sections");
    let structs = structs();
    assert_eq!(
        sections,
        structs.keys().map(|name| (*name).to_owned()).collect(),
        "the list above is complete"
    );
    for (section, wanted) in structs {
        let written: BTreeSet<String> = table[section].as_table().unwrap().keys().cloned().collect();
        assert!(!wanted.is_empty());
        assert_eq!(written, wanted, "[{section}]");
    }
}

#[test]
fn no_key_has_a_second_default_hidden_in_the_code() {
    let table: toml::Table = DEFAULT_TOML.parse().unwrap();
    for (section, keys) in &table {
        for key in keys.as_table().unwrap().keys() {
            let mut without = table.clone();
            without[section].as_table_mut().unwrap().remove(key);
            assert!(
                without.try_into::<Config>().is_err(),
                "{section}.{key} may be left out of the reference"
            );
        }
    }
}

#[test]
fn every_key_has_a_comment_of_its_own() {
    let lines: Vec<&str> = DEFAULT_TOML.lines().collect();
    let mut keys = 0;
    for (number, line) in lines.iter().enumerate() {
        let is_key = line.starts_with(|first: char| first.is_ascii_lowercase());
        if is_key {
            keys += 1;
            let above = number.checked_sub(1).and_then(|above| lines.get(above)).copied().unwrap_or_default();
            assert!(above.starts_with("# "), "no comment above: {line}");
        }
    }
    assert_eq!(keys, structs().values().map(BTreeSet::len).sum::<usize>());
}
