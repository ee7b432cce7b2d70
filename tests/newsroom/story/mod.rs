//! Stories: people of a newsroom, over real HTTP, on both databases.

mod bad_input;
mod by_reference;
mod canary;
mod checks;
mod comments;
mod crash;
mod door;
mod first_light;
mod history;
mod live;
mod odd_questions;
mod one_name;
mod plan_uses;
mod presence;
mod previews;
mod previews_exact;
mod queue;
mod readers;
mod saves;
mod shared_search;
mod suggestions;
mod walls;
