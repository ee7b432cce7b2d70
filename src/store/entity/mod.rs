//! One table per file; the meaning of each column stands in the migrations.
//!
//! Nothing outside `store` sees these types.

pub mod approval;
pub mod article;
pub mod article_lock;
pub mod article_pulse;
pub mod audit;
pub mod check_waiver;
pub mod comment_mention;
pub mod comment_message;
pub mod comment_thread;
pub mod counter;
pub mod edition;
pub mod edition_plan_node;
pub mod edition_reference;
pub mod idempotency_key;
pub mod job;
pub mod one_time_link;
pub mod organisation;
pub mod presence;
pub mod preview_link;
pub mod publication_event;
pub mod revision;
pub mod role_grant;
pub mod session;
pub mod setting;
pub mod sign_in_failure;
pub mod site;
pub mod site_column;
pub mod suggestion;
pub mod suggestion_decision;
pub mod user;
