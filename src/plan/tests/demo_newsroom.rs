//! The demo's newsroom: sites with complete mastheads, somebody in every role, articles that fit.

use std::collections::{BTreeMap, BTreeSet};

use super::demo_pack::demo_folder;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Newsroom {
    organisations: Vec<Organisation>,
    sites: Vec<Site>,
    accounts: Vec<Account>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisation {
    code: String,
    name: String,
    kind: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Site {
    slug: String,
    organisation: String,
    name: String,
    short_name: String,
    language: String,
    description: String,
    masthead: Masthead,
    role_labels: BTreeMap<String, String>,
    columns: Vec<Column>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Masthead {
    agency: String,
    governing_body: String,
    licence: String,
    address: String,
    phone: String,
    email: String,
    head: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    slug: String,
    name: String,
    description: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Account {
    username: String,
    display_name: String,
    pen_name: Option<String>,
    password: String,
    grants: Vec<Grant>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Grant {
    role: String,
    site: Option<String>,
    column: Option<String>,
}

const ROLES: [&str; 6] =
    ["reporter", "editor", "managing_secretary", "chief_editor", "site_administrator", "monitor"];

fn newsroom() -> Newsroom {
    toml::from_str(&std::fs::read_to_string(demo_folder().join("newsroom.toml")).unwrap()).unwrap()
}

#[test]
fn three_organisations_have_a_site_each_with_a_complete_masthead() {
    let newsroom = newsroom();
    let kinds: BTreeSet<&str> = newsroom.organisations.iter().map(|o| o.kind.as_str()).collect();
    assert_eq!(kinds, BTreeSet::from(["newspaper", "broadcaster", "unit"]));
    assert_eq!(newsroom.sites.len(), 3);
    for site in &newsroom.sites {
        let owner = newsroom.organisations.iter().find(|o| o.code == site.organisation).unwrap();
        let m = &site.masthead;
        let facts = [&m.agency, &m.governing_body, &m.licence, &m.address, &m.phone, &m.email, &m.head];
        let texts = [&site.short_name, &site.description, &site.language];
        assert!(facts.into_iter().chain(texts).all(|fact| !fact.trim().is_empty()), "{}", site.slug);
        // Nobody may take the demo for the real house, nor reach a real one from it.
        for marked in [&owner.name, &site.name, &m.agency, &m.licence, &m.address, &m.phone, &m.head] {
            assert!(marked.contains("mẫu"), "{}: {marked}", site.slug);
        }
        assert!(m.email.ends_with(".example"), "{}", m.email);
        assert!((3..=5).contains(&site.columns.len()), "{}", site.slug);
        let slugs: BTreeSet<&str> = site.columns.iter().map(|column| column.slug.as_str()).collect();
        assert_eq!(slugs.len(), site.columns.len(), "{}", site.slug);
        for column in &site.columns {
            assert!(column.slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            assert!(!column.name.is_empty() && !column.description.is_empty(), "{}", column.slug);
        }
        assert_eq!(site.role_labels.keys().map(String::as_str).collect::<BTreeSet<_>>(), ROLES.into());
        assert!(site.role_labels.values().all(|label| !label.is_empty()));
    }
}

#[test]
fn every_site_has_somebody_in_every_role() {
    let newsroom = newsroom();
    let holds = |role: &str, site: Option<&str>| {
        let grants = newsroom.accounts.iter().flat_map(|account| &account.grants);
        grants.filter(|grant| grant.role == role && grant.site.as_deref() == site).count()
    };
    for site in &newsroom.sites {
        for role in &ROLES[..5] {
            assert_eq!(holds(role, Some(&site.slug)), 1, "{role} of {}", site.slug);
        }
    }
    assert_eq!(holds("monitor", None), 1);
    for grant in newsroom.accounts.iter().flat_map(|account| &account.grants) {
        assert!(ROLES.contains(&grant.role.as_str()) && grant.column.is_none(), "{}", grant.role);
        let site = grant.site.as_ref();
        assert!(site.is_none_or(|slug| newsroom.sites.iter().any(|site| site.slug == *slug)));
    }
}

#[test]
fn accounts_are_roles_with_their_own_long_pass_phrases() {
    let newsroom = newsroom();
    let count = newsroom.accounts.len();
    let names: BTreeSet<&str> = newsroom.accounts.iter().map(|a| a.username.as_str()).collect();
    let phrases: BTreeSet<&str> = newsroom.accounts.iter().map(|a| a.password.as_str()).collect();
    assert_eq!((names.len(), phrases.len()), (count, count));
    for account in &newsroom.accounts {
        assert!(account.password.chars().count() >= 15, "{}", account.username);
        assert!(account.display_name.ends_with("(mẫu)"), "{}", account.display_name);
        assert!(account.pen_name.as_ref().is_none_or(|name| name.ends_with("(bài mẫu)")));
    }
}

#[test]
fn articles_stand_in_columns_of_their_site_and_are_handled_by_its_people() {
    let newsroom = newsroom();
    let may = |username: &str, site: &str, roles: &[&str]| {
        let mut accounts = newsroom.accounts.iter().filter(|account| account.username == username);
        accounts.any(|account| {
            let mut grants = account.grants.iter();
            grants.any(|g| g.site.as_deref() == Some(site) && roles.contains(&g.role.as_str()))
        })
    };
    for entry in std::fs::read_dir(demo_folder().join("articles")).unwrap() {
        let path = entry.unwrap().path();
        let article: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let text = |at: &str| article.pointer(at).and_then(serde_json::Value::as_str);
        let slug = text("/site").unwrap();
        let site = newsroom.sites.iter().find(|site| site.slug == slug).unwrap();
        let column = text("/content/column").unwrap();
        assert!(site.columns.iter().any(|known| known.slug == column), "{path:?}: {column}");
        assert!(may(text("/author").unwrap(), slug, &["reporter"]), "{path:?}");
        if let Some(editor) = text("/claimed_by") {
            assert!(may(editor, slug, &["editor"]), "{path:?}: {editor}");
        }
        if let Some(person) = text("/reason_by") {
            let roles: &[&str] = if text("/state") == Some("withdrawn") {
                &["chief_editor"]
            } else {
                &["editor", "chief_editor"]
            };
            assert!(may(person, slug, roles), "{path:?}: {person}");
        }
    }
}
