//! A provider that sends what piled up: signed posts at the real program, two thousand in one
//! second, over connections that stay open. Each is timed from when it was due, not from when a
//! slow answer let it begin.
#![allow(clippy::disallowed_methods, reason = "measuring reads the machine's own clock")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use super::program::{self, Running};
use super::{Chapter, Effort, Figure};

const POSTS: usize = 2_000;
const WITHIN: Duration = Duration::from_secs(1);
/// Connections that the provider keeps open.
const LINES: usize = 64;
const ADDRESS: &str = "127.0.0.1:18098";
const SECRET: &str = "rahasia aplikasi contoh";
/// Nobody waits longer for the posts to be read.
const PATIENCE: Duration = Duration::from_secs(300);

/// Nothing answers at this address of the provider: what leaves is tried again later.
const CONFIG: &str = r#"
[hospital]
code = "rsud-uji"
name = "RSUD Uji"
address = "Jalan Uji 1"
city = "Uji"
phone = "0800 1"
email = "humas@uji.example"
emergency_phone = "119"
director = { position = "Direktur", name = "Direktur" }
humas_head = { position = "Kepala Humas", name = "Kepala Humas" }

[connection.ig]
kind = "instagram"
graph_url = "http://127.0.0.1:9"
app_secret = "rahasia aplikasi contoh"
verify_token = "kata sambutan"
access_token = "kosong"
account_id = "17841400000000001"
"#;

pub fn chapters(_effort: Effort) -> Result<Vec<Chapter>> {
    let (program, folder) = (program::built()?, tempfile::tempdir()?);
    std::fs::write(folder.path().join("jembatan.toml"), CONFIG)?;
    let token = officer(&program, folder.path())?;
    let mut serving = command(&program, folder.path(), &["serve", "--listen", ADDRESS]);
    // It says on its second output that it is ready.
    let child = serving.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let mut running = Running(child);
    let said = running.0.stderr.take().context("the program has no output")?;
    let mut said = BufReader::new(said);
    let mut line = String::new();
    while !line.contains(ADDRESS) {
        line.clear();
        ensure!(said.read_line(&mut line)? > 0, "the program ended before it was ready");
    }
    // Read on, so that the program never waits for a reader.
    thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
    let begun = Instant::now();
    let mut took = burst(begun)?;
    let answered = begun.elapsed();
    let read = all_read(&token, begun)?;
    took.sort_unstable();
    let figures = figures(&took, answered, read);
    Ok(vec![Chapter { title: "Webhook burst, SQLite".to_owned(), figures }])
}

fn figures(took: &[Duration], answered: Duration, read: Duration) -> Vec<Figure> {
    let at = |part: f64| {
        let nth = (took.len() as f64 * part) as usize;
        took.get(nth.min(took.len().saturating_sub(1))).copied().unwrap_or_default()
    };
    let figure = |what: &str, value: String, note: &str| Figure {
        what: what.to_owned(),
        value,
        note: note.to_owned(),
    };
    let millis = |span: Duration| format!("{:.1} ms", span.as_secs_f64() * 1000.0);
    let seconds = |span: Duration| format!("{:.1} s", span.as_secs_f64());
    let each = format!("p50 {}, p99 {}", millis(at(0.5)), millis(at(0.99)));
    let stored = "signed, stored and fsynced before the answer; goal p99 250 ms";
    vec![
        figure(&format!("{POSTS} posts due in one second"), each, stored),
        figure("the last of them answered", seconds(answered), "from the first post"),
        figure("all of them read, each a case", seconds(read), "from the first post; goal 30 s"),
    ]
}

fn command(program: &Path, folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(words).arg("--data").arg(folder.join("data"));
    command.arg("--config").arg(folder.join("jembatan.toml"));
    command
}

/// The key of an officer who is new here.
fn officer(program: &Path, folder: &Path) -> Result<String> {
    let who = ["--login", "humas1", "--name", "Petugas 1", "--role", "officer", "--no-password"];
    let added = command(program, folder, &[&["user", "add"], &who[..]].concat()).output()?;
    ensure!(added.status.success(), "no officer could be added");
    let made = command(program, folder, &["token", "create", "--user", "humas1"]).output()?;
    ensure!(made.status.success(), "no key could be made");
    Ok(String::from_utf8(made.stdout)?.trim().to_owned())
}

/// Sends all posts, each when it is due; gives how long after that each was answered.
fn burst(begun: Instant) -> Result<Vec<Duration>> {
    let posts: Arc<Vec<Vec<u8>>> = Arc::new((0..POSTS).map(post).collect());
    let line = |first: usize| {
        let posts = Arc::clone(&posts);
        thread::spawn(move || -> Result<Vec<Duration>> {
            let mut stream = BufReader::new(TcpStream::connect(ADDRESS)?);
            let mut took = Vec::new();
            for nth in (first..POSTS).step_by(LINES) {
                let due = begun + WITHIN.mul_f64(nth as f64 / POSTS as f64);
                thread::sleep(due.saturating_duration_since(Instant::now()));
                ask(&mut stream, &posts[nth])?;
                took.push(due.elapsed());
            }
            Ok(took)
        })
    };
    let lines: Vec<_> = (0..LINES).map(line).collect();
    let mut took = Vec::new();
    for line in lines {
        let ended = line.join().ok().context("a sender broke off")?;
        took.extend(ended?);
    }
    ensure!(took.len() == POSTS, "only {} posts were answered", took.len());
    Ok(took)
}

/// Somebody who never wrote before.
fn post(nth: usize) -> Vec<u8> {
    let body = json!({ "object": "instagram", "entry": [{ "id": "17841400000000001",
        "time": 1_772_413_200_000_i64, "messaging": [{
            "sender": { "id": format!("9{nth:08}") },
            "recipient": { "id": "17841400000000001" }, "timestamp": 1_772_413_200_000_i64,
            "message": { "mid": format!("mid.{nth}"), "text": "Antre lama sekali di farmasi." } }] }] });
    let body = body.to_string();
    let mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("HMAC takes any key");
    let tag = hex::encode(mac.chain_update(body.as_bytes()).finalize().into_bytes());
    let head = format!(
        "POST /hooks/meta/ig HTTP/1.1\r\nHost: {ADDRESS}\r\nContent-Type: application/json\r\n\
         X-Hub-Signature-256: sha256={tag}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.into_bytes(), body.into_bytes()].concat()
}

/// One request on a connection that stays open; the body of its answer, which must be 200.
fn ask(stream: &mut BufReader<TcpStream>, request: &[u8]) -> Result<Vec<u8>> {
    stream.get_mut().write_all(request)?;
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        ensure!(stream.read_line(&mut line)? > 0, "the program hung up");
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse()?;
        }
        if line.trim().is_empty() {
            break;
        }
        head.push_str(&line);
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    ensure!(head.starts_with("HTTP/1.1 200"), "{}", head.lines().next().unwrap_or_default());
    Ok(body)
}

/// Waits until every post was read; gives when, counted from the first post.
fn all_read(token: &str, begun: Instant) -> Result<Duration> {
    let mut stream = BufReader::new(TcpStream::connect(ADDRESS)?);
    loop {
        let request = format!(
            "GET /api/v1/arrivals?state=read HTTP/1.1\r\nHost: {ADDRESS}\r\n\
             Authorization: Bearer {token}\r\n\r\n"
        );
        let answer: Value = serde_json::from_slice(&ask(&mut stream, request.as_bytes())?)?;
        let (read, so_far) = (answer["total"].as_u64().unwrap_or_default(), begun.elapsed());
        if read == POSTS as u64 {
            return Ok(so_far);
        }
        ensure!(so_far < PATIENCE, "only {read} of {POSTS} posts were read in time");
        thread::sleep(Duration::from_millis(200));
    }
}
