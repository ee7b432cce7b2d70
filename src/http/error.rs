//! Every answer that is not a success. This file alone knows status numbers; the sentences stand in `words`.
//!
//! Errors are `application/problem+json` (RFC 9457) with a stable code, the field at fault and a sentence for a
//! newsroom person in the language of the request.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::api::articles::PersonView;
use super::api::moment;
use super::words::{self, Tongue};
use crate::article::Refusal;
use crate::chance::NoEntropy;
use crate::desk::DeskError;
use crate::desk::staff::{AccountError, PasswordError, SignInError};
use crate::desk::together::TogetherError;
use crate::store::StoreError;

/// What can go wrong between a request and its answer.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// There is no session, or it is over.
    #[error("not signed in")]
    NotSignedIn,
    /// An unsafe request that does not prove that it comes from our own pages.
    #[error("request from elsewhere")]
    Csrf,
    /// Not JSON, or not UTF-8, or too deep.
    #[error("invalid JSON: {0}")]
    InvalidJson(String),
    /// A field that the API does not have.
    #[error("unknown field {0}")]
    UnknownField(String),
    /// A field with a wrong type or value.
    #[error("invalid field {field}: {why}")]
    InvalidField {
        /// Which field.
        field: String,
        /// What is wrong, technically.
        why: String,
    },
    /// A body or a text beyond its limit.
    #[error("too large")]
    TooLarge,
    /// Something else than `application/json`.
    #[error("unsupported media type")]
    UnsupportedMediaType,
    /// Nothing there, or nothing that this person may know of.
    #[error("not found")]
    NotFound,
    /// The method is not known here.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// A one-time link that was used or is too old.
    #[error("link spent")]
    LinkSpent,
    /// The server has no room, or the answer took too long.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// More open streams than a session, or the process, may have.
    #[error("too many streams")]
    TooManyStreams,
    /// The desk refused.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The door refused.
    #[error(transparent)]
    SignIn(#[from] SignInError),
    /// An account was not made.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// A fault of ours.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<StoreError> for ApiError {
    fn from(cause: StoreError) -> Self {
        Self::Desk(DeskError::from(cause))
    }
}

impl From<NoEntropy> for ApiError {
    fn from(cause: NoEntropy) -> Self {
        Self::Internal(cause.to_string())
    }
}

/// A problem as the client reads it (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the code says what it is.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The status in words.
    pub title: String,
    /// The status.
    pub status: u16,
    /// The stable code.
    pub code: &'static str,
    /// A sentence for people.
    pub detail: String,
    /// The field at fault.
    pub field: Option<String>,
    /// To quote when asking for help.
    pub request_id: String,
    /// With `edition_conflict`: the version that is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_version: Option<i64>,
    /// With `checks_failed`: the codes of the checks that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checks: Option<Vec<&'static str>>,
    /// With `edition_locked`: who has the pen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<PersonView>,
    /// With `edition_locked`: since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
}

/// An error on its way out; the outermost layer writes it in the request's language.
#[derive(Debug, Clone)]
pub struct Outgoing {
    code: &'static str,
    status: StatusCode,
    field: Option<String>,
    current_version: Option<i64>,
    checks: Option<Vec<&'static str>>,
    holder: Option<(PersonView, String)>,
    vietnamese: String,
    english: String,
}

impl Outgoing {
    /// The problem in one language.
    pub fn problem(&self, tongue: Tongue, request_id: &str) -> Problem {
        Problem {
            kind: "about:blank",
            title: self.status.canonical_reason().unwrap_or("Error").to_owned(),
            status: self.status.as_u16(),
            code: self.code,
            detail: match tongue {
                Tongue::Vietnamese => self.vietnamese.clone(),
                Tongue::English => self.english.clone(),
            },
            field: self.field.clone(),
            request_id: request_id.to_owned(),
            current_version: self.current_version,
            checks: self.checks.clone(),
            holder: self.holder.as_ref().map(|(holder, _)| holder.clone()),
            since: self.holder.as_ref().map(|(_, since)| since.clone()),
        }
    }
}

impl ApiError {
    /// The stable code and the status.
    pub fn classify(&self) -> (&'static str, StatusCode) {
        match self {
            Self::NotSignedIn => ("not_signed_in", StatusCode::UNAUTHORIZED),
            Self::Csrf => ("csrf_refused", StatusCode::FORBIDDEN),
            Self::InvalidJson(_) => ("invalid_json", StatusCode::BAD_REQUEST),
            Self::UnknownField(_) => ("unknown_field", StatusCode::BAD_REQUEST),
            Self::InvalidField { .. } => ("invalid_field", StatusCode::UNPROCESSABLE_ENTITY),
            Self::TooLarge => ("too_large", StatusCode::PAYLOAD_TOO_LARGE),
            Self::UnsupportedMediaType => ("unsupported_media_type", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            Self::NotFound => ("not_found", StatusCode::NOT_FOUND),
            Self::MethodNotAllowed => ("method_not_allowed", StatusCode::METHOD_NOT_ALLOWED),
            Self::LinkSpent => ("link_spent", StatusCode::GONE),
            Self::Unavailable(_) => ("unavailable", StatusCode::SERVICE_UNAVAILABLE),
            Self::TooManyStreams => ("too_many_streams", StatusCode::TOO_MANY_REQUESTS),
            Self::Desk(error) => classify_desk(error),
            Self::SignIn(SignInError::BadCredentials) => ("bad_credentials", StatusCode::UNAUTHORIZED),
            Self::SignIn(SignInError::TooMany { .. }) => ("too_many_attempts", StatusCode::TOO_MANY_REQUESTS),
            Self::SignIn(SignInError::Store(error)) | Self::Account(AccountError::Store(error)) => {
                classify_store(error)
            }
            Self::Account(error) => classify_account(error),
            Self::Internal(_) => ("internal_error", StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    /// The field at fault, as the API names it.
    fn field(&self) -> Option<String> {
        match self {
            Self::UnknownField(field) | Self::InvalidField { field, .. } => Some(field.clone()),
            Self::Desk(DeskError::Together(error)) => error.field().map(str::to_owned),
            Self::Desk(DeskError::Content(error)) => Some(format!("content.{}", error.field())),
            Self::Desk(DeskError::UnknownCode { field, .. }) => Some(format!("content.{field}")),
            Self::Desk(DeskError::Refused(Refusal::MissingFields(fields))) => {
                fields.first().map(|field| format!("content.{field}"))
            }
            Self::Desk(DeskError::Refused(Refusal::UnknownReferences(_))) => Some("content.body".to_owned()),
            Self::Desk(DeskError::Refused(Refusal::ReasonRequired)) => Some("reason".to_owned()),
            Self::Account(AccountError::BadUsername | AccountError::UsernameTaken) => {
                Some("username".to_owned())
            }
            Self::Account(AccountError::BadDisplayName) => Some("display_name".to_owned()),
            Self::Account(AccountError::Password(_)) => Some("password".to_owned()),
            _ => None,
        }
    }

    /// Who has the pen, and since when.
    fn holder(&self) -> Option<(PersonView, String)> {
        let Self::Desk(DeskError::Together(TogetherError::Locked { holder, name, since })) = self else {
            return None;
        };
        let holder = PersonView { id: holder.to_string(), display_name: name.clone() };
        Some((holder, moment(*since)))
    }

    /// The checks that stand in the way.
    fn checks(&self) -> Option<Vec<&'static str>> {
        match self {
            Self::Desk(DeskError::Refused(Refusal::ChecksFailed(codes))) => Some(codes.clone()),
            _ => None,
        }
    }

    fn current_version(&self) -> Option<i64> {
        match self {
            Self::Desk(DeskError::Conflict { present }) => Some(*present),
            _ => None,
        }
    }
}

fn classify_desk(error: &DeskError) -> (&'static str, StatusCode) {
    match error {
        DeskError::NotFound => ("not_found", StatusCode::NOT_FOUND),
        DeskError::Refused(Refusal::ReasonRequired) => ("reason_required", StatusCode::UNPROCESSABLE_ENTITY),
        DeskError::Refused(refusal @ (Refusal::MissingFields(_) | Refusal::UnknownReferences(_))) => {
            (refusal.code(), StatusCode::UNPROCESSABLE_ENTITY)
        }
        DeskError::Refused(refusal) if refusal.is_about_rights() => (refusal.code(), StatusCode::FORBIDDEN),
        DeskError::Refused(refusal) => (refusal.code(), StatusCode::CONFLICT),
        DeskError::Conflict { .. } => ("edition_conflict", StatusCode::CONFLICT),
        DeskError::Content(_) | DeskError::UnknownCode { .. } => {
            ("invalid_field", StatusCode::UNPROCESSABLE_ENTITY)
        }
        DeskError::KeyReused => ("idempotency_key_reused", StatusCode::UNPROCESSABLE_ENTITY),
        DeskError::InProgress => ("request_in_progress", StatusCode::CONFLICT),
        DeskError::Together(error) => (error.code(), together_status(error)),
        DeskError::Store(error) => classify_store(error),
    }
}

fn together_status(error: &TogetherError) -> StatusCode {
    match error {
        TogetherError::NotThere => StatusCode::NOT_FOUND,
        TogetherError::Empty { .. }
        | TogetherError::TooLong { .. }
        | TogetherError::Invalid { .. }
        | TogetherError::NamedStranger
        | TogetherError::NothingSuggested => StatusCode::UNPROCESSABLE_ENTITY,
        TogetherError::NotYourMessage | TogetherError::NotYourSuggestion => StatusCode::FORBIDDEN,
        TogetherError::Locked { .. }
        | TogetherError::Full(_)
        | TogetherError::SuggestionClosed
        | TogetherError::Stale => StatusCode::CONFLICT,
    }
}

/// A database that cannot be had now is not a fault of the program: the client may come again.
fn classify_store(error: &StoreError) -> (&'static str, StatusCode) {
    if error.is_outage() {
        ("unavailable", StatusCode::SERVICE_UNAVAILABLE)
    } else {
        ("internal_error", StatusCode::INTERNAL_SERVER_ERROR)
    }
}

fn classify_account(error: &AccountError) -> (&'static str, StatusCode) {
    match error {
        AccountError::LinkSpent => ("link_spent", StatusCode::GONE),
        AccountError::BadUsername => ("invalid_field", StatusCode::UNPROCESSABLE_ENTITY),
        AccountError::BadDisplayName => ("invalid_field", StatusCode::UNPROCESSABLE_ENTITY),
        AccountError::UsernameTaken => ("username_taken", StatusCode::CONFLICT),
        AccountError::Password(PasswordError::Hashing) => {
            ("internal_error", StatusCode::INTERNAL_SERVER_ERROR)
        }
        AccountError::Password(_) => ("weak_password", StatusCode::UNPROCESSABLE_ENTITY),
        AccountError::Store(error) => classify_store(error),
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (code, status) = self.classify();
        if status.is_server_error() {
            tracing::error!(code, error = %self, "request failed");
        }
        let outgoing = Outgoing {
            code,
            status,
            field: self.field(),
            current_version: self.current_version(),
            checks: self.checks(),
            holder: self.holder(),
            vietnamese: words::sentence(&self, Tongue::Vietnamese),
            english: words::sentence(&self, Tongue::English),
        };
        let mut response = status.into_response();
        if let Self::SignIn(SignInError::TooMany { retry_after }) = &self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after));
        }
        if matches!(&self, Self::TooManyStreams) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("15"));
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response.extensions_mut().insert(outgoing);
        response
    }
}
