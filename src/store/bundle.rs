//! Statements that go to SQLite together.
//!
//! The way to SQLite's thread and back costs more than what most statements do there. So a statement whose answer
//! nobody waits for is held back and goes along with the next one that is waited for, or with the end of the step. The
//! savepoint that keeps the step's work apart goes along with the first that writes: a step that only reads needs none.

use sea_orm::{DbBackend, Statement};

/// What a step has said to the database that was not sent yet.
#[derive(Debug)]
pub(super) struct Bundle {
    place: usize,
    waiting: Vec<Statement>,
    apart: bool,
}

/// Drops the work of the step that had this place in its transaction. Each has a savepoint of its own name, so that nobody
/// else's work can be meant: not when the step never came to set it, nor when it was kept already.
pub(super) fn dropping(place: usize) -> String {
    format!("ROLLBACK TO step_{place}; RELEASE step_{place}")
}

impl Bundle {
    /// Of the step that has this place in its transaction.
    pub(super) const fn of(place: usize) -> Self {
        Self { place, waiting: Vec::new(), apart: false }
    }

    /// Holds a statement back.
    pub(super) fn add(&mut self, statement: Statement) {
        self.waiting.push(statement);
    }

    /// Whether the savepoint was set: then there may be work to drop.
    pub(super) const fn is_apart(&self) -> bool {
        self.apart
    }

    /// A question together with all that has to go before it. What writes and answers at once (`… RETURNING`) is one too.
    pub(super) fn with(&mut self, question: Statement) -> Statement {
        let writes = !question.sql.starts_with("SELECT");
        let mut all = self.before(writes);
        all.push(question);
        joined(all)
    }

    /// What has to go before something that writes, if anything has.
    pub(super) fn first(&mut self) -> Option<Statement> {
        let before = self.before(true);
        (!before.is_empty()).then(|| joined(before))
    }

    /// The end of a step that is to be kept; none of one that wrote nothing.
    pub(super) fn end(&mut self) -> Option<Statement> {
        let mut all = self.before(false);
        if !self.apart {
            return None;
        }
        all.push(plain(format!("RELEASE step_{}", self.place)));
        Some(joined(all))
    }

    fn before(&mut self, writes: bool) -> Vec<Statement> {
        let mut all = Vec::with_capacity(self.waiting.len() + 2);
        if !self.apart && (writes || !self.waiting.is_empty()) {
            self.apart = true;
            all.push(plain(format!("SAVEPOINT step_{}", self.place)));
        }
        all.append(&mut self.waiting);
        all
    }
}

fn plain(sql: String) -> Statement {
    Statement::from_string(DbBackend::Sqlite, sql)
}

/// One text, whose placeholders (`?`) are filled from the left.
fn joined(mut statements: Vec<Statement>) -> Statement {
    if statements.len() == 1
        && let Some(only) = statements.pop()
    {
        return only;
    }
    let (mut texts, mut values) = (Vec::new(), Vec::new());
    for statement in statements {
        texts.push(statement.sql);
        values.extend(statement.values.into_iter().flat_map(|values| values.0));
    }
    Statement::from_sql_and_values(DbBackend::Sqlite, texts.join("; "), values)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    fn with_value(sql: &str, value: i64) -> Statement {
        Statement::from_sql_and_values(DbBackend::Sqlite, sql, [value.into()])
    }

    #[test]
    fn a_step_that_reads_needs_no_savepoint_and_no_end() {
        let mut bundle = Bundle::of(3);
        assert_eq!(bundle.with(with_value("SELECT ?", 1)), with_value("SELECT ?", 1));
        assert!(!bundle.is_apart());
        assert_eq!(bundle.end(), None);
    }

    #[test]
    fn what_was_held_back_goes_first_and_in_its_order() {
        let mut bundle = Bundle::of(3);
        bundle.add(with_value("UPDATE a SET n = ?", 1));
        bundle.add(with_value("UPDATE b SET n = ?", 2));
        let sent = bundle.with(with_value("SELECT ?", 3));
        assert_eq!(sent.sql, "SAVEPOINT step_3; UPDATE a SET n = ?; UPDATE b SET n = ?; SELECT ?");
        assert_eq!(sent.values.unwrap().0, [1_i64, 2, 3].map(Into::into));
        assert!(bundle.is_apart());
        bundle.add(with_value("UPDATE c SET n = ?", 4));
        assert_eq!(bundle.end().unwrap().sql, "UPDATE c SET n = ?; RELEASE step_3");
    }

    #[test]
    fn the_first_that_writes_sets_the_savepoint() {
        let mut bundle = Bundle::of(3);
        assert_eq!(bundle.first().unwrap().sql, "SAVEPOINT step_3");
        assert_eq!(bundle.first(), None);
        let mut bundle = Bundle::of(3);
        let sent = bundle.with(with_value("UPDATE a SET n = ? RETURNING n", 1));
        assert_eq!(sent.sql, "SAVEPOINT step_3; UPDATE a SET n = ? RETURNING n");
        assert_eq!(bundle.end().unwrap().sql, "RELEASE step_3");
    }
}
