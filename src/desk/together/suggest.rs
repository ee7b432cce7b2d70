//! Suggestions: a colleague edits a copy, and whoever may edit the article decides about each change in it.

use super::draft::Draft;
use super::error::{Full, TogetherError};
use crate::article::{ArticleId, Content, Refusal, Role, SuggestionId, Verb};
use crate::compare::compare;
use crate::desk::{Acting, ContentPatch, Desk, DeskError, PackReferences};
use crate::store::{Changed, Suggestion, SuggestionNote, SuggestionState};
use crate::vietnamese;

/// Open suggestions on one article.
const OPEN: i64 = 50;
/// The longest note, in characters.
const NOTE: usize = 1_000;

/// A copy that somebody proposes.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The version that the copy was made from.
    pub seen: i64,
    /// What was changed in it.
    pub patch: ContentPatch,
    /// What the copy was made from, in case no revision of that version is kept any more: autosaves write each other
    /// over.
    pub base: Option<ContentPatch>,
    /// In whose words.
    pub note: String,
}

impl Desk {
    /// Keeps a proposed copy. The article itself stays as it is.
    ///
    /// # Errors
    /// When the person does not see the draft or does not write on the site, nothing differs, or what the copy was
    /// made from is not known.
    pub async fn suggest(
        &self,
        acting: &Acting,
        id: ArticleId,
        proposal: Proposal,
    ) -> Result<SuggestionId, DeskError> {
        let draft = self.draft(acting, id).await?;
        if draft.repeated {
            let key = acting.request.as_ref().map_or("", |request| request.key.as_str());
            let found = draft.tx.suggestion_of_request(acting.user, key).await?;
            return Ok(found.ok_or(TogetherError::NotThere)?);
        }
        let site = draft.row.article.site;
        if !draft.person.grants.iter().any(|grant| Role::writes(grant.role) && grant.site == Some(site)) {
            return Err(Refusal::NoRightOnColumn(Verb::Edit).into());
        }
        let note = vietnamese::clean_text(&proposal.note);
        if note.chars().count() > NOTE {
            return Err(TogetherError::TooLong { field: "note", limit: NOTE }.into());
        }
        let (all, open) = draft.tx.suggestion_counts(id).await?;
        if open >= OPEN {
            return Err(TogetherError::Full(Full::Suggestions).into());
        }
        let base = self.base_of(&draft, proposal.seen, proposal.base).await?;
        let content = proposal.patch.apply(base.clone()).normalised()?;
        self.check_codes(&content)?;
        let changes = compare(&base, &content, &PackReferences(self.pack.clone())).changes.len();
        if changes == 0 {
            return Err(TogetherError::NothingSuggested.into());
        }
        let note = SuggestionNote {
            id: SuggestionId::from(self.chance.ulid(draft.now)?),
            article: id,
            number: all + 1,
            by: draft.person.id,
            at: draft.now,
            note,
            state: SuggestionState::Open,
            base_version: proposal.seen,
            changes: i64::try_from(changes).unwrap_or(i64::MAX),
            decided: 0,
        };
        let suggestion = Suggestion { note, base, content, decisions: std::collections::BTreeMap::new() };
        let key = acting.request.as_ref().map(|request| request.key.as_str());
        draft.tx.add_suggestion(&suggestion, key).await?;
        let id = suggestion.note.id;
        self.end_draft(draft, acting, Some(Changed::Suggestions)).await?;
        Ok(id)
    }

    /// Takes one's own suggestion back. What was accepted of it stays.
    ///
    /// # Errors
    /// When it is somebody else's, or closed already.
    pub async fn withdraw_suggestion(
        &self,
        acting: &Acting,
        id: ArticleId,
        suggestion: SuggestionId,
    ) -> Result<(), DeskError> {
        let draft = self.draft(acting, id).await?;
        let note = draft.tx.suggestion(id, suggestion).await?.ok_or(TogetherError::NotThere)?.note;
        if note.by != draft.person.id {
            return Err(TogetherError::NotYourSuggestion.into());
        }
        if draft.repeated {
            return Ok(());
        }
        if note.state != SuggestionState::Open {
            return Err(TogetherError::SuggestionClosed.into());
        }
        draft.tx.save_suggestion_state(suggestion, SuggestionState::Withdrawn).await?;
        self.end_draft(draft, acting, Some(Changed::Suggestions)).await
    }

    /// What a copy was made from: the present text, a kept revision of that version, or what the proposer says it was.
    async fn base_of(
        &self,
        draft: &Draft,
        seen: i64,
        told: Option<ContentPatch>,
    ) -> Result<Content, DeskError> {
        let id = draft.row.article.id;
        let newest = draft.tx.editions_of(id).await?.pop().ok_or(DeskError::NotFound)?;
        if newest.version == seen {
            return Ok(newest.content);
        }
        // A version that is yet to come was seen by nobody.
        let known = if seen < newest.version { draft.tx.content_at_version(id, seen).await? } else { None };
        match (known, told) {
            (Some(content), _) => Ok(content),
            (None, Some(told)) if (1..newest.version).contains(&seen) => {
                Ok(told.apply(newest.content).normalised()?)
            }
            _ => Err(DeskError::Conflict { present: newest.version }),
        }
    }
}
