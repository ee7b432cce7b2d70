//! The whole pack: read from its files, then asked by code.

use std::collections::BTreeMap;

use time::Date;

use crate::vietnamese::number_key;

use super::about::About;
use super::document::Document;
use super::error::PackErrors;
use super::indicator::Indicator;
use super::node::{Node, NodeKind};
use super::person::Person;
use super::quotation::Quotation;
use super::reading::Reading;
use super::reason::PackReason;
use super::unit::Unit;
use super::vocabulary::{Term, Vocabulary};
use super::{history, structure};

/// The files of a pack; all of them must be there, and no others but the optional ones.
pub const PACK_FILES: [&str; 8] = [
    "pack.toml",
    "documents.toml",
    "nodes.toml",
    "indicators.toml",
    "figures.toml",
    "quotes.toml",
    "units.toml",
    "vocabularies.toml",
];

/// Files a pack may have besides.
pub const OPTIONAL_FILES: [&str; 1] = ["people.toml"];

/// One plan's data, checked as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    about: About,
    documents: Vec<Document>,
    node_kinds: Vec<NodeKind>,
    nodes: Vec<Node>,
    indicators: Vec<Indicator>,
    figures: Vec<Indicator>,
    quotations: Vec<Quotation>,
    units: Vec<Unit>,
    people: Vec<Person>,
    vocabularies: [Vec<Term>; 5],
}

impl Pack {
    /// Reads a pack from its files' texts by name; answers with every fault found, if there is any.
    ///
    /// # Errors
    /// [`PackErrors`] with file, line and reason of each fault.
    pub fn from_files(files: &BTreeMap<String, String>) -> Result<Self, PackErrors> {
        let mut reading = Reading::default();
        let known = |name: &str| PACK_FILES.contains(&name) || OPTIONAL_FILES.contains(&name);
        for name in files.keys().filter(|name| !known(name)) {
            reading.refuse(name, 1, PackReason::UnexpectedFile);
        }
        let pack = Self::read(&mut reading, files);
        match (reading.close(), pack) {
            (None, Some(pack)) => Ok(pack),
            (Some(errors), _) => Err(errors),
            // Every read that yields nothing has refused something; this arm only satisfies the types.
            (None, None) => Err(PackErrors::sorted(Vec::new())),
        }
    }

    fn read(reading: &mut Reading, files: &BTreeMap<String, String>) -> Option<Self> {
        let about = reading.file(files, "pack.toml", About::read);
        let documents =
            reading.file(files, "documents.toml", |file| Some(file.tables("documents", Document::read)));
        let tree = reading.file(files, "nodes.toml", |file| {
            Some((file.tables("node_kinds", NodeKind::read), file.tables("nodes", Node::read)))
        });
        if let Some((kinds, nodes)) = &tree {
            structure::check(reading, kinds, nodes);
        }
        let indicators =
            reading.file(files, "indicators.toml", |file| Some(file.tables("indicators", Indicator::read)));
        let figures =
            reading.file(files, "figures.toml", |file| Some(file.tables("figures", Indicator::read_figure)));
        let quotations =
            reading.file(files, "quotes.toml", |file| Some(file.tables("quotes", Quotation::read)));
        let units = reading.file(files, "units.toml", |file| Some(file.tables("units", Unit::read)));
        if let Some(units) = &units {
            history::check(reading, units);
        }
        let people = if files.contains_key("people.toml") {
            reading
                .file(files, "people.toml", |file| Some(file.tables("people", Person::read)))?
                .into_values()
        } else {
            Vec::new()
        };
        let vocabularies =
            reading.file(files, "vocabularies.toml", |file| {
                Some(Vocabulary::ALL.map(|list| {
                    file.tables(list.code(), |term| Term::read(term, list.register())).into_values()
                }))
            });
        let (node_kinds, nodes) = tree?;
        Some(Self {
            about: about?,
            documents: documents?.into_values(),
            nodes: in_order(&node_kinds.items, nodes.into_values()),
            node_kinds: node_kinds.into_values(),
            indicators: indicators?.into_values(),
            figures: figures?.into_values(),
            quotations: quotations?.into_values(),
            units: units?.into_values(),
            people,
            vocabularies: vocabularies?,
        })
    }

    /// Which plan this is.
    #[must_use]
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// Every document, in the order of the file.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The document with this code.
    #[must_use]
    pub fn document(&self, code: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.code == code)
    }

    /// The document with this number or alias, however somebody typed it: `12/QĐ-ABC`, `12 qd abc`.
    #[must_use]
    pub fn document_by_number(&self, number: &str) -> Option<&Document> {
        let key = number_key(number);
        self.documents.iter().find(|document| document.is_called(&key))
    }

    /// Every kind of node, in the order of the file.
    #[must_use]
    pub fn node_kinds(&self) -> &[NodeKind] {
        &self.node_kinds
    }

    /// The kind of node with this code.
    #[must_use]
    pub fn node_kind(&self, code: &str) -> Option<&NodeKind> {
        self.node_kinds.iter().find(|kind| kind.code == code)
    }

    /// Every node, by kind in the order of the kinds, then by ordinal.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The node with this code.
    #[must_use]
    pub fn node(&self, code: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.code == code)
    }

    /// The nodes of one kind, by ordinal.
    pub fn nodes_of(&self, kind: &str) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(move |node| node.kind == kind)
    }

    /// The plan's own targets, in the order of the file.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// Sourced numbers around the plan, in the order of the file.
    #[must_use]
    pub fn figures(&self) -> &[Indicator] {
        &self.figures
    }

    /// The indicator or figure with this code.
    #[must_use]
    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.indicators.iter().chain(&self.figures).find(|indicator| indicator.code == code)
    }

    /// Every quotation, in the order of the file.
    #[must_use]
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// The quotation with this code.
    #[must_use]
    pub fn quotation(&self, code: &str) -> Option<&Quotation> {
        self.quotations.iter().find(|quotation| quotation.code == code)
    }

    /// Every unit, in the order of the file.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The unit with this code.
    #[must_use]
    pub fn unit(&self, code: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.code == code)
    }

    /// Every person, in the order of the file.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The person with this code.
    #[must_use]
    pub fn person(&self, code: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.code == code)
    }

    /// The unit that bears this name or alias on that day.
    #[must_use]
    pub fn unit_at(&self, name: &str, day: Date) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.exists_on(day) && unit.names().any(|own| own == name))
    }

    /// The units that took over from this one.
    pub fn successors_of(&self, code: &str) -> impl Iterator<Item = &Unit> {
        let codes = self.unit(code).map_or(&[][..], |unit| unit.successors.as_slice());
        codes.iter().filter_map(|code| self.unit(code))
    }

    /// The terms of one list, in the order of the file.
    #[must_use]
    pub fn vocabulary(&self, list: Vocabulary) -> &[Term] {
        let [audiences, stages, themes, forms, genres] = &self.vocabularies;
        match list {
            Vocabulary::Audiences => audiences,
            Vocabulary::Stages => stages,
            Vocabulary::Themes => themes,
            Vocabulary::Forms => forms,
            Vocabulary::Genres => genres,
        }
    }

    /// The term with this code in that list.
    #[must_use]
    pub fn term(&self, list: Vocabulary, code: &str) -> Option<&Term> {
        self.vocabulary(list).iter().find(|term| term.code == code)
    }

    /// Whom the campaign addresses.
    #[must_use]
    pub fn audiences(&self) -> &[Term] {
        self.vocabulary(Vocabulary::Audiences)
    }

    /// Stages of carrying out the plan.
    #[must_use]
    pub fn stages(&self) -> &[Term] {
        self.vocabulary(Vocabulary::Stages)
    }

    /// Themes of the campaign.
    #[must_use]
    pub fn themes(&self) -> &[Term] {
        self.vocabulary(Vocabulary::Themes)
    }

    /// Forms of dissemination.
    #[must_use]
    pub fn forms(&self) -> &[Term] {
        self.vocabulary(Vocabulary::Forms)
    }

    /// Genres of articles.
    #[must_use]
    pub fn genres(&self) -> &[Term] {
        self.vocabulary(Vocabulary::Genres)
    }
}

/// Nodes by kind, then ordinal: the order every page and list shows.
fn in_order(kinds: &[super::reading::Located<NodeKind>], mut nodes: Vec<Node>) -> Vec<Node> {
    nodes.sort_by_key(|node| {
        let kind = kinds.iter().position(|kind| kind.value.code == node.kind);
        (kind, node.ordinal)
    });
    nodes
}
