//! The life of an edition: the table of `docs/ARCHITECTURE.md` is made from the pure functions, and compared with them.

use std::fs;

use toasoan::article::{
    ColumnId, EditionState, Grant, Mark, Permit, Person, Publication, Refusal, Role, SiteId, Subject, UserId,
    Verb, approve, available, claim, edit, mark, permit, publish, release, return_to_author, submit,
};
use ulid::Ulid;

use super::source::{self, Outcome};

const BEGIN: &str = "<!-- lifecycle -->";
const END: &str = "<!-- /lifecycle -->";
const PAGE: &str = "docs/ARCHITECTURE.md";

/// Somebody whom no right is missing, who wrote the article and holds the claim on it: what is refused to them is
/// refused because of the state.
fn everybody_in_one() -> Person {
    let site = Some(SiteId::from(Ulid::from(1_u128)));
    let grants = Role::ALL.map(|role| Grant { role, site, column: None }).to_vec();
    Person { id: UserId::from(Ulid::from(3_u128)), grants }
}

/// Every situation that an article's newest edition can be in, with the name of its row.
fn situations(person: UserId) -> Vec<(&'static str, EditionState, Publication)> {
    let withdrawn = || Publication::Withdrawn { at: 1, by: person, reason: "…".to_owned() };
    let returned = EditionState::Returned { by: person, reason: "…".to_owned() };
    vec![
        ("draft", EditionState::Draft, Publication::NeverPublished),
        ("submitted", EditionState::Submitted, Publication::NeverPublished),
        ("in_review", EditionState::InReview { editor: person }, Publication::NeverPublished),
        ("returned", returned, Publication::NeverPublished),
        ("approved", EditionState::Approved, Publication::NeverPublished),
        ("live", EditionState::Live, Publication::Live),
        ("withdrawn", EditionState::Withdrawn, withdrawn()),
        ("draft, beside a live edition", EditionState::Draft, Publication::Live),
        ("approved, beside a live edition", EditionState::Approved, Publication::Live),
        ("approved, of a withdrawn article", EditionState::Approved, withdrawn()),
    ]
}

fn outcome(verb: Verb, person: &Person, subject: &Subject) -> Result<String, Refusal> {
    fn leave<V: Mark>(person: &Person, subject: &Subject) -> Result<Permit<V>, Refusal> {
        permit::<V>(person, subject)
    }
    let state = subject.state.clone();
    let next = match verb {
        Verb::Edit => edit(state, &leave::<mark::Edit>(person, subject)?, true)?,
        Verb::Submit => submit(state, &leave::<mark::Submit>(person, subject)?)?,
        Verb::Claim => claim(state, &leave::<mark::Claim>(person, subject)?)?,
        Verb::Release => release(state, &leave::<mark::Release>(person, subject)?)?,
        Verb::Return => return_to_author(state, &leave::<mark::Return>(person, subject)?, "…")?,
        Verb::Approve => approve(state, &leave::<mark::Approve>(person, subject)?, "h", "h")?,
        Verb::Publish => {
            let leave = leave::<mark::Publish>(person, subject)?;
            publish(state, &subject.publication, &leave, "h", &["h".to_owned()])?
        }
        // These two act on the live edition, whatever stands beside it.
        Verb::Create | Verb::Revise | Verb::Withdraw => {
            let told = available(person, subject).into_iter().find(|(one, _)| *one == verb);
            told.map_or(Ok(()), |(_, may)| may)?;
            return Ok(if verb == Verb::Revise { "new draft".to_owned() } else { "withdrawn".to_owned() });
        }
    };
    Ok(next.code().to_owned())
}

/// The table as the page shows it: bold is where a verb leads, plain is why it does not.
fn table() -> String {
    let person = everybody_in_one();
    let verbs = Verb::ON_ARTICLE.map(Verb::code).join(" | ");
    let mut text = format!("| newest edition | {verbs} |\n|---|{}\n", "---|".repeat(Verb::ON_ARTICLE.len()));
    for (name, state, publication) in situations(person.id) {
        let subject = Subject {
            site: SiteId::from(Ulid::from(1_u128)),
            column: ColumnId::from(Ulid::from(2_u128)),
            author: person.id,
            opened_by: person.id,
            state,
            publication,
            author_may_approve: true,
        };
        let cells = Verb::ON_ARTICLE.map(|verb| match outcome(verb, &person, &subject) {
            Ok(next) => format!("**{next}**"),
            Err(refusal) => refusal.code().to_owned(),
        });
        text.push_str(&format!("| {name} | {} |\n", cells.join(" | ")));
    }
    text
}

#[test]
fn the_page_shows_the_life_of_an_edition_as_the_code_lives_it() -> Outcome {
    let file = source::root().join(PAGE);
    let page = fs::read_to_string(&file)?;
    let (before, rest) =
        page.split_once(BEGIN).ok_or("docs/ARCHITECTURE.md has no place for the lifecycle")?;
    let (shown, after) = rest.split_once(END).ok_or("the lifecycle of docs/ARCHITECTURE.md does not end")?;
    let expected = format!("\n{}", table());
    #[expect(
        clippy::disallowed_methods,
        reason = "a test asks its runner whether to write the snapshot anew"
    )]
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|set| set == "1") {
        fs::write(&file, format!("{before}{BEGIN}{expected}{END}{after}"))?;
        return Ok(());
    }
    assert_eq!(
        shown, expected,
        "{PAGE} has drifted: run this test with UPDATE_SNAPSHOTS=1 and review the change"
    );
    Ok(())
}
