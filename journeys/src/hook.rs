//! A message that reaches the hospital's Instagram account, signed as the provider signs it.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::SystemTime;

use anyhow::{Result, ensure};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::Program;

/// The secret that the demo prints.
const SECRET: &[u8] = b"rahasia-contoh";

/// Sends a direct message through the hook of the demo.
pub fn direct_message(program: &Program, from: &str, id: &str, text: &str) -> Result<()> {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_millis() as u64;
    let body = serde_json::json!({
        "object": "instagram",
        "entry": [{ "id": "17841400000000001", "time": now, "messaging": [{
            "sender": { "id": from }, "recipient": { "id": "17841400000000001" },
            "timestamp": now, "message": { "mid": id, "text": text },
        }]}],
    })
    .to_string();
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET)?;
    mac.update(body.as_bytes());
    let signature: String =
        mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let mut stream = TcpStream::connect(&program.address)?;
    write!(
        stream,
        "POST /hooks/meta/instagram HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
         X-Hub-Signature-256: sha256={signature}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        program.address,
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    ensure!(answer.starts_with("HTTP/1.1 200"), "the hook answered: {answer}");
    Ok(())
}
