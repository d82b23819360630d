//! RSUD Wanasari in November 2026. All of it is invented.

use domain::calendar::{Instant, Month, Zone};
use domain::case::{Addressee, Ask, AskState, StageCode};
use domain::compliance::ClauseSummary;
use domain::hospital::{Hospital, Organisation, Signatory, Unit};
use domain::ids::{AskNo, CaseId, CaseNumber, HospitalId, UnitCode, WordsId};
use domain::indicator::Percent;
use domain::report::{
    DailyReport, Line, Material, MonthlyReport, Overdue, TrendMonth, daily, monthly, window,
};
use domain::rules::{
    Channel, ClockName, Grade, Kind, Nature, Outcome, Preset, Reaction, Rules, Rung, preset,
};
use domain::text::Words;
use locale::Language;
use paper::Paper;
use paper::report::{Receipt, Setting};

pub struct House {
    hospital: Hospital,
    organisation: Organisation,
    rules: Rules,
}

/// An instant by the clock on the wall of the hospital.
pub fn at(text: &str) -> Instant {
    format!("{text}:00+07:00").parse().unwrap()
}

pub fn number(serial: u32) -> CaseNumber {
    CaseNumber { year: 2026, serial }
}

fn unit(code: &str) -> UnitCode {
    UnitCode::parse(code).unwrap()
}

fn rules() -> Rules {
    preset(Preset::RsudBanyumas, Zone::Wib)
}

impl House {
    pub fn new() -> House {
        let signatory = |position: &str, name: &str| Signatory {
            position: position.to_owned(),
            name: name.to_owned(),
            nip: "19880412 201402 2 003".to_owned(),
        };
        let hospital = Hospital {
            id: HospitalId::new(1),
            name: "RSUD Wanasari".to_owned(),
            letterhead: vec!["PEMERINTAH KABUPATEN WANASARI".to_owned()],
            address: "Jalan Melati Nomor 12".to_owned(),
            city: "Wanasari".to_owned(),
            phone: "(0281) 555-0142".to_owned(),
            email: "humas@rsud-wanasari.example".to_owned(),
            emergency_phone: "119".to_owned(),
            letter_number: "445/{serial}/{year}".to_owned(),
            director: signatory("Direktur", "dr. Bagus Prasetyo, M.Kes."),
            humas_head: signatory("Kepala Urusan Humas", "Retno Wulandari, S.I.Kom."),
        };
        let units = [("IGD", "Instalasi Gawat Darurat"), ("FARMASI", "Instalasi Farmasi")];
        let units = units.map(|(code, name)| Unit {
            code: unit(code),
            name: name.to_owned(),
            parent: None,
            clinical: true,
        });
        House { hospital, organisation: Organisation { units: units.to_vec() }, rules: rules() }
    }

    pub fn setting(&self, language: Language) -> Setting<'_> {
        Setting {
            hospital: &self.hospital,
            organisation: &self.organisation,
            rules: &self.rules,
            language,
            size: Paper::F4,
            number: "445/118/2026".to_owned(),
            made_at: at("2026-12-01T09:00"),
            demo: true,
            sealed: None,
            stand_in: None,
        }
    }
}

/// A complaint that waits for its unit.
fn waiting(serial: u32, received: &str, grade: Option<Grade>) -> Line {
    Line {
        case: CaseId::new(u128::from(serial)),
        number: number(serial),
        kind: Kind::Complaint,
        channel: Channel::Instagram,
        grade,
        grade_of_due: grade,
        nature: grade.map(|_| Nature::NonMedical),
        stage: if grade.is_some() { StageCode::Routed } else { StageCode::Received },
        outcome: None,
        unit: Some(unit("FARMASI")),
        categories: vec!["waktu-tunggu".to_owned()],
        received: at(received),
        recorded: at(received),
        first_reached: None,
        followed_up: None,
        closed: None,
        due: grade.map(|_| at(received) + jiff::SignedDuration::from_hours(72)),
        late: None,
        awaits_approval: false,
        rung: Rung::Unit,
        round: 1,
        reaction: None,
        dissatisfactions: 0,
        reopenings: 0,
        improvement_planned: false,
        duplicate: false,
        withdrawn: false,
        linked: false,
        reached_by_notice: false,
        protected: false,
    }
}

/// A complaint that was answered after some hours, and closed.
fn answered(serial: u32, received: &str, (grade, hours): (Grade, i64)) -> Line {
    let reached = at(received) + jiff::SignedDuration::from_hours(hours);
    Line {
        stage: StageCode::Closed,
        outcome: Some(Outcome::Resolved),
        unit: Some(unit("IGD")),
        categories: vec!["komunikasi".to_owned(), "waktu-tunggu".to_owned()],
        first_reached: Some(reached),
        followed_up: Some(reached),
        closed: Some(reached + jiff::SignedDuration::from_hours(2)),
        reaction: Some(Reaction::Satisfied),
        improvement_planned: true,
        ..waiting(serial, received, Some(grade))
    }
}

pub fn day() -> DailyReport {
    let hidden = Line { protected: true, ..waiting(233, "2026-11-20T19:00", None) };
    let since = at("2026-11-18T10:00");
    let missed = Some(Overdue { clock: ClockName::NonMedicalAnswer, since });
    let late = Line { late: missed, ..waiting(198, "2026-11-15T10:00", Some(Grade::Yellow)) };
    let approval = Line {
        awaits_approval: true,
        stage: StageCode::Approval,
        unit: None,
        ..waiting(229, "2026-11-19T13:30", Some(Grade::Red))
    };
    let lines = [
        waiting(231, "2026-11-20T09:15", Some(Grade::Green)),
        waiting(232, "2026-11-21T06:40", None),
        hidden,
        late,
        approval,
        answered(220, "2026-11-18T08:00", (Grade::Green, 55)),
    ];
    let date = "2026-11-21".parse().unwrap();
    daily(&lines, date, window(date, &rules()))
}

pub fn empty_day() -> DailyReport {
    let date = "2026-11-22".parse().unwrap();
    daily(&[], date, window(date, &rules()))
}

fn november() -> Month {
    Month::new(2026, 11).unwrap()
}

fn before() -> Vec<TrendMonth> {
    let month = |number, complaints, on_time: Option<i64>| TrendMonth {
        month: Month::new(2026, number).unwrap(),
        complaints,
        on_time: on_time.map(Percent::from_hundredths),
        median_first_answer_seconds: None,
    };
    vec![month(9, 12, Some(75_00)), month(10, 0, None)]
}

pub fn month() -> (MonthlyReport, Vec<Line>) {
    let rules = rules();
    let unhappy = Line {
        reaction: None,
        dissatisfactions: 1,
        stage: StageCode::Received,
        outcome: None,
        closed: None,
        ..answered(205, "2026-11-06T14:20", (Grade::Yellow, 80))
    };
    let thanks = Line {
        kind: Kind::Compliment,
        categories: Vec::new(),
        unit: None,
        ..waiting(206, "2026-11-07T10:00", None)
    };
    let lines = vec![
        answered(201, "2026-11-02T08:00", (Grade::Red, 20)),
        answered(204, "2026-11-05T09:30", (Grade::Green, 30)),
        unhappy,
        thanks,
        waiting(231, "2026-11-29T09:15", Some(Grade::Green)),
        Line { protected: true, ..waiting(233, "2026-11-20T19:00", None) },
    ];
    let clause =
        |clause| ClauseSummary { clause, kept: 4, broken: 1, pending: 1, not_applicable: 0 };
    let clauses: Vec<ClauseSummary> = rules.procedure.clauses.iter().copied().map(clause).collect();
    let material = Material {
        month: november(),
        lines: &lines,
        clauses: &clauses,
        improvements: &[],
        before: &before(),
        now: at("2026-12-01T09:00"),
    };
    let report = monthly(&material, &rules);
    (report, lines.into_iter().filter(|line| !line.protected).collect())
}

pub fn quiet_month() -> MonthlyReport {
    let material = Material {
        month: november(),
        lines: &[],
        clauses: &[],
        improvements: &[],
        before: &[],
        now: at("2026-12-01T09:00"),
    };
    monthly(&material, &rules())
}

pub fn a_receipt() -> Receipt {
    Receipt {
        number: number(231),
        received_at: at("2026-11-20T09:15"),
        kind: Kind::Complaint,
        channel: Channel::InPerson,
        due: Some(at("2026-11-22T09:15")),
    }
}

pub fn an_ask() -> Ask {
    Ask {
        no: AskNo(1),
        to: Addressee::Unit(unit("FARMASI")),
        question: Words { id: WordsId::new(1), digest: [0; 32] },
        nature: Nature::NonMedical,
        due: at("2026-11-21T09:00"),
        state: AskState::Open,
        lapsed: false,
    }
}
