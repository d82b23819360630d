//! Puts a short message into Gammu's outbox, a long one in as many rows as it has segments.

use super::table::{Settings, connect};
use crate::sms::segments::{Alphabet, segments};
use crate::sms::send::parts;
use crate::sms::{own_id, sender};
use crate::{
    Checking, Checkup, Door, Layers, Outgoing, Receipt, SendError, Sending, Token, Trouble, Until,
    Way, Why,
};
use std::time::Duration;
use tokio_postgres::{Error, Transaction};

/// Ours stand under their own id, so that a second try finds the first.
const KNOWN: &str = r#"SELECT 1 FROM outbox WHERE "CreatorID" = $1
    UNION ALL SELECT 1 FROM sentitems WHERE "CreatorID" = $1 LIMIT 1"#;
const FIRST: &str = r#"INSERT INTO outbox
    ("DestinationNumber", "TextDecoded", "Coding", "UDH", "MultiPart", "CreatorID", "DeliveryReport")
    VALUES ($1, $2, $3, $4, $5, $6, 'yes')"#;
const FURTHER: &str = r#"INSERT INTO outbox_multipart
    ("ID", "SequencePosition", "TextDecoded", "Coding", "UDH")
    SELECT max("ID"), CAST($2 AS integer), $3, $4, $5 FROM outbox WHERE "CreatorID" = $1"#;
/// A modem writes its own hour here as long as it lives.
const MODEMS: &str = r#"SELECT count(*), count(*) FILTER (WHERE "TimeOut" >= LOCALTIMESTAMP)
    FROM phones"#;
const AGAIN: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub struct Gammu {
    settings: Settings,
}

impl Gammu {
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }

    async fn deliver(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        let refused = |why| Err(SendError::Refused(why));
        if !matches!(outgoing.way, Way::Direct | Way::Quote { .. }) {
            return refused(Why::BadRequest);
        }
        let to = sender(&outgoing.to.id);
        if !to.replyable {
            return refused(Why::BadRecipient);
        }
        let parts = parts(outgoing.text.text());
        let Some(part) = parts.get(outgoing.part) else { return refused(Why::NoSuchPart) };
        let id = own_id(outgoing.client_token);
        let work = self.put(&to.id, part, &id);
        match tokio::time::timeout(self.settings.patience.answer, work).await {
            Ok(result) => result.map(|()| Receipt { provider_id: id }),
            Err(_) => Err(SendError::Later { why: Trouble::NoAnswer, after: AGAIN }),
        }
    }

    /// Whether one of the modems is there; where none ever wrote its hour, nobody knows.
    async fn modems(&self) -> Token {
        let Ok(client) = connect(&self.settings).await else { return Token::Unreachable };
        let Ok(row) = client.query_one(MODEMS, &[]).await else { return Token::Unknown };
        match (row.get::<_, i64>(0), row.get::<_, i64>(1)) {
            (0, _) => Token::Unknown,
            (_, 0) => Token::Dead,
            _ => Token::Alive(Until::Unknown),
        }
    }

    async fn put(&self, to: &str, text: &str, id: &str) -> Result<(), SendError> {
        let unreached = SendError::Later { why: Trouble::NoConnection, after: AGAIN };
        let mut client = connect(&self.settings).await.map_err(|_| unreached)?;
        let transaction = client.transaction().await.map_err(|_| unreached)?;
        rows(&transaction, to, text, id).await.map_err(|error| meaning(&error))?;
        // Whether the commit arrived nobody knows; a second try finds it by its id.
        let unknown = SendError::Later { why: Trouble::NoAnswer, after: AGAIN };
        transaction.commit().await.map_err(|_| unknown)
    }
}

impl Door for Gammu {
    fn name(&self) -> &str {
        &self.settings.name
    }

    fn parts<'t>(&self, _way: &Way, text: &'t str) -> Vec<&'t str> {
        parts(text)
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(self.deliver(outgoing))
    }

    fn checkup(&self) -> Checking<'_> {
        Box::pin(async {
            let patience = self.settings.patience.answer;
            let token = tokio::time::timeout(patience, self.modems()).await;
            let token = token.unwrap_or(Token::Unreachable);
            Some(Checkup { token, layers: Layers::UNKNOWN })
        })
    }
}

async fn rows(door: &Transaction<'_>, to: &str, text: &str, id: &str) -> Result<(), Error> {
    if door.query_opt(KNOWN, &[&id]).await?.is_some() {
        return Ok(());
    }
    let segments = segments(text);
    let coding = match segments.alphabet {
        Alphabet::Plain => "Default_No_Compression",
        Alphabet::All => "Unicode_No_Compression",
    };
    let count = segments.texts.len();
    let long = count > 1;
    // The reference tells long messages to one telephone apart; our id is as good as chance.
    let reference = id.get(..2).unwrap_or("00");
    for (position, segment) in (1_i32..).zip(&segments.texts) {
        let udh = format!("050003{reference}{count:02X}{position:02X}");
        let udh = if long { udh } else { String::new() };
        if position == 1 {
            door.execute(FIRST, &[&to, segment, &coding, &udh, &long, &id]).await?;
        } else {
            door.execute(FURTHER, &[&id, &position, segment, &coding, &udh]).await?;
        }
    }
    Ok(())
}

fn meaning(error: &Error) -> SendError {
    match error.is_closed() {
        true => SendError::Later { why: Trouble::NoConnection, after: AGAIN },
        false => SendError::Refused(Why::NotPermitted),
    }
}
