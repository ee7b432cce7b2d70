//! Listening, limits and timeouts of the HTTP server.

use std::net::SocketAddr;
use std::time::Duration;

use serde::Deserialize;
use url::Url;

use super::error::ConfigError;
use super::network::Network;

/// The section `[server]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// Address and port to listen on; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Origin people type for the editors' interface, without a slash at the end; never empty once loaded.
    pub public_url: String,
    /// Networks of reverse proxies whose forwarding headers are believed.
    pub trusted_proxies: Vec<Network>,
    /// Threads that serve requests; 0 for one per core.
    pub threads: usize,
    /// Open connections at a time.
    pub max_connections: usize,
    /// Seconds for the head of a request.
    pub header_timeout_s: u64,
    /// Seconds for the body of a request.
    pub body_timeout_s: u64,
    /// Seconds for an answer.
    pub request_timeout_s: u64,
    /// Seconds given to requests under way at the end.
    pub shutdown_grace_s: u64,
    /// Largest body of an API request in bytes.
    pub body_limit_bytes: usize,
}

impl Server {
    /// How long a client may take over the head of a request.
    pub fn header_timeout(&self) -> Duration {
        Duration::from_secs(self.header_timeout_s)
    }

    /// How long a client may take over the body of a request.
    pub fn body_timeout(&self) -> Duration {
        Duration::from_secs(self.body_timeout_s)
    }

    /// How long an answer may take.
    pub fn request_timeout(&self) -> Duration {
        Duration::from_secs(self.request_timeout_s)
    }

    /// How long requests under way are waited for at the end.
    pub fn shutdown_grace(&self) -> Duration {
        Duration::from_secs(self.shutdown_grace_s)
    }

    /// Puts the address really listened on where the configured one had port 0, also into a derived public address.
    pub fn bound(&mut self, address: SocketAddr) {
        if self.public_url == derived(self.listen) {
            self.public_url = derived(address);
        }
        self.listen = address;
    }

    pub(super) fn complete(&mut self) {
        if self.public_url.is_empty() {
            self.public_url = derived(self.listen);
        } else if let Some(origin) = self.public_url.strip_suffix('/') {
            self.public_url = origin.to_owned();
        }
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        check_origin(&self.public_url)?;
        let positive = [
            ("server.max_connections", self.max_connections as u64),
            ("server.header_timeout_s", self.header_timeout_s),
            ("server.body_timeout_s", self.body_timeout_s),
            ("server.request_timeout_s", self.request_timeout_s),
            ("server.body_limit_bytes", self.body_limit_bytes as u64),
        ];
        if let Some((key, _)) = positive.into_iter().find(|(_, value)| *value == 0) {
            return Err(ConfigError::impossible(key, "0 would refuse every request"));
        }
        if self.threads > 1024 {
            return Err(ConfigError::impossible("server.threads", "0 (one per core) to 1024 are possible"));
        }
        Ok(())
    }
}

/// The origin a listening address is reached at; nobody can type "every address", so that becomes this machine.
fn derived(listen: SocketAddr) -> String {
    let mut address = listen;
    if address.ip().is_unspecified() {
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{address}")
}

fn check_origin(text: &str) -> Result<(), ConfigError> {
    let refuse = |reason: &str| Err(ConfigError::impossible("server.public_url", reason));
    let Ok(url) = Url::parse(text) else {
        return refuse("an address like https://toasoan.example.vn is wanted");
    };
    if !matches!(url.scheme(), "http" | "https") {
        return refuse("must begin with https:// or http://");
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || text.ends_with('/') {
        return refuse("must be a scheme and a host, without a path");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("must not hold a user name or password");
    }
    if url.scheme() == "http" && !is_this_machine(&url) {
        return refuse(
            "plain http is possible on this machine only: elsewhere browsers drop the session cookie",
        );
    }
    Ok(())
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;

    #[test]
    fn origins_are_a_scheme_and_a_host() {
        for good in [
            "https://toasoan.example.vn",
            "https://toasoan.example.vn:8443",
            "http://127.0.0.1:8080",
            "http://[::1]:80",
            "http://bao.localhost:8080",
        ] {
            check_origin(good).unwrap();
        }
        for bad in [
            "toasoan.vn",
            "ftp://a.vn",
            "https://a.vn/quan-tri",
            "https://a.vn/?x",
            "https://a.vn#x",
            "https://u@a.vn",
            "http://a.vn",
            "http://10.0.0.1",
            "https://a.vn//",
        ] {
            let refusal = check_origin(bad).unwrap_err().to_string();
            assert!(refusal.starts_with("server.public_url: "), "{bad}: {refusal}");
        }
    }

    #[test]
    fn a_derived_origin_can_be_typed() {
        assert_eq!(derived("0.0.0.0:80".parse().unwrap()), "http://127.0.0.1:80");
        assert_eq!(derived("[::]:8080".parse().unwrap()), "http://127.0.0.1:8080");
        assert_eq!(derived("[::1]:8080".parse().unwrap()), "http://[::1]:8080");
    }
}
