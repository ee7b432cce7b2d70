//! Stories: people of a newsroom, over real HTTP, on both databases.

mod bad_input;
mod canary;
mod crash;
mod door;
mod first_light;
mod odd_questions;
mod one_name;
mod previews;
mod queue;
mod readers;
mod saves;
mod shared_search;
mod walls;
