//! The words of an HTML mail: cleaned by ammonia, then laid out as lines, quotations marked with `>`.

use std::collections::HashSet;
use std::fmt::Write;
use std::sync::LazyLock;

const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "blockquote",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "br",
];
/// Between these an empty line.
const APART: [&str; 9] = ["p", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"];
const DEEPEST: usize = 20;

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(BLOCKS.into_iter().collect())
        .clean_content_tags(HashSet::from(["script", "style", "title", "template"]));
    cleaner
});

/// What a person reads in an HTML mail. Nothing of it is HTML any more.
pub fn words(html: &str) -> String {
    let clean = CLEANER.clean(html).to_string();
    let mut page = Page::default();
    let mut rest = clean.as_str();
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        let Some(end) = rest[at..].find('>') else { break };
        page.tag(&rest[at + 1..at + end]);
        rest = &rest[at + end + 1..];
    }
    page.text(rest);
    page.finish()
}

#[derive(Default)]
struct Page {
    done: String,
    line: String,
    depth: usize,
    /// An empty line is due before the next words.
    apart: bool,
    verbatim: bool,
}

impl Page {
    fn text(&mut self, text: &str) {
        let text = plain(text);
        if self.verbatim {
            for (number, line) in text.split('\n').enumerate() {
                if number > 0 {
                    self.end_line(true);
                }
                self.line.push_str(line);
            }
            return;
        }
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim();
            let open = self.line.is_empty() || self.line.ends_with(' ');
            self.line.push_str(bare);
            if bare.len() < word.len() && !(open && bare.is_empty()) {
                self.line.push(' ');
            }
        }
    }

    fn tag(&mut self, tag: &str) {
        let closing = tag.starts_with('/');
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        self.end_line(name == "br");
        self.apart |= APART.contains(&name);
        match (name, closing) {
            ("blockquote", false) => self.depth += 1,
            ("blockquote", true) => self.depth = self.depth.saturating_sub(1),
            ("pre", _) => self.verbatim = !closing,
            _ => {}
        }
    }

    /// `even_empty`: somebody asked for a new line, words or not.
    fn end_line(&mut self, even_empty: bool) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        if line.is_empty() && !even_empty {
            return;
        }
        if std::mem::take(&mut self.apart) && !self.done.is_empty() {
            self.done.push('\n');
        }
        let mark = ">".repeat(self.depth.min(DEEPEST));
        let space = if self.depth > 0 { " " } else { "" };
        // Writing to a string cannot fail.
        let _ = writeln!(self.done, "{mark}{space}{line}");
    }

    fn finish(mut self) -> String {
        self.end_line(false);
        self.done.trim().to_owned()
    }
}

/// The four characters that ammonia writes as entities, and the space that does not break.
fn plain(text: &str) -> String {
    text.replace("&nbsp;", " ")
        .replace('\u{a0}', " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lines_and_quotations_are_laid_out() {
        let html = "<p>Obat&nbsp;belum <b>datang</b>.<br>Sudah 3 jam.</p>\
            <div>Terima  kasih</div><blockquote><p>Yth. Ibu,</p>mohon maaf</blockquote>";
        let words = words(html);
        assert_eq!(
            words,
            "Obat belum datang.\nSudah 3 jam.\n\nTerima kasih\n\n> Yth. Ibu,\n\n> mohon maaf"
        );
    }

    #[test]
    fn nothing_that_runs_is_left() {
        let html = "<title>x</title><style>p{}</style><script>alert(1)</script>\
            <p onclick=x()>a &lt;b&gt; &amp;amp;</p><img src=x onerror=y><!-- z -->";
        assert_eq!(words(html), "a <b> &amp;");
    }
}
