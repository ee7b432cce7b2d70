//! Which checks a site wants, how much each weighs and who may waive it: data, with a compiled-in standard.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Code, Severity};
use crate::article::Role;

/// The standard, which is at the same time the documentation of every key.
const STANDARD: &str = include_str!("default.toml");

static STANDARD_RULES: LazyLock<Result<Rules, RulesError>> = LazyLock::new(|| {
    let standard: Map<String, Value> = toml::from_str(STANDARD)
        .map_err(|error| RulesError { key: String::new(), why: error.to_string() })?;
    let mut rules = Rules::default();
    rules.take(&standard)?;
    Ok(rules)
});

/// A site's own rules as they are written in the newsroom file and stored with the site; empty means the standard.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnRules(Map<String, Value>);

/// A rule that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("checks.{key}: {why}")]
pub struct RulesError {
    /// The key at fault, below `checks`.
    pub key: String,
    /// What is wrong with it.
    pub why: String,
}

fn wrong(key: impl Into<String>, why: impl Into<String>) -> RulesError {
    RulesError { key: key.into(), why: why.into() }
}

/// Where the tone mark of oa, oe and uy stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ToneStyle {
    /// On the first vowel: hòa, hủy.
    #[default]
    Old,
    /// On the second vowel: hoà, huỷ.
    New,
    /// Either, but one only in an article.
    Consistent,
}

/// The rules of one site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    severities: BTreeMap<Code, Severity>,
    limits: BTreeMap<String, usize>,
    pub(super) tones: ToneStyle,
    waive: BTreeMap<Severity, BTreeSet<Role>>,
    waive_only: BTreeMap<Code, BTreeSet<Role>>,
    pub(super) units: Vec<String>,
    pub(super) quantities: Vec<String>,
    pub(super) mistakes: BTreeMap<String, String>,
}

impl Rules {
    /// The rules of a site that has these of its own.
    ///
    /// # Errors
    /// Names the first key that no rule has, or whose value no rule takes.
    pub fn of_site(own: &OwnRules) -> Result<Self, RulesError> {
        let mut rules = STANDARD_RULES.clone()?;
        rules.take(&own.0)?;
        Ok(rules)
    }

    /// How much a finding of this check weighs here; none when the check is off.
    #[must_use]
    pub fn severity(&self, code: Code) -> Option<Severity> {
        self.severities.get(&code).copied()
    }

    /// Whether somebody in this role may waive a finding of this check.
    #[must_use]
    pub fn may_waive(&self, code: Code, role: Role) -> bool {
        let general = || self.severity(code).and_then(|severity| self.waive.get(&severity));
        self.waive_only.get(&code).or_else(general).is_some_and(|roles| roles.contains(&role))
    }

    pub(super) fn headline_length(&self) -> usize {
        self.limit("headline_length")
    }

    pub(super) fn paragraph_length(&self) -> usize {
        self.limit("paragraph_length")
    }

    /// How many findings of one kind are told at most.
    #[must_use]
    pub fn most_of_a_kind(&self) -> usize {
        self.limit("findings_of_a_kind")
    }

    fn limit(&self, name: &str) -> usize {
        self.limits.get(name).copied().unwrap_or(usize::MAX)
    }

    fn take(&mut self, own: &Map<String, Value>) -> Result<(), RulesError> {
        for (key, value) in own {
            match key.as_str() {
                "limits" => self.take_limits(key, table(key, value)?)?,
                "style" => self.take_style(key, table(key, value)?)?,
                "waive" => self.take_waive(key, table(key, value)?)?,
                "words" => self.take_words(key, table(key, value)?)?,
                name => {
                    let code = Code::named(name).ok_or_else(|| wrong(name, "there is no such check"))?;
                    match value.as_str() {
                        Some("off") => drop(self.severities.remove(&code)),
                        Some("advisory") => drop(self.severities.insert(code, Severity::Advisory)),
                        Some("blocking") => drop(self.severities.insert(code, Severity::Blocking)),
                        _ => return Err(wrong(name, "must be \"off\", \"advisory\" or \"blocking\"")),
                    }
                }
            }
        }
        Ok(())
    }

    fn take_limits(&mut self, at: &str, limits: &Map<String, Value>) -> Result<(), RulesError> {
        for (name, value) in limits {
            if !["headline_length", "paragraph_length", "findings_of_a_kind"].contains(&name.as_str()) {
                return Err(wrong(format!("{at}.{name}"), "there is no such limit"));
            }
            let limit = value.as_u64().and_then(|limit| usize::try_from(limit).ok());
            let limit = limit.filter(|limit| (1..=100_000).contains(limit));
            let limit = limit.ok_or_else(|| wrong(format!("{at}.{name}"), "must be from 1 to 100000"))?;
            self.limits.insert(name.clone(), limit);
        }
        Ok(())
    }

    fn take_style(&mut self, at: &str, style: &Map<String, Value>) -> Result<(), RulesError> {
        for (name, value) in style {
            if name != "tones" {
                return Err(wrong(format!("{at}.{name}"), "there is no such style"));
            }
            self.tones = ToneStyle::deserialize(value)
                .map_err(|_| wrong(format!("{at}.{name}"), "must be \"old\", \"new\" or \"consistent\""))?;
        }
        Ok(())
    }

    fn take_waive(&mut self, at: &str, waive: &Map<String, Value>) -> Result<(), RulesError> {
        for (name, value) in waive {
            let key = format!("{at}.{name}");
            match name.as_str() {
                "advisory" => drop(self.waive.insert(Severity::Advisory, roles(&key, value)?)),
                "blocking" => drop(self.waive.insert(Severity::Blocking, roles(&key, value)?)),
                "only" => {
                    for (name, value) in table(&key, value)? {
                        let key = format!("{key}.{name}");
                        let code = Code::named(name).ok_or_else(|| wrong(&key, "there is no such check"))?;
                        self.waive_only.insert(code, roles(&key, value)?);
                    }
                }
                _ => return Err(wrong(key, "must be advisory, blocking or only")),
            }
        }
        Ok(())
    }

    fn take_words(&mut self, at: &str, words: &Map<String, Value>) -> Result<(), RulesError> {
        for (name, value) in words {
            let key = format!("{at}.{name}");
            match name.as_str() {
                "units" => self.units = list(&key, value)?,
                "quantities" => self.quantities = list(&key, value)?,
                "mistakes" => {
                    for (mistake, right) in table(&key, value)? {
                        let right = right.as_str().filter(|right| *right != mistake);
                        let right =
                            right.ok_or_else(|| wrong(format!("{key}.{mistake}"), "must be other words"))?;
                        self.mistakes.insert(mistake.to_lowercase(), right.to_owned());
                    }
                }
                _ => return Err(wrong(key, "must be units, quantities or mistakes")),
            }
        }
        Ok(())
    }
}

fn table<'a>(key: &str, value: &'a Value) -> Result<&'a Map<String, Value>, RulesError> {
    value.as_object().ok_or_else(|| wrong(key, "must be a table"))
}

fn list(key: &str, value: &Value) -> Result<Vec<String>, RulesError> {
    let words = value.as_array().and_then(|list| list.iter().map(Value::as_str).collect::<Option<Vec<_>>>());
    let words = words.filter(|words| words.iter().all(|word| !word.trim().is_empty()));
    let words = words.ok_or_else(|| wrong(key, "must be a list of words"))?;
    Ok(words.into_iter().map(str::to_owned).collect())
}

fn roles(key: &str, value: &Value) -> Result<BTreeSet<Role>, RulesError> {
    let roles = list(key, value)?.iter().map(|code| Role::from_code(code)).collect::<Option<BTreeSet<_>>>();
    roles.ok_or_else(|| wrong(key, "must be a list of roles"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> Result<Rules, RulesError> {
        let own = toml::from_str(text).map_err(|error| wrong("toml", error.to_string()))?;
        Rules::of_site(&own)
    }

    #[test]
    fn the_standard_speaks_about_every_check_and_is_a_rule_set() -> Result<(), RulesError> {
        let rules = own("")?;
        let standard: Map<String, Value> = toml::from_str(STANDARD).unwrap_or_default();
        for code in Code::ALL {
            assert!(standard.contains_key(code.as_str()), "{}", code.as_str());
            assert_eq!(Code::named(code.as_str()), Some(*code));
            assert!(rules.severity(*code).is_some());
        }
        assert_eq!(rules.headline_length(), 100);
        Ok(())
    }

    #[test]
    fn a_site_changes_what_it_names_and_nothing_else() -> Result<(), RulesError> {
        let rules = own(
            "double_space = \"off\"\nheadline_long = \"blocking\"\n[limits]\nheadline_length = 60\n[style]\ntones = \"new\"\n[waive.only]\nheadline_long = [\"editor\"]\n[words.mistakes]\n\"Đăng kí\" = \"đăng ký\"",
        )?;
        assert_eq!(rules.severity(Code::DoubleSpace), None);
        assert_eq!(rules.severity(Code::HeadlineLong), Some(Severity::Blocking));
        assert_eq!(rules.severity(Code::ThreeDots), Some(Severity::Advisory));
        assert_eq!((rules.headline_length(), rules.paragraph_length()), (60, 200));
        assert_eq!(rules.tones, ToneStyle::New);
        assert!(rules.may_waive(Code::HeadlineLong, Role::Editor));
        assert!(!rules.may_waive(Code::HeadlineLong, Role::ChiefEditor));
        assert_eq!(rules.mistakes.get("đăng kí").map(String::as_str), Some("đăng ký"));
        assert!(rules.mistakes.contains_key("tiên hành"));
        Ok(())
    }

    #[test]
    fn weight_decides_who_waives_unless_a_check_has_its_own_rule() -> Result<(), RulesError> {
        let rules = own("")?;
        let waive =
            |code| Role::ALL.into_iter().filter(|role| rules.may_waive(code, *role)).collect::<Vec<_>>();
        let heads = vec![Role::ManagingSecretary, Role::ChiefEditor];
        assert_eq!(waive(Code::QuotationChanged), heads);
        assert_eq!(waive(Code::ThreeDots), [vec![Role::Editor], heads].concat());
        assert_eq!(waive(Code::ReferenceUnknown), vec![]);
        Ok(())
    }

    #[test]
    fn what_is_no_rule_is_named() {
        for (text, key) in [
            ("double_spaces = \"off\"", "double_spaces"),
            ("double_space = \"warn\"", "double_space"),
            ("double_space = 1", "double_space"),
            ("[limits]\nheadline = 3", "limits.headline"),
            ("[limits]\nheadline_length = 0", "limits.headline_length"),
            ("[style]\ntones = \"both\"", "style.tones"),
            ("[style]\nquotes = \"x\"", "style.quotes"),
            ("[waive]\nblocking = [\"boss\"]", "waive.blocking"),
            ("[waive]\nnobody = []", "waive.nobody"),
            ("[waive.only]\nnothing = []", "waive.only.nothing"),
            ("[words]\nunits = [\" \"]", "words.units"),
            ("[words.mistakes]\n\"một\" = \"một\"", "words.mistakes.một"),
            ("style = 1", "style"),
        ] {
            assert_eq!(own(text).err().map(|error| error.key), Some(key.to_owned()), "{text}");
        }
    }
}
