//! Where a request comes from: the address that the server itself saw, or what a configured proxy says of it.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, header};

use crate::config::network::Network;
use crate::desk::staff::Client;

/// The client of a request. `X-Forwarded-For` counts only from a trusted proxy, and then from the right: what stands
/// further left was written by the client.
pub fn client_of(
    headers: &HeaderMap,
    connection: Option<&ConnectInfo<SocketAddr>>,
    trusted: &[Network],
) -> Client {
    let peer = connection.map(|ConnectInfo(address)| address.ip().to_canonical());
    let address = peer
        .map(|peer| behind_proxies(peer, headers, trusted))
        .map_or_else(|| "unknown".to_owned(), throttled_as);
    let user_agent =
        headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("").to_owned();
    Client { address, user_agent }
}

fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    if !is_trusted(peer) {
        return peer;
    }
    let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops = forwarded
        .flat_map(|value| value.split(','))
        .map(|hop| hop.trim().parse::<IpAddr>().ok())
        .collect::<Vec<_>>();
    hops.into_iter()
        .rev()
        .map_while(|hop| hop)
        .find(|hop| !is_trusted(hop.to_canonical()))
        .map_or(peer, |hop| hop.to_canonical())
}

/// One household has a whole /64 of IPv6 addresses: they count as one.
fn throttled_as(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}
