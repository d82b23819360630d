//! Files that came through an unofficial gateway: from its own place and from no other.

use channel::fake::Gateway as Fake;
use channel::gateway::{self, Brand};
use channel::meta::{FetchError, Patience};
use channel::{Attachment, AttachmentKind, Connection, Secret, Settings};

fn door(brand: Brand, url: &str) -> Connection {
    let settings = gateway::Settings {
        name: "wa-tidak-resmi".to_owned(),
        brand,
        url: url.to_owned(),
        token: Secret::new("kunci:sandi"),
        session: "humas".to_owned(),
        hook_secrets: vec![Secret::new("rahasia")],
        patience: Patience::default(),
    };
    Connection::new("wa-tidak-resmi", Settings::Gateway(Box::new(settings)))
}

fn picture_at(url: &str) -> Attachment {
    let kind = AttachmentKind::Image;
    Attachment { kind, url: Some(url.to_owned()), ..Attachment::default() }
}

#[tokio::test]
async fn a_file_is_fetched_from_the_gateway_itself_with_its_key_and_from_no_other_place() {
    let fake = Fake::start(200, "gambar struk obat").await.unwrap();
    let door = door(Brand::Waha, fake.url());
    for told in ["/api/files/1.jpg".to_owned(), format!("{}/api/files/1.jpg", fake.url())] {
        let file = channel::fetch(&door, &picture_at(&told), Patience::default()).await.unwrap();
        assert_eq!(file.bytes, b"gambar struk obat");
    }
    assert_eq!(fake.came().len(), 2);
    let port = fake.url().rsplit(':').next().unwrap().to_owned();
    for told in [
        "https://files.fonnte.example/1.jpg".to_owned(),
        format!("https://127.0.0.1:{port}/1.jpg"),
        format!("http://localhost:{port}/1.jpg"),
        format!("http://127.0.0.1:{port}@warga.example/1.jpg"),
        format!("http://a:b@127.0.0.1:{port}/1.jpg"),
        "//warga.example/1.jpg".to_owned(),
        "file:///etc/passwd".to_owned(),
        "http://127.0.0.1:9/1.jpg".to_owned(),
    ] {
        let fetched = channel::fetch(&door, &picture_at(&told), Patience::default()).await;
        assert_eq!(fetched, Err(FetchError::ForeignHost), "{told}");
    }
    assert_eq!(fake.came().len(), 2, "nobody else was asked");
}

#[tokio::test]
async fn a_gateway_that_sends_us_elsewhere_for_a_file_is_not_followed() {
    let fake = Fake::start(302, "").await.unwrap();
    let door = door(Brand::Gowa, fake.url());
    let picture = picture_at("statics/media/1.jpg");
    let fetched = channel::fetch(&door, &picture, Patience::default()).await;
    assert_eq!(fetched, Err(FetchError::ForeignHost));
}
