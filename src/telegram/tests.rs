//! What a burst costs in handshakes, against a server that speaks TLS and HTTP/2, and one that has HTTP/1.1 only.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use secrecy::SecretString;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use url::Url;

use super::answers;
use super::api::Api;
use crate::dispatch::event::Toast;

const TOKEN: &str = "12345:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi";
/// How long the server takes for a call: long enough for a burst to have many under way.
const A_CALL: Duration = Duration::from_millis(20);

/// A server on loopback that takes only what `protocols` names, and how many connections were made to it.
async fn serving(protocols: &[&str]) -> (Api, Arc<AtomicUsize>) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let certificate = CertificateDer::from(made.cert.der().to_vec());
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("a key");
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key)
        .expect("a certificate that fits its key");
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&connections);
    let me = r#"{"ok":true,"result":{"id":1,"username":"bot"}}"#;
    let router = Router::new().fallback(move || async move {
        tokio::time::sleep(A_CALL).await;
        me
    });
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::Relaxed);
            let (acceptor, service) = (acceptor.clone(), TowerToHyperService::new(router.clone()));
            tokio::spawn(async move {
                let stream = acceptor.accept(stream).await.expect("a handshake");
                let served = auto::Builder::new(TokioExecutor::new());
                let _ = served.serve_connection(TokioIo::new(stream), service).await;
            });
        }
    });
    let trusted = reqwest::Certificate::from_der(&certificate).expect("a certificate");
    let address = Url::parse(&format!("https://localhost:{port}")).expect("an address");
    let client = Api::client().add_root_certificate(trusted);
    let api = Api::over(client, &SecretString::from(TOKEN), &address).expect("a client");
    (api, connections)
}

/// As the program does it: who the bot is is asked first, and then come the taps. How many connections it takes.
async fn burst(protocols: &[&str]) -> usize {
    let (api, connections) = serving(protocols).await;
    api.me().await.expect("it is the bot");
    let (say, said) = mpsc::unbounded_channel();
    for tap in 0..500 {
        say.send(Toast { tap: tap.to_string(), text: "You are in".to_owned() }).expect("somebody hears");
    }
    drop(say);
    answers::answer(&api, said).await;
    connections.load(Ordering::Relaxed)
}

#[tokio::test]
async fn a_burst_is_answered_over_one_connection_where_the_server_speaks_http_2() {
    assert_eq!(burst(&["h2", "http/1.1"]).await, 1);
}

#[tokio::test]
async fn a_burst_takes_many_connections_where_it_does_not() {
    let connections = burst(&["http/1.1"]).await;
    assert!(connections > 16, "{connections}");
}
