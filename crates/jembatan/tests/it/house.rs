//! One house of a test: folder, database, configuration, and the program running in it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use db::testing::TestDb;
use reqwest::Client;
use serde_json::{Value, json};
use tempfile::TempDir;

pub const HOSPITAL: &str = r#"
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
"#;

/// The program, with the words of a command and nothing of this machine's settings.
pub fn jembatan(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jembatan"));
    command.args(words);
    for (name, _) in std::env::vars_os() {
        let ours = name.to_str().is_some_and(|name| name.starts_with("JEMBATAN_"));
        if ours || name == "LANG" || name == "LC_ALL" || name == "LC_MESSAGES" {
            command.env_remove(name);
        }
    }
    command
}

pub fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

pub struct House {
    folder: TempDir,
    database: Option<TestDb>,
}

impl House {
    pub fn on_sqlite() -> Self {
        Self::with(None, HOSPITAL)
    }

    pub async fn on_postgres() -> Self {
        Self::with(Some(TestDb::postgres(store::migrations()).await), HOSPITAL)
    }

    pub fn with(database: Option<TestDb>, config: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("jembatan.toml"), config).unwrap();
        Self { folder, database }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A command in this house.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = jembatan(words);
        command.arg("--data").arg(self.path().join("data"));
        command.arg("--config").arg(self.path().join("jembatan.toml"));
        if let Some(database) = &self.database {
            command.args(["--database", database.address()]);
        }
        command
    }

    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// The key of an officer who is new here.
    pub fn officer(&self) -> String {
        let who =
            ["--login", "humas1", "--name", "Petugas 1", "--role", "officer", "--no-password"];
        let added = self.run(&[&["user", "add"], &who[..]].concat());
        assert!(added.status.success(), "{}", said(&added));
        let made = self.run(&["token", "create", "--user", "humas1"]);
        assert!(made.status.success(), "{}", said(&made));
        String::from_utf8(made.stdout).unwrap().trim().to_owned()
    }

    pub fn serve(&self) -> Running {
        Running::start(&mut self.command(&["serve", "--listen", "127.0.0.1:0"]))
    }
}

/// The program while it serves. It does not outlive the test.
pub struct Running {
    child: Child,
    pub url: String,
    /// All that was said until it was ready.
    pub greeting: String,
}

impl Running {
    /// Starts and waits for the line that names the address.
    pub fn start(command: &mut Command) -> Self {
        Self::try_start(command)
            .unwrap_or_else(|said| panic!("the program ended before it was ready:\n{said}"))
    }

    /// The same; what it said, if it ended before it was ready.
    pub fn try_start(command: &mut Command) -> Result<Self, String> {
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut running = Self { child, url: String::new(), greeting: String::new() };
        let child = &mut running.child;
        let (line, lines) = std::sync::mpsc::channel();
        let outputs: [Box<dyn std::io::Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        for output in outputs {
            let line = line.clone();
            // Reads on to the end, so that the program never waits for a reader.
            std::thread::spawn(move || {
                for said in BufReader::new(output).lines().map_while(Result::ok) {
                    drop(line.send(said));
                }
            });
        }
        drop(line);
        for said in &lines {
            running.greeting.push_str(&format!("{said}\n"));
            if let Some(at) = said.find("http://127.0.0.1:") {
                let url = said[at..].split_whitespace().next().unwrap_or_default();
                running.url = url.trim_end_matches("/masuk").to_owned();
                return Ok(running);
            }
        }
        Err(std::mem::take(&mut running.greeting))
    }

    /// Like a power cut, for this program.
    pub fn kill9(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, as systemd does; gives its exit code.
    pub fn terminate(&mut self) -> Option<i32> {
        self.ask_to_stop();
        self.child.wait().unwrap().code()
    }

    pub fn ask_to_stop(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// One intake; its number and tracking code, once it is acknowledged with 201.
pub async fn intake(
    client: &Client,
    url: &str,
    token: &str,
    key: &str,
) -> Option<(String, String)> {
    let body = json!({ "kind": "complaint", "channel": "web", "anonymous": true,
        "text": format!("Antrean lama sekali. {key}") });
    let request = client.post(format!("{url}/api/v1/intakes")).bearer_auth(token);
    let answer = request.header("Idempotency-Key", key).json(&body).send().await.ok()?;
    let status = answer.status();
    let answer: Value = answer.json().await.ok()?;
    assert_eq!(status, 201, "{answer}");
    let text = |name: &str| answer[name].as_str().map(str::to_owned);
    Some((text("case_number")?, text("tracking_code")?))
}

/// The numbers of all cases, as the list gives them.
pub async fn numbers(client: &Client, url: &str, token: &str) -> Vec<String> {
    items(client, url, token)
        .await
        .iter()
        .map(|item| item["number"].as_str().unwrap().to_owned())
        .collect()
}

/// All cases, page by page.
pub async fn items(client: &Client, url: &str, token: &str) -> Vec<Value> {
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let page = format!("{url}/api/v1/cases?limit=200{after}");
        let answer = client.get(page).bearer_auth(token).send().await.unwrap();
        let page: Value = answer.json().await.unwrap();
        found.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return found,
        }
    }
}
