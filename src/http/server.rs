//! Our own accept loop over hyper: header timeouts that really run, a bound on connections, pages from memory before
//! any routing, and a graceful end. `axum::serve` builds hyper without a timer, so its header timeout never fires.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderValue, Method, Request, Response, header};
use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::{Either, ready};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

use super::Http;
use super::public::address::asked_host;
use super::public::cache::PageCache;
use super::router::router;

/// Serves until told to stop, then lets requests under way end within the grace time.
pub async fn serve(http: Http, listener: TcpListener, stop: CancellationToken) {
    let server = http.app.config.server.clone();
    let pages = http.pages.clone();
    let strict_transport = server.public_url.starts_with("https://");
    let front = Front { router: router(http), pages, strict_transport, stop: stop.clone() };
    let places = Arc::new(Semaphore::new(server.max_connections));
    let connections = TaskTracker::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stop.cancelled() => break,
        };
        let (stream, address) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, mostly: wait a moment instead of spinning.
                tracing::warn!(%error, "accept failed");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let Ok(place) = places.clone().acquire_owned().await else { break };
        let (front, stop, header_timeout) = (front.clone(), stop.clone(), server.header_timeout());
        connections.spawn(async move {
            connection(front, stream, address, header_timeout, stop).await;
            drop(place);
        });
    }
    connections.close();
    let ended = tokio::time::timeout(server.shutdown_grace(), connections.wait()).await;
    if ended.is_err() {
        tracing::warn!("some requests did not end within the grace time");
    }
}

/// Is cancelled when the server is told to stop: answers without an end listen to it.
#[derive(Debug, Clone)]
pub struct Stopping(pub CancellationToken);

/// The body of an answer: bytes from memory, or whatever the router made.
type Answer = http_body_util::Either<Full<Bytes>, Body>;

#[derive(Clone)]
struct Front {
    router: Router,
    pages: Arc<PageCache>,
    strict_transport: bool,
    stop: CancellationToken,
}

async fn connection(
    front: Front,
    stream: TcpStream,
    address: SocketAddr,
    header_timeout: Duration,
    stop: CancellationToken,
) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "no TCP_NODELAY");
    }
    // What is in memory is answered without a future, a boxed body or a copy of the front.
    let service = service_fn(move |request| match front.remembered(&request) {
        Some(response) => Either::Left(ready(Ok::<_, Infallible>(response))),
        None => Either::Right(Box::pin(front.clone().routed(request, address).map(Ok))),
    });
    let served = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(header_timeout)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(served);
    let ended = tokio::select! {
        ended = served.as_mut() => ended,
        () = stop.cancelled() => {
            served.as_mut().graceful_shutdown();
            served.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended early");
    }
}

impl Front {
    /// A page that is in memory, without touching anything else. A query string is left to the slow way.
    fn remembered(&self, request: &Request<Incoming>) -> Option<Response<Answer>> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) || request.uri().query().is_some() {
            return None;
        }
        let path = request.uri().path();
        let host = asked_host(request.headers());
        let page = match self.pages.site_at(&host) {
            Some(site) => self.pages.get(&site, path)?,
            None => {
                let (site, _) = path.strip_prefix('/')?.split_once('/')?;
                self.pages.get(site, path.get(site.len() + 1..)?)?
            }
        };
        let response = page.respond_bytes(request.method(), request.headers());
        Some(self.strict(response.map(Answer::Left)))
    }

    /// Everything else, by the router.
    async fn routed(self, request: Request<Incoming>, address: SocketAddr) -> Response<Answer> {
        let (mut parts, body) = request.into_parts();
        parts.extensions.insert(ConnectInfo(address));
        parts.extensions.insert(Stopping(self.stop.clone()));
        let request = Request::from_parts(parts, Body::new(body));
        let response = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(infallible) => match infallible {},
        };
        self.strict(response.map(Answer::Right))
    }

    fn strict(&self, mut response: Response<Answer>) -> Response<Answer> {
        if self.strict_transport {
            let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
            response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, year);
        }
        response
    }
}
