//! What stays true whoever does what in whatever order, and what the content hash stands for.

use std::collections::BTreeSet;

use proptest::prelude::*;
use ulid::Ulid;

use super::lifecycle::{self as life, EditionState, Publication};
use super::{
    Byline, ColumnId, Content, Grant, Language, Person, Refusal, Role, SiteId, Subject, UserId, Verb,
    available, mark, permit,
};
use crate::document::Document;

const SITE: u128 = 1;
const OTHER_SITE: u128 = 2;
const COLUMN: u128 = 3;
const AUTHOR: u128 = 10;

fn person(id: u128, role: Role, site: Option<u128>) -> Person {
    let site = site.map(|site| SiteId::from(Ulid::from(site)));
    Person { id: UserId::from(Ulid::from(id)), grants: vec![Grant { role, site, column: None }] }
}

fn people() -> Vec<Person> {
    vec![
        person(AUTHOR, Role::Reporter, Some(SITE)),
        person(11, Role::Reporter, Some(SITE)),
        person(12, Role::Editor, Some(SITE)),
        person(13, Role::Editor, Some(SITE)),
        person(14, Role::ManagingSecretary, Some(SITE)),
        person(15, Role::ChiefEditor, Some(SITE)),
        person(16, Role::SiteAdministrator, Some(SITE)),
        person(17, Role::Monitor, None),
        person(18, Role::ChiefEditor, Some(OTHER_SITE)),
    ]
}

/// An edition as far as the rules know it.
#[derive(Debug, Clone, PartialEq)]
struct Edition {
    state: EditionState,
    opened_by: UserId,
    hash: String,
    /// Valid signatures: whose, and of which bytes.
    signed: Vec<(UserId, String)>,
}

/// An article, moved by the pure functions in the way the desk does it.
#[derive(Debug, Clone, PartialEq)]
struct World {
    publication: Publication,
    author: UserId,
    editions: Vec<Edition>,
    author_may_approve: bool,
    /// The bytes that went live, with who had signed them.
    went_live: Vec<(String, Vec<UserId>, UserId)>,
}

impl World {
    fn new(author_may_approve: bool) -> Self {
        let author = UserId::from(Ulid::from(AUTHOR));
        let first = Edition {
            state: EditionState::Draft,
            opened_by: author,
            hash: "h0".to_owned(),
            signed: Vec::new(),
        };
        Self {
            publication: Publication::NeverPublished,
            author,
            editions: vec![first],
            author_may_approve,
            went_live: Vec::new(),
        }
    }

    fn current(&self) -> Edition {
        self.editions.last().cloned().unwrap_or_else(|| unreachable!("an article has an edition"))
    }

    fn subject(&self) -> Subject {
        let current = self.current();
        Subject {
            site: SiteId::from(Ulid::from(SITE)),
            column: ColumnId::from(Ulid::from(COLUMN)),
            author: self.author,
            opened_by: current.opened_by,
            state: current.state,
            publication: self.publication.clone(),
            author_may_approve: self.author_may_approve,
        }
    }

    fn put(&mut self, edition: Edition) {
        self.editions.pop();
        self.editions.push(edition);
    }

    fn does(&mut self, verb: Verb, who: &Person, text: u8) -> Result<(), Refusal> {
        let subject = self.subject();
        let mut now = self.current();
        match verb {
            Verb::Create => return Ok(()),
            Verb::Edit => {
                let leave = permit::<mark::Edit>(who, &subject)?;
                let hash = format!("h{text}");
                now.state = life::edit(now.state, &leave, hash != now.hash)?;
                now.signed.retain(|(_, signed)| *signed == hash);
                now.hash = hash;
            }
            Verb::Submit => now.state = life::submit(now.state, &permit::<mark::Submit>(who, &subject)?)?,
            Verb::Claim => {
                let leave = permit::<mark::Claim>(who, &subject)?;
                if now.state.claimed_by() == Some(who.id) {
                    return Ok(());
                }
                now.state = life::claim(now.state, &leave)?;
            }
            Verb::Release => now.state = life::release(now.state, &permit::<mark::Release>(who, &subject)?)?,
            Verb::Return => {
                now.state =
                    life::return_to_author(now.state, &permit::<mark::Return>(who, &subject)?, "lý do")?;
                now.signed.clear();
            }
            Verb::Approve => {
                let leave = permit::<mark::Approve>(who, &subject)?;
                now.state = life::approve(now.state, &leave, &now.hash, &now.hash)?;
                now.signed.push((leave.person(), now.hash.clone()));
            }
            Verb::Publish => return self.publishes(who, &subject, now),
            Verb::Revise => {
                permit::<mark::Revise>(who, &subject)?;
                if now.state != EditionState::Live {
                    return Err(Refusal::WrongState { verb, state: now.state.code() });
                }
                self.editions.push(Edition {
                    state: EditionState::Draft,
                    opened_by: who.id,
                    signed: Vec::new(),
                    ..now
                });
                return Ok(());
            }
            Verb::Withdraw => return self.withdraws(who, &subject),
        }
        self.put(now);
        Ok(())
    }

    fn publishes(&mut self, who: &Person, subject: &Subject, mut now: Edition) -> Result<(), Refusal> {
        let leave = permit::<mark::Publish>(who, subject)?;
        let hashes = now.signed.iter().map(|(_, hash)| hash.clone()).collect::<Vec<_>>();
        now.state = life::publish(now.state, &self.publication, &leave, &now.hash, &hashes)?;
        for old in self.editions.iter_mut().filter(|edition| edition.state == EditionState::Live) {
            old.state = life::supersede(old.state.clone(), &leave)?;
        }
        let signers =
            now.signed.iter().filter(|(_, hash)| *hash == now.hash).map(|(signer, _)| *signer).collect();
        self.went_live.push((now.hash.clone(), signers, now.opened_by));
        self.publication = Publication::Live;
        self.put(now);
        Ok(())
    }

    fn withdraws(&mut self, who: &Person, subject: &Subject) -> Result<(), Refusal> {
        let leave = permit::<mark::Withdraw>(who, subject)?;
        if matches!(self.publication, Publication::Withdrawn { .. }) {
            return Err(Refusal::ArticleWithdrawn);
        }
        let state = subject.state.code();
        let live = self.editions.iter_mut().find(|edition| edition.state == EditionState::Live);
        let live = live.ok_or(Refusal::WrongState { verb: Verb::Withdraw, state })?;
        live.state = life::take_down(live.state.clone(), &leave, "lý do")?;
        self.publication = Publication::Withdrawn { at: 1, by: who.id, reason: "lý do".to_owned() };
        Ok(())
    }

    /// What a database full of articles must look like at every moment.
    fn holds(&self) {
        let count =
            |wanted: &str| self.editions.iter().filter(|edition| edition.state.code() == wanted).count();
        let open = self.editions.iter().filter(|edition| edition.state.is_open()).count();
        assert!(open <= 1, "{open} open editions");
        let (live, down) = match &self.publication {
            Publication::NeverPublished => (0, 0),
            Publication::Live => (1, 0),
            Publication::Withdrawn { .. } => (0, 1),
        };
        assert_eq!((count("live"), count("withdrawn")), (live, down), "{self:?}");
        assert!(self.publication != Publication::NeverPublished || count("superseded") == 0);
        for edition in &self.editions {
            if edition.state == EditionState::Approved {
                assert!(
                    edition.signed.iter().any(|(_, hash)| *hash == edition.hash),
                    "approved, and nobody signed this"
                );
            }
        }
        for (hash, signers, opened_by) in &self.went_live {
            assert!(!signers.is_empty(), "{hash} went live unsigned");
            let own = |signer: &UserId| *signer == self.author || signer == opened_by;
            assert!(
                self.author_may_approve || !signers.iter().all(own),
                "{hash} was signed by those who wrote it"
            );
        }
    }
}

fn verb() -> impl Strategy<Value = Verb> {
    proptest::sample::select(Verb::ON_ARTICLE.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_verbs_by_anybody_leave_an_article_in_order(
        policy in any::<bool>(),
        steps in proptest::collection::vec((verb(), 0..9_usize, 0..3_u8), 1..120),
    ) {
        let people = people();
        let mut world = World::new(policy);
        for (verb, who, text) in steps {
            let Some(who) = people.get(who) else { continue };
            let before = world.clone();
            let told = available(who, &world.subject()).into_iter().find(|(one, _)| *one == verb).map(|(_, may)| may);
            let done = world.does(verb, who, text);
            world.holds();
            match &done {
                Err(_) => prop_assert_eq!(&world, &before, "a refused step left a trace"),
                Ok(()) => {
                    let was_withdrawn = matches!(before.publication, Publication::Withdrawn { .. });
                    prop_assert!(!was_withdrawn || world.publication == before.publication, "what was withdrawn came back");
                }
            }
            let claimed_again = verb == Verb::Claim && before.current().state.claimed_by() == Some(who.id);
            // Whether signatures are there is found out when publishing; a state of approval always has them.
            if !claimed_again {
                prop_assert_eq!(told, Some(done), "{:?} was told something else about {:?} in {:?}", who, verb, before.subject().state);
            }
        }
    }

    /// The desk's way through, interrupted anywhere by others: the walk above rarely gets so far.
    #[test]
    fn an_edit_after_approval_reopens_only_when_readers_would_see_it(text in 0..4_u8, again in 0..4_u8) {
        let people = people();
        let mut world = World::new(false);
        let mut step = |verb, who: usize, text| people.get(who).map(|who| world.does(verb, who, text));
        prop_assert_eq!(step(Verb::Edit, 0, text), Some(Ok(())));
        prop_assert_eq!(step(Verb::Submit, 0, 0), Some(Ok(())));
        prop_assert_eq!(step(Verb::Approve, 2, 0), Some(Ok(())));
        prop_assert_eq!(step(Verb::Edit, 3, again), Some(Ok(())));
        let published = step(Verb::Publish, 5, 0);
        if text == again {
            prop_assert_eq!(published, Some(Ok(())));
            prop_assert_eq!(&world.publication, &Publication::Live);
        } else {
            prop_assert_eq!(published, Some(Err(Refusal::WrongState { verb: Verb::Publish, state: "in_review" })));
            prop_assert_eq!(world.current().state.claimed_by(), people.get(3).map(|editor| editor.id));
            prop_assert!(world.current().signed.is_empty());
        }
    }

    #[test]
    fn what_was_cleaned_once_stays_as_it_is(content in content()) {
        if let Ok(clean) = content.normalised() {
            prop_assert_eq!(clean.clone().normalised(), Ok(clean));
        }
    }

    #[test]
    fn two_contents_have_one_hash_only_if_they_read_alike(one in content(), other in content()) {
        if let (Ok(one), Ok(other)) = (one.normalised(), other.normalised()) {
            prop_assert_eq!(one.hash() == other.hash(), one == other);
        }
    }

    #[test]
    fn the_hash_changes_with_every_field_that_readers_see(content in content(), field in 0..14_usize) {
        if let Ok(before) = content.normalised() {
            let mut after = before.clone();
            changed(&mut after, field);
            prop_assert_ne!(before.hash(), after.hash(), "field {}", field);
        }
    }
}

/// Texts out of few letters, so that equal ones and look-alikes happen: spaces, separators, two spellings of one letter.
fn text() -> impl Strategy<Value = String> {
    let letters = [
        "a", "b", " ", "\u{1f}", "\u{1e}", "é", "e\u{301}", "\u{200b}", "\n", "0", "|", "ế", "\u{a0}",
        "\u{3000}", "\u{308}",
    ];
    proptest::collection::vec(proptest::sample::select(letters.to_vec()), 0..6)
        .prop_map(|letters| letters.concat())
}

fn content() -> impl Strategy<Value = Content> {
    let texts = proptest::array::uniform4(text());
    let names = proptest::collection::vec((text(), proptest::option::of(text())), 0..3);
    let lists = proptest::array::uniform4(proptest::collection::vec(text(), 0..3));
    let codes = (proptest::option::of(text()), proptest::option::of(text()));
    let rest = (0..2_u128, any::<bool>(), proptest::collection::vec(text(), 0..3));
    (texts, names, lists, codes, rest).prop_map(
        |(texts, names, lists, codes, (column, english, paragraphs))| {
            let [kicker, headline, standfirst, source] = texts;
            let [tags, plan_nodes, audiences, themes] = lists;
            let paragraphs = paragraphs.iter().map(String::as_str).collect::<Vec<_>>();
            Content {
                column: ColumnId::from(Ulid::from(column)),
                kicker,
                headline,
                standfirst,
                body: Document::from_paragraphs(&paragraphs).unwrap_or_else(|_| Document::empty()),
                byline: names.into_iter().map(|(name, role)| Byline { name, role }).collect(),
                source,
                genre: codes.0,
                tags,
                plan_nodes,
                audiences,
                themes,
                stage: codes.1,
                language: if english { Language::En } else { Language::Vi },
            }
        },
    )
}

/// Changes one field, each in a way that readers see.
fn changed(content: &mut Content, field: usize) {
    let longer = |text: &mut String| text.push('x');
    match field {
        0 => content.column = ColumnId::from(Ulid::from(99_u128)),
        1 => longer(&mut content.kicker),
        2 => longer(&mut content.headline),
        3 => longer(&mut content.standfirst),
        4 => {
            content.body =
                Document::from_paragraphs(&["một đoạn khác hẳn"]).unwrap_or_else(|_| Document::empty())
        }
        5 => content.byline.push(Byline { name: "x".to_owned(), role: None }),
        6 => longer(&mut content.source),
        7 => content.genre = Some(format!("{}x", content.genre.as_deref().unwrap_or_default())),
        8 => content.tags.push("x".to_owned()),
        9 => content.plan_nodes.push("x".to_owned()),
        10 => content.audiences.push("x".to_owned()),
        11 => content.themes.push("x".to_owned()),
        12 => content.stage = Some(format!("{}x", content.stage.as_deref().unwrap_or_default())),
        _ => content.language = if content.language == Language::Vi { Language::En } else { Language::Vi },
    }
}

/// The walk above would prove little if it never got anywhere.
#[test]
fn the_road_to_the_public_and_back_is_open() {
    let people = people();
    let mut world = World::new(false);
    let mut codes = BTreeSet::new();
    for (verb, who) in [
        (Verb::Submit, 0),
        (Verb::Claim, 2),
        (Verb::Return, 2),
        (Verb::Submit, 0),
        (Verb::Approve, 2),
        (Verb::Publish, 4),
        (Verb::Revise, 0),
        (Verb::Submit, 0),
        (Verb::Approve, 5),
        (Verb::Publish, 5),
        (Verb::Withdraw, 5),
    ] {
        let done = people.get(who).map(|who| world.does(verb, who, 0));
        assert_eq!(done, Some(Ok(())), "{verb:?}");
        world.holds();
        codes.extend(world.editions.iter().map(|edition| edition.state.code()));
    }
    assert_eq!(codes.len(), 8, "{codes:?}");
    assert_eq!(world.publication.code(), "withdrawn");
}
