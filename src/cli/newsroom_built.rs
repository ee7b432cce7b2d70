//! What a newsroom file says becomes what the database holds: made where it is missing, changed where it differs.

use std::collections::BTreeMap;

use ulid::Ulid;

use super::CliError;
use super::newsroom::{Newsroom, NewsroomColumn, NewsroomSite};
use crate::app::App;
use crate::article::{ColumnId, OrganisationId, SiteId};
use crate::clock::Millis;
use crate::store::{Column, NewAudit, NewColumn, NewSite, Organisation, Site, StoreError, WriteTx};

/// Accents of sites that name none, in turn.
const ACCENTS: [&str; 4] = ["river", "brick", "indigo", "ochre"];

impl Newsroom {
    /// Makes everything but the accounts, in one transaction. What is there already is found by its code or slug and
    /// becomes what the file says; what the file does not name stays, because articles may stand in it.
    ///
    /// # Errors
    /// When a site belongs to another organisation or a host is taken; nothing is made or changed then.
    pub async fn build(&self, app: &App) -> Result<(), CliError> {
        let build = Build {
            app,
            now: app.clock.now(),
            organisations: app.store.organisations().await?,
            sites: app.store.sites().await?,
            columns: app.store.columns().await?,
            tx: app.store.begin().await?,
        };
        let mut organisations = BTreeMap::new();
        for organisation in &self.organisations {
            let id = build.organisation(&organisation.code, &organisation.name).await?;
            organisations.insert(organisation.code.as_str(), id);
        }
        for ((position, site), accent) in (1..).zip(&self.sites).zip(ACCENTS.iter().cycle()) {
            let Some(organisation) = organisations.get(site.organisation.as_str()).copied() else { continue };
            let id = build.site(site, organisation, accent, position).await?;
            for (position, column) in (1..).zip(&site.columns) {
                build.column(column, id, position).await?;
            }
        }
        build.noted(self).await
    }
}

/// One run: what was there before it, and the transaction it is made in.
struct Build<'a> {
    app: &'a App,
    now: Millis,
    organisations: Vec<Organisation>,
    sites: Vec<Site>,
    columns: Vec<Column>,
    tx: WriteTx,
}

impl Build<'_> {
    async fn organisation(&self, code: &str, name: &str) -> Result<OrganisationId, CliError> {
        let there = self.organisations.iter().find(|there| there.slug == code).map(|there| there.id);
        let id = there.map_or_else(|| self.new_id().map(OrganisationId::from), Ok)?;
        let wanted = Organisation { id, slug: code.to_owned(), name: name.to_owned() };
        match there {
            Some(_) => self.tx.save_organisation(&wanted).await?,
            None => self.tx.add_organisation(&wanted).await?,
        }
        Ok(id)
    }

    async fn site(
        &self,
        site: &NewsroomSite,
        organisation: OrganisationId,
        accent: &str,
        position: i64,
    ) -> Result<SiteId, CliError> {
        let there = self.sites.iter().find(|there| there.slug == site.slug);
        if there.is_some_and(|there| there.organisation != organisation) {
            let why =
                "belongs to another organisation; articles cannot move between organisations".to_owned();
            return Err(CliError::Newsroom { file: site.slug.clone(), why });
        }
        let id = there.map_or_else(|| self.new_id().map(SiteId::from), |there| Ok(there.id))?;
        let accent = || there.map_or(accent, |there| &there.accent).to_owned();
        let policy = self.app.config.editorial.author_may_approve;
        let wanted = Site {
            id,
            organisation,
            slug: site.slug.clone(),
            name: site.name.clone(),
            description: site.description.clone(),
            host: site.host.clone(),
            language: site.language.clone(),
            accent: site.accent.clone().unwrap_or_else(accent),
            author_may_approve: site.author_may_approve.unwrap_or(policy),
            masthead: site.masthead.clone(),
            role_labels: site.role_labels.clone(),
            checks: site.checks.clone(),
        };
        let wanted = NewSite { site: wanted, position };
        match there {
            Some(_) => self.tx.save_site(&wanted).await?,
            None => self.tx.add_site(&wanted).await?,
        }
        Ok(id)
    }

    async fn column(&self, column: &NewsroomColumn, site: SiteId, position: i64) -> Result<(), CliError> {
        let there = self.columns.iter().find(|there| there.site == site && there.slug == column.slug);
        let id = there.map_or_else(|| self.new_id().map(ColumnId::from), |there| Ok(there.id))?;
        let wanted = Column {
            id,
            site,
            slug: column.slug.clone(),
            name: column.name.clone(),
            description: column.description.clone(),
        };
        let wanted = NewColumn { column: wanted, position };
        match there {
            Some(_) => self.tx.save_column(&wanted).await?,
            None => self.tx.add_column(&wanted).await?,
        }
        Ok(())
    }

    async fn noted(self, newsroom: &Newsroom) -> Result<(), CliError> {
        let sites = newsroom.sites.iter().map(|site| site.slug.as_str()).collect::<Vec<_>>();
        self.tx
            .append_audit(NewAudit {
                at: self.now,
                actor: "command line".to_owned(),
                verb: "newsroom.seed".to_owned(),
                subject: "newsroom".to_owned(),
                detail: serde_json::json!({ "sites": sites }),
            })
            .await?;
        Ok(self.tx.commit().await?)
    }

    fn new_id(&self) -> Result<Ulid, CliError> {
        Ok(self.app.chance.ulid(self.now).map_err(StoreError::NoEntropy)?)
    }
}
