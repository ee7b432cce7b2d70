//! The demo: a newsroom with people whose passwords are known, and articles that went through the desk like any
//! other, at the times their files say.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::CliError;
use super::newsroom::{Account, Newsroom, places};
use super::pack::{DemoFiles, demo_text};
use crate::app::App;
use crate::article::{ArticleId, SiteId, UserId};
use crate::checks::NoFacts;
use crate::clock::{Millis, SetClock};
use crate::desk::staff::NewAccount;
use crate::desk::{Acting, ContentPatch, Desk, NewDraft};
use crate::http::api::articles::ContentInput;

/// The setting that says the demo is complete.
const WRITTEN: &str = "demo_written";

/// Writes the demo unless it was written before, and returns its accounts.
///
/// # Errors
/// When a file of the demo is broken, which a test keeps from happening, or the database fails.
pub async fn write_demo(app: &App) -> Result<Vec<Account>, CliError> {
    let newsroom = Newsroom::parse("demo/newsroom.toml", &demo_text("newsroom.toml")?)?;
    if app.store.setting(WRITTEN).await?.is_some() {
        return Ok(newsroom.accounts);
    }
    if app.store.sites().await?.is_empty() {
        newsroom.build(app).await?;
    }
    let people = hire(app, &newsroom.accounts).await?;
    let clock = Arc::new(SetClock::at(0));
    let story = Story { app, people, clock: clock.clone(), desk: app.desk.at_clock(clock) };
    story.tell(&articles()?).await?;
    let tx = app.store.begin().await?;
    tx.set_setting(WRITTEN, "yes").await?;
    tx.commit().await?;
    Ok(newsroom.accounts)
}

/// Adds the accounts that are not there yet: a demo that was interrupted is completed.
async fn hire(app: &App, accounts: &[Account]) -> Result<BTreeMap<String, UserId>, CliError> {
    let mut people = BTreeMap::new();
    for account in accounts {
        let id = match app.store.user_by_name(&account.username).await? {
            Some(user) => user.id,
            None => {
                let new = NewAccount {
                    username: account.username.clone(),
                    display_name: account.display_name.clone(),
                    pen_name: account.pen_name.clone(),
                    password: Some(account.password.clone()),
                };
                app.door.add_account(new, &places(app, &account.grants).await?, "demo").await?
            }
        };
        people.insert(account.username.clone(), id);
    }
    Ok(people)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoArticle {
    site: String,
    author: String,
    state: String,
    created_at: String,
    #[serde(default)]
    published_at: Option<String>,
    #[serde(default)]
    withdrawn_at: Option<String>,
    #[serde(default)]
    claimed_by: Option<String>,
    #[serde(default)]
    reason: Option<String>,
    #[serde(default)]
    reason_by: Option<String>,
    #[serde(default)]
    next_edition: Option<NextEdition>,
    content: serde_json::Value,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NextEdition {
    state: String,
    author: String,
    opened_at: String,
    #[serde(default)]
    claimed_by: Option<String>,
    change: serde_json::Value,
}

fn broken(file: &str, why: impl std::fmt::Display) -> CliError {
    CliError::Newsroom { file: format!("demo/{file}"), why: why.to_string() }
}

fn articles() -> Result<Vec<(String, DemoArticle)>, CliError> {
    let mut names = DemoFiles::iter()
        .filter(|name| name.starts_with("articles/") && name.ends_with(".json"))
        .collect::<Vec<_>>();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            Ok((
                name.to_string(),
                serde_json::from_str(&demo_text(&name)?).map_err(|error| broken(&name, error))?,
            ))
        })
        .collect()
}

/// One step of the desk, at a time, by somebody.
enum Act {
    Create,
    Submit,
    Claim,
    Return(String),
    Approve,
    Publish,
    Withdraw(String),
    Revise,
    Edit,
}

struct Step<'a> {
    at: Millis,
    article: usize,
    order: usize,
    by: &'a str,
    act: Act,
}

struct Story<'a> {
    app: &'a App,
    people: BTreeMap<String, UserId>,
    clock: Arc<SetClock>,
    desk: Desk,
}

impl Story<'_> {
    /// Takes all steps of all articles in the order of time, so that the log and the audit trail read like a past.
    async fn tell(&self, articles: &[(String, DemoArticle)]) -> Result<(), CliError> {
        let mut steps = Vec::new();
        let bosses = articles
            .iter()
            .map(|(_, article)| (format!("tongbientap.{}", article.site), format!("thuky.{}", article.site)))
            .collect::<Vec<_>>();
        for (index, (name, article)) in articles.iter().enumerate() {
            plan(index, name, article, &bosses[index], &mut steps)?;
        }
        steps.sort_by_key(|step| (step.at, step.article, step.order));
        let mut ids = vec![None; articles.len()];
        for step in steps {
            self.clock.set(step.at);
            let (name, article) = &articles[step.article];
            ids[step.article] = Some(self.take(&step, name, article, ids[step.article]).await?);
        }
        Ok(())
    }

    async fn take(
        &self,
        step: &Step<'_>,
        name: &str,
        article: &DemoArticle,
        id: Option<ArticleId>,
    ) -> Result<ArticleId, CliError> {
        let user = self.people.get(step.by).copied().ok_or_else(|| CliError::NoUser(step.by.to_owned()))?;
        let acting = Acting::as_user(user);
        let Some(id) = id else { return self.create(&acting, name, article).await };
        Ok(match &step.act {
            Act::Create => id,
            Act::Submit => self.desk.submit(&acting, id, None, &NoFacts).await?,
            Act::Claim => self.desk.claim(&acting, id).await?,
            Act::Return(reason) => self.desk.return_to_author(&acting, id, reason).await?,
            Act::Approve => self.desk.approve(&acting, id, &self.newest(id, name).await?.1).await?,
            Act::Publish => self.desk.publish(&acting, id).await?,
            Act::Withdraw(reason) => self.desk.withdraw(&acting, id, reason).await?,
            Act::Revise => self.desk.revise(&acting, id).await?,
            Act::Edit => self.edit(&acting, id, name, article).await?,
        })
    }

    async fn create(
        &self,
        acting: &Acting,
        name: &str,
        article: &DemoArticle,
    ) -> Result<ArticleId, CliError> {
        let (site, content) = self.content(name, article, &article.content).await?;
        let column = content.column.ok_or_else(|| broken(name, "no column"))?;
        Ok(self.desk.create(acting, NewDraft { site, column, content }).await?)
    }

    async fn edit(
        &self,
        acting: &Acting,
        id: ArticleId,
        name: &str,
        article: &DemoArticle,
    ) -> Result<ArticleId, CliError> {
        let change = article
            .next_edition
            .as_ref()
            .map(|next| &next.change)
            .ok_or_else(|| broken(name, "nothing to change"))?;
        let (version, _) = self.newest(id, name).await?;
        self.desk.edit(acting, id, version, self.content(name, article, change).await?.1).await?;
        Ok(id)
    }

    /// What a file says, for the desk: the article's site, and what is written on it.
    async fn content(
        &self,
        name: &str,
        article: &DemoArticle,
        written: &serde_json::Value,
    ) -> Result<(SiteId, ContentPatch), CliError> {
        let input: ContentInput =
            serde_json::from_value(written.clone()).map_err(|error| broken(name, error))?;
        let house = self.app.house().await?;
        let site = house.sites.iter().find(|site| site.slug == article.site);
        let site = site.ok_or_else(|| broken(name, "no such site"))?.id;
        Ok((site, input.patch(&house, site).map_err(|error| broken(name, error))?))
    }

    /// Version and content hash of the newest edition.
    async fn newest(&self, id: ArticleId, name: &str) -> Result<(i64, String), CliError> {
        let newest = self.app.store.editions_of(id).await?.pop().ok_or_else(|| broken(name, "no edition"))?;
        Ok((newest.version, newest.content_hash))
    }
}

/// The steps that lead an article to its state, spread over the time it had.
fn plan<'a>(
    index: usize,
    name: &str,
    article: &'a DemoArticle,
    bosses: &'a (String, String),
    steps: &mut Vec<Step<'a>>,
) -> Result<(), CliError> {
    let (chief, secretary) = (bosses.0.as_str(), bosses.1.as_str());
    let author = article.author.as_str();
    let begun = moment(name, &article.created_at)?;
    let end = article.published_at.as_deref().map_or(Ok(begun + 4 * 3_600_000), |at| moment(name, at))?;
    let part = |share: i64| begun + (end - begun) * share / 10;
    let mut add = |at: Millis, by: &'a str, act: Act| {
        let order = steps.len();
        steps.push(Step { at, article: index, order, by, act });
    };
    add(begun, author, Act::Create);
    let way =
        way_to(&article.state).ok_or_else(|| broken(name, format!("unknown state {:?}", article.state)))?;
    let reason = || article.reason.clone().ok_or_else(|| broken(name, "no reason"));
    for leg in way {
        match leg {
            Leg::Submit => add(part(3), author, Act::Submit),
            Leg::Claim => {
                if let Some(editor) = article.claimed_by.as_deref() {
                    add(part(5), editor, Act::Claim);
                }
            }
            Leg::Return => {
                add(part(7), article.reason_by.as_deref().unwrap_or(chief), Act::Return(reason()?))
            }
            Leg::Approve => add(part(8), chief, Act::Approve),
            Leg::Publish => add(end, secretary, Act::Publish),
            Leg::Withdraw => {
                let at =
                    article.withdrawn_at.as_deref().map_or(Ok(end + 3_600_000), |at| moment(name, at))?;
                add(at, article.reason_by.as_deref().unwrap_or(chief), Act::Withdraw(reason()?));
            }
        }
    }
    if let Some(next) = &article.next_edition {
        let opened = moment(name, &next.opened_at)?;
        add(opened, &next.author, Act::Revise);
        add(opened + 600_000, &next.author, Act::Edit);
        if matches!(next.state.as_str(), "submitted" | "in_review") {
            add(opened + 1_200_000, &next.author, Act::Submit);
        }
        if let Some(editor) = next.claimed_by.as_deref() {
            add(opened + 1_800_000, editor, Act::Claim);
        }
    }
    Ok(())
}

enum Leg {
    Submit,
    Claim,
    Return,
    Approve,
    Publish,
    Withdraw,
}

fn way_to(state: &str) -> Option<Vec<Leg>> {
    Some(match state {
        "draft" => vec![],
        "submitted" => vec![Leg::Submit],
        "in_review" => vec![Leg::Submit, Leg::Claim],
        "returned" => vec![Leg::Submit, Leg::Claim, Leg::Return],
        "approved" => vec![Leg::Submit, Leg::Claim, Leg::Approve],
        "live" => vec![Leg::Submit, Leg::Claim, Leg::Approve, Leg::Publish],
        "withdrawn" => vec![Leg::Submit, Leg::Claim, Leg::Approve, Leg::Publish, Leg::Withdraw],
        _ => return None,
    })
}

fn moment(name: &str, text: &str) -> Result<Millis, CliError> {
    let moment =
        OffsetDateTime::parse(text, &Rfc3339).map_err(|error| broken(name, format!("{text}: {error}")))?;
    Ok(moment.unix_timestamp() * 1_000)
}
