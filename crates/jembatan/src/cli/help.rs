//! Puts the words of a language onto the commands: Indonesian first, English second.

use clap::{Arg, ArgAction, Command, CommandFactory};
use locale::{Language, Words, words};

use super::Cli;

/// The whole command line with its help in a language.
pub fn command(language: Language) -> Command {
    worded(Cli::command(), "jembatan", words(language))
}

fn worded(command: Command, code: &str, t: &Words) -> Command {
    let subcommands: Vec<String> =
        command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    let arguments: Vec<String> =
        command.get_arguments().map(|each| each.get_id().to_string()).collect();
    let positional = command.get_positionals().next().is_some();
    let below = |name: &str| match code {
        "jembatan" => name.to_owned(),
        _ => format!("{code}_{name}"),
    };
    let mut command = command
        .about(t.cli_about(code))
        .help_template(template(t, !subcommands.is_empty(), positional))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(t.cli_arg("help")),
        );
    if code == "jembatan" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.arg(version.help(t.cli_arg("version")));
    }
    for name in arguments {
        let help = t.cli_arg(argument(code, &name));
        command = command.mut_arg(&name, |arg| arg.help(help));
    }
    for name in subcommands {
        command = command.mut_subcommand(&name, |each| worded(each, &below(&name), t));
    }
    command
}

/// Under which name the help of an argument stands: one means something of its own to one command.
fn argument<'a>(code: &str, name: &'a str) -> &'a str {
    match (code, name) {
        ("reading_train", "data") => "training_data",
        _ => name,
    }
}

fn template(t: &Words, groups: bool, positional: bool) -> String {
    let commands = match groups {
        true => format!("{}:\n{{subcommands}}\n\n", t.cli_commands()),
        false => String::new(),
    };
    let (usage, options) = (t.cli_usage(), t.cli_options());
    let positionals = match positional {
        true => format!("{}:\n{{positionals}}\n\n", t.cli_arguments()),
        false => String::new(),
    };
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{commands}{positionals}{options}:\n{{options}}\n")
}

/// The long names of the options that the typed command takes, for whoever typed another one.
pub fn options(known: &Command, typed: &[String]) -> Vec<String> {
    let mut command = known;
    for word in typed {
        command = command.find_subcommand(word).unwrap_or(command);
    }
    command.get_arguments().filter_map(|arg| Some(format!("--{}", arg.get_long()?))).collect()
}

/// The language that was asked for, before the command line is understood: `--lang`, then `LANG`.
pub fn language(words: &[String], lang: Option<&str>) -> Language {
    let mut given = words.iter().zip(words.iter().skip(1));
    let behind = given.find_map(|(flag, value)| (flag == "--lang").then_some(value.as_str()));
    let joined = || words.iter().find_map(|word| word.strip_prefix("--lang="));
    let asked = behind.or_else(joined).and_then(Language::from_code);
    asked.or_else(|| lang.and_then(Language::from_code)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(command: &Command, found: &mut Vec<(String, String)>) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        found.push((command.get_name().to_owned(), about));
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            found.push((arg.get_id().to_string(), help));
        }
        command.get_subcommands().for_each(|each| lines(each, found));
    }

    #[test]
    fn every_command_and_every_option_has_words_in_both_languages() {
        let in_language = |language| {
            let mut found = Vec::new();
            lines(&command(language), &mut found);
            found
        };
        let (id, en) = (in_language(Language::Id), in_language(Language::En));
        assert!(id.len() > 40 && id.len() == en.len());
        for ((name, id), (_, en)) in id.iter().zip(&en) {
            assert!(!id.is_empty() && id != name && en != name && id != en, "{name}: {id} / {en}");
        }
    }

    fn help_of(command: &mut Command, empty: &str) {
        let help = command.render_help().to_string();
        assert!(!help.contains(empty), "{}: {help}", command.get_name());
        command.get_subcommands_mut().for_each(|each| help_of(each, empty));
    }

    #[test]
    fn no_help_has_a_heading_with_nothing_below_it() {
        for language in Language::ALL {
            let empty = format!("{}:\n\n", words(language).cli_arguments());
            let mut whole = command(language);
            whole.build();
            help_of(&mut whole, &empty);
        }
    }

    #[test]
    fn the_options_of_the_typed_command_are_known() {
        let typed = ["jembatan", "report", "monthly", "--format", "pdf"].map(str::to_owned);
        let found = options(&command(Language::Id), &typed);
        assert!(found.contains(&"--month".to_owned()) && found.contains(&"--output".to_owned()));
        assert!(!found.contains(&"--date".to_owned()));
    }

    #[test]
    fn the_folder_to_train_from_is_not_called_the_folder_of_the_house() {
        for language in Language::ALL {
            let (mut whole, t) = (command(language), words(language));
            whole.build();
            let reading = whole.find_subcommand("reading").unwrap();
            let help = |name: &str| {
                let mut all = reading.find_subcommand(name).unwrap().get_arguments();
                let data = all.find(|arg| arg.get_id().as_str() == "data").unwrap();
                data.get_help().unwrap().to_string()
            };
            assert_eq!(help("train"), t.cli_arg("training_data"));
            assert_eq!(help("retrain"), t.cli_arg("data"));
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        Language::ALL.into_iter().for_each(|each| command(each).debug_assert());
    }

    #[test]
    fn the_language_is_the_flag_then_the_environment_then_indonesian() {
        let typed = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(language(&typed("jembatan --lang en serve"), None), Language::En);
        assert_eq!(language(&typed("jembatan serve --lang=en"), Some("id_ID")), Language::En);
        assert_eq!(language(&typed("jembatan serve"), Some("en_GB.UTF-8")), Language::En);
        assert_eq!(language(&typed("jembatan serve"), Some("C.UTF-8")), Language::Id);
        assert_eq!(language(&typed("jembatan serve"), None), Language::Id);
    }
}
