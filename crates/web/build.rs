//! Joins our CSS and JavaScript with the third-party files of `assets/` and the looks of charts, and writes the table of what the binary embeds:
//! names with a content hash, bytes, and a gzip copy. Fetches the third-party files by npm when they are missing.

use std::{
    error::Error,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

type Done<T> = Result<T, Box<dyn Error>>;

const PUBLIC_CSS: &[&str] = &["tokens", "base", "forms", "parts", "public", "print"];
const STAFF_CSS: &[&str] = &["tokens", "base", "forms", "parts", "staff", "public", "print"];
const WATCHED: &[&str] = &[
    "package.json",
    "package-lock.json",
    "css",
    "app.js",
    "kiosk.js",
    "kiosk-worker.js",
    "faces.js",
    "segments.js",
    "calls.js",
    "counter.js",
    "calendar.js",
    "sign.js",
    "door.js",
    "icons.txt",
    "mark.svg",
];
const FONT: &str = "@fontsource-variable/plus-jakarta-sans";
const FONT_FILE: &str = "files/plus-jakarta-sans-latin-wght-normal.woff2";
const CHART_CSS: &str = "../paper/src/chart/chart.css";

fn main() -> Done<()> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    for watched in WATCHED {
        println!("cargo::rerun-if-changed={}", assets.join(watched).display());
    }
    fetch_when_missing(&assets)?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    let modules = assets.join("node_modules");
    let mut table = Table { out, rust: String::new(), names: Vec::new() };

    let font = fs::read(modules.join(FONT).join(FONT_FILE))?;
    let font_url = table.add(Kind("FONT", "font.woff2", "font/woff2"), &font)?;
    let charts = charts()?;
    let css = joined(&assets, STAFF_CSS)?.replace("@font@", &font_url) + &charts;
    table.add(Kind("APP_CSS", "app.css", "text/css; charset=utf-8"), css.as_bytes())?;
    let css = joined(&assets, PUBLIC_CSS)?;
    table.add(Kind("PUBLIC_CSS", "public.css", "text/css; charset=utf-8"), css.as_bytes())?;
    for (constant, name) in [
        ("APP_JS", "app.js"),
        ("KIOSK_JS", "kiosk.js"),
        ("KIOSK_WORKER_JS", "kiosk-worker.js"),
        ("FACES_JS", "faces.js"),
        ("SEGMENTS_JS", "segments.js"),
        ("CALLS_JS", "calls.js"),
        ("COUNTER_JS", "counter.js"),
        ("CALENDAR_JS", "calendar.js"),
        ("SIGN_JS", "sign.js"),
        ("DOOR_JS", "door.js"),
    ] {
        let js = without_remarks(&fs::read_to_string(assets.join(name))?);
        table.add(Kind(constant, name, "text/javascript; charset=utf-8"), js.as_bytes())?;
    }
    let sprite = sprite(&assets, &modules.join("lucide-static/icons"))?;
    table.add(Kind("ICONS", "icons.svg", "image/svg+xml"), sprite.as_bytes())?;
    table.add(Kind("MARK", "mark.svg", "image/svg+xml"), &fs::read(assets.join("mark.svg"))?)?;
    let licences = licences(&modules)?;
    table.add(Kind("LICENCES", "licences.txt", "text/plain; charset=utf-8"), &licences)?;
    table.finish()
}

/// Cargo offers no other moment: whoever has only Rust and npm runs one command and gets the product.
fn fetch_when_missing(assets: &Path) -> Done<()> {
    if pinned(assets)?.iter().all(|(name, version)| installed(assets, name, version)) {
        return Ok(());
    }
    let ran = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(assets)
        .output();
    match ran {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!(
            "npm ci failed in assets/: {}",
            String::from_utf8_lossy(&output.stderr)
        )
        .into()),
        Err(_) => Err("npm is missing: install Node 20 or later (Debian: apt-get install npm), then build again".into()),
    }
}

/// The exact versions of `assets/package.json`: lines such as `"lucide-static": "1.62.0"`.
fn pinned(assets: &Path) -> Done<Vec<(String, String)>> {
    let manifest = fs::read_to_string(assets.join("package.json"))?;
    let (_, dependencies) = manifest
        .split_once("\"dependencies\"")
        .ok_or("assets/package.json names no dependencies")?;
    let lines = dependencies.lines().filter_map(|line| line.split_once("\": \""));
    let clean = |part: &str| part.trim().trim_matches(['"', ',']).to_owned();
    Ok(lines.map(|(name, version)| (clean(name), clean(version))).collect())
}

fn installed(assets: &Path, name: &str, version: &str) -> bool {
    fs::read_to_string(assets.join("node_modules").join(name).join("package.json"))
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

fn joined(assets: &Path, names: &[&str]) -> Done<String> {
    let mut css = String::new();
    for name in names {
        css.push_str(&without_comments(&fs::read_to_string(
            assets.join(format!("css/{name}.css")),
        )?));
    }
    Ok(css)
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n") + "\n"
}

/// The looks of charts stand beside the drawing; in a page they belong to the layer of its parts.
fn charts() -> Done<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(CHART_CSS);
    println!("cargo::rerun-if-changed={}", file.display());
    Ok(format!("@layer pages {{\n{}}}\n", without_comments(&fs::read_to_string(file)?)))
}

fn without_remarks(js: &str) -> String {
    let lines = js.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn sprite(assets: &Path, icons: &Path) -> Done<String> {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for name in fs::read_to_string(assets.join("icons.txt"))?.lines() {
        let icon = fs::read_to_string(icons.join(format!("{name}.svg")))
            .map_err(|_| format!("icons.txt names “{name}”, which lucide-static does not have"))?;
        let (_, open) = icon.split_once("<svg").ok_or("an icon without <svg>")?;
        let (_, shapes) = open.split_once('>').ok_or("an icon that does not open")?;
        let (shapes, _) = shapes.split_once("</svg>").ok_or("an icon that does not close")?;
        let shapes: String = shapes.lines().map(str::trim).collect();
        svg.push_str(&format!("<symbol id=\"{name}\" viewBox=\"0 0 24 24\">{shapes}</symbol>"));
    }
    Ok(svg + "</svg>")
}

fn licences(modules: &Path) -> Done<Vec<u8>> {
    let mut text = Vec::new();
    for name in [FONT, "lucide-static"] {
        write!(text, "==== {name} ====\n\n")?;
        text.extend(fs::read(modules.join(name).join("LICENSE"))?);
        text.extend(b"\n\n");
    }
    Ok(text)
}

/// The constant in Rust, the file name before the hash is put in, the media type.
struct Kind(&'static str, &'static str, &'static str);

struct Table {
    out: PathBuf,
    rust: String,
    names: Vec<&'static str>,
}

impl Table {
    /// Writes the file and its gzip copy, and gives back the address.
    fn add(&mut self, kind: Kind, bytes: &[u8]) -> Done<String> {
        let Kind(constant, plain, media) = kind;
        let hash = hex::encode(&Sha256::digest(bytes)[..6]);
        let (stem, suffix) = plain.split_once('.').ok_or("an embedded file needs a suffix")?;
        let name = format!("{stem}.{hash}.{suffix}");
        let mut zipped = GzEncoder::new(Vec::new(), Compression::best());
        zipped.write_all(bytes)?;
        fs::write(self.out.join(&name), bytes)?;
        fs::write(self.out.join(format!("{name}.gz")), zipped.finish()?)?;
        let embed = |file: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))");
        let (bytes, gzip) = (embed(&name), embed(&format!("{name}.gz")));
        self.rust.push_str(&format!(
            "/// The address of `{plain}`, which changes with its content.\n\
             pub const {constant}: &str = \"/aset/{name}\";\n\
             static {constant}_FILE: Embedded = Embedded {{ name: \"{name}\", kind: \"{media}\", \
             bytes: {bytes}, gzip: {gzip} }};\n",
        ));
        self.names.push(constant);
        Ok(format!("/aset/{name}"))
    }

    fn finish(mut self) -> Done<()> {
        let files: Vec<_> = self.names.iter().map(|name| format!("&{name}_FILE")).collect();
        self.rust.push_str(&format!(
            "static FILES: [&Embedded; {}] = [{}];\n",
            files.len(),
            files.join(", ")
        ));
        fs::write(self.out.join("assets.rs"), self.rust)?;
        Ok(())
    }
}
