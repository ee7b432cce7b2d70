//! The kinds of value a record can hold, each read and checked in one way.
//!
//! A required value that is missing or bad is refused and comes back as nothing; so does a bad
//! optional one: the refusal stands, and reading goes on to find the next fault.

use time::Date;
use toml::Spanned;
use toml::de::DeValue;
use unicode_normalization::is_nfc;

use super::choice::Choice;
use super::code::is_code;
use super::date::parse_iso;
use super::reason::{PackReason, Shape};
use super::record::Record;
use super::register::Register;

impl Record<'_> {
    /// Checks one piece of text: not blank, and NFC so that it compares with articles.
    fn sound(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: Shape) -> Option<String> {
        let reason = match value.get_ref().as_str() {
            None => PackReason::WrongType { key: key.to_owned(), expected },
            Some(text) if text.trim().is_empty() => PackReason::EmptyText(key.to_owned()),
            Some(text) if !is_nfc(text) => PackReason::NotNormalised(key.to_owned()),
            Some(text) => return Some(text.to_owned()),
        };
        self.refuse_value(value, reason);
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
        self.enter(register, "code", &code);
        Some(code)
    }

    pub(super) fn optional_reference(&mut self, key: &'static str, register: Register) -> Option<String> {
        let code = self.optional_text(key)?;
        self.refer(register, key, &code);
        Some(code)
    }

    pub(super) fn reference(&mut self, key: &'static str, register: Register) -> Option<String> {
        let code = self.optional_reference(key, register);
        self.require(key, code)
    }

    pub(super) fn references(&mut self, key: &'static str, register: Register) -> Vec<String> {
        let codes = self.texts(key);
        for code in &codes {
            self.refer(register, key, code);
        }
        codes
    }
}

fn whole(value: &DeValue<'_>) -> Option<u32> {
    let integer = value.as_integer()?;
    u32::from_str_radix(integer.as_str(), integer.radix()).ok()
}
