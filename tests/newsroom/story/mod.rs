//! Stories: people of a newsroom, over real HTTP, on both databases.

mod bad_input;
mod crash;
mod door;
mod first_light;
mod saves;
mod walls;
