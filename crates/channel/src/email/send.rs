//! Hands mails in at the hospital's mail server, and knows at which step it went wrong.

use super::compose::{Composed, Letter, compose};
use super::settings::{Account, Server, Settings, Tls};
use crate::{
    Checking, Checkup, Door, Encloses, Layers, Outgoing, Receipt, SendError, Sending, Token,
    Trouble, Until, Way, Why,
};
use domain::approval::Enclosure;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use std::time::Duration;

const AGAIN: Duration = Duration::from_secs(60);
/// Servers that do not know us yet ask to be tried again after some minutes.
const PATIENT: Duration = Duration::from_secs(600);

#[derive(Debug)]
pub struct Email {
    settings: Settings,
}

/// How far a mail got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Connect,
    Login,
    Sender,
    Recipient,
    Data,
    /// The mail itself is on its way: the server may have it.
    Words,
}

impl Email {
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }

    /// Sends one mail with a subject and a reference of its own.
    ///
    /// # Errors
    /// [`SendError`]
    pub async fn post(&self, letter: &Letter<'_>) -> Result<Receipt, SendError> {
        let mail = compose(&self.settings, letter).map_err(|why| SendError::Refused(why.into()))?;
        let patience = self.settings.patience;
        let mut step = Step::Connect;
        let whole = patience.connect + patience.answer;
        let handed = tokio::time::timeout(whole, self.hand_in(&mail, &mut step)).await;
        let result = match handed {
            Ok(Ok(())) => Ok(Receipt { provider_id: mail.id }),
            Ok(Err(error)) => Err(meaning(step, Some(&error))),
            Err(_) => Err(meaning(step, None)),
        };
        if let Err(error) = &result {
            let door = &self.settings.name;
            tracing::warn!(%door, token = letter.client_token, ?step, %error, "not sent");
        }
        result
    }

    async fn hand_in(&self, mail: &Composed, step: &mut Step) -> Result<(), Error> {
        let mut server = self.connect(step).await?;
        *step = Step::Sender;
        server.command(Mail::new(mail.envelope.from().cloned(), Vec::new())).await?;
        *step = Step::Recipient;
        for to in mail.envelope.to() {
            server.command(Rcpt::new(to.clone(), Vec::new())).await?;
        }
        *step = Step::Data;
        server.command(Data).await?;
        *step = Step::Words;
        server.message(&mail.bytes).await?;
        // It has been taken; how the goodbye goes changes nothing.
        let _ = server.quit().await;
        Ok(())
    }

    /// Signs in at the server and says goodbye.
    async fn greet(&self) -> Checkup {
        let mut step = Step::Connect;
        let patience = self.settings.patience;
        let met = tokio::time::timeout(patience.connect, self.connect(&mut step)).await;
        let token = match met {
            Ok(Ok(mut server)) => {
                // It let us in; how the goodbye goes changes nothing.
                let _ = server.quit().await;
                Token::Alive(Until::Unknown)
            }
            Ok(Err(error)) if error.is_permanent() && step == Step::Login => Token::Dead,
            _ => Token::Unreachable,
        };
        Checkup { token, layers: Layers::UNKNOWN }
    }

    async fn connect(&self, step: &mut Step) -> Result<AsyncSmtpConnection, Error> {
        let Server { host, port, tls, account } = &self.settings.outgoing;
        let hello = ClientId::Domain(self.settings.host().to_owned());
        let parameters = || TlsParameters::new(host.clone());
        let wrapped = match tls {
            Tls::FromTheStart => Some(parameters()?),
            Tls::StartTls | Tls::None => None,
        };
        let to = (host.as_str(), *port);
        let patience = Some(self.settings.patience.connect);
        let mut server =
            AsyncSmtpConnection::connect_tokio1(to, patience, &hello, wrapped, None).await?;
        if *tls == Tls::StartTls {
            server.starttls(parameters()?, &hello).await?;
        }
        if let Some(Account { user, password }) = account {
            *step = Step::Login;
            let credentials = Credentials::new(user.clone(), password.reveal().to_owned());
            server.auth(DEFAULT_MECHANISMS, &credentials).await?;
        }
        Ok(server)
    }
}

impl Door for Email {
    fn name(&self) -> &str {
        &self.settings.name
    }

    fn encloses(&self, _way: &Way, _file: &Enclosure) -> Encloses {
        Encloses::Within
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(async move {
            let in_reply_to = match &outgoing.way {
                Way::Direct => None,
                // The key of a mail begins with its Message-ID.
                Way::Quote { message } => message.split('#').next(),
                _ => return Err(SendError::Refused(Why::BadRequest)),
            };
            if outgoing.part != 0 {
                return Err(SendError::Refused(Why::NoSuchPart));
            }
            let letter = Letter {
                to: &outgoing.to.id,
                to_name: outgoing.to.name.as_deref(),
                subject: None,
                in_reply_to: in_reply_to.filter(|id| id.contains('@')),
                text: outgoing.text,
                files: outgoing.files,
                client_token: outgoing.client_token,
                automatic: !outgoing.human,
                now: outgoing.window.now,
            };
            self.post(&letter).await
        })
    }

    fn checkup(&self) -> Checking<'_> {
        Box::pin(async { Some(self.greet().await) })
    }
}

/// What became of the mail; `None` is a server that fell silent.
fn meaning(step: Step, error: Option<&Error>) -> SendError {
    let later = |why, after| SendError::Later { why, after };
    match error {
        // 4xx: the server asks to be tried again, and has not taken it.
        Some(error) if error.is_transient() => later(Trouble::RateLimited, PATIENT),
        Some(error) if error.is_permanent() => SendError::Refused(refusal(step)),
        _ if step == Step::Words => later(Trouble::NoAnswer, AGAIN),
        _ => later(Trouble::NoConnection, AGAIN),
    }
}

fn refusal(step: Step) -> Why {
    match step {
        Step::Login => Why::TokenDead,
        Step::Connect | Step::Sender => Why::NotPermitted,
        Step::Recipient => Why::RecipientGone,
        Step::Data | Step::Words => Why::BadRequest,
    }
}
