//! Who acts. There is no absent actor: the importer and anonymous readers are actors too.

use super::{ColumnId, Role, SiteId, UserId};

/// A role in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// What the person is there.
    pub role: Role,
    /// On which site; `None` only for a cross-site monitor.
    pub site: Option<SiteId>,
    /// On which column of the site; `None` means the whole site.
    pub column: Option<ColumnId>,
}

impl Grant {
    /// Whether the grant speaks for this place.
    pub fn covers(&self, site: SiteId, column: ColumnId) -> bool {
        self.site.is_none_or(|granted| granted == site) && self.column.is_none_or(|granted| granted == column)
    }
}

/// A signed-in person with what they may be where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The person.
    pub id: UserId,
    /// Their grants.
    pub grants: Vec<Grant>,
}

/// Whoever wants something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A reader: sees what is live.
    Anonymous,
    /// A signed-in person.
    Person(Person),
}

impl Actor {
    /// The person, unless a reader.
    pub const fn person(&self) -> Option<&Person> {
        match self {
            Self::Anonymous => None,
            Self::Person(person) => Some(person),
        }
    }
}

impl Person {
    /// The roles held at this place.
    pub fn roles_at(&self, site: SiteId, column: ColumnId) -> impl Iterator<Item = Role> + '_ {
        self.grants.iter().filter(move |grant| grant.covers(site, column)).map(|grant| grant.role)
    }

    /// The first role at this place that satisfies `test`, preferring the least mighty: an approval is recorded in
    /// the capacity that was needed, not in the highest one held.
    pub fn role_that(&self, site: SiteId, column: ColumnId, test: fn(Role) -> bool) -> Option<Role> {
        self.roles_at(site, column).filter(|role| test(*role)).min()
    }
}
