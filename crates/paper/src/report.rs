//! Reports and receipts of the complaint desk as documents: which figure stands where, and in
//! whose words. The figures themselves come ready from `domain`.

mod certificate;
mod recognition;
mod clauses;
mod compliance;
mod daily;
mod evidence;
mod flow;
mod indicator;
mod lines;
mod monthly;
mod receipt;
mod setting;
mod sign;
mod sop;
mod sop_flow;
mod survey;
mod team;
mod training;
mod survey_sign;
mod trend;
mod units;
mod voice;

pub use certificate::{Certificate, certificate};
pub use compliance::{ComplianceSheet, compliance};
pub use daily::{Frozen, daily};
pub use evidence::{Register, register};
pub use monthly::{Month, monthly};
pub use receipt::{AskSlip, Receipt, ask_slip, receipt};
pub use recognition::{Recognition, recognition};
pub use setting::{Setting, StandIn};
pub use sign::{Sign, qr, sign};
pub use sop::{Copy, SopSheet, revision, sop};
pub use sop_flow::sop_flow;
pub use survey::{Part, Planned, Point, SurveyReport, survey};
pub use survey_sign::{SurveySign, survey_sign};
pub use team::{TeamSeat, TeamSheet, team};
pub use training::{TrainingLine, TrainingSheet, training};
pub use voice::{VoiceDeed, VoiceSheet, voice};
