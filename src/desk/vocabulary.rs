//! Codes must be known: a typing error in a genre would hide an article from its own column of a report.

use super::{Desk, DeskError};
use crate::article::Content;
use crate::plan::{Pack, Vocabulary};

impl Desk {
    /// Refuses content that names codes the plan pack does not have.
    pub(super) fn check_codes(&self, content: &Content) -> Result<(), DeskError> {
        let pack = self.pack.as_deref();
        one(pack, "genre", content.genre.as_deref(), Vocabulary::Genres)?;
        one(pack, "stage", content.stage.as_deref(), Vocabulary::Stages)?;
        for code in &content.audiences {
            one(pack, "audiences", Some(code), Vocabulary::Audiences)?;
        }
        for code in &content.themes {
            one(pack, "themes", Some(code), Vocabulary::Themes)?;
        }
        for code in &content.plan_nodes {
            if pack.is_none_or(|pack| pack.node(code).is_none()) {
                return Err(DeskError::UnknownCode { field: "plan_nodes", code: code.clone() });
            }
        }
        Ok(())
    }
}

fn one(
    pack: Option<&Pack>,
    field: &'static str,
    code: Option<&str>,
    list: Vocabulary,
) -> Result<(), DeskError> {
    match code {
        Some(code) if pack.is_none_or(|pack| pack.term(list, code).is_none()) => {
            Err(DeskError::UnknownCode { field, code: code.to_owned() })
        }
        _ => Ok(()),
    }
}
