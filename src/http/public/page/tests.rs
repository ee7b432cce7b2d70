//! What must hold on every page, checked on all of them at once.
