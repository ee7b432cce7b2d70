//! Who acts, and under which retry key.

use crate::article::UserId;
use crate::store::IdempotentRequest;

/// A person taking a step. Their rights are read in the step's own transaction, never taken from the client.
#[derive(Debug, Clone)]
pub struct Acting {
    /// The person.
    pub user: UserId,
    /// The `Idempotency-Key` of the request, if it has one.
    pub request: Option<IdempotentRequest>,
}

impl Acting {
    /// A person without a retry key.
    pub const fn as_user(user: UserId) -> Self {
        Self { user, request: None }
    }
}
