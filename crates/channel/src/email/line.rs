//! A connection to the IMAP server, encrypted as the settings say, and logged in.

use super::poll::PollError;
use super::settings::{Server, Settings, Tls};
use async_imap::{Client, Session};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use std::fmt::Debug;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

pub(crate) trait Stream: AsyncRead + AsyncWrite + Unpin + Debug + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Debug + Send> Stream for T {}

pub(crate) type Line = Box<dyn Stream>;

/// Gives up on a server that says nothing.
pub(crate) async fn within<T>(
    patience: Duration,
    work: impl Future<Output = Result<T, PollError>>,
) -> Result<T, PollError> {
    tokio::time::timeout(patience, work).await.map_err(|_| PollError::Silent)?
}

/// A session with the settings' folder not yet selected.
pub(crate) async fn session(settings: &Settings) -> Result<Session<Line>, PollError> {
    let server = &settings.incoming;
    let account = server.account.as_ref().ok_or(PollError::NoAccount)?;
    let client = within(settings.patience.connect, connect(server)).await?;
    let login = async {
        let session = client.login(&account.user, account.password.reveal()).await;
        session.map_err(|(error, _)| match error {
            async_imap::error::Error::No(_) => PollError::LoginRefused,
            other => other.into(),
        })
    };
    within(settings.patience.answer, login).await
}

async fn connect(server: &Server) -> Result<Client<Line>, PollError> {
    let tcp = TcpStream::connect((server.host.as_str(), server.port)).await;
    let tcp = tcp.map_err(|_| PollError::NoConnection)?;
    // Commands are short and each waits for its answer. Without this they only wait longer.
    let _ = tcp.set_nodelay(true);
    match server.tls {
        Tls::None => greeted(Box::new(tcp)).await,
        Tls::FromTheStart => greeted(encrypted(server, Box::new(tcp)).await?).await,
        Tls::StartTls => {
            let mut client = greeted(Box::new(tcp)).await?;
            let begun = client.run_command_and_check_ok("STARTTLS", None).await;
            begun.map_err(|_| PollError::NoEncryption)?;
            // What came in the clear after this is thrown away with the buffer: nobody signed it.
            Ok(Client::new(encrypted(server, client.into_inner()).await?))
        }
    }
}

async fn greeted(line: Line) -> Result<Client<Line>, PollError> {
    let mut client = Client::new(line);
    let greeting = client.read_response().await.map_err(|_| PollError::NotImap)?;
    greeting.map(|_| client).ok_or(PollError::NotImap)
}

async fn encrypted(server: &Server, line: Line) -> Result<Line, PollError> {
    let name = ServerName::try_from(server.host.clone()).map_err(|_| PollError::NoEncryption)?;
    let connector = TlsConnector::from(Arc::new(trust()?));
    let line = connector.connect(name, line).await.map_err(|_| PollError::NoEncryption)?;
    Ok(Box::new(line))
}

/// The certificates that this machine trusts.
pub(crate) fn trust() -> Result<ClientConfig, PollError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let ring = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(ring).with_safe_default_protocol_versions();
    let config = config.map_err(|_| PollError::NoEncryption)?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}
