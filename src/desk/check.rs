//! Running the checks of a site over a content: the same for whoever asks and for the step that depends on it.

use super::{Desk, DeskError, PackReferences};
use crate::article::{ColumnId, Content, Person, Refusal, SiteId};
use crate::checks::{self, Code, Facts, Finding, Given, Rules, RulesError, Severity};
use crate::store::{Site, StoreError, Waiver};

/// What the checks of a site say about a content.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What was found, in reading order.
    pub findings: Vec<Finding>,
    rules: Rules,
}

impl Checked {
    /// Whether a person may let findings of a check stand at this place.
    #[must_use]
    pub fn may_waive(&self, code: Code, person: &Person, (site, column): (SiteId, ColumnId)) -> bool {
        person.roles_at(site, column).any(|role| self.rules.may_waive(code, role))
    }

    /// The blocking findings that nobody waived, or that may have more of their kind behind them than are told.
    pub fn failed<'a>(&'a self, waivers: &'a [Waiver]) -> impl Iterator<Item = &'a Finding> {
        let waived = |finding: &Finding| waivers.iter().any(|waiver| waiver.key == finding.key);
        let blocking = self.findings.iter().filter(|finding| finding.severity == Severity::Blocking);
        blocking.filter(move |finding| !waived(finding) || self.has_more_than_told(finding.code()))
    }

    /// Whether a kind was found as often as is told at most. Letting those that are shown stand must not let through
    /// the ones that nobody has seen.
    fn has_more_than_told(&self, code: Code) -> bool {
        let told = self.findings.iter().filter(|finding| finding.code() == code).count();
        told >= self.rules.most_of_a_kind()
    }

    /// Refuses while a blocking finding is neither mended nor waived.
    pub(super) fn pass(&self, waivers: &[Waiver]) -> Result<(), Refusal> {
        let mut codes: Vec<&'static str> = self.failed(waivers).map(|one| one.code().as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        if codes.is_empty() { Ok(()) } else { Err(Refusal::ChecksFailed(codes)) }
    }
}

impl Desk {
    /// Runs the checks of a site over a content, with what the caller looked up for it.
    ///
    /// # Errors
    /// When the rules that are stored with the site are not rules.
    pub fn check(&self, site: &Site, content: &Content, facts: &dyn Facts) -> Result<Checked, DeskError> {
        let damaged = |error: RulesError| StoreError::Damaged { table: "sites", what: error.to_string() };
        let rules = Rules::of_site(&site.checks).map_err(damaged)?;
        let references = PackReferences(self.pack.clone());
        let given = Given { rules: &rules, pack: self.pack.as_deref(), references: &references, facts };
        let findings = checks::check(content, &given);
        Ok(Checked { findings, rules })
    }
}
