//! What an actor may see: the one scope that every query for content goes through.

use super::{Actor, ColumnId, Person, Role, SiteId, UserId};

/// Which articles an actor sees. The store turns it into conditions; nothing reads content without one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// Sites of which everything is seen, drafts included.
    pub whole_sites: Vec<SiteId>,
    /// Columns of which everything is seen, drafts included.
    pub whole_columns: Vec<ColumnId>,
    /// Sites of which what is or was published is seen.
    pub published_sites: Vec<SiteId>,
    /// Everything that is or was published, on any site.
    pub published_everywhere: bool,
    /// Articles this person started, or opened an edition of.
    pub own: Option<UserId>,
}

impl Reach {
    /// The reach of an actor. Readers reach nothing here: public pages have their own door that knows only what is live.
    pub fn of(actor: &Actor) -> Self {
        actor.person().map_or_else(Self::default, Self::of_person)
    }

    /// The reach of a signed-in person.
    pub fn of_person(person: &Person) -> Self {
        let mut reach = Self { own: Some(person.id), ..Self::default() };
        for grant in &person.grants {
            match (grant.role, grant.site, grant.column) {
                (Role::Monitor, None, _) => reach.published_everywhere = true,
                (role, Some(site), None) if role.sees_drafts() => reach.whole_sites.push(site),
                (role, Some(_), Some(column)) if role.sees_drafts() => reach.whole_columns.push(column),
                (_, Some(site), _) => reach.published_sites.push(site),
                (_, None, _) => {}
            }
        }
        // A column editor still works on the site: what it has published is theirs to read.
        reach.published_sites.extend(person.grants.iter().filter_map(|grant| grant.site));
        reach.published_sites.sort_unstable();
        reach.published_sites.dedup();
        reach
    }

    /// The part of a person's reach within which unpublished work is seen: what colleagues say to each other about a
    /// draft (remarks, suggestions, who is writing) is for whoever sees the draft.
    pub fn of_drafts(person: &Person) -> Self {
        Self { published_sites: Vec::new(), published_everywhere: false, ..Self::of_person(person) }
    }

    /// Whether an unpublished edition is seen: by who writes it, and by the desk of its column.
    pub fn sees_draft(&self, site: SiteId, column: ColumnId, writers: [UserId; 2]) -> bool {
        self.whole_sites.contains(&site)
            || self.whole_columns.contains(&column)
            || self.own.is_some_and(|own| writers.contains(&own))
    }

    /// Whether what is or was published on a site is seen.
    pub fn sees_published(&self, site: SiteId) -> bool {
        self.published_everywhere || self.published_sites.contains(&site)
    }
}
