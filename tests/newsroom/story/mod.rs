//! Stories: people of a newsroom, over real HTTP, on both databases.

mod bad_input;
mod first_light;
mod queue;
mod saves;
mod walls;
