//! The program with its example data, on a port of its own.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

/// Of the administrator of [`Program::house`].
pub const PASSWORD: &str = "kata sandi untuk gambar";

/// A running program; it ends with this value.
pub struct Program {
    child: Child,
    folder: tempfile::TempDir,
    pub address: String,
}

impl Program {
    /// Starts `jembatan demo` with these further arguments and waits until it answers.
    pub fn demo(further: &[&str]) -> Result<Self> {
        Self::start("demo", tempfile::tempdir()?, further)
    }

    /// Starts a house of its own with this configuration, and an administrator who signs in as
    /// `admin` with [`PASSWORD`].
    pub fn house(config: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let (config_file, word) = (folder.path().join("jembatan.toml"), folder.path().join("word"));
        std::fs::write(&config_file, config)?;
        std::fs::write(&word, PASSWORD)?;
        let config_file = config_file.to_str().context("a folder with a strange name")?;
        let added = Command::new(binary()?)
            .args(["user", "add", "--login", "admin", "--name", "Admin", "--role", "admin"])
            .args(["--config", config_file, "--data"])
            .arg(folder.path())
            .arg("--password-file")
            .arg(&word)
            .output()?;
        ensure!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
        let config_file = config_file.to_owned();
        Self::start("serve", folder, &["--config", &config_file])
    }

    fn start(how: &str, folder: tempfile::TempDir, further: &[&str]) -> Result<Self> {
        let address = format!("127.0.0.1:{}", free_port()?);
        let mut child = Command::new(binary()?)
            .args([how, "--listen", &address, "--data"])
            .arg(folder.path())
            .args(further)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .context("the program did not start")?;
        let said = child.stderr.take().context("the program has no voice")?;
        // Whatever it says is read away, so that it never waits for a reader.
        std::thread::spawn(move || BufReader::new(said).lines().for_each(drop));
        let mut program = Self { child, folder, address };
        program.wait()?;
        Ok(program)
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The folder of its data, in which the demo writes `tokens.json`.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    fn wait(&mut self) -> Result<()> {
        for _ in 0..600 {
            ensure!(self.child.try_wait()?.is_none(), "the program ended before it answered");
            if TcpStream::connect(&self.address).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        anyhow::bail!("the program did not answer in two minutes")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program that the runner names, or the one of the last build.
fn binary() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("JEMBATAN_BINARY") {
        return Ok(named.into());
    }
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug/jembatan");
    ensure!(built.exists(), "build the program first: cargo build -p jembatan");
    Ok(built)
}

pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
