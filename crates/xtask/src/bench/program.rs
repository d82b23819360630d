//! The running program: how much memory it holds when nobody asks, and how heavy its pages are.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::{Chapter, Effort, Figure};
use crate::house::root;

const ADDRESS: &str = "127.0.0.1:18099";

/// Pages that anybody can open, with the goal in KiB for the first view.
const PAGES: &[(&str, u32)] =
    &[("front page", 30), ("first step of the form", 30), ("sign-in", 120)];
const PATHS: &[&str] = &["/", "/lapor", "/masuk"];

/// The program as it is shipped, made anew if it is older than its sources: it stands beside this one.
pub fn built() -> Result<PathBuf> {
    let built = Command::new("cargo")
        .args(["build", "--release", "--quiet", "-p", "jembatan"])
        .current_dir(root())
        .status()?;
    ensure!(built.success(), "the program could not be built");
    let here = std::env::current_exe()?;
    let target = here.ancestors().nth(2).context("this program stands in no target folder")?;
    Ok(target.join("release/jembatan"))
}

pub fn chapters(_effort: Effort) -> Result<Vec<Chapter>> {
    let program = built()?;
    let folder = tempfile::tempdir()?;
    let mut running = Running(
        Command::new(program)
            .args(["demo", "--empty", "--listen", ADDRESS, "--data"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("the program could not be started")?,
    );
    running.wait_until_it_answers()?;
    let memory = running.resident_mib()?;
    let idle = Figure {
        what: "memory after the first answer, nobody asking".to_owned(),
        value: format!("{memory} MiB resident"),
        note: "SQLite, one process; goal at most 64 MiB".to_owned(),
    };
    let mut weights = Vec::new();
    for ((name, goal), path) in PAGES.iter().zip(PATHS) {
        weights.push(weight(name, path, *goal)?);
    }
    Ok(vec![
        Chapter { title: "The idle program".to_owned(), figures: vec![idle] },
        Chapter { title: "Pages, first view".to_owned(), figures: weights },
    ])
}

/// A program that ends with this value.
pub struct Running(pub Child);

impl Running {
    fn wait_until_it_answers(&mut self) -> Result<()> {
        let out = self.0.stdout.take().context("the program has no output")?;
        let mut lines = BufReader::new(out).lines();
        let said = lines.find(|line| line.as_ref().is_ok_and(|line| line.contains(ADDRESS)));
        ensure!(said.is_some(), "the program ended before it answered");
        fetch("/healthz").map(drop)
    }

    fn resident_mib(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
        Ok(kib.context("the system does not say how much memory is held")? / 1024)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The bytes that cross the wire for a page and everything that it names.
fn weight(name: &str, path: &str, goal: u32) -> Result<Figure> {
    let page = fetch(path)?;
    let html = String::from_utf8_lossy(&page).into_owned();
    let mut assets: Vec<&str> = html
        .split('"')
        .filter(|part| part.starts_with("/aset/"))
        .map(|part| part.split('#').next().unwrap_or(part))
        .collect();
    assets.sort_unstable();
    assets.dedup();
    let mut bytes = page.len();
    for asset in &assets {
        bytes += fetch(asset)?.len();
    }
    Ok(Figure {
        what: name.to_owned(),
        value: format!("{:.1} KiB", bytes as f64 / 1024.0),
        note: format!("page and {} files, compressed; goal at most {goal} KiB", assets.len()),
    })
}

fn fetch(path: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(ADDRESS)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {ADDRESS}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    ensure!(answer.starts_with(b"HTTP/1.1 2"), "{path} was not answered");
    let body = answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |at| at + 4);
    Ok(answer.split_off(body))
}
