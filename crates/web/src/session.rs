//! Who is signed in: a random id in a cookie, of which the store sees only the hash. Why our own: docs/decisions/007-sessions.md.

use std::error::Error;

use cookie::{Cookie, SameSite, time::Duration};
use futures::future::BoxFuture;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::visit::Viewer;

/// What a session may fail with in the store: the shell only logs it.
pub type StoreFault = Box<dyn Error + Send + Sync>;

/// The accounts and sessions behind the pages. The user is loaded again at each request, so a
/// person who was switched off is out at once.
pub trait Accounts: Send + Sync + 'static {
    /// The person of a session that is neither closed nor too old.
    fn reload<'a>(
        &'a self,
        session: &'a SessionHash,
    ) -> BoxFuture<'a, Result<Option<Viewer>, StoreFault>>;

    /// Remembers a new session of a person who has just proved who they are.
    fn open<'a>(
        &'a self,
        user: &'a str,
        session: &'a SessionHash,
    ) -> BoxFuture<'a, Result<(), StoreFault>>;

    /// What the house is called now, and the number of its emergency department; nothing where it
    /// keeps the names with which it was opened.
    fn names<'a>(&'a self) -> BoxFuture<'a, Result<Option<(String, String)>, StoreFault>> {
        Box::pin(async { Ok(None) })
    }

    /// Ends a session; one that is gone already is no fault.
    fn close<'a>(&'a self, session: &'a SessionHash) -> BoxFuture<'a, Result<(), StoreFault>>;
}

/// The id in the cookie: 256 random bits. It is never stored and never logged.
#[derive(Clone)]
pub struct SessionId([u8; 32]);

/// What the store keeps of a session id, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SessionHash(String);

/// What a form of a signed-in person must carry: derived from the session id, so that only its own pages know it.
#[derive(Clone, Debug)]
pub struct FormToken(String);

impl SessionId {
    /// A new id, from randomness that the caller brings.
    pub fn from_random(random: [u8; 32]) -> Self {
        Self(random)
    }

    /// The id of a cookie value, if it has the right form.
    pub fn from_cookie(value: &str) -> Option<Self> {
        let mut id = [0; 32];
        hex::decode_to_slice(value, &mut id).ok().map(|()| Self(id))
    }

    /// What the store may know.
    pub fn hash(&self) -> SessionHash {
        SessionHash(hex::encode(Sha256::digest(self.0)))
    }

    /// What the forms of this session carry.
    pub fn form_token(&self) -> FormToken {
        let mut hasher = Sha256::new();
        hasher.update(b"jembatan form token v1");
        hasher.update(self.0);
        FormToken(hex::encode(&hasher.finalize()[..16]))
    }

    /// The cookie that opens the session until the browser is closed.
    pub fn cookie(&self, secure: bool) -> Cookie<'static> {
        session_cookie(hex::encode(self.0), secure)
    }
}

impl SessionHash {
    /// The 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FormToken {
    /// The text for the hidden field.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a form carried this token, compared in constant time.
    pub fn matches(&self, sent: &str) -> bool {
        self.0.as_bytes().ct_eq(sent.as_bytes()).into()
    }
}

/// The name of the session cookie. `__Host-` binds it to this host over https.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-sesi" } else { "sesi" }
}

/// The cookie that ends a session in the browser.
pub fn farewell(secure: bool) -> Cookie<'static> {
    let mut cookie = session_cookie(String::new(), secure);
    cookie.set_max_age(Duration::ZERO);
    cookie
}

fn session_cookie(value: String, secure: bool) -> Cookie<'static> {
    Cookie::build((cookie_name(secure), value))
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(secure)
        .path("/")
        .build()
}
