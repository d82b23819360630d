use crate::table;
use channel::meta::Patience;
use channel::phone::{Events, Outcome, Settings, Source, read, records};
use jiff::tz::TimeZone;
use proptest::prelude::*;

fn exchange() -> Settings {
    Settings {
        name: "telepon".to_owned(),
        zone: TimeZone::get("Asia/Jakarta").unwrap(),
        own: vec!["101".to_owned()],
        source: Source::Records { file: "Master.csv".into() },
        patience: Patience::default(),
    }
}

const TWO: &str = "Event: Newchannel\r\nUniqueid: 9\r\n\r\nEvent: Cdr\r\nSource: 081234567890\r\n\
    Destination: 101\r\nCallerID: \"SITI\" <081234567890>\r\nStartTime: 2026-11-21 09:00:00\r\n\
    BillableSeconds: 0\r\nDisposition: NO ANSWER\r\nUniqueID: 1.1\r\nLinkedID: 1.0\r\n\r\n\
    Event: Cdr\r\nSource: 081234567890\r\nDestination: 102\r\nStartTime: 2026-11-21 09:00:00\r\n\
    BillableSeconds: 65\r\nDisposition: ANSWERED\r\nUniqueID: 1.2\r\nLinkedID: 1.0\r\n\r\n";

#[test]
fn a_call_that_rang_at_two_extensions_is_one_call_and_answered() {
    let calls = read(&exchange(), TWO.as_bytes());
    assert_eq!(calls.len(), 1);
    assert_eq!(calls[0].outcome, Outcome::Answered { seconds: 65 });
    assert_eq!((calls[0].from.as_str(), calls[0].replyable), ("+6281234567890", true));
    assert_eq!(calls[0].at.unwrap().to_string(), "2026-11-21T02:00:00Z");
}

#[test]
fn events_cut_anywhere_are_put_together() {
    for cut in 0..TWO.len() {
        let mut events = Events::new(exchange());
        let mut calls = events.feed(&TWO.as_bytes()[..cut]);
        calls.extend(events.feed(&TWO.as_bytes()[cut..]));
        assert_eq!(calls.len(), 2, "{cut}");
        assert_eq!(calls[0].name.as_deref(), Some("SITI"));
    }
}

#[test]
fn a_file_of_records_is_read_and_its_strange_lines_counted() {
    let csv = "\"\",\"081234567890\",\"101\",\"ext\",\"\"\"SITI, Ibu\"\" <081234567890>\",\"c\",\"d\",\"Dial\",\"x\",\
        \"2026-11-21 09:00:00\",,\"2026-11-21 09:00:20\",20,0,\"NO ANSWER\",\"D\",\"5.1\",\"\"\n\
        \"\",101,0217654321,ext,101,c,d,Dial,x,2026-11-21 10:00:00,,,30,25,ANSWERED,D,6.1,\nbukan catatan\n";
    let (calls, strange) = records(&exchange(), csv.as_bytes());
    assert_eq!((calls.len(), strange), (2, 1));
    assert_eq!((calls[0].outcome, calls[0].name.as_deref()), (Outcome::Missed, Some("SITI, Ibu")));
    assert!(calls[1].by_us && !calls[0].by_us);
}

#[test]
fn a_hidden_number_cannot_be_called_back() {
    let event = "Event: Cdr\nSource: anonymous\nDisposition: BUSY\nUniqueID: 7\n";
    let calls = read(&exchange(), event.as_bytes());
    assert_eq!((calls[0].outcome, calls[0].replyable), (Outcome::Missed, false));
}

#[test]
fn every_shared_call_is_read() {
    table::compare("phone", "read_phone.txt", |_, bytes| {
        let calls = read(&exchange(), bytes);
        calls.iter().map(|call| format!("{:?} {}", call.outcome, call.id)).collect()
    });
}

proptest! {
    #[test]
    fn arbitrary_events_never_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
        event in "(Event: Cdr|UniqueID: 1|Source: [0-9a-z+]{0,20}|CallerID: [<>\" a-z]{0,20}|\r?\n){0,30}",
    ) {
        let _ = (read(&exchange(), &bytes), records(&exchange(), &bytes));
        let _ = (read(&exchange(), event.as_bytes()), records(&exchange(), event.as_bytes()));
    }
}
