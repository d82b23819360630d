//! Content from the idea until it stands, permissions that are taken back, the pause, the calendar.

use std::collections::{BTreeMap, BTreeSet};

use desk::consent::{self, Beside};
use desk::content::{self, Request, View, act, brand, calendar, health_day, open, pause, propose};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::calendar::Month;
use domain::consent::{
    Given, Outlet, Permalink, Purpose, Refusal as ConsentRefusal, Signature, Standing,
};
use domain::content::brand::{Brand, KeyFact};
use domain::content::health_day::HealthDay;
use domain::content::{Command, Definition, Draft, Judged, Metric, Outcome, Refusal, Rule, Stage};
use domain::ids::{ConsentId, ContentId, Version};
use domain::text::{Body, Name};
use locale::{Language, words};

use crate::stage::{body, date, wib};

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn draft(texts: &[(Outlet, &str)]) -> Draft<Body> {
    let texts = texts.iter().map(|(outlet, text)| (*outlet, body(text)));
    Draft {
        title: name("Cuci tangan"),
        purpose: Purpose::Education,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: texts.collect(),
    }
}

fn plain() -> Draft<Body> {
    draft(&[(Outlet::Instagram, "Cuci tangan enam langkah."), (Outlet::X, "Cuci tangan, yuk.")])
}

fn given(desk: &TestDesk) -> Given<Body> {
    Given {
        person: body("Siti Aminah"),
        minor: false,
        guardian: None,
        material: body("Foto di ruang fisioterapi."),
        purposes: [Purpose::Education].into(),
        outlets: [Outlet::Instagram, Outlet::X].into(),
        from: date("2026-03-01"),
        until: date("2026-03-31"),
        identified: true,
        care_read: true,
        withdrawal_read: true,
        signature: Signature::Paper,
        signed_on: date("2026-03-01"),
        witness: desk.person("head"),
        filed: None,
    }
}

async fn permitted(desk: &TestDesk) -> ConsentId {
    consent::give(desk, &desk.actor("officer"), given(desk), None).await.unwrap().consent.id
}

async fn written(desk: &TestDesk, draft: Draft<Body>) -> ContentId {
    propose(desk, &desk.actor("officer"), draft, None).await.unwrap().content.id
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: ContentId,
    command: Command<Body>,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

fn submit() -> Command<Body> {
    Command::Submit { judged: Vec::new() }
}

/// Written, submitted, approved by the director.
async fn approved(desk: &TestDesk, draft: Draft<Body>) -> ContentId {
    let id = written(desk, draft).await;
    does(desk, "officer", id, submit()).await.unwrap();
    does(desk, "director", id, Command::Approve {}).await.unwrap();
    id
}

async fn scheduled(desk: &TestDesk, draft: Draft<Body>, at: &str) -> ContentId {
    let id = approved(desk, draft).await;
    does(desk, "officer", id, Command::Schedule { at: wib(at), why: None }).await.unwrap();
    id
}

fn publish(outlet: Outlet) -> Command<Body> {
    Command::Publish { outlet, link: Permalink::parse("https://contoh.id/p/1").unwrap() }
}

#[track_caller]
fn why<T: std::fmt::Debug>(done: Result<T, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Content(why))) => why,
        other => panic!("the rules of content refuse, not {other:?}"),
    }
}

desk::on_each_engine! {
    async fn an_item_goes_from_the_idea_until_it_is_looked_back_at(desk: &TestDesk) {
        let idea = propose(desk, &desk.actor("officer"), draft(&[]), Some("satu")).await.unwrap();
        let same = propose(desk, &desk.actor("officer"), draft(&[]), Some("satu")).await.unwrap();
        assert_eq!((idea.content.stage, &idea.content), (Stage::Idea, &same.content));
        let id = idea.content.id;
        let claims = Draft { claims: true, ..plain() };
        let view = does(desk, "customer_care", id, Command::Edit { draft: claims }).await.unwrap();
        assert_eq!(view.texts[0].text.as_deref(), Some("Cuci tangan enam langkah."));
        does(desk, "officer", id, submit()).await.unwrap();
        let early = does(desk, "director", id, Command::Approve {}).await;
        assert_eq!(why(early), Refusal::NotNow { stage: Stage::FactCheck });
        let view = does(desk, "dpjp", id, Command::FactCheck {}).await.unwrap();
        assert_eq!((view.content.stage, view.checked.as_deref()), (Stage::Review, Some("dr. Hendra Wijaya, Sp.PD")));
        does(desk, "head", id, Command::Approve {}).await.unwrap();
        does(desk, "officer", id, Command::Schedule { at: wib("2026-03-02T09:00"), why: None }).await.unwrap();
        desk.clock.advance_hours(2);
        assert!(open(desk, &desk.actor("officer"), id).await.unwrap().owed);
        let fail = Command::Fail { outlet: Outlet::X, why: name("Token habis") };
        does(desk, "officer", id, fail).await.unwrap();
        does(desk, "officer", id, publish(Outlet::Instagram)).await.unwrap();
        let view = does(desk, "officer", id, publish(Outlet::X)).await.unwrap();
        assert_eq!((view.content.stage, view.owed), (Stage::Published, false));
        let numbers = BTreeMap::from([(Metric::Reach, 300)]);
        let counted = Outcome {
            outlet: Outlet::X,
            definition: Definition::shown(),
            as_of: date("2026-03-02"),
            numbers,
        };
        let view = does(desk, "officer", id, Command::RecordResult(counted)).await.unwrap();
        assert_eq!(view.content.stage, Stage::Evaluated);
        let forbidden = open(desk, &desk.actor("unit_igd"), id).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
    }

    async fn words_that_look_like_a_breach_are_answered_by_a_person(desk: &TestDesk) {
        let sheet = Brand { forbidden: vec![name("pelanggan")], ..Brand::default() };
        brand::write(desk, &desk.actor("officer"), sheet).await.unwrap();
        let id = written(desk, draft(&[(Outlet::Facebook, "Pelayanan terbaik bagi pelanggan kami.")])).await;
        let view = open(desk, &desk.actor("officer"), id).await.unwrap();
        let rules: Vec<Rule> = view.texts[0].findings.iter().map(|one| one.rule).collect();
        assert_eq!(rules, [Rule::Superlative, Rule::ForbiddenWord]);
        let refused = why(does(desk, "officer", id, submit()).await);
        assert_eq!(refused, Refusal::Unjudged { outlet: Outlet::Facebook, rule: Rule::Superlative });
        let judged = view.texts[0].findings.iter().map(|one| Judged {
            rule: one.rule,
            words: one.words.clone(),
            why: name("Kutipan nama acara"),
        });
        let command = Command::Submit { judged: judged.collect() };
        let view = does(desk, "officer", id, command).await.unwrap();
        assert_eq!((view.content.stage, view.content.judged.len()), (Stage::Review, 2));
    }

    async fn a_text_is_held_against_the_brand_sheet(desk: &TestDesk) {
        let fact = KeyFact::parse("212 tempat tidur | SK 12 | 2026-01-31").unwrap();
        let own = Some(name("RSUD Wanasari"));
        let sheet = Brand { name: own, facts: vec![fact], ..Brand::default() };
        brand::write(desk, &desk.actor("officer"), sheet).await.unwrap();
        let text = "Kini rsud wanasari punya 212 tempat tidur.";
        let id = written(desk, draft(&[(Outlet::Facebook, text)])).await;
        let view = open(desk, &desk.actor("officer"), id).await.unwrap();
        assert_eq!(view.texts[0].hints, [content::Hint::OtherName, content::Hint::StaleFact]);
        let health = draft(&[(Outlet::Facebook, "Mencuci tangan mencegah diare.")]);
        for (claims, hints) in [(false, vec![content::Hint::HealthClaim]), (true, Vec::new())] {
            let id = written(desk, Draft { claims, ..health.clone() }).await;
            let view = open(desk, &desk.actor("officer"), id).await.unwrap();
            assert_eq!(view.texts[0].hints, hints);
        }
    }

    async fn somebody_who_is_shown_has_permitted_it_for_that_day(desk: &TestDesk) {
        let nobody = Draft { shows_people: true, ..plain() };
        let id = approved(desk, nobody.clone()).await;
        let at = wib("2026-03-10T09:00");
        let refused = does(desk, "officer", id, Command::Schedule { at, why: None }).await;
        assert_eq!(why(refused), Refusal::NoConsent);
        let consent = permitted(desk).await;
        let id = approved(desk, Draft { consents: [consent].into(), ..nobody }).await;
        let late = Command::Schedule { at: wib("2026-04-01T09:00"), why: None };
        let refused = why(does(desk, "officer", id, late).await);
        assert_eq!(refused, Refusal::ConsentEnds { until: date("2026-03-31") });
        does(desk, "officer", id, Command::Schedule { at, why: None }).await.unwrap();
        let strange = Draft { consents: [ConsentId::new(9)].into(), ..plain() };
        let unknown = propose(desk, &desk.actor("officer"), strange, None).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "consents" })), "{unknown:?}");
        let seen = open(desk, &desk.actor("auditor"), id).await.unwrap();
        assert_eq!(seen.consents, [(consent, None, Standing::Valid)]);
    }

    async fn a_withdrawal_lists_every_place_and_is_settled_with_its_proof(desk: &TestDesk) {
        let consent = permitted(desk).await;
        let shown = Draft { shows_people: true, consents: [consent].into(), ..plain() };
        let out = scheduled(desk, shown.clone(), "2026-03-02T08:30").await;
        does(desk, "officer", out, publish(Outlet::Instagram)).await.unwrap();
        let waiting = scheduled(desk, shown, "2026-03-10T09:00").await;
        let officer = desk.actor("officer");
        let wish = || (consent, body("Lewat telepon, ibunya meminta."));
        let view = consent::withdraw(desk, &officer, wish(), Beside::default()).await.unwrap();
        assert_eq!((view.standing, view.tasks.len()), (Standing::Withdrawn, 1));
        assert_eq!((view.tasks[0].place.content, view.tasks[0].place.outlet), (out, Outlet::Instagram));
        let stopped = does(desk, "officer", waiting, publish(Outlet::X)).await;
        assert_eq!(why(stopped), Refusal::ConsentWithdrawn);
        let clear = (consent, 0, body("Tangkapan layar 12."));
        let stale = Beside { seen: Some(Version(1)), key: None };
        let stale = consent::take_down(desk, &officer, clear.clone(), stale).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
        let view = consent::take_down(desk, &officer, clear, Beside::default()).await.unwrap();
        assert_eq!(view.standing, Standing::Settled);
        assert_eq!(view.tasks[0].proof.as_deref(), Some("Tangkapan layar 12."));
    }

    async fn the_register_of_permissions_hides_names_from_whoever_only_audits(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let child = Given { minor: true, ..given(desk) };
        let refused = consent::give(desk, &officer, child, None).await;
        let expected = Refused::Consent(ConsentRefusal::NeedsGuardian);
        assert!(matches!(refused, Err(DeskError::Refused(why)) if why == expected));
        let one = consent::give(desk, &officer, given(desk), Some("satu")).await.unwrap();
        let same = consent::give(desk, &officer, given(desk), Some("satu")).await.unwrap();
        assert_eq!((one.consent.id, one.person.as_deref()), (same.consent.id, Some("Siti Aminah")));
        let audited = consent::list(desk, &desk.actor("auditor")).await.unwrap();
        assert_eq!((audited.len(), &audited[0].person, &audited[0].material), (1, &None, &None));
        for login in ["dpjp", "unit_igd", "operator", "management"] {
            let forbidden = consent::list(desk, &desk.actor(login)).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn a_pause_holds_everything_back_until_somebody_ends_it(desk: &TestDesk) {
        let id = scheduled(desk, plain(), "2026-03-02T08:30").await;
        let head = desk.actor("head");
        let wanted = || (name("Kebakaran di gudang"), wib("2026-03-03T08:00"));
        let view = pause::begin(desk, &head, wanted(), Some("satu".to_owned())).await.unwrap();
        pause::begin(desk, &head, wanted(), Some("satu".to_owned())).await.unwrap();
        assert!(view.holds);
        desk.clock.advance_hours(1);
        let refused = does(desk, "officer", id, publish(Outlet::X)).await;
        assert_eq!(why(refused), Refusal::Paused { until: wib("2026-03-03T08:00") });
        let again = pause::begin(desk, &head, (name("Lagi"), wib("2026-03-04T08:00")), None).await;
        assert_eq!(why(again), Refusal::PauseRuns);
        let seen = pause::newest(desk, &desk.actor("quality")).await.unwrap().unwrap();
        assert_eq!((seen.held.len(), seen.by.as_deref()), (1, Some("Dewi Lestari")));
        let month = Month::new(2026, 3).unwrap();
        let shown = calendar::month(desk, &head, month).await.unwrap();
        assert!(shown.pause.is_some());
        let forbidden = pause::end(desk, &desk.actor("dpjp")).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let ended = pause::end(desk, &desk.actor("director")).await.unwrap();
        assert_eq!((ended.holds, ended.ended_by.as_deref()), (false, Some("dr. Ratna Puspita, M.Kes")));
        does(desk, "officer", id, publish(Outlet::X)).await.unwrap();
    }

    async fn the_calendar_shows_days_gaps_and_health_days(desk: &TestDesk) {
        scheduled(desk, plain(), "2026-03-24T09:00").await;
        let officer = desk.actor("officer");
        let month = Month::new(2026, 3).unwrap();
        let found = calendar::month(desk, &officer, month).await.unwrap();
        assert_eq!((found.days.len(), found.gaps(date("2026-03-24")).count()), (31, 7));
        let day = &found.days[23];
        assert_eq!((day.items.len(), day.health_days[0].name.as_str()), (1, "Hari Tuberkulosis Sedunia"));
        let own = vec![HealthDay::parse("24-03 Hari kami").unwrap()];
        health_day::write(desk, &officer, own.clone()).await.unwrap();
        assert_eq!(health_day::list(desk, &officer).await.unwrap(), own);
        let span = (month.start(), month.end());
        let feed = calendar::feed(desk, &officer, span, words(Language::Id)).await.unwrap();
        assert!(feed.contains("SUMMARY:Cuci tangan") && feed.contains("DTSTART:20260324T020000Z"), "{feed}");
        let items = content::list(desk, &officer, Some(Stage::Scheduled)).await.unwrap();
        assert_eq!(items.len(), 1);
    }

    async fn an_item_moves_to_another_day_and_keeps_its_hour(desk: &TestDesk) {
        let id = scheduled(desk, plain(), "2026-03-24T09:00").await;
        let officer = desk.actor("officer");
        let (from, to) = (date("2026-03-24"), date("2026-03-26"));
        let moved = calendar::shift(desk, &officer, (id, from, to), Some("satu")).await.unwrap();
        assert_eq!(moved.content.due, Some(wib("2026-03-26T09:00")));
        let again = calendar::shift(desk, &officer, (id, from, to), Some("satu")).await.unwrap();
        assert_eq!(again.content.version, moved.content.version);
        let other = (id, from, date("2026-03-30"));
        let late = calendar::shift(desk, &officer, other, None).await;
        assert!(matches!(late, Err(DeskError::Stale { .. })), "{late:?}");
        let forbidden = calendar::shift(desk, &desk.actor("quality"), (id, to, from), None).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let march = (date("2026-03-23"), date("2026-03-29"));
        let week = calendar::between(desk, &officer, march).await.unwrap();
        let busy: Vec<_> = week.days.iter().filter(|day| !day.items.is_empty()).collect();
        assert_eq!((week.days.len(), busy.len(), busy[0].date), (7, 1, to));
    }
}
