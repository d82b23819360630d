use crate::fixtures::ours;
use channel::{AttachmentKind, Inbound, Reason, ReplyTo, Thread, Unread, What, instagram};

fn read(name: &str) -> Vec<Inbound> {
    instagram::read(ours(name)).unwrap()
}

fn direct(with: &str) -> Option<Thread> {
    Some(Thread::Direct { with: with.to_owned() })
}

fn comments(media: &str, root: &str) -> Option<Thread> {
    Some(Thread::Comments { media: Some(media.to_owned()), root: root.to_owned() })
}

#[test]
fn every_piece_of_a_batch_is_read_once_and_in_order() {
    let pieces = read("batch_of_everything");
    let ids: Vec<&str> = pieces.iter().map(|piece| piece.provider_id.as_str()).collect();
    assert_eq!(ids, ["m-1", "m-2", "m-1", "m-2", "m-2", "m-1", "c-1", "c-2", "c-3", "c-9"]);
    assert!(pieces.iter().all(|piece| piece.account == "900100"));
}

#[test]
fn a_message_keeps_its_words_its_author_and_its_time() {
    let message = &read("batch_of_everything")[0];
    let text = Some("Sudah tiga jam menunggu obat, belum dipanggil".to_owned());
    assert_eq!(message.what, What::Message { text, attachments: vec![], reply_to: None });
    assert_eq!(message.from.as_ref().unwrap().id, "700001");
    assert_eq!(message.at.unwrap().to_string(), "2026-11-21T03:00:00Z");
}

#[test]
fn an_echo_is_ours_and_belongs_to_the_thread_of_its_reader() {
    let echo = &read("batch_of_everything")[1];
    assert!(matches!(echo.what, What::Echo { .. }));
    assert_eq!(echo.from.as_ref().unwrap().id, "900100");
    assert_eq!(echo.thread, direct("700001"));
}

#[test]
fn edits_reactions_readings_and_withdrawals_are_told_apart() {
    let pieces = read("batch_of_everything");
    let edited = What::Edited { text: "Sudah empat jam menunggu obat".into(), count: Some(1) };
    assert_eq!(pieces[2].what, edited);
    assert_eq!(pieces[3].what, What::Reaction { emoji: Some("😠".into()) });
    assert_eq!(pieces[4].what, What::Seen);
    assert_eq!(pieces[5].what, What::Deleted);
}

#[test]
fn a_comment_is_known_by_its_id_under_either_name() {
    let pieces = read("batch_of_everything");
    let said =
        |text: &str| What::Comment { text: text.to_owned(), attachments: vec![], live: false };
    assert_eq!(pieces[6].what, said("Parkirnya penuh terus"));
    assert_eq!(pieces[6].thread, comments("p-1", "c-1"));
    assert_eq!(pieces[6].from.as_ref().unwrap().name.as_deref(), Some("warga_satu"));
    assert_eq!(pieces[7].what, said("Setuju"));
    assert_eq!(pieces[7].thread, comments("p-1", "c-1"));
}

#[test]
fn our_own_public_reply_is_an_echo_and_never_a_voice() {
    let reply = &read("batch_of_everything")[8];
    assert!(
        matches!(&reply.what, What::Echo { text: Some(text), .. } if text.contains("masukannya"))
    );
}

#[test]
fn a_mention_in_the_flat_shape_names_no_author() {
    let mention = &read("batch_of_everything")[9];
    assert_eq!(
        mention.what,
        What::Mention { media: "p-9".into(), comment: Some("c-9".into()), text: None }
    );
    assert_eq!(mention.from, None);
}

#[test]
fn what_is_not_known_becomes_a_piece_with_its_reason() {
    let pieces = read("strange_pieces");
    let reasons: Vec<Reason> = pieces
        .iter()
        .map(|piece| match piece.what {
            What::Unsupported(reason) => reason,
            _ => panic!("{piece:?} is understood"),
        })
        .collect();
    use Reason::*;
    let expected = [
        UnknownField,
        NoId,
        UnknownField,
        UnknownField,
        NoId,
        OnlyInApp,
        NoWords,
        ToSelf,
        Referral,
        UnknownEvent,
        UnknownEvent,
        UnknownEntry,
        UnknownEntry,
    ];
    assert_eq!(reasons, expected);
    assert!(pieces.iter().all(|piece| !piece.provider_id.is_empty()));
}

#[test]
fn attachments_keep_their_kind_and_a_story_mention_may_not_be_kept() {
    let pieces = read("attachments");
    let What::Message { attachments, text: None, .. } = &pieces[0].what else {
        panic!("{:?}", pieces[0])
    };
    let kinds: Vec<AttachmentKind> = attachments.iter().map(|each| each.kind).collect();
    use AttachmentKind::*;
    assert_eq!(kinds, [Image, StoryMention, Sticker, Other]);
    assert_eq!(attachments[0].url.as_deref(), Some("https://cdn.example/1"));
    assert!(Image.may_be_kept() && !StoryMention.may_be_kept());
}

#[test]
fn a_reply_says_to_what_it_replies() {
    let pieces = read("attachments");
    let replies: Vec<Option<ReplyTo>> = pieces
        .iter()
        .map(|piece| match &piece.what {
            What::Message { reply_to, .. } => reply_to.clone(),
            _ => None,
        })
        .collect();
    let story =
        ReplyTo::Story { id: Some("s-1".into()), url: Some("https://cdn.example/s".into()) };
    assert_eq!(replies[1..4], [Some(ReplyTo::Message("m-1".into())), Some(story), None]);
    assert!(
        pieces[..4].iter().all(|piece| piece.at.unwrap().to_string() == "2026-11-21T03:00:00Z")
    );
}

#[test]
fn a_foreign_body_inside_an_array_does_not_hide_its_neighbours() {
    let pieces = read("attachments");
    assert_eq!(pieces.len(), 5);
    assert_eq!(pieces[4].what, What::Unsupported(Reason::UnknownBody));
}

#[test]
fn the_test_button_of_the_dashboard_is_read_as_a_message() {
    let pieces = read("dashboard_test");
    assert!(matches!(&pieces[0].what, What::Message { text: Some(text), .. } if text == "uji"));
    assert_eq!(pieces[0].thread, direct("12334"));
}

#[test]
fn a_body_that_is_not_instagrams_says_why() {
    for (body, why) in [
        (&b"bukan json"[..], Unread::NotJson),
        (b"{}", Unread::OtherObject),
        (br#"{"object":"page","entry":[]}"#, Unread::OtherObject),
        (br#"{"object":"instagram"}"#, Unread::NoEntry),
        (b"42", Unread::OtherObject),
    ] {
        assert_eq!(instagram::read(body), Err(why));
    }
    assert_eq!(instagram::read(br#"{"object":"instagram","entry":[]}"#), Ok(vec![]));
}
