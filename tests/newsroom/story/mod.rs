//! Stories: people of a newsroom, over real HTTP, on both databases.

mod first_light;
mod saves;
mod walls;
