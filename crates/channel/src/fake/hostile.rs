//! Mails that are made to hurt whoever reads them (S14).

/// One of them, and what hurts.
#[derive(Clone, Debug)]
pub struct Hostile {
    pub what: &'static str,
    pub raw: Vec<u8>,
}

/// Those that nobody's mail program writes: more parts, headers or layers than a mail has.
pub fn without_end() -> Vec<Hostile> {
    let parts = "--b\nContent-Type: text/plain\n\nx\n".repeat(10_000);
    let nested = "Content-Type: message/rfc822\n\n".repeat(500);
    let recipients = format!("To: {}\n", "a@b.example,\n ".repeat(100_000));
    let long = format!("X-Long: {}\n", "x".repeat(1024 * 1024));
    [
        ("10,000 parts", multipart("b"), parts),
        ("100,000 empty parts", multipart("b"), "--b\n\n".repeat(100_000)),
        ("500 mails in each other", String::new(), format!("--b\n{nested}")),
        ("a header of 1 MiB", long, String::new()),
        ("2,000 headers", "X-Many: x\n".repeat(2000), String::new()),
        ("100,000 recipients", recipients, String::new()),
    ]
    .map(|(what, headers, body)| mail(what, &headers, &body))
    .to_vec()
}

/// Those that a person may send, if hardly ever.
pub fn strange() -> Vec<Hostile> {
    let layers = (0..200).map(|n| format!("--b{n}\n{}\n", multipart(&format!("b{}", n + 1))));
    let link = format!("http://{}\n", "a".repeat(1024 * 1024));
    let charset = "Content-Type: text/plain; charset=tidak-ada\n".to_owned();
    let cut = "Content-Type: text/plain; name*0*=utf-8''%E2%9; name*1*=\n".to_owned();
    [
        ("parts 200 deep", multipart("b0"), layers.collect()),
        ("an address of 1 MiB", String::new(), link),
        ("a charset that is none", charset, "isi\n".to_owned()),
        ("a name cut short", cut, "isi\n".to_owned()),
    ]
    .map(|(what, headers, body)| mail(what, &headers, &body))
    .to_vec()
}

/// With a packed file of 25 MiB as it is sent.
pub fn large() -> Hostile {
    let zeros = "A".repeat(76) + "\n";
    let zeros = zeros.repeat((25 << 20) / zeros.len());
    mail("25 MiB", &multipart("b"), &format!("--b\n\nisi\n{PACKED}{zeros}--b--\n"))
}

/// A packed file in a mail in a mail.
pub fn packed_in_layers() -> Hostile {
    let inner = format!("{}\n--b\n\ndalam\n{PACKED}UEsDBA==\n--b--\n", multipart("b"));
    let carried = |inner: &str, with: &str| {
        let part = format!("--{with}\nContent-Type: message/rfc822\n\n{inner}--{with}--\n");
        format!("{}\n{part}", multipart(with))
    };
    let nested = carried(&carried(&inner, "c"), "d");
    let body = format!("--e\n\nluar\n--e\nContent-Type: message/rfc822\n\n{nested}--e--\n");
    mail("a packed file in a mail in a mail", &multipart("e"), &body)
}

/// Every one of them.
pub fn mails() -> Vec<Hostile> {
    [without_end(), strange(), vec![large(), packed_in_layers()]].concat()
}

const PACKED: &str = "--b\nContent-Type: application/zip; name=x.zip\n\
    Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n";

fn multipart(boundary: &str) -> String {
    format!("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary={boundary}\n")
}

fn mail(what: &'static str, headers: &str, body: &str) -> Hostile {
    let to = if headers.starts_with("To: ") { "" } else { "To: humas@rsudwanasari.example\n" };
    let text = format!(
        "From: Siti <siti@warga.example>\n{to}Subject: Antrean farmasi\n\
         Message-ID: <a1@warga.example>\nDate: Sat, 21 Nov 2026 10:00:00 +0700\n{headers}\n{body}"
    );
    Hostile { what, raw: text.replace('\n', "\r\n").into_bytes() }
}
