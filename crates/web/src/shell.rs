//! The layer around every route.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, Method, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use cookie::{Cookie, CookieJar};
use locale::{Language, words};

use crate::{
    Failure, Visit,
    appearance::Look,
    error::{self, Carried},
    headers, limit, negotiate, origin, page, paths,
    saying::{self, Saying},
    session::{Accounts, SessionId, cookie_name, farewell},
    visit::House,
};

/// What the layer needs from the house.
pub struct Shell {
    /// Who may sign in, and who is.
    pub accounts: Arc<dyn Accounts>,
    /// What the house is called and how it runs.
    pub house: Arc<House>,
    /// How many proxies of our own stand in front.
    pub trusted_hops: usize,
    /// Fills bytes with randomness.
    pub random: fn(&mut [u8]),
}

impl Shell {
    /// Opens a session for a person who has just proved who they are, and puts its cookie on the answer.
    pub async fn sign_in(&self, user: &str, response: &mut Response) -> Result<(), Failure> {
        let mut random = [0; 32];
        (self.random)(&mut random);
        let id = SessionId::from_random(random);
        self.accounts.open(user, &id.hash()).await.map_err(Failure::Broken)?;
        page::add_cookie(response, &id.cookie(self.house.secure));
        Ok(())
    }

    /// Ends the session of a visit, here and in the browser.
    pub async fn sign_out(&self, visit: &Visit, response: &mut Response) -> Result<(), Failure> {
        if let Some(session) = &visit.session {
            self.accounts.close(session).await.map_err(Failure::Broken)?;
        }
        page::add_cookie(response, &farewell(self.house.secure));
        Ok(())
    }

    /// What the request itself tells. The body of a request cannot be shared, so nothing is awaited here.
    fn meet(&self, request: &Request) -> (Visit, Option<SessionId>) {
        let jar = cookies(request.headers());
        let id = jar.get(cookie_name(self.house.secure));
        let id = id.and_then(|cookie| SessionId::from_cookie(cookie.value()));
        let mut visit = self.visit(request, &jar);
        visit.session = id.as_ref().map(SessionId::hash);
        (visit, id)
    }

    /// Who it is, asked anew at each request.
    async fn recognise(&self, visit: &mut Visit, id: Option<SessionId>) -> Result<(), Failure> {
        let Some(id) = id else { return Ok(()) };
        visit.viewer = self.accounts.reload(&id.hash()).await.map_err(Failure::Broken)?;
        visit.token = visit.viewer.as_ref().map(|_| id.form_token());
        Ok(())
    }

    /// The names of the house may have been changed, here or by another node. Files are the same
    /// whatever it is called; and where nobody can be asked, the names are those of the beginning.
    async fn name(&self, visit: &mut Visit) {
        if visit.path.starts_with(paths::ASSETS) {
            return;
        }
        if let Ok(Some((hospital, emergency_phone))) = self.accounts.names().await {
            visit.house =
                Arc::new(House { hospital, emergency_phone, ..House::clone(&visit.house) });
        }
    }

    fn visit(&self, request: &Request, jar: &CookieJar) -> Visit {
        let asked = request.headers();
        let value = |name: &str| jar.get(name).map(Cookie::value);
        let accept = asked.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0);
        Visit {
            t: words(Language::choose(None, value("bahasa"), accept)),
            viewer: None,
            look: Look::from_cookies(jar),
            saying: jar.get(saying::cookie_name()).and_then(Saying::from_cookie),
            incident: self.number(),
            key: self.number(),
            address: limit::address(peer, asked, self.trusted_hops),
            path: path.to_owned(),
            came_from: came_from(asked),
            method: request.method().clone(),
            json: negotiate::wants_json(request.uri().path(), asked),
            session: None,
            token: None,
            house: Arc::clone(&self.house),
        }
    }

    fn number(&self) -> String {
        let mut random = [0; 16];
        (self.random)(&mut random);
        hex::encode(random)
    }
}

/// Meets the visitor, runs the route, renders a failure, sets the headers.
pub async fn around(State(shell): State<Arc<Shell>>, mut request: Request, next: Next) -> Response {
    let (mut visit, id) = shell.meet(&request);
    let has_session = id.is_some();
    shell.name(&mut visit).await;
    let ours = origin::ours(&visit.method, request.uri().path(), request.headers(), has_session);
    let response = match shell.recognise(&mut visit, id).await.and(ours) {
        Err(failure) => failure.into_response(),
        Ok(()) => {
            request.extensions_mut().insert(visit.clone());
            next.run(request).await
        }
    };
    finished(response, &visit)
}

fn finished(response: Response, visit: &Visit) -> Response {
    let carried = response.extensions().get::<Carried>().and_then(Carried::take);
    let mut response = match carried {
        // A template that breaks while rendering a failure carries a second one: answered without a page.
        Some(failure) => error::answer(&failure, visit),
        None => response,
    };
    let private = visit.viewer.is_some() || visit.method != Method::GET;
    headers::set(response.headers_mut(), visit.house.secure, private);
    let number = HeaderValue::from_str(&visit.incident);
    response
        .headers_mut()
        .extend(number.map(|number| (header::HeaderName::from_static("x-request-id"), number)));
    let shown = visit.saying.is_some() && response.status().is_success();
    if shown && is_page(&response) {
        page::add_cookie(&mut response, &saying::spoken(visit.house.secure));
    }
    response
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// The page that a form stood on, as a path of this house; another house has none here.
fn came_from(headers: &HeaderMap) -> Option<String> {
    let page: Uri = headers.get(header::REFERER)?.to_str().ok()?.parse().ok()?;
    paths::own_path(page.path_and_query()?.as_str()).map(str::to_owned)
}

fn cookies(headers: &HeaderMap) -> CookieJar {
    let mut jar = CookieJar::new();
    for value in headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()) {
        for cookie in Cookie::split_parse(value.to_owned()).flatten() {
            jar.add_original(cookie);
        }
    }
    jar
}
