//! Encryption on the way to the server, checked against the certificates that the machine trusts.

use crate::{DbError, Fault};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::sync::Arc;
use tokio_postgres::config::SslMode;
use tokio_postgres_rustls::MakeRustlsConnect;

/// With `sslmode=disable` no certificate is read. Otherwise the machine's are (or those that
/// `SSL_CERT_FILE` names), and a server whose name or certificate does not fit is refused.
pub(super) fn connector(mode: SslMode) -> Result<MakeRustlsConnect, DbError> {
    let mut roots = RootCertStore::empty();
    if mode != SslMode::Disable {
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| DbError::Broken(Arc::new(Fault::Tls(error))))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
