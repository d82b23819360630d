//! Where a file may lie or be handed in: only at the provider's own hosts.

use reqwest::Url;

/// The address, if it lies on one of these hosts over TLS, or at the very place `home`. TLS proves that
/// it is really them, whatever a resolver says.
pub(crate) fn lawful(url: Url, home: &str, hosts: &[&str]) -> Option<Url> {
    let home = Url::parse(home).ok();
    let at_home = home.is_some_and(|home| home.origin() == url.origin());
    let host = url.domain().unwrap_or_default();
    let theirs = hosts.iter().any(|known| {
        host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    let plain = url.username().is_empty() && url.password().is_none();
    let open = url.scheme() == "https" && url.port().is_none() && theirs;
    (plain && (at_home || open)).then_some(url)
}
