use channel::fake::Exchange;
use channel::meta::Patience;
use channel::phone::{Line, LineError, Settings, Source, pieces, tail};
use channel::{CallEvent, What};
use jiff::tz::TimeZone;

fn exchange(source: Source) -> Settings {
    let (name, zone) = ("telepon".to_owned(), TimeZone::UTC);
    Settings { name, zone, own: Vec::new(), source, patience: Patience::default() }
}

const RANG: &str = "Event: Cdr\r\nSource: 081234567890\r\nDestination: 101\r\n\
    Disposition: NO ANSWER\r\nBillableSeconds: 0\r\nUniqueID: 7\r\n\r\n";

#[tokio::test]
async fn what_the_exchange_tells_comes_as_it_was_told() {
    let other = Exchange::start("rahasia").await.unwrap();
    let wrong = exchange(Source::manager(&other.url("salah")).unwrap());
    assert_eq!(Line::open(&wrong).await.unwrap_err(), LineError::LoginRefused);
    let right = exchange(Source::manager(&other.url("rahasia")).unwrap());
    let mut line = Line::open(&right).await.unwrap();
    other.say("Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\n");
    let (begin, end) = RANG.split_at(40);
    other.say(begin);
    other.say(end);
    let told = line.next().await.unwrap();
    assert_eq!(told, RANG.as_bytes());
    let read = pieces(&right, &told).unwrap();
    let missed = What::Call { by_us: false, event: CallEvent::Ended { seconds: None } };
    assert_eq!(read[0].what, missed);
    other.say("hang up");
    assert_eq!(line.next().await.unwrap_err(), LineError::Broken);
    // The exchange is still there for whoever calls again.
    assert!(Line::open(&right).await.is_ok());
}

#[test]
fn the_file_is_read_on_from_where_it_was_read_to_and_anew_when_it_begins_anew() {
    let name = format!("jembatan-cdr-{}", std::process::id());
    let file = std::env::temp_dir().join(name);
    let none = tail(&file, 0).unwrap();
    assert_eq!((none.bytes.len(), none.end), (0, 0));
    std::fs::write(&file, "satu\ndua\nti").unwrap();
    let first = tail(&file, 0).unwrap();
    assert_eq!((first.bytes.as_slice(), first.end), (b"satu\ndua\n".as_slice(), 9));
    assert!(tail(&file, first.end).unwrap().bytes.is_empty());
    std::fs::write(&file, "satu\ndua\ntiga\n").unwrap();
    assert_eq!(tail(&file, first.end).unwrap().bytes, b"tiga\n");
    std::fs::write(&file, "lagi\n").unwrap();
    assert_eq!(tail(&file, 14).unwrap().bytes, b"lagi\n");
    std::fs::remove_file(&file).unwrap();
}
