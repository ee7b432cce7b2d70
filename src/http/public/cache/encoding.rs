//! Which encoding a reader takes, and making the two there are.

use std::io::Write;

use axum::http::{HeaderMap, header};

/// An encoding we hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accepted {
    /// `br`.
    Brotli,
    /// `gzip`.
    Gzip,
    /// As it is.
    Plain,
}

/// The best encoding that a request takes. Readers that refuse one by `q=0` are heard. It runs for every page from
/// memory, so it looks at bytes, once.
pub(super) fn accepted(request: &HeaderMap) -> Accepted {
    let mut best = Accepted::Plain;
    let Some(value) = request.get(header::ACCEPT_ENCODING) else { return best };
    for one in value.as_bytes().split(|byte| *byte == b',') {
        let mut parts = one.splitn(2, |byte| *byte == b';').map(<[u8]>::trim_ascii);
        let coding = parts.next().unwrap_or_default();
        if matches!(parts.next(), Some(b"q=0" | b"q=0.0" | b"q=0.00" | b"q=0.000")) {
            continue;
        }
        if coding.eq_ignore_ascii_case(b"br") {
            return Accepted::Brotli;
        }
        if coding.eq_ignore_ascii_case(b"gzip") {
            best = Accepted::Gzip;
        }
    }
    best
}

/// Level 9: made once, sent thousands of times.
pub(super) fn gzipped(body: &[u8]) -> Vec<u8> {
    let mut encoder =
        flate2::write::GzEncoder::new(Vec::with_capacity(body.len() / 3), flate2::Compression::best());
    // Writing into memory cannot fail; if it ever did, an empty body under the gzip header would be worse than this.
    match encoder.write_all(body).and_then(|()| encoder.finish()) {
        Ok(bytes) => bytes,
        Err(error) => {
            tracing::error!(%error, "gzip failed in memory");
            Vec::new()
        }
    }
}

/// Quality 6: nearly the size of 11 in a thirtieth of the time, and publishing must be seen within 200 ms.
pub(super) fn brotlied(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() / 3);
    {
        let mut writer = brotli::CompressorWriter::new(&mut out, 4_096, 6, 20);
        if let Err(error) = writer.write_all(body) {
            tracing::error!(%error, "brotli failed in memory");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_best_encoding_that_is_not_refused_is_taken() {
        for (asked, wanted) in [
            ("", Accepted::Plain),
            ("identity", Accepted::Plain),
            ("gzip", Accepted::Gzip),
            ("gzip, deflate, br", Accepted::Brotli),
            ("GZIP;q=0.5 , BR;q=0", Accepted::Gzip),
            ("br ; q=0.000,gzip;q=0", Accepted::Plain),
            ("gzipped, brotli", Accepted::Plain),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(asked));
            assert_eq!(accepted(&headers), wanted, "{asked}");
        }
        assert_eq!(accepted(&HeaderMap::new()), Accepted::Plain);
    }
}
