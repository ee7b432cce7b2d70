//! A JSON body: the right type, UTF-8, no unknown fields, no NUL; the field at fault is named.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::http::error::ApiError;

/// A body that was read completely and strictly.
#[derive(Debug)]
pub struct ApiJson<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for ApiJson<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        parse(&text_of(request, state).await?).map(Self)
    }
}

/// The text of a JSON body. An empty one counts as `{}`: verbs without arguments need none.
pub(super) async fn text_of<S: Send + Sync>(request: Request, state: &S) -> Result<String, ApiError> {
    if !is_json(&request) {
        return Err(ApiError::UnsupportedMediaType);
    }
    let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
        match rejection.into_response().status() {
            StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
            StatusCode::REQUEST_TIMEOUT => ApiError::Unavailable("the body took too long".to_owned()),
            _ => ApiError::InvalidJson("the body broke off".to_owned()),
        }
    })?;
    decoded(bytes.into())
}

fn decoded(bytes: Vec<u8>) -> Result<String, ApiError> {
    let text = String::from_utf8(bytes).map_err(|error| ApiError::InvalidJson(error.to_string()))?;
    Ok(if text.trim().is_empty() { "{}".to_owned() } else { text })
}

fn is_json(request: &Request) -> bool {
    let kind =
        request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// Parses strictly.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    if has_nul(text) {
        return Err(ApiError::InvalidJson("NUL".to_owned()));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let Object(value) = serde_path_to_error::deserialize(&mut reader).map_err(|error| explain(&error))?;
    reader.end().map_err(|error| ApiError::InvalidJson(error.to_string()))?;
    Ok(value)
}

/// Whether a NUL stands in JSON text, by itself or as `\u0000`; an escaped backslash before `u0000` is a backslash.
fn has_nul(text: &str) -> bool {
    let is_escape =
        |at: usize| text.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1;
    text.contains('\0') || text.match_indices("u0000").any(|(at, _)| is_escape(at))
}

/// What is written as an object. Left to itself, serde takes a list for a struct, field by field.
struct Object<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        object(input).map(Self)
    }
}

/// Reads an object, and nothing else, for a struct.
///
/// # Errors
/// When something else stands there, or the struct does not take it.
pub fn object<'de, T: Deserialize<'de>, D: Deserializer<'de>>(input: D) -> Result<T, D::Error> {
    struct Fields<T>(std::marker::PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
        type Value = T;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
            T::deserialize(MapAccessDeserializer::new(fields))
        }
    }

    input.deserialize_map(Fields(std::marker::PhantomData))
}

/// The same for a field that may be absent or null.
///
/// # Errors
/// As [`object`].
pub fn optional_object<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    input: D,
) -> Result<Option<T>, D::Error> {
    Ok(Option::<Object<T>>::deserialize(input)?.map(|Object(value)| value))
}

/// The same for the entries of a list that may be absent or null.
///
/// # Errors
/// As [`object`].
pub fn optional_objects<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    input: D,
) -> Result<Option<Vec<T>>, D::Error> {
    let list = Option::<Vec<Object<T>>>::deserialize(input)?;
    Ok(list.map(|list| list.into_iter().map(|Object(value)| value).collect()))
}

fn explain(error: &serde_path_to_error::Error<serde_json::Error>) -> ApiError {
    let why = error.inner().to_string();
    if !error.inner().is_data() {
        return ApiError::InvalidJson(why);
    }
    let path = error.path().to_string();
    if let Some(unknown) = why.strip_prefix("unknown field `").and_then(|rest| rest.split('`').next()) {
        let parent = path.strip_suffix(unknown).unwrap_or(&path).trim_end_matches('.');
        let field = if parent.is_empty() || parent == "?" {
            unknown.to_owned()
        } else {
            format!("{parent}.{unknown}")
        };
        return ApiError::UnknownField(field);
    }
    if let Some(missing) = why.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
        let field =
            if path == "." || path.is_empty() { missing.to_owned() } else { format!("{path}.{missing}") };
        return ApiError::InvalidField { field, why };
    }
    if path == "." {
        return ApiError::InvalidJson(why);
    }
    ApiError::InvalidField { field: path, why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the shape is tested")]
    struct Outer {
        inner: Option<Inner>,
        count: i64,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the shape is tested")]
    struct Inner {
        name: String,
    }

    fn fault(text: &[u8]) -> String {
        match decoded(text.to_vec()).and_then(|text| parse::<Outer>(&text)) {
            Ok(_) => "ok".to_owned(),
            Err(ApiError::InvalidJson(_)) => "json".to_owned(),
            Err(ApiError::UnknownField(field)) => format!("unknown {field}"),
            Err(ApiError::InvalidField { field, .. }) => format!("invalid {field}"),
            Err(other) => other.to_string(),
        }
    }

    #[test]
    fn the_field_at_fault_is_named() {
        assert_eq!(fault(br#"{"count":1}"#), "ok");
        assert_eq!(fault(br#"{"count":1,"x":2}"#), "unknown x");
        assert_eq!(fault(br#"{"count":1,"inner":{"name":"a","y":1}}"#), "unknown inner.y");
        assert_eq!(fault(br#"{"count":"1"}"#), "invalid count");
        assert_eq!(fault(br#"{"inner":{"name":1},"count":1}"#), "invalid inner.name");
        assert_eq!(fault(br#"{}"#), "invalid count");
        assert_eq!(fault(b""), "invalid count");
    }

    #[test]
    fn what_is_not_json_text_is_refused() {
        assert_eq!(fault(b"\xff\xfe"), "json");
        assert_eq!(fault(b"{\"count\":1} trailing"), "json");
        assert_eq!(fault(b"{\"count\":1,\"inner\":{\"name\":\"a\\u0000\"}}"), "json");
        assert_eq!(fault(b"{\"count\":1,\"inner\":{\"name\":\"a\\\\\\u0000\"}}"), "json");
        assert_eq!(fault(b"{\"count\":1,\"inner\":{\"name\":\"a\\\\u0000\"}}"), "ok");
        assert_eq!(fault("[".repeat(100_000).as_bytes()), "json");
    }
}
