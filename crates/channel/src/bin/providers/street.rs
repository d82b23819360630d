//! People who write to the hospital, and what comes back to them.

use channel::Secret;
use channel::fake::hooks::{self, Words, page, sms, whatsapp};
use channel::fake::{Gateway, Graph, Imap, Smtp};
use jiff::Timestamp;
use reqwest::Client;
use serde::Serialize;
use std::error::Error;
use std::sync::atomic::{AtomicU64, Ordering};

/// Everybody may know them: they open nothing but this machine's own doors.
pub const SECRET: &str = "rahasia-contoh";
pub const VERIFY: &str = "verifikasi-contoh";
pub const TOKEN: &str = "kunci-contoh";
pub const INSTAGRAM: &str = "17841400000000001";
pub const PAGE: &str = "100000000000001";
pub const WHATSAPP: &str = "100000000000002";

/// Somebody's words on their way to a door.
pub struct Voice {
    pub door: String,
    pub from: String,
    pub text: String,
}

/// What the hospital sent to somebody.
#[derive(Debug, Serialize)]
pub struct Answer {
    pub door: &'static str,
    pub what: String,
}

/// Every provider that the program knows.
pub struct Street {
    pub graph: Graph,
    pub smtp: Smtp,
    pub imap: Imap,
    pub gateway: Gateway,
    hooks: String,
    client: Client,
    spoken: AtomicU64,
}

impl Street {
    /// Opens every provider; the program is expected to listen at `hooks`.
    ///
    /// # Errors
    /// When the machine has no free port.
    pub async fn open(hooks: String) -> std::io::Result<Self> {
        let graph = Graph::start(TOKEN).await?;
        graph.keep_template("kabar_kasus", "APPROVED", "Ada kabar tentang laporan Anda {{1}}.");
        Ok(Self {
            graph,
            smtp: Smtp::start().await?,
            imap: Imap::start(TOKEN).await?,
            gateway: Gateway::start(202, r#"{"id":"pesan-contoh","state":"Pending"}"#).await?,
            hooks: hooks.trim_end_matches('/').to_owned(),
            client: Client::new(),
            spoken: AtomicU64::new(0),
        })
    }

    /// Brings the words to the door as its provider would; gives what the door said to that.
    ///
    /// # Errors
    /// When nobody listens, or no door is called so.
    pub async fn speak(&self, voice: &Voice) -> Result<String, Box<dyn Error>> {
        let now = Timestamp::now();
        let nth = self.spoken.fetch_add(1, Ordering::Relaxed);
        let id = format!("{}.{}.{nth}", voice.door, now.as_millisecond());
        let words = |account| Words {
            account,
            from: &voice.from,
            id: &id,
            at: now.as_millisecond(),
            text: &voice.text,
        };
        match voice.door.as_str() {
            "instagram" => self.meta("instagram", hooks::message(words(INSTAGRAM))).await,
            "comment" => self.meta("instagram", hooks::comment(words(INSTAGRAM), "media-1")).await,
            "facebook" => self.meta("facebook", page::message(words(PAGE))).await,
            "whatsapp" => self.meta("whatsapp", whatsapp::message(words(WHATSAPP))).await,
            "sms" => self.short(sms::android(words("telepon-contoh")), now).await,
            "email" => {
                self.imap.put(mail(voice, &id).as_bytes());
                Ok("the mail lies in the box".to_owned())
            }
            _ => Err("no such door".into()),
        }
    }

    async fn meta(&self, door: &str, body: Vec<u8>) -> Result<String, Box<dyn Error>> {
        let signed = hooks::sign(&Secret::new(SECRET), body);
        let post = self.client.post(format!("{}/hooks/meta/{door}", self.hooks));
        let post = post.header("X-Hub-Signature-256", signed.signature).body(signed.body);
        Ok(post.send().await?.status().to_string())
    }

    async fn short(&self, body: Vec<u8>, now: Timestamp) -> Result<String, Box<dyn Error>> {
        let signed = sms::sign(&Secret::new(SECRET), body, now);
        let post = self.client.post(format!("{}/hooks/sms/sms", self.hooks));
        let post = post.header("X-Timestamp", signed.timestamp);
        let post = post.header("X-Signature", signed.signature).body(signed.body);
        Ok(post.send().await?.status().to_string())
    }

    /// All that came, door by door, the newest last.
    pub fn answers(&self) -> Vec<Answer> {
        let meta = self.graph.sent().into_iter().map(|sent| {
            let what = format!("{}\n{:#}", sent.path, sent.body);
            Answer { door: "Meta", what }
        });
        let mails = self.smtp.taken().into_iter().map(|mail| {
            let what = String::from_utf8_lossy(&mail.bytes).into_owned();
            Answer { door: "e-mail", what }
        });
        let short = self.gateway.came().into_iter().map(|(path, body)| {
            let what = format!("{path}\n{body}");
            Answer { door: "SMS", what }
        });
        meta.chain(mails).chain(short).collect()
    }
}

fn mail(voice: &Voice, id: &str) -> String {
    let (from, text) = (&voice.from, &voice.text);
    let date = jiff::Zoned::now().strftime("%a, %d %b %Y %H:%M:%S %z").to_string();
    format!(
        "From: {from}\r\nTo: humas@rsud-wanasari.example\r\nSubject: Keluhan\r\n\
         Message-ID: <{id}@warga.example>\r\nDate: {date}\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
}
