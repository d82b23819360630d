use crate::mailbox::{at, mail};
use channel::email::{Cursor, MAX_MAIL, News, PollError, Settings, fetch, idle, seen};
use channel::fake::Imap;
use std::time::Duration;

async fn server() -> (Imap, Settings) {
    let imap = Imap::start("rahasia").await.unwrap();
    let settings = at(imap.url(), "smtp://127.0.0.1:1");
    (imap, settings)
}

fn uids(fetched: &channel::email::Fetched) -> Vec<u32> {
    fetched.mails.iter().map(|mail| mail.uid).collect()
}

#[tokio::test]
async fn new_mails_are_fetched_once_byte_for_byte_and_stay_unseen() {
    let (imap, settings) = server().await;
    let raw = mail("", "Sudah tiga jam.\n");
    imap.put(&raw);
    let first = fetch(&settings, None, 10).await.unwrap();
    assert_eq!(first.mails[0].bytes, raw);
    assert!(first.mails[0].whole && !first.more);
    assert_eq!(imap.seen(), [] as [u32; 0]);
    let kept: Cursor = first.cursor.to_string().parse().unwrap();
    assert_eq!(uids(&fetch(&settings, Some(kept), 10).await.unwrap()), [] as [u32; 0]);
    imap.put(&mail("", "Sudah empat jam.\n"));
    let second = fetch(&settings, Some(kept), 10).await.unwrap();
    assert_eq!(uids(&second), [2]);
    seen(&settings, second.cursor.validity(), &[1, 2]).await.unwrap();
    assert_eq!(imap.seen(), [1, 2]);
}

#[tokio::test]
async fn a_full_mailbox_is_read_in_portions_and_old_mails_that_were_seen_are_let_be() {
    let (imap, settings) = server().await;
    for number in 1..=6 {
        imap.put(&mail("", &format!("{number}\n")));
    }
    imap.mark_seen(2);
    imap.mark_seen(5);
    let first = fetch(&settings, None, 2).await.unwrap();
    assert_eq!((uids(&first), first.more), (vec![1, 3], true));
    imap.put(&mail("", "7\n"));
    imap.mark_seen(7);
    let second = fetch(&settings, Some(first.cursor), 10).await.unwrap();
    // 7 came after our first look: a person may have opened it, but nobody has taken it up.
    assert_eq!((uids(&second), second.more), (vec![4, 6, 7], false));
}

#[tokio::test]
async fn a_folder_with_new_numbers_is_read_from_the_beginning() {
    let (imap, settings) = server().await;
    imap.put(&mail("", "1\n"));
    imap.put(&mail("", "2\n"));
    let first = fetch(&settings, None, 10).await.unwrap();
    seen(&settings, first.cursor.validity(), &[1]).await.unwrap();
    imap.renumber();
    // A mark for the old numbers would mark another mail.
    seen(&settings, first.cursor.validity(), &[2]).await.unwrap();
    let again = fetch(&settings, Some(first.cursor), 10).await.unwrap();
    assert_eq!(uids(&again), [2]);
    assert_ne!(again.cursor.validity(), first.cursor.validity());
}

#[tokio::test]
async fn of_a_mail_that_is_too_large_the_header_is_kept() {
    let (imap, settings) = server().await;
    imap.put(&mail("", "isi\n"));
    imap.claim_size(MAX_MAIL + 1);
    let fetched = fetch(&settings, None, 10).await.unwrap();
    assert!(!fetched.mails[0].whole);
    assert!(fetched.mails[0].bytes.ends_with(b"\r\n\r\n"));
}

#[tokio::test]
async fn news_end_the_wait_and_its_absence_does_too() {
    let (imap, settings) = server().await;
    let waiting = idle(&settings, Duration::from_secs(20));
    let putting = async {
        // The fake tells of what comes while somebody waits; who is not there yet misses nothing,
        // because the next fetch finds it.
        loop {
            imap.put(&mail("", "isi\n"));
            tokio::task::yield_now().await;
        }
    };
    let news = tokio::select! { news = waiting => news, () = putting => unreachable!() };
    assert_eq!(news, Ok(News::Something));
    assert_eq!(idle(&settings, Duration::from_millis(20)).await, Ok(News::Nothing));
    imap.forget_idle();
    assert_eq!(idle(&settings, Duration::from_secs(20)).await, Ok(News::CannotTell));
}

#[tokio::test]
async fn every_failure_has_a_name() {
    let (imap, settings) = server().await;
    imap.put(&mail("", "isi\n"));
    let mut wrong = at(&imap.url().replace("rahasia", "salah"), "smtp://127.0.0.1:1");
    assert_eq!(fetch(&wrong, None, 1).await, Err(PollError::LoginRefused));
    wrong.incoming.account = None;
    assert_eq!(fetch(&wrong, None, 1).await, Err(PollError::NoAccount));
    let nowhere = at("imap://a:b@127.0.0.1:1", "smtp://127.0.0.1:1");
    assert_eq!(fetch(&nowhere, None, 1).await, Err(PollError::NoConnection));
    let mut folder = settings.clone();
    folder.mailbox = "Tidak ada".to_owned();
    assert_eq!(fetch(&folder, None, 1).await, Err(PollError::NoFolder));
    imap.drop_at("BODY.PEEK");
    assert_eq!(fetch(&settings, None, 1).await, Err(PollError::Broken));
    assert!("7.1".parse::<Cursor>().is_err());
}

#[tokio::test]
async fn a_server_that_falls_silent_is_given_up() {
    let silent = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("imap://a:b@{}", silent.local_addr().unwrap());
    let mut settings = at(&url, "smtp://127.0.0.1:1");
    settings.patience.connect = Duration::from_millis(50);
    assert_eq!(fetch(&settings, None, 1).await, Err(PollError::Silent));
}
