//! The door of the page: who may ask, and what every answer says about itself.
//!
//! Any page that is open in a browser can send requests to this machine, and can have its own name lead here (DNS
//! rebinding). So a request must name the page by an address that it has, or by the name it was given; and if it comes
//! from a page at all, from this one. An IP address in place of a name cannot be made to lead elsewhere.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What every answer bears. Nothing is loaded from anywhere but this program, nobody puts it into a frame, and nothing
/// is taken for what it does not say it is.
const SAID: [(HeaderName, &str); 2] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
];
const FETCH_SITE: &str = "sec-fetch-site";
const FETCH_MODE: &str = "sec-fetch-mode";
const FETCH_DEST: &str = "sec-fetch-dest";
const HTTP: u16 = 80;

/// Knows by which names the page may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    name: Option<String>,
    address: IpAddr,
}

/// Why somebody stays outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// The page has no such name.
    Name,
    /// Another page asks.
    Stranger,
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        match self {
            Self::Name => {
                let told = "the page is not known by this name; use the address that was told when it opened";
                (StatusCode::MISDIRECTED_REQUEST, told).into_response()
            }
            Self::Stranger => (StatusCode::FORBIDDEN, "only the page itself may ask this").into_response(),
        }
    }
}

impl Door {
    /// The door of a page that was told to listen there, and was given that address.
    pub fn new(listen: &str, address: IpAddr) -> Self {
        let name = match listen.rsplit_once(':').map(|(host, _)| host.parse()) {
            Some(Ok(Host::Name(name))) => Some(name),
            _ => None,
        };
        Self { name, address: address.to_canonical() }
    }

    fn knows(&self, host: &Host) -> bool {
        let loopback = self.address.is_loopback();
        let everywhere = self.address.is_unspecified();
        match host {
            Host::Name(name) => {
                self.name.as_ref() == Some(name) || (name == "localhost" && (loopback || everywhere))
            }
            Host::Address(address) => {
                let local = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
                everywhere || *address == self.address || (loopback && local.contains(address))
            }
        }
    }

    /// The page's place, if that is how it is written.
    fn found_at(&self, host: &str) -> Option<Place> {
        host.parse().ok().filter(|place: &Place| self.knows(&place.host))
    }

    /// Whether the page is known by this name, or by the address written so.
    #[cfg(test)]
    pub fn answers_to(&self, host: &str) -> bool {
        self.found_at(host).is_some()
    }

    fn admits(&self, request: &Request) -> Result<(), Refused> {
        let headers = request.headers();
        let host = only(headers, &header::HOST).and_then(|host| self.found_at(host)).ok_or(Refused::Name)?;
        // A request may name whom it asks in its first line, too.
        let named = request.uri().authority().is_none_or(|there| there.as_str().parse() == Ok(host.clone()));
        if !named {
            return Err(Refused::Name);
        }
        if headers.contains_key(header::ORIGIN) {
            let origin = only(headers, &header::ORIGIN).and_then(|origin| origin.strip_prefix("http://"));
            if origin.and_then(|origin| origin.parse().ok()) != Some(host) {
                return Err(Refused::Stranger);
            }
        }
        if headers.contains_key(FETCH_SITE) {
            let said = |name: &'static str| only(headers, &HeaderName::from_static(name));
            let own = matches!(said(FETCH_SITE), Some("same-origin" | "none"));
            let navigates = request.method() == Method::GET && said(FETCH_MODE) == Some("navigate");
            // A link from elsewhere may open the page, but not in a frame.
            let opens = navigates && said(FETCH_DEST) == Some("document");
            if !(own || opens) {
                return Err(Refused::Stranger);
            }
        }
        Ok(())
    }
}

/// Lets in whoever may ask, and makes every answer say what it is.
pub async fn guard(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let mut response = match door.admits(&request) {
        Ok(()) => next.run(request).await,
        Err(refused) => refused.into_response(),
    };
    for (name, said) in SAID {
        response.headers_mut().insert(name, HeaderValue::from_static(said));
    }
    response
}

/// The value of a header that is there once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut all = headers.get_all(name).iter();
    let value = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(value)
}

/// A name or an address, as a request or `--listen` writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Host {
    Name(String),
    Address(IpAddr),
}

/// Neither a name nor an address.
#[derive(Debug, PartialEq, Eq)]
struct NoPlace;

impl FromStr for Host {
    type Err = NoPlace;

    fn from_str(written: &str) -> Result<Self, NoPlace> {
        let bare = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(written);
        match bare.parse::<IpAddr>() {
            Ok(address) => Ok(Self::Address(address.to_canonical())),
            Err(_) if bare.is_empty() => Err(NoPlace),
            Err(_) => Ok(Self::Name(written.to_ascii_lowercase())),
        }
    }
}

/// Where something is asked: `localhost:8080`, `[::1]:8080`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    host: Host,
    port: u16,
}

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(written: &str) -> Result<Self, NoPlace> {
        let authority: Authority = written.parse().map_err(|_| NoPlace)?;
        if written.contains('@') {
            return Err(NoPlace);
        }
        Ok(Self { host: authority.host().parse()?, port: authority.port_u16().unwrap_or(HTTP) })
    }
}
