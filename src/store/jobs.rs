//! Job rows. What they mean, when they are retried and when given up is the business of `queue`.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, PaginatorTrait,
    QueryFilter, QueryOrder,
};
use ulid::Ulid;

use super::entity::job;
use super::statement::Sql;
use super::{Store, StoreError, WriteTx};
use crate::clock::Millis;

/// A job in somebody's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// With what (ids only), as JSON.
    pub payload: String,
    /// How often it was tried, this time included.
    pub attempts: i64,
    /// Proof of holding it: whoever lost the lease can no longer finish it.
    pub lease_token: String,
}

/// A job to be queued.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// Its id.
    pub id: Ulid,
    /// What is to be done.
    pub kind: String,
    /// While a job with this key waits, another is not queued.
    pub dedupe_key: Option<String>,
    /// With what (ids only), as JSON.
    pub payload: String,
    /// Not before.
    pub run_at: Millis,
    /// When it is queued.
    pub at: Millis,
}

/// A job that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadJob {
    /// Its id.
    pub id: String,
    /// What was to be done.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What the last try said.
    pub error: String,
    /// When it was queued.
    pub queued_at: Millis,
}

/// How many jobs stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JobCounts {
    /// Waiting, due or not.
    pub ready: u64,
    /// In somebody's hands.
    pub leased: u64,
    /// Given up.
    pub dead: u64,
}

impl Store {
    /// How many jobs stand where.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn job_counts(&self) -> Result<JobCounts, StoreError> {
        let count = async |state: &str| {
            job::Entity::find().filter(job::Column::State.eq(state)).count(self.read()).await
        };
        Ok(JobCounts {
            ready: count("ready").await?,
            leased: count("leased").await?,
            dead: count("dead").await?,
        })
    }

    /// Jobs that were given up, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn dead_jobs(&self) -> Result<Vec<DeadJob>, StoreError> {
        let dead = job::Entity::find().filter(job::Column::State.eq("dead"));
        let rows = dead.order_by_asc(job::Column::Id).all(self.read()).await?;
        let told = |row: job::Model| DeadJob {
            id: row.id,
            kind: row.kind,
            attempts: row.attempts,
            error: row.last_error.unwrap_or_default(),
            queued_at: row.created_at,
        };
        Ok(rows.into_iter().map(told).collect())
    }
}

impl WriteTx {
    /// Queues a job; does nothing when one with the same key waits already.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_job(&self, new: NewJob) -> Result<(), StoreError> {
        let row = job::ActiveModel {
            id: Set(new.id.to_string()),
            kind: Set(new.kind),
            dedupe_key: Set(new.dedupe_key),
            payload: Set(new.payload),
            state: Set("ready".to_owned()),
            run_at: Set(new.run_at),
            attempts: Set(0),
            lease_token: Set(None),
            lease_until: Set(None),
            last_error: Set(None),
            created_at: Set(new.at),
        };
        job::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(self.db())
            .await?;
        Ok(())
    }

    /// Takes the next due job, or one whose holder let the lease run out.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn lease_job(
        &self,
        token: &str,
        now: Millis,
        until: Millis,
    ) -> Result<Option<Job>, StoreError> {
        let mut sql = Sql::default();
        sql.push("UPDATE jobs SET state = 'leased', lease_token = ")
            .bind(token)
            .push(", lease_until = ")
            .bind(until);
        sql.push(
            ", attempts = attempts + 1 WHERE id = (SELECT id FROM jobs WHERE (state = 'ready' AND run_at <= ",
        );
        sql.bind(now).push(") OR (state = 'leased' AND lease_until <= ").bind(now);
        sql.push(") ORDER BY run_at, id LIMIT 1");
        if self.db().get_database_backend() == DbBackend::Postgres {
            sql.push(" FOR UPDATE SKIP LOCKED");
        }
        sql.push(") RETURNING id, kind, payload, attempts, lease_token");
        let Some(row) = sql.one_in(self).await? else { return Ok(None) };
        let row = LeasedRow::from_query_result(&row, "")?;
        Ok(Some(Job {
            id: row.id,
            kind: row.kind,
            payload: row.payload,
            attempts: row.attempts,
            lease_token: row.lease_token,
        }))
    }

    /// Holds on to a job until a later moment; `false` when the lease was lost meanwhile.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn renew_job(&self, job: &Job, until: Millis) -> Result<bool, StoreError> {
        let done = job::Entity::update_many()
            .col_expr(job::Column::LeaseUntil, Expr::value(until))
            .filter(job::Column::Id.eq(&job.id))
            .filter(job::Column::LeaseToken.eq(&job.lease_token))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Removes a job that is done; `false` when the lease was lost meanwhile.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn finish_job(&self, job: &Job) -> Result<bool, StoreError> {
        let done = job::Entity::delete_many()
            .filter(job::Column::Id.eq(&job.id))
            .filter(job::Column::LeaseToken.eq(&job.lease_token))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Puts a failed job back, to be tried at `run_at`. If another with its key came to wait meanwhile, that one
    /// does the work and this one goes.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn retry_job(&self, job: &Job, run_at: Millis, error: &str) -> Result<(), StoreError> {
        let row = job::Entity::find_by_id(&job.id).one(self.db()).await?;
        let Some(key) = row.map(|row| row.dedupe_key) else { return Ok(()) };
        if self.another_waits(key.as_deref()).await? {
            return self.finish_job(job).await.map(drop);
        }
        self.give_back(job, "ready", Some(run_at), error).await
    }

    async fn another_waits(&self, key: Option<&str>) -> Result<bool, StoreError> {
        let Some(key) = key else { return Ok(false) };
        let waiting = job::Entity::find()
            .filter(job::Column::DedupeKey.eq(key))
            .filter(job::Column::State.eq("ready"))
            .count(self.db())
            .await?;
        Ok(waiting > 0)
    }

    /// Puts a job that was given up back, as if it had never been tried; `false` when there is no such job. If
    /// another with its key waits, that one does the work and this one goes.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn revive_job(&self, id: &str, run_at: Millis) -> Result<bool, StoreError> {
        let dead = job::Entity::find_by_id(id).filter(job::Column::State.eq("dead")).one(self.db()).await?;
        let Some(dead) = dead else { return Ok(false) };
        if self.another_waits(dead.dedupe_key.as_deref()).await? {
            return self.drop_dead_job(id).await;
        }
        let done = job::Entity::update_many()
            .col_expr(job::Column::State, Expr::value("ready"))
            .col_expr(job::Column::Attempts, Expr::value(0_i64))
            .col_expr(job::Column::RunAt, Expr::value(run_at))
            .filter(job::Column::Id.eq(id))
            .filter(job::Column::State.eq("dead"))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Removes a job that was given up; `false` when there is no such job.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn drop_dead_job(&self, id: &str) -> Result<bool, StoreError> {
        let done = job::Entity::delete_many()
            .filter(job::Column::Id.eq(id))
            .filter(job::Column::State.eq("dead"))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Removes what was given up of some kinds: a later run has done its work.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn clear_dead_jobs(&self, kinds: &[&str]) -> Result<u64, StoreError> {
        let done = job::Entity::delete_many()
            .filter(job::Column::State.eq("dead"))
            .filter(job::Column::Kind.is_in(kinds.iter().copied()))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected)
    }

    /// Gives a job up; it stays for people to look at.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn bury_job(&self, job: &Job, error: &str) -> Result<(), StoreError> {
        self.give_back(job, "dead", None, error).await
    }

    async fn give_back(
        &self,
        job: &Job,
        state: &str,
        run_at: Option<Millis>,
        error: &str,
    ) -> Result<(), StoreError> {
        let error = error.chars().take(2_000).collect::<String>();
        let mut update = job::Entity::update_many()
            .col_expr(job::Column::State, Expr::value(state))
            .col_expr(job::Column::LeaseToken, Expr::value(Option::<String>::None))
            .col_expr(job::Column::LeaseUntil, Expr::value(Option::<i64>::None))
            .col_expr(job::Column::LastError, Expr::value(error));
        if let Some(run_at) = run_at {
            update = update.col_expr(job::Column::RunAt, Expr::value(run_at));
        }
        update
            .filter(job::Column::Id.eq(&job.id))
            .filter(job::Column::LeaseToken.eq(&job.lease_token))
            .exec(self.db())
            .await?;
        Ok(())
    }
}

#[derive(Debug, FromQueryResult)]
struct LeasedRow {
    id: String,
    kind: String,
    payload: String,
    attempts: i64,
    lease_token: String,
}
