//! The codes of `domain` on the wire: a text that is one of a list, in requests and in the document.

use desk::mention::rising::Ease;
use domain::activity::{Audience, Kind as ActivityKind};
use domain::answer_bank::{Category, Standing};
use domain::calendar::DayKind;
use domain::call::{Choice, Direction};
use domain::campaign::{Cost as CampaignCost, Stage as CampaignStage};
use domain::case::{Failure, StageCode};
use domain::collaborator::Kind as CollaboratorKind;
use domain::consent::{Outlet, Purpose as ContentPurpose, Signature as ConsentSignature};
use domain::content::fit::Ratio;
use domain::content::media::Basis as MediaBasis;
use domain::content::{Metric as ContentMetric, Rule as ContentRule, Stage as ContentStage};
use domain::erasure::Basis as ErasureBasis;
use domain::evidence::{Proof as EvidenceProof, Source as EvidenceSource};
use domain::inspection::Answer as AuditAnswer;
use domain::intake::Forwarder;
use domain::issue::partner::Way as PartnerWay;
use domain::issue::{Level, Outcome as IssueOutcome, Outlet as IssueOutlet, Phase, Spread, Truth};
use domain::mention::watchlist::Response as WatchResponse;
use domain::mention::{Fate, Source as MentionSource, Tone};
use domain::observation::Kind as ObservationKind;
use domain::observation::round::Answer as ObservationAnswer;
use domain::organisation::expectation::{
    Party, Sort as ExpectationSort, Source as ExpectationSource, Standing as ExpectationStanding,
};
use domain::organisation::{
    decree::Part as TeamPart, facility::Condition, partner::Kind as PartnerKind,
};
use domain::people::{DelegateTitle, Role};
use domain::rules::{
    About, Basis, Channel, Grade, Hcat, Kind, Nature, Outcome, Reaction, Relation, Shift, Way,
};
use domain::sop::{Part as SopPart, Standing as SopStanding};
use domain::statement::{Kind as StatementKind, MediaAnswer};
use domain::stay::Found as StayFound;
use domain::survey::{AskKind, Order, Template as SurveyTemplate, Unsur, Way as SurveyWay};
use domain::text::Language;
use domain::training::competence::Area;
use domain::training::session::Kind as TrainingKind;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

macro_rules! codes {
    ($($name:ident of $value:ident, also $also:expr;)*) => {$(
        /// One of the values, by its code.
        #[derive(Clone, Copy, Debug)]
        pub struct $name(pub $value);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                let also: &[(&str, $value)] = $also;
                let other = also.iter().find(|(other, _)| *other == code).map(|(_, value)| *value);
                let value = $value::parse(&code).or(other);
                value.map(Self).ok_or_else(|| D::Error::unknown_variant("", &[]))
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let codes = $value::ALL.iter().map(|value| value.code());
                ObjectBuilder::new().schema_type(Type::String).enum_values(Some(codes)).into()
            }
        }

        impl ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($value).into()
            }
        }
    )*};
}

codes! {
    KindCode of Kind, also &[];
    ChannelCode of Channel, also &[];
    GradeCode of Grade, also &[];
    NatureCode of Nature, also &[];
    WayCode of Way, also &[];
    RelationCode of Relation, also &[];
    BasisCode of Basis, also &[
        ("authorised", Basis::WrittenAuthority),
        ("substitute_decision_maker", Basis::SubstituteDecisionMaker),
    ];
    ReactionCode of Reaction, also &[];
    OutcomeCode of Outcome, also &[];
    AboutCode of About, also &[];
    HcatCode of Hcat, also &[];
    FailureCode of Failure, also &[];
    ForwarderCode of Forwarder, also &[];
    StageName of StageCode, also &[];
    RoleCode of Role, also &[];
    TitleCode of DelegateTitle, also &[];
    CategoryCode of Category, also &[];
    StandingCode of Standing, also &[];
    DirectionCode of Direction, also &[];
    ChoiceCode of Choice, also &[];
    ShiftCode of Shift, also &[];
    DayKindCode of DayKind, also &[];
    ErasureBasisCode of ErasureBasis, also &[];
    SopPartCode of SopPart, also &[];
    SopStandingCode of SopStanding, also &[];
    LanguageCode of Language, also &[];
    TemplateCode of SurveyTemplate, also &[];
    OrderCode of Order, also &[];
    AskKindCode of AskKind, also &[];
    SurveyWayCode of SurveyWay, also &[];
    AreaCode of Area, also &[];
    ProofCode of EvidenceProof, also &[];
    SourceCode of EvidenceSource, also &[];
    TrainingKindCode of TrainingKind, also &[];
    TeamPartCode of TeamPart, also &[];
    ConditionCode of Condition, also &[];
    PartnerKindCode of PartnerKind, also &[];
    ExpectationSortCode of ExpectationSort, also &[];
    PartyCode of Party, also &[];
    ExpectationSourceCode of ExpectationSource, also &[];
    ExpectationStandingCode of ExpectationStanding, also &[];
    UnsurCode of Unsur, also &[];
    ObservationKindCode of ObservationKind, also &[];
    ObservationAnswerCode of ObservationAnswer, also &[];
    AuditAnswerCode of AuditAnswer, also &[];
    StayFoundCode of StayFound, also &[];
    OutletCode of Outlet, also &[];
    MediaBasisCode of MediaBasis, also &[];
    RatioCode of Ratio, also &[];
    MetricCode of ContentMetric, also &[];
    PurposeCode of ContentPurpose, also &[];
    SignatureCode of ConsentSignature, also &[];
    ContentRuleCode of ContentRule, also &[];
    ContentStageCode of ContentStage, also &[];
    CollaboratorKindCode of CollaboratorKind, also &[];
    ActivityKindCode of ActivityKind, also &[];
    AudienceCode of Audience, also &[];
    CampaignCostCode of CampaignCost, also &[];
    CampaignStageCode of CampaignStage, also &[];
    MentionSourceCode of MentionSource, also &[];
    ToneCode of Tone, also &[];
    FateCode of Fate, also &[];
    EaseCode of Ease, also &[];
    WatchResponseCode of WatchResponse, also &[];
    PartnerWayCode of PartnerWay, also &[];
    LevelCode of Level, also &[
        ("1", Level::One), ("2", Level::Two), ("3", Level::Three), ("4", Level::Four),
    ];
    TruthCode of Truth, also &[];
    PhaseCode of Phase, also &[];
    SpreadCode of Spread, also &[];
    IssueOutletCode of IssueOutlet, also &[];
    IssueOutcomeCode of IssueOutcome, also &[];
    StatementKindCode of StatementKind, also &[];
    MediaAnswerCode of MediaAnswer, also &[];
}
