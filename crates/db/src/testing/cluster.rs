//! A PostgreSQL server that lives as long as the tests do.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

const SCRIPT: &str = include_str!("cluster.sh");
const QUICK: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";
const DURABLE: &str = "-c fsync=on";

/// A PostgreSQL cluster in a folder of its own, on a unix socket, without a port. Dropping it, or the end of
/// this process in any way, stops the server and removes the folder.
#[derive(Debug)]
pub struct Cluster {
    folder: String,
    shell: Child,
    // Its end is the sign for the shell to stop the server.
    leash: Option<ChildStdin>,
}

impl Cluster {
    /// Starts one that does not wait for the disk.
    ///
    /// # Errors
    /// One line that says what is missing.
    pub fn start() -> std::io::Result<Self> {
        Self::start_with(QUICK)
    }

    /// Starts one that keeps what it acknowledged, for tests of that.
    ///
    /// # Errors
    /// One line that says what is missing.
    pub fn start_durable() -> std::io::Result<Self> {
        Self::start_with(DURABLE)
    }

    /// The address of database `name` in it (`postgres` is always there).
    #[must_use]
    pub fn address(&self, name: &str) -> String {
        address(&self.folder, name)
    }

    fn start_with(settings: &str) -> std::io::Result<Self> {
        let bin = installed().ok_or_else(|| missing("initdb (install postgresql-15 or newer)"))?;
        let mut shell = unprivileged()?
            .args(["sh", "-c", SCRIPT, "cluster"])
            .arg(bin)
            .arg(settings)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let leash = shell.stdin.take();
        let mut folder = String::new();
        if let Some(said) = shell.stdout.take() {
            BufReader::new(said).read_line(&mut folder)?;
        }
        if folder.is_empty() {
            shell.wait()?;
            return Err(missing("a PostgreSQL that starts; what it said stands above"));
        }
        Ok(Self { folder: folder.trim_end().to_owned(), shell, leash })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.leash.take());
        drop(self.shell.wait());
    }
}

fn address(folder: &str, name: &str) -> String {
    let host = folder.replace('/', "%2F");
    format!("postgres://jembatan@{host}/{name}?sslmode=disable")
}

// PostgreSQL refuses to run as root, so root becomes the user that the package made for it.
fn unprivileged() -> std::io::Result<Command> {
    let id = Command::new("id").arg("-u").output()?;
    if id.stdout.trim_ascii() != b"0" {
        return Ok(Command::new("env"));
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]);
    Ok(command)
}

/// The newest PostgreSQL of this machine: Debian's folders first, then wherever `pg_config` points.
fn installed() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &Path| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.map(|entry| entry.path()).max_by_key(|path| number(path));
    let debian = newest.map(|path| path.join("bin")).filter(|bin| bin.join("initdb").exists());
    debian.or_else(|| {
        let asked = Command::new("pg_config").arg("--bindir").output().ok()?;
        let bin = PathBuf::from(String::from_utf8(asked.stdout).ok()?.trim());
        bin.join("initdb").exists().then_some(bin)
    })
}

fn missing(what: &str) -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::NotFound, format!("the tests need {what}"))
}
