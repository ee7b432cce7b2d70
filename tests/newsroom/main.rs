//! The newsroom seen from outside: laws that the code keeps, and stories its people live.

mod law;
