//! Who may. The one place that turns a person and the facts of an article into a [`Permit`], or says why not.

use std::marker::PhantomData;

use super::{ColumnId, EditionState, Mark, Person, Publication, Refusal, Role, SiteId, UserId, Verb, mark};

/// Leave to do one verb, held by one person in one capacity. Only this file makes them.
#[derive(Debug)]
pub struct Permit<V: Mark> {
    person: UserId,
    role: Role,
    verb: PhantomData<V>,
}

impl<V: Mark> Permit<V> {
    /// Who holds it.
    pub const fn person(&self) -> UserId {
        self.person
    }

    /// In which capacity.
    pub const fn role(&self) -> Role {
        self.role
    }
}

/// The facts that decide who may act on an article.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Where it belongs.
    pub site: SiteId,
    /// The column of the edition in question.
    pub column: ColumnId,
    /// Who started the article.
    pub author: UserId,
    /// Who opened the edition.
    pub opened_by: UserId,
    /// Where the open edition stands; the live or withdrawn one when none is open.
    pub state: EditionState,
    /// Whether readers see the article.
    pub publication: Publication,
    /// The site's policy: authors may approve their own work.
    pub author_may_approve: bool,
}

impl Subject {
    fn is_written_by(&self, person: UserId) -> bool {
        self.author == person || self.opened_by == person
    }
}

/// Leave to start an article in a column.
pub fn permit_create(
    person: &Person,
    site: SiteId,
    column: ColumnId,
) -> Result<Permit<mark::Create>, Refusal> {
    grant(person, site, column, Role::writes)
}

/// Leave to do `V` on an article.
pub fn permit<V: Mark>(person: &Person, subject: &Subject) -> Result<Permit<V>, Refusal> {
    let needed: fn(Role) -> bool = match V::VERB {
        Verb::Create | Verb::Edit | Verb::Submit | Verb::Revise => Role::writes,
        Verb::Claim | Verb::Release | Verb::Return | Verb::Approve => Role::edits,
        Verb::Publish => Role::publishes,
        Verb::Withdraw => Role::withdraws,
    };
    let permit = grant::<V>(person, subject.site, subject.column, needed)?;
    match V::VERB {
        Verb::Edit => may_edit(person, subject)?,
        Verb::Submit => may_submit(person, subject)?,
        Verb::Approve => may_approve(person, subject)?,
        Verb::Return => may_handle_claimed(person, subject, permit.role)?,
        Verb::Release => may_release(person, subject, permit.role)?,
        Verb::Revise => may_revise(person, subject)?,
        Verb::Claim => may_claim(person, subject)?,
        Verb::Create | Verb::Publish | Verb::Withdraw => {}
    }
    Ok(permit)
}

fn grant<V: Mark>(
    person: &Person,
    site: SiteId,
    column: ColumnId,
    needed: fn(Role) -> bool,
) -> Result<Permit<V>, Refusal> {
    let role = person.role_that(site, column, needed).ok_or(Refusal::NoRightOnColumn(V::VERB))?;
    Ok(Permit { person: person.id, role, verb: PhantomData })
}

fn edits(person: &Person, subject: &Subject) -> bool {
    person.role_that(subject.site, subject.column, Role::edits).is_some()
}

fn leads(person: &Person, subject: &Subject) -> bool {
    person.role_that(subject.site, subject.column, Role::publishes).is_some()
}

fn may_edit(person: &Person, subject: &Subject) -> Result<(), Refusal> {
    match &subject.state {
        EditionState::Draft | EditionState::Returned { .. } if subject.is_written_by(person.id) => Ok(()),
        EditionState::Draft | EditionState::Returned { .. } => Err(Refusal::NotAuthor(Verb::Edit)),
        EditionState::InReview { editor } if *editor == person.id => Ok(()),
        EditionState::InReview { editor } if edits(person, subject) => Err(Refusal::ClaimedByOther(*editor)),
        EditionState::Approved if edits(person, subject) => Ok(()),
        EditionState::InReview { .. } | EditionState::Approved => Err(Refusal::NoRightOnColumn(Verb::Edit)),
        // The state refuses by itself, with a reason that says more than a right would.
        _ => Ok(()),
    }
}

fn may_submit(person: &Person, subject: &Subject) -> Result<(), Refusal> {
    if subject.is_written_by(person.id) { Ok(()) } else { Err(Refusal::NotAuthor(Verb::Submit)) }
}

fn may_approve(person: &Person, subject: &Subject) -> Result<(), Refusal> {
    if subject.is_written_by(person.id) && !subject.author_may_approve {
        return Err(Refusal::IsAuthor);
    }
    match subject.state.claimed_by() {
        Some(editor) if editor != person.id && !leads(person, subject) => {
            Err(Refusal::ClaimedByOther(editor))
        }
        _ => Ok(()),
    }
}

fn may_handle_claimed(person: &Person, subject: &Subject, role: Role) -> Result<(), Refusal> {
    match subject.state.claimed_by() {
        Some(editor) if editor != person.id && !role.publishes() && !leads(person, subject) => {
            Err(Refusal::ClaimedByOther(editor))
        }
        _ => Ok(()),
    }
}

fn may_claim(person: &Person, subject: &Subject) -> Result<(), Refusal> {
    match subject.state.claimed_by() {
        Some(editor) if editor != person.id => Err(Refusal::ClaimedByOther(editor)),
        _ => Ok(()),
    }
}

fn may_release(person: &Person, subject: &Subject, role: Role) -> Result<(), Refusal> {
    match subject.state.claimed_by() {
        Some(editor) if editor != person.id && !role.publishes() && !leads(person, subject) => {
            Err(Refusal::NotClaimedByYou)
        }
        _ => Ok(()),
    }
}

/// A live article is reworked by its author or by the desk. Rights come first: whoever may not rework it does not
/// learn either whether somebody is reworking it.
fn may_revise(person: &Person, subject: &Subject) -> Result<(), Refusal> {
    if subject.author != person.id && !edits(person, subject) {
        return Err(Refusal::NotAuthor(Verb::Revise));
    }
    if matches!(subject.publication, Publication::Withdrawn { .. }) {
        return Err(Refusal::ArticleWithdrawn);
    }
    if subject.state.is_open() { Err(Refusal::EditionAlreadyOpen) } else { Ok(()) }
}

/// For each verb: may this person do it now, and if not, why. What it cannot foresee (missing fields, references)
/// is refused by the verb itself.
pub fn available(person: &Person, subject: &Subject) -> Vec<(Verb, Result<(), Refusal>)> {
    Verb::ON_ARTICLE.into_iter().map(|verb| (verb, foresee(verb, person, subject))).collect()
}

fn foresee(verb: Verb, person: &Person, subject: &Subject) -> Result<(), Refusal> {
    use super::lifecycle as life;
    let state = subject.state.clone();
    match verb {
        Verb::Create => Ok(()),
        Verb::Edit => life::edit(state, &permit(person, subject)?, true).map(drop),
        Verb::Submit => life::submit(state, &permit(person, subject)?).map(drop),
        Verb::Claim => life::claim(state, &permit(person, subject)?).map(drop),
        Verb::Release => life::release(state, &permit(person, subject)?).map(drop),
        Verb::Return => life::return_to_author(state, &permit(person, subject)?, "…").map(drop),
        Verb::Approve => life::approve(state, &permit(person, subject)?, "", "").map(drop),
        Verb::Publish => {
            life::publish(state, &subject.publication, &permit(person, subject)?, "", &[String::new()])
                .map(drop)
        }
        Verb::Revise => match permit::<mark::Revise>(person, subject)? {
            _ if subject.publication == Publication::Live => Ok(()),
            _ => Err(Refusal::WrongState { verb, state: subject.state.code() }),
        },
        Verb::Withdraw => {
            let _ = permit::<mark::Withdraw>(person, subject)?;
            match &subject.publication {
                Publication::Live => Ok(()),
                Publication::Withdrawn { .. } => Err(Refusal::ArticleWithdrawn),
                Publication::NeverPublished => Err(Refusal::WrongState { verb, state: subject.state.code() }),
            }
        }
    }
}
