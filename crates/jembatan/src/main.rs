//! Jembatan: one program for the public relations office of a hospital.

mod arrival;
mod audit;
mod cli;
mod config;
mod content;
mod demo;
mod doctor;
mod erase;
mod fault;
mod file;
mod holiday;
mod hospital;
mod house;
mod import;
mod key;
mod log;
mod mention;
mod migrate;
mod outbox;
mod poll;
mod report;
mod round;
mod router;
mod rules;
mod sentence;
mod say;
mod serve;
mod setup;
mod suggestion_box;
mod survey;
mod token;
mod understanding;
mod user;
mod work;

use std::process::ExitCode;

use clap::FromArgMatches;
use cli::{Cli, Command};
use config::environment::Environment;
use fault::Fault;
use house::Manner;
use locale::{Words, words};

fn main() -> ExitCode {
    let environment = Environment::of_process();
    let typed: Vec<String> =
        std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let language = cli::help::language(&typed, environment.language());
    let t = words(language);
    let known = cli::help::command(language);
    let parsed = known.clone().try_get_matches_from(std::env::args_os());
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(fault) if cli::fault::is_answer(&fault) => {
            say::data(fault.render().to_string().trim_end());
            return ExitCode::SUCCESS;
        }
        Err(fault) => {
            say::talk(&cli::fault::sentence(&fault, t, &cli::help::options(&known, &typed)));
            return ExitCode::from(2);
        }
    };
    log::begin(cli.place.log, environment.get("JEMBATAN_LOG"));
    run(cli, &environment, t).unwrap_or_else(|fault| {
        say::talk(&fault.sentence(t));
        fault.code()
    })
}

fn run(cli: Cli, environment: &Environment, t: &'static Words) -> Result<ExitCode, Fault> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a machine that runs this program has threads, timers and sockets");
    runtime.block_on(command(cli, environment, t))
}

async fn command(
    cli: Cli,
    environment: &Environment,
    t: &'static Words,
) -> Result<ExitCode, Fault> {
    if let Command::Doctor { json } = cli.command {
        return Ok(doctor::run(&cli.place, environment, json, t).await);
    }
    if let Command::Demo(args) = cli.command {
        return demo::run(&cli.place, environment, args, t).await.map(|()| ExitCode::SUCCESS);
    }
    if let Command::Survey(wanted) = cli.command {
        return survey::run(wanted, t).map(|()| ExitCode::SUCCESS);
    }
    if let Command::Reading(wanted) = &cli.command
        && !matches!(wanted, cli::Reading::Retrain)
    {
        let wanted = wanted.clone();
        return understanding::run(wanted, t).map(|()| ExitCode::SUCCESS);
    }
    if let Command::Issue(wanted) = cli.command {
        return understanding::issue(wanted, t).map(|()| ExitCode::SUCCESS);
    }
    if matches!(cli.command, Command::Content(cli::Content::Check)) {
        return content::check(t).map(|()| ExitCode::SUCCESS);
    }
    let config = config::load(&cli.place, environment)?;
    let house = |config| house::open(config, Manner::default(), t);
    match cli.command {
        Command::Serve => serve::run(config, t).await?,
        Command::Migrate => migrate::run(&config, t).await?,
        Command::Token(wanted) => token::run(&house(config).await?, wanted).await?,
        Command::User(wanted) => user::run(&house(config).await?, wanted, t).await?,
        Command::Hospital(wanted) => hospital::run(&house(config).await?, wanted, t).await?,
        Command::Holiday(wanted) => holiday::run(&house(config).await?, wanted, t).await?,
        Command::Rules(wanted) => rules::run(&house(config).await?, wanted, t).await?,
        Command::Sentence(wanted) => sentence::run(&house(config).await?, wanted, t).await?,
        Command::Import(wanted) => import::run(&house(config).await?, wanted, t).await?,
        Command::Report(wanted) => report::run(&house(config).await?, wanted, t).await?,
        Command::Box(wanted) => suggestion_box::run(&house(config).await?, wanted, t).await?,
        Command::Content(wanted) => content::run(&house(config).await?, wanted, t).await?,
        Command::Mention(wanted) => mention::run(&house(config).await?, wanted, t).await?,
        Command::Round(wanted) => round::run(&house(config).await?, wanted, t).await?,
        Command::Audit(wanted) => return audit::run(&house(config).await?, wanted, t).await,
        Command::Erase(wanted) => erase::propose(&house(config).await?, wanted, t).await?,
        Command::Erasures(wanted) => erase::run(&house(config).await?, wanted, t).await?,
        Command::Arrival(wanted) => return arrival::run(&house(config).await?, wanted, t).await,
        Command::Outbox(wanted) => return outbox::run(&house(config).await?, wanted, t).await,
        Command::Reading(_) => understanding::retrain(&house(config).await?, t).await?,
        Command::Doctor { .. } | Command::Demo(_) | Command::Survey(_) | Command::Issue(_) => {}
    }
    Ok(ExitCode::SUCCESS)
}
