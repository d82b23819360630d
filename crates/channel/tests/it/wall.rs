//! What a Facebook Page sends.

use crate::fixtures::ours;
use channel::fake::hooks::{Words, page};
use channel::{AttachmentKind, Inbound, Reason, State, What, facebook};

fn wall() -> Vec<Inbound> {
    facebook::read(ours("wall")).unwrap()
}

fn comment(text: &str) -> What {
    What::Comment { text: text.into(), attachments: vec![], live: false }
}

#[test]
fn every_verb_of_a_comment_has_its_meaning() {
    let wall = wall();
    assert_eq!(wall[0].what, comment("Antre obat tiga jam"));
    assert_eq!(wall[2].what, What::Edited { text: "Antre obat empat jam".into(), count: None });
    assert_eq!(wall[3].what, What::Hidden { hidden: true });
    assert_eq!(wall[4].what, What::Deleted);
    assert!(
        wall[..5].iter().all(|piece| piece.provider_id == "11_1" || piece.provider_id == "11_2")
    );
}

#[test]
fn two_people_under_one_post_are_two_people() {
    let wall = wall();
    assert_eq!(wall[1].thread.as_ref().unwrap().key(), "comments:11_1");
    assert_eq!(wall[1].answer_to().as_deref(), Some("comments:11_2"));
    assert_eq!(wall[0].known_as(), ["comments:11_1", "author:700001"]);
    assert_eq!(wall[1].known_as(), ["comments:11_2", "author:700002"]);
    assert_eq!(wall[2].known_as(), wall[0].known_as());
}

#[test]
fn a_photograph_under_a_comment_is_kept_with_it() {
    let What::Comment { attachments, .. } = &wall()[1].what else { panic!() };
    assert_eq!(attachments[0].kind, AttachmentKind::Image);
    assert_eq!(attachments[0].url.as_deref(), Some("https://cdn.example/foto"));
}

#[test]
fn a_visitors_own_post_is_a_voice_and_its_author_may_be_named_in_the_old_way() {
    let post = &wall()[5];
    assert_eq!(post.what, comment("Terima kasih perawat Melati"));
    assert_eq!(post.from.as_ref().unwrap().name.as_deref(), Some("Warga Tiga"));
}

#[test]
fn what_the_page_says_itself_is_an_echo() {
    assert!(matches!(wall()[6].what, What::Echo { .. }));
    assert!(matches!(wall()[17].what, What::Echo { .. }), "so is our edit of a message");
}

#[test]
fn a_recommendation_and_a_mention_keep_their_words() {
    let wall = wall();
    assert_eq!(wall[7].what, What::Reaction { emoji: Some("sorry".into()) });
    assert_eq!(wall[8].what, What::Rating { recommends: Some(true), text: Some("Ramah".into()) });
    let text = Some("tanya RSUD Wanasari".into());
    let named = What::Mention { media: "9_9".into(), comment: Some("9_10".into()), text };
    assert_eq!(wall[9].what, named);
}

#[test]
fn what_is_not_known_says_why() {
    let reasons: Vec<Reason> = wall()
        .iter()
        .filter_map(|piece| match piece.what {
            What::Unsupported(reason) => Some(reason),
            _ => None,
        })
        .collect();
    use Reason::*;
    assert_eq!(reasons, [NoId, UnknownEvent, UnknownField, Handover]);
}

#[test]
fn one_report_of_delivery_speaks_of_each_message() {
    let wall = wall();
    let delivered = What::Status { state: State::Delivered, token: None, price: None };
    let told: Vec<&str> = wall
        .iter()
        .filter(|piece| piece.what == delivered)
        .map(|piece| piece.provider_id.as_str())
        .collect();
    assert_eq!(told, ["m_8", "m_9"]);
    assert_eq!(wall[16].what, What::Seen);
}

#[test]
fn a_conversation_held_by_another_program_is_read_too() {
    let What::Message { attachments, .. } = &wall().last().unwrap().what.clone() else { panic!() };
    let kinds: Vec<AttachmentKind> = attachments.iter().map(|each| each.kind).collect();
    assert_eq!(kinds, [AttachmentKind::Sticker, AttachmentKind::Other]);
    assert_eq!(attachments[1].url.as_deref(), Some("https://berita.example/1"));
}

#[test]
fn the_bodies_of_the_fake_are_read_as_they_are_meant() {
    let words = Words { account: "8", from: "7", id: "x_1", at: 1_795_230_000_000, text: "Halo" };
    let one = |body: Vec<u8>| facebook::read(&body).unwrap().remove(0);
    let direct = one(page::message(words));
    assert_eq!(direct.answer_to().as_deref(), Some("direct:7"));
    assert_eq!(one(page::comment(words, "8_1", "add")).what, comment("Halo"));
    assert_eq!(one(page::comment(words, "8_1", "unhide")).what, What::Hidden { hidden: false });
    let rating = What::Rating { recommends: Some(false), text: Some("Halo".into()) };
    assert_eq!(one(page::rating(words, false)).what, rating);
}
