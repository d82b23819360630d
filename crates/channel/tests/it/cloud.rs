//! What WhatsApp Cloud sends.

use crate::fixtures::ours;
use channel::fake::hooks::{Words, whatsapp as hooks};
use channel::{
    AttachmentKind, CallEvent, Identity, Inbound, Reason, ReplyTo, State, TemplateChange, What,
    whatsapp,
};

fn day() -> Vec<Inbound> {
    whatsapp::read(ours("day")).unwrap()
}

fn the(id: &str) -> Inbound {
    let found: Vec<Inbound> = day().into_iter().filter(|piece| piece.provider_id == id).collect();
    found.into_iter().next().unwrap()
}

/// The words, and what its attachments say of themselves.
fn said(id: &str) -> (Option<String>, Vec<(AttachmentKind, Option<String>)>) {
    let What::Message { text, attachments, .. } = the(id).what else { panic!("{id}") };
    (text, attachments.into_iter().map(|each| (each.kind, each.title)).collect())
}

#[test]
fn a_person_is_known_by_every_name_that_came() {
    let sari = the("w-4");
    assert_eq!(sari.from.as_ref().unwrap().name.as_deref(), Some("Bu Sari"));
    assert_eq!(
        sari.also,
        [
            Identity::WhatsApp("628111".into()),
            Identity::BusinessScoped("ID.111".into()),
            Identity::ParentScoped("ID.ENT.111".into()),
            Identity::Username("sari.w".into()),
        ]
    );
    assert_eq!(sari.known_as(), ["direct:628111", "direct:ID.111", "direct:ID.ENT.111"]);
}

#[test]
fn a_message_without_a_number_has_an_author_all_the_same() {
    let tono = the("w-2");
    assert_eq!(tono.from.as_ref().unwrap().name.as_deref(), Some("Pak Tono"));
    assert_eq!(tono.answer_to().as_deref(), Some("direct:ID.222"));
}

#[test]
fn a_picture_keeps_its_words_and_the_way_to_fetch_it() {
    let What::Message { text, attachments, reply_to } = the("w-3").what else {
        panic!("the first piece about w-3 is the picture")
    };
    assert_eq!(text.as_deref(), Some("Struk obat"));
    assert_eq!(attachments[0].media_id.as_deref(), Some("media-1"));
    assert_eq!(attachments[0].sha256.as_deref(), Some("q1w2"));
    assert_eq!(reply_to, Some(ReplyTo::Message("w-1".into())));
    assert_eq!(said("w-4").1, [(AttachmentKind::Voice, None)]);
    let What::Message { attachments, .. } = the("w-5").what else { panic!() };
    assert_eq!(attachments[0].file_name.as_deref(), Some("rujukan.pdf"));
}

#[test]
fn what_is_no_text_can_be_read_by_an_officer() {
    let place = Some("RSUD Wanasari, Jl. Melati 1".to_owned());
    assert_eq!(said("w-6"), (None, vec![(AttachmentKind::Location, place)]));
    let What::Message { attachments, .. } = the("w-6").what else { panic!() };
    assert_eq!(attachments[0].url.as_deref(), Some("geo:-7.42,109.23"));
    let card = Some("Pak Budi, +62 812, Warung Budi".to_owned());
    assert_eq!(said("w-7").1, [(AttachmentKind::Contact, card)]);
    assert_eq!(said("w-8").0.as_deref(), Some("Poli Anak\nSenin pagi"));
    assert_eq!(said("w-9").0.as_deref(), Some("nilai: 4\nsaran: Loket ditambah"));
    assert_eq!(said("w-10").0.as_deref(), Some("bukan json"));
    assert_eq!(said("w-11").0.as_deref(), Some("Puas"));
    let order = Some("2 x AIR 5000 IDR".to_owned());
    assert_eq!(
        said("w-12"),
        (Some("antar ke bangsal".into()), vec![(AttachmentKind::Order, order)])
    );
}

#[test]
fn edits_withdrawals_and_reactions_name_the_message_they_are_about() {
    let day = day();
    let about = |what: &What| &day.iter().find(|piece| piece.what == *what).unwrap().provider_id;
    let edited = What::Edited { text: "Obat masih belum siap".into(), count: None };
    assert_eq!(about(&edited), "w-1");
    assert_eq!(about(&What::Deleted), "w-3");
    assert_eq!(about(&What::Reaction { emoji: Some("🙏".into()) }), "w-90");
}

#[test]
fn a_new_number_is_a_new_name_of_the_same_person() {
    let moved = the("w-16");
    let now = vec![Identity::WhatsApp("628999".into())];
    assert_eq!(moved.what, What::IdentityChanged { now });
    assert_eq!(moved.from.unwrap().id, "628111");
}

#[test]
fn a_status_brings_back_our_token_and_the_price() {
    let What::Status { state, token, price } = &day()
        .into_iter()
        .rfind(|piece| piece.provider_id == "w-90" && matches!(piece.what, What::Status { .. }))
        .unwrap()
        .what
        .clone()
    else {
        panic!()
    };
    assert_eq!((*state, token.as_deref()), (State::Delivered, Some("outbox-1")));
    let price = price.as_ref().unwrap();
    assert!(price.billable);
    assert_eq!((price.category.as_str(), price.model.as_str()), ("utility", "PMP"));
    assert!(matches!(the("w-91").what, What::Status { state: State::Failed(131_047), .. }));
}

#[test]
fn what_was_said_before_the_connection_is_no_new_voice() {
    assert!(matches!(the("w-01").what, What::History { own: false, .. }));
    assert!(matches!(the("w-02").what, What::History { own: true, .. }));
}

#[test]
fn what_was_typed_on_the_telephone_is_ours() {
    let echo = the("w-93");
    assert!(matches!(echo.what, What::Echo { .. }));
    assert_eq!(echo.answer_to().as_deref(), Some("direct:628111"));
}

#[test]
fn calls_templates_and_the_account_are_told() {
    let ended = CallEvent::Ended { seconds: Some(42) };
    assert_eq!(the("c-1").what, What::Call { by_us: false, event: ended });
    let change = TemplateChange::Status { status: "PAUSED".into(), reason: None };
    let (name, language) = ("jawaban_siap".into(), "id".into());
    assert_eq!(the("7").what, What::TemplateState { name, language, change });
    let day = day();
    let has = |wanted: fn(&What) -> bool| day.iter().any(|piece| wanted(&piece.what));
    assert!(has(
        |what| matches!(what, What::AccountState { event, .. } if event == "ACCOUNT_RESTRICTION")
    ));
    assert!(has(|what| *what == What::Preference { marketing: false }));
    assert!(has(|what| *what == What::ProviderError { code: 130_429 }));
}

#[test]
fn what_is_not_known_says_why() {
    let reasons: Vec<Reason> = day()
        .iter()
        .filter_map(|piece| match piece.what {
            What::Unsupported(reason) => Some(reason),
            _ => None,
        })
        .collect();
    use Reason::*;
    let expected = [Group, OnlyInApp, NoId, UnknownEvent, UnknownEvent, AddressBook, UnknownField];
    assert_eq!(reasons, expected);
}

#[test]
fn the_bodies_of_the_fake_are_read_as_they_are_meant() {
    let words = Words { account: "5", from: "628", id: "w", at: 1_795_230_000_000, text: "Halo" };
    let one = |body: Vec<u8>| whatsapp::read(&body).unwrap().remove(0);
    let message = one(hooks::message(words));
    assert_eq!((message.account.as_str(), message.at.unwrap().as_second()), ("5", 1_795_230_000));
    assert!(matches!(one(hooks::image(words, "m", "d")).what, What::Message { .. }));
    let failed = one(hooks::status(words, "failed", "t", Some(131_026)));
    assert!(matches!(failed.what, What::Status { state: State::Failed(131_026), .. }));
}
