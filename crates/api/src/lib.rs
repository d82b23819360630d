//! The interface for programs: everything a person can do, as JSON, and the hooks of providers.
//!
//! A request passes [`problem::around`], which turns every fault into problem+json. A handler takes
//! a [`caller::Caller`] (the person as whom the key acts) and values that were read and named; it
//! calls one function of the desk and shows what came of it. No rule stands here.

mod answer;
mod arrival;
mod assistant;
mod attachment;
mod audit;
mod call;
mod caller;
mod case;
mod channel;
mod coaching;
mod activity;
mod campaign;
mod collaborator;
mod consent;
mod content;
mod code;
mod command;
mod delegation;
mod document;
mod erasure;
mod evidence;
mod fault;
mod file;
mod health;
mod hook;
mod improvement;
mod intake;
mod handover;
mod history;
mod holiday;
mod hospital;
mod house;
mod key;
mod kin;
mod letter;
mod named;
mod node;
mod organisation;
mod inspection;
mod meeting;
mod mention;
mod issue;
mod observation;
mod outbox;
mod people;
mod praise;
mod registration;
mod problem;
mod publishing;
mod reader;
mod report;
mod right_of_reply;
mod rules;
mod sentence;
mod said;
mod sending;
mod sent;
mod series;
mod shift;
mod sop;
mod stamp;
mod stay;
mod statement;
mod suggestion_box;
mod survey;
mod training;
mod unit;
mod voice;
mod watch;
mod who;
mod word;

use axum::{Extension, Router, extract::DefaultBodyLimit, middleware};
use desk::Desk;
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use fault::Fault;

pub use activity::ActivityCommand;
pub use answer::AnswerCommand;
pub use attachment::AttachmentCommand;
pub use call::CallCommand;
pub use campaign::CampaignCommand;
pub use case::Command;
pub use coaching::CoachingCommand;
pub use collaborator::CollaboratorCommand;
pub use content::ContentCommand;
pub use hospital::Hospital;
pub use improvement::ImprovementCommand;
pub use inspection::InspectionCommand;
pub use issue::IssueCommand;
pub use meeting::MeetingCommand;
pub use mention::MentionCommand;
pub use mention::watchlist::WatchlistCommand;
pub use mention::{feed::FeedCommand, query::QueryCommand, reply::ReviewReplyCommand};
pub use observation::RoundCommand;
pub use observation::checklist::ChecklistCommand;
pub use organisation::{creed::CreedCommand, decree::DecreeCommand, facility::FacilityCommand};
pub use registration::RegistrationCommand;
pub use report::assessment::AssessmentCommand;
pub use rules::{Misfit, RulesDocument};
pub use series::SeriesCommand;
pub use sop::{SopCommand, SopWording};
pub use statement::StatementCommand;
pub use stay::StayCommand;
pub use survey::SurveyCommand;
pub use training::session::SessionCommand;

/// The largest body of JSON: 20,000 characters of text with room for everything around them.
const LARGEST: usize = 1024 * 1024;

/// Every route of this room; mount it inside or outside of the shell of the pages.
pub fn routes(desk: Desk) -> Router {
    let (router, document) = described().split_for_parts();
    router
        .method_not_allowed_fallback(other_method)
        .layer(Extension(document::Written::of(&document)))
        .layer(middleware::from_fn(problem::around))
        .with_state(desk)
}

/// The document of the interface.
pub fn document() -> utoipa::openapi::OpenApi {
    described().into_openapi()
}

fn described() -> OpenApiRouter<Desk> {
    OpenApiRouter::with_openapi(document::Head::openapi())
        .nest(web::paths::API, operations())
        .merge(doors())
}

fn operations() -> OpenApiRouter<Desk> {
    let large = OpenApiRouter::new()
        .routes(routes!(file::attach))
        .routes(routes!(attachment::decree::list, attachment::decree::add))
        .routes(routes!(attachment::round::list, attachment::round::add))
        .routes(routes!(attachment::mention::list, attachment::mention::add))
        .routes(routes!(sop::scan::scan))
        .layer(DefaultBodyLimit::max(file::LARGEST));
    OpenApiRouter::new()
        .routes(routes!(intake::receive))
        .routes(routes!(case::list))
        .routes(routes!(case::one))
        .routes(routes!(case::act))
        .routes(routes!(file::fetch))
        .routes(routes!(right_of_reply::list))
        .routes(routes!(right_of_reply::reply))
        .routes(routes!(letter::receipt))
        .routes(routes!(letter::invitation))
        .routes(routes!(improvement::list))
        .routes(routes!(improvement::one))
        .routes(routes!(improvement::act))
        .routes(routes!(report::daily))
        .routes(routes!(report::monthly))
        .routes(routes!(report::indicator))
        .routes(routes!(report::service))
        .routes(routes!(report::issues))
        .routes(routes!(report::social))
        .routes(routes!(report::procedure))
        .routes(routes!(arrival::list))
        .routes(routes!(arrival::one::one))
        .routes(routes!(arrival::one::look))
        .routes(routes!(arrival::one::give))
        .routes(routes!(arrival::one::aside))
        .routes(routes!(arrival::reread))
        .merge(staff())
        .routes(routes!(channel::list))
        .routes(routes!(channel::check))
        .routes(routes!(channel::notes))
        .routes(routes!(erasure::list, erasure::propose))
        .routes(routes!(erasure::one))
        .routes(routes!(erasure::settle))
        .routes(routes!(erasure::preview::show))
        .routes(routes!(audit::verify))
        .routes(routes!(audit::checkpoint))
        .routes(routes!(document::document))
        .merge(office())
        .merge(library())
        .merge(learning())
        .merge(honours())
        .merge(publishing::routes())
        .merge(watch::routes())
        .merge(around())
        .merge(settings())
        .layer(DefaultBodyLimit::max(LARGEST))
        .merge(messages())
        .merge(large.merge(publishing::large()))
        .fallback(absent)
}

/// The daily work of the office beside its cases: boxes, answer bank, telephone, shifts.
fn office() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(suggestion_box::list, suggestion_box::place))
        .routes(routes!(suggestion_box::one, suggestion_box::change))
        .routes(routes!(suggestion_box::sign))
        .routes(routes!(suggestion_box::opening::list, suggestion_box::opening::record))
        .routes(routes!(suggestion_box::opening::one))
        .routes(routes!(suggestion_box::opening::amend))
        .routes(routes!(suggestion_box::slip::transcribe))
        .routes(routes!(answer::list, answer::draft))
        .routes(routes!(answer::asked))
        .routes(routes!(answer::one))
        .routes(routes!(answer::act))
        .routes(routes!(answer::used))
        .routes(routes!(call::list, call::log))
        .routes(routes!(call::one))
        .routes(routes!(call::act))
        .routes(routes!(shift::week))
        .routes(routes!(shift::now))
        .routes(routes!(shift::set))
        .routes(routes!(handover::list, handover::hand_over))
        .routes(routes!(handover::one))
        .routes(routes!(handover::take_over))
        .routes(routes!(survey::list, survey::make))
        .routes(routes!(survey::one))
        .routes(routes!(survey::act))
        .routes(routes!(survey::result::show))
        .routes(routes!(survey::plan::begin))
        .routes(routes!(survey::sign::print))
        .routes(routes!(survey::after::result))
        .routes(routes!(survey::after::standing, survey::after::spare))
        .routes(routes!(stay::list))
        .routes(routes!(stay::one))
        .routes(routes!(stay::act))
        .routes(routes!(survey::answering::invite))
        .routes(routes!(survey::answering::fill))
        .routes(routes!(survey::answering::import))
        .routes(routes!(observation::checklist::list, observation::checklist::write))
        .routes(routes!(observation::checklist::one))
        .routes(routes!(observation::checklist::act))
        .routes(routes!(observation::list, observation::begin))
        .routes(routes!(observation::one))
        .routes(routes!(observation::act))
        .routes(routes!(observation::plan))
        .routes(routes!(attachment::round::fetch))
        .routes(routes!(attachment::round::act))
        .routes(routes!(inspection::list, inspection::begin))
        .routes(routes!(inspection::one))
        .routes(routes!(inspection::act))
        .routes(routes!(inspection::plan))
        .routes(routes!(meeting::list, meeting::plan))
        .routes(routes!(meeting::one))
        .routes(routes!(meeting::act))
        .routes(routes!(meeting::resolve))
        .routes(routes!(meeting::invitation))
        .routes(routes!(voice::show))
        .routes(routes!(voice::written::list, voice::written::code))
}

/// Who works here and where, and who signs.
fn staff() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(people::me))
        .routes(routes!(people::calendar_key::list, people::calendar_key::make))
        .routes(routes!(people::calendar_key::revoke))
        .routes(routes!(people::list, people::add))
        .routes(routes!(people::change))
        .routes(routes!(people::password::give))
        .routes(routes!(delegation::list, delegation::give))
        .routes(routes!(delegation::end))
        .routes(routes!(unit::list, unit::add))
        .routes(routes!(unit::change))
}

/// Procedures, and whether they are kept.
fn library() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(sop::list, sop::draft))
        .routes(routes!(sop::unread))
        .routes(routes!(sop::one))
        .routes(routes!(sop::act))
        .routes(routes!(sop::compare))
        .routes(routes!(sop::preview))
        .routes(routes!(sop::readers))
        .routes(routes!(sop::compliance))
}

/// What the work asks for, and who has attained it.
fn learning() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(evidence::elements))
        .routes(routes!(evidence::define))
        .routes(routes!(evidence::package))
        .routes(routes!(training::matrix))
        .routes(routes!(training::competences))
        .routes(routes!(training::define))
        .routes(routes!(training::attest))
        .routes(routes!(training::session::list, training::session::plan))
        .routes(routes!(training::session::one))
        .routes(routes!(training::session::act))
        .routes(routes!(training::session::invitation))
        .routes(routes!(training::session::certificate))
}

/// Praise that reaches those whom it names, recognition, and coaching.
fn honours() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(praise::list))
        .routes(routes!(praise::pass_on))
        .routes(routes!(praise::take_back))
        .routes(routes!(praise::recognition::list, praise::recognition::propose))
        .routes(routes!(praise::recognition::criteria, praise::recognition::write))
        .routes(routes!(praise::recognition::candidates))
        .routes(routes!(praise::recognition::verdict))
        .routes(routes!(praise::recognition::certificate))
        .routes(routes!(coaching::list, coaching::write))
        .routes(routes!(coaching::suggestions))
        .routes(routes!(coaching::set_threshold))
        .routes(routes!(coaching::one))
        .routes(routes!(coaching::act))
}

/// The hospital around its complaint desk.
fn around() -> OpenApiRouter<Desk> {
    use organisation::{creed, decree, expectation, facility, partner};
    OpenApiRouter::new()
        .routes(routes!(creed::list, creed::write))
        .routes(routes!(creed::act))
        .routes(routes!(creed::readers))
        .routes(routes!(decree::list, decree::write))
        .routes(routes!(decree::one))
        .routes(routes!(decree::act))
        .routes(routes!(attachment::decree::fetch))
        .routes(routes!(attachment::decree::act))
        .routes(routes!(decree::team))
        .routes(routes!(partner::list, partner::write))
        .routes(routes!(partner::change))
        .routes(routes!(expectation::list, expectation::write))
        .routes(routes!(expectation::change))
        .routes(routes!(facility::list, facility::write))
        .routes(routes!(facility::one))
        .routes(routes!(facility::act))
        .routes(routes!(facility::mend))
}

/// How the house is set up.
fn settings() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(hospital::show, hospital::change))
        .routes(routes!(holiday::list, holiday::add))
        .routes(routes!(holiday::remove))
        .routes(routes!(house::history))
        .routes(routes!(rules::show))
        .routes(routes!(rules::list, rules::enact))
        .routes(routes!(rules::one))
        .routes(routes!(sentence::list))
        .routes(routes!(reader::show))
        .routes(routes!(reader::act))
        .routes(routes!(sentence::put, sentence::reset))
}

/// What leaves the house, and to whom.
fn messages() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(sending::now))
        .routes(routes!(sending::comment))
        .routes(routes!(sending::templates, sending::tell))
        .routes(routes!(series::list, series::propose))
        .routes(routes!(series::one))
        .routes(routes!(series::act))
        .routes(routes!(kin::list, kin::decide))
        .routes(routes!(assistant::ask))
        .routes(routes!(outbox::list))
        .routes(routes!(outbox::retry))
        .routes(routes!(outbox::instead))
        .routes(routes!(outbox::aside))
        .layer(DefaultBodyLimit::max(LARGEST))
}

fn doors() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(hook::greet, hook::take))
        .routes(routes!(hook::sms::take_address, hook::sms::take))
        .routes(routes!(hook::gateway::take))
        .layer(DefaultBodyLimit::max(hook::LARGEST))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
}

async fn absent() -> Fault {
    Fault::NotFound
}

async fn other_method() -> Fault {
    Fault::NotAllowed
}
