//! The register of documents: laws, decisions, reports and every other source of a number.

use time::Date;

use crate::vietnamese::{citation_date, number_key};

use super::choice::choices;
use super::reason::PackReason;
use super::record::Record;
use super::register::Register;

choices! {
    /// What sort of paper a document is.
    DocumentKind {
        /// A decision (quyết định).
        Decision = "decision",
        /// A resolution (nghị quyết).
        Resolution = "resolution",
        /// A regulation (quy định).
        Regulation = "regulation",
        /// A plan of action (kế hoạch).
        Plan = "plan",
        /// A report (báo cáo).
        Report = "report",
        /// A video.
        Video = "video",
        /// A web page.
        WebPage = "web_page",
        /// An article of a newspaper or broadcaster.
        PressArticle = "press_article",
    }
}

choices! {
    /// What a document is to the plan.
    DocumentRole {
        /// It approves the plan.
        Basis = "basis",
        /// It plans the wider region.
        Regional = "regional",
        /// A resolution the plan carries out.
        Resolution = "resolution",
        /// A report of the plan's file.
        Report = "report",
        /// A video of the campaign.
        Video = "video",
        /// A plan that carries out or makes known the master plan.
        Plan = "plan",
        /// A press article a fact was taken from.
        Press = "press",
        /// Any other source of a fact.
        Source = "source",
    }
}

choices! {
    /// How one document stands to another.
    RelationKind {
        /// It carries the other out.
        Implements = "implements",
        /// It changes parts of the other.
        Amends = "amends",
        /// It takes the other's place.
        Replaces = "replaces",
        /// It rests on the other.
        BasedOn = "based_on",
        /// A source names both together without saying more.
        LinkedWith = "linked_with",
    }
}

/// A link from one document to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// How it stands to the other.
    pub kind: RelationKind,
    /// The other document's code.
    pub document: String,
}

/// One document; numbers and dates are absent where no source gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its permanent code.
    pub code: String,
    /// What sort of paper it is.
    pub kind: DocumentKind,
    /// What its kind is called in print, such as “Quyết định”.
    pub kind_label: String,
    /// Its official number.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: String,
    /// The day it was issued.
    pub date: Option<Date>,
    /// Its title.
    pub title: String,
    /// Its title in English.
    pub title_en: Option<String>,
    /// Other ways people write its number or name.
    pub aliases: Vec<String>,
    /// What it is to the plan.
    pub role: DocumentRole,
    /// Where it can be read, as an absolute http or https address.
    pub url: Option<String>,
    /// The file of its text in the material library.
    pub file: Option<String>,
    /// SHA-256 of that file, 64 hexadecimal digits.
    pub sha256: Option<String>,
    /// Whether readers may see it.
    pub public: bool,
    /// How it is cited when it has no address, such as a newspaper and its article number.
    pub citation: Option<String>,
    /// What an editor should know about it, such as a conflict between sources.
    pub note: Option<String>,
    /// Its links to other documents.
    pub relations: Vec<Relation>,
}

impl Document {
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let code = record.code(Register::Documents);
        let number = record.optional_text("number");
        if let Some(number) = &number {
            record.enter(Register::DocumentNumbers, "number", &number_key(number));
        }
        let kind = record.choice("kind");
        let kind_label = record.text("kind_label");
        let role = record.choice("role");
        let issuer = record.text("issuer");
        let title = record.text("title");
        let relations = record.tables("relations", |relation| {
            let kind = relation.choice("kind");
            let document = relation.reference("document", Register::Documents)?;
            if code.as_ref() == Some(&document) {
                relation.refuse(PackReason::Cycle(format!("{document} → {document}")));
            }
            Some(Relation { kind: kind?, document })
        });
        Some(Self {
            number,
            date: record.optional_date("date"),
            title_en: record.optional_text("title_en"),
            aliases: record.texts("aliases"),
            url: record.optional_address("url"),
            file: record.optional_text("file"),
            sha256: checksum(record),
            public: record.flag("public", true),
            citation: record.optional_text("citation"),
            note: record.optional_text("note"),
            relations: relations.into_values(),
            code: code?,
            kind: kind?,
            kind_label: kind_label?,
            role: role?,
            issuer: issuer?,
            title: title?,
        })
    }

    /// What a reference in running text shows: the number, or the title of a document without one.
    #[must_use]
    pub fn label(&self) -> String {
        self.number.clone().unwrap_or_else(|| self.title.clone())
    }

    /// A full citation: kind, number and official date, or the title where there is no number.
    #[must_use]
    pub fn heading(&self) -> String {
        let mut heading = match &self.number {
            Some(number) => format!("{} {number}", self.kind_label),
            None => self.title.clone(),
        };
        if let Some(date) = self.date {
            heading.push_str(" ngày ");
            heading.push_str(&citation_date(date));
        }
        heading
    }

    /// Whether a number or name, in the comparable form of `vietnamese::number_key`, means this
    /// document.
    pub(super) fn is_called(&self, key: &str) -> bool {
        let mut names = self.number.iter().chain(&self.aliases);
        names.any(|name| number_key(name) == key)
    }
}

fn checksum(record: &mut Record<'_>) -> Option<String> {
    let text = record.optional_text("sha256")?;
    if text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Some(text);
    }
    record.refuse_at("sha256", PackReason::BadChecksum(text));
    None
}
