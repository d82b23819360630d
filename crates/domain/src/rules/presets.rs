//! Procedures to begin with. A hospital starts from one and changes it by revisions.

use super::{
    Applies, ApprovalWhen, Category, Channel, ClockName, ClockRule, ContentWhen, Duty, Grade, Hcat,
    Kind, Limit, MarkKind, MedicalRules, Nature, Permissions, Procedure, Rules, Rung, Source,
    SourceStatus, Way, Windows, three_shifts,
};
use crate::calendar::{Calendar, Span, Week, Zone, holidays_2026};
use crate::ids::RulesRevision;
use crate::text::coded;

coded! {
    /// A built-in set of rules.
    Preset {
        RsudBanyumas = "rsud-banyumas",
        Inm = "inm",
        RsSmc = "rs-smc",
        Puskesmas = "puskesmas",
        Klinik = "klinik",
    }
}

/// The first revision of a preset. The default of a new hospital is `RsudBanyumas`: its procedure
/// with the INM grading.
pub fn preset(preset: Preset, zone: Zone) -> Rules {
    let banyumas = rsud_banyumas(zone);
    match preset {
        Preset::RsudBanyumas => banyumas,
        Preset::Inm => inm(banyumas),
        Preset::RsSmc => rs_smc(banyumas),
        Preset::Puskesmas => puskesmas(banyumas),
        Preset::Klinik => Rules { preset: Preset::Klinik, ..puskesmas(rsud_banyumas(zone)) },
    }
}

fn source(text: &str, status: SourceStatus) -> Source {
    Source { text: text.to_owned(), status }
}

fn rsud_banyumas(zone: Zone) -> Rules {
    Rules {
        preset: Preset::RsudBanyumas,
        revision: RulesRevision(1),
        source: source("RSUD Banyumas, SPO 445/04-08.003 (10-02-2025)", SourceStatus::InForce),
        calendar: calendar(zone),
        clocks: vec![
            screening(),
            response(),
            non_medical_answer(),
            promised_time(),
            unit_target(),
            management_report(),
            lapor_follow_up(),
            forwarded_due(),
            outer_ceiling(),
        ],
        ladder: vec![Rung::Unit, Rung::OtherUnit, Rung::Management],
        director_approves: vec![ApprovalWhen::Medical, ApprovalWhen::AfterDissatisfaction],
        director_content: ContentWhen::USUAL.to_vec(),
        permissions: Permissions::default(),
        windows: windows(),
        medical: MedicalRules {
            ways: vec![Way::Meeting, Way::HomeVisit],
            accompanied: true,
            opinion: true,
        },
        report_hour: 8,
        categories: categories(),
        shifts: three_shifts(),
        call_attempts: 3,
        assess_minutes: Rules::ASSESS_MINUTES,
        media_hours: Rules::MEDIA_HOURS,
        procedure: Procedure::of(
            "445/04-08.003",
            "Pengaduan Pelanggan Melalui Media Sosial Instagram",
            Duty::ALL,
        ),
    }
}

/// Only what the national indicator asks: grading, and the answer in the limit of the grade.
fn inm(base: Rules) -> Rules {
    use Duty::{Documented, Improvement, NoDiscrimination, Receive, RelayUnitAnswer};
    Rules {
        preset: Preset::Inm,
        source: source("Permenkes 30/2022, INM 12", SourceStatus::InForce),
        clocks: vec![screening(), response(), promised_time(), outer_ceiling()],
        director_approves: vec![ApprovalWhen::Graded(Grade::Red)],
        procedure: Procedure::of(
            "INM-12",
            "Kecepatan Waktu Tanggap Komplain",
            &[Receive, RelayUnitAnswer, Documented, Improvement, NoDiscrimination],
        ),
        ..base
    }
}

/// RS SMC: Humas under Marketing, a report to management every 24 hours.
fn rs_smc(base: Rules) -> Rules {
    use Duty::{AskForTime, Documented, Improvement, NoDiscrimination, Receive, RelayUnitAnswer};
    Rules {
        preset: Preset::RsSmc,
        source: source("RS SMC, uraian tugas Humas", SourceStatus::NotYetChecked),
        clocks: vec![
            screening(),
            response(),
            management_report(),
            promised_time(),
            outer_ceiling(),
        ],
        director_approves: vec![ApprovalWhen::Medical, ApprovalWhen::MediaInquiry],
        procedure: Procedure::of(
            "HUMAS-01",
            "Pengelolaan Keluhan Pelanggan",
            &[Receive, AskForTime, RelayUnitAnswer, Documented, Improvement, NoDiscrimination],
        ),
        ..base
    }
}

/// A health centre: a short ladder, seven working days (practice of Puskesmas Kartini).
fn puskesmas(base: Rules) -> Rules {
    use Duty::{Documented, Improvement, NoDiscrimination, Receive, RelayUnitAnswer};
    Rules {
        preset: Preset::Puskesmas,
        source: source("Praktik Puskesmas, 7 hari kerja", SourceStatus::NotYetChecked),
        ladder: vec![Rung::Unit, Rung::Management],
        clocks: vec![screening(), response(), promised_time(), lapor_follow_up(), forwarded_due()],
        windows: Windows { promise: Span::working_days(7), ..base.windows },
        procedure: Procedure::of(
            "PKM-01",
            "Penanganan Aduan",
            &[Receive, RelayUnitAnswer, Documented, Improvement, NoDiscrimination],
        ),
        ..base
    }
}

fn calendar(zone: Zone) -> Calendar {
    Calendar {
        zone,
        week: Week::FiveDays,
        holidays: holidays_2026().into_iter().collect(),
        joint_leave_counts: true,
    }
}

fn windows() -> Windows {
    Windows {
        promise: Span::hours(48),
        unit_answer: Span::hours(24),
        reply_reminder: Span::days(3),
        reply_closes: Span::days(10),
        reaction: Span::days(7),
        reopen: Span::days(30),
        box_opening: Span::days(7),
    }
}

fn clock(name: ClockName, starts: MarkKind, stops: MarkKind, limit: Limit) -> ClockRule {
    ClockRule {
        name,
        starts: vec![starts],
        stops: vec![stops],
        limit,
        applies: Applies::default(),
        pauses: None,
        restarts: Vec::new(),
        only_warns: false,
        source: source("", SourceStatus::InForce),
    }
}

const ANSWERABLE: [Kind; 1] = [Kind::Complaint];

/// Nobody knows the grade of what nobody has screened, so it may be red: it is screened within the
/// limit of a red one, whatever kind its sender took it for. The regulation names no such term;
/// the house derives it, and says so.
fn screening() -> ClockRule {
    let limit = Limit::Fixed(Span::hours(24));
    ClockRule {
        source: source(
            "Turunan batas merah Permenkes 30/2022, INM 12: sebelum disaring, risikonya belum diketahui",
            SourceStatus::NotYetChecked,
        ),
        ..clock(ClockName::Screening, MarkKind::Received, MarkKind::Screened, limit)
    }
}

fn response() -> ClockRule {
    let limit =
        Limit::ByGrade { red: Span::hours(24), yellow: Span::days(3), green: Span::days(7) };
    ClockRule {
        applies: Applies { kinds: ANSWERABLE.to_vec(), ..Applies::default() },
        source: source("Permenkes 30/2022, INM 12", SourceStatus::InForce),
        ..clock(ClockName::Response, MarkKind::Received, MarkKind::AnswerReached, limit)
    }
}

fn non_medical_answer() -> ClockRule {
    let limit = Limit::Fixed(Span::hours(48));
    ClockRule {
        applies: Applies {
            kinds: ANSWERABLE.to_vec(),
            nature: Some(Nature::NonMedical),
            ..Applies::default()
        },
        pauses: Some((MarkKind::Inquired, MarkKind::Replied)),
        restarts: vec![MarkKind::Dissatisfied, MarkKind::Reopened],
        source: source("SPO 445/04-08.003, butir 7", SourceStatus::InForce),
        ..clock(ClockName::NonMedicalAnswer, MarkKind::Received, MarkKind::AnswerReached, limit)
    }
}

fn promised_time() -> ClockRule {
    ClockRule {
        restarts: vec![MarkKind::TimeAsked],
        source: source("SPO 445/04-08.003, butir 2 dan 4", SourceStatus::InForce),
        ..clock(ClockName::PromisedTime, MarkKind::TimeAsked, MarkKind::AnswerReached, Limit::Given)
    }
}

fn unit_target() -> ClockRule {
    let limit = Limit::Fixed(Span::hours(24));
    ClockRule {
        stops: vec![MarkKind::UnitAnswered, MarkKind::AsksEnded],
        restarts: vec![MarkKind::Routed],
        source: source("Target unit, aturan rumah sakit", SourceStatus::InForce),
        ..clock(ClockName::UnitTarget, MarkKind::Routed, MarkKind::UnitAnswered, limit)
    }
}

fn management_report() -> ClockRule {
    let limit = Limit::Fixed(Span::hours(24));
    ClockRule {
        source: source("RS SMC, laporan 24 jam", SourceStatus::InForce),
        ..clock(ClockName::ManagementReport, MarkKind::Received, MarkKind::Reported, limit)
    }
}

fn lapor_follow_up() -> ClockRule {
    let limit = Limit::Fixed(Span::working_days(5));
    ClockRule {
        applies: Applies { channels: vec![Channel::Forwarded], ..Applies::default() },
        source: source("SP4N-LAPOR!, tindak lanjut 5 hari kerja", SourceStatus::NotYetChecked),
        ..clock(ClockName::LaporFollowUp, MarkKind::Received, MarkKind::AnswerReached, limit)
    }
}

fn forwarded_due() -> ClockRule {
    ClockRule {
        applies: Applies { channels: vec![Channel::Forwarded], ..Applies::default() },
        source: source("Surat penerusan", SourceStatus::InForce),
        ..clock(ClockName::ForwardedDue, MarkKind::Received, MarkKind::AnswerReached, Limit::Given)
    }
}

fn outer_ceiling() -> ClockRule {
    let limit = Limit::Fixed(Span::working_days(45));
    ClockRule {
        only_warns: true,
        source: source("Kepdirjenkes HK.02.02/D/4072/2025", SourceStatus::NotYetChecked),
        ..clock(ClockName::OuterCeiling, MarkKind::Received, MarkKind::Closed, limit)
    }
}

fn categories() -> Vec<Category> {
    let table = [
        ("waktu-tunggu", "Waktu tunggu", Hcat::Processes),
        ("administrasi", "Administrasi dan pendaftaran", Hcat::Processes),
        ("sikap", "Sikap petugas", Hcat::Respect),
        ("komunikasi", "Komunikasi dan informasi", Hcat::Communication),
        ("tidak-didengar", "Keluhan tidak didengar", Hcat::Listening),
        ("mutu-klinis", "Mutu pelayanan klinis", Hcat::Quality),
        ("keselamatan", "Keselamatan pasien", Hcat::Safety),
        ("obat-kosong", "Ketersediaan obat", Hcat::Processes),
        ("kebersihan", "Kebersihan", Hcat::Environment),
        ("sarana", "Sarana, parkir, makanan", Hcat::Environment),
        ("biaya", "Biaya dan penjaminan", Hcat::Processes),
    ];
    let category = |(code, name, hcat): (&str, &str, Hcat)| Category {
        code: code.to_owned(),
        name: name.to_owned(),
        hcat,
    };
    table.map(category).to_vec()
}
