mod network;

use super::*;
use channel::network::Network;
use domain::mention::feed::Account;
use wrong::Key;

fn from(text: &str, environment: &Environment) -> Result<Config, Wrong> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("jembatan.toml");
    std::fs::write(&path, text).unwrap();
    load(&Place { config: Some(path), ..Place::default() }, environment)
}

fn refused(text: &str) -> Wrong {
    from(text, &Environment::default()).unwrap_err()
}

fn key(name: &str) -> Key {
    Key(name.to_owned())
}

const INSTAGRAM: &str = r#"
[connection.ig]
kind = "instagram"
graph_url = "https://graph.example/v26.0/"
app_secret = "a"
verify_token = "b"
access_token = "c"
account_id = "1"
"#;

#[test]
fn without_a_file_the_defaults_stand() {
    let config = load(&Place::default(), &Environment::default()).unwrap();
    assert_eq!(config.listen, "127.0.0.1:8080");
    assert_eq!(config.database, "jembatan-data/jembatan.sqlite");
    assert!(config.hospital.is_none() && config.connections.is_empty());
}

#[test]
fn the_flag_wins_over_the_environment_and_the_environment_over_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("jembatan.toml");
    std::fs::write(&path, "listen = \"127.0.0.1:1\"\ndata = \"berkas\"\ntrusted_hops = 1").unwrap();
    let environment =
        Environment::from([("JEMBATAN_LISTEN", "127.0.0.1:2"), ("JEMBATAN_TRUSTED_HOPS", "2")]);
    let mut place = Place { config: Some(path), ..Place::default() };
    let config = load(&place, &environment).unwrap();
    assert_eq!((config.listen.as_str(), config.trusted_hops), ("127.0.0.1:2", 2));
    assert_eq!(config.data, PathBuf::from("berkas"));
    place.listen = Some("127.0.0.1:3".to_owned());
    assert_eq!(load(&place, &environment).unwrap().listen, "127.0.0.1:3");
}

#[test]
fn an_unknown_key_is_refused_by_its_full_name() {
    assert_eq!(refused("lisen = \"x\""), Wrong::UnknownKey { key: key("lisen"), known: KEYS });
    let Wrong::UnknownKey { key: named, .. } = refused("[hospital]\nnaem = \"x\"") else {
        panic!()
    };
    assert_eq!(named, key("hospital.naem"));
}

#[test]
fn a_value_of_the_wrong_form_is_refused_by_its_name() {
    let wanted = |name, wanted| Wrong::Value { key: key(name), wanted };
    assert_eq!(refused("listen = 8080"), wanted("listen", Wanted::Text));
    assert_eq!(refused("listen = \"everywhere\""), wanted("listen", Wanted::Address));
    assert_eq!(refused("public_url = \"rs.example\""), wanted("public_url", Wanted::Url));
    assert_eq!(refused("trusted_hops = -1"), wanted("trusted_hops", Wanted::Number));
    assert_eq!(refused("hospital = 1"), wanted("hospital", Wanted::Table));
    assert_eq!(refused("a = 1\nb = [[[\n"), Wrong::NotToml { line: 2 });
}

#[test]
fn the_example_that_a_new_house_is_shown_is_a_good_one() {
    let config = from(hospital::EXAMPLE, &Environment::default()).unwrap();
    let hospital = config.hospital.unwrap();
    assert_eq!(hospital.code, "rsud-contoh");
    assert_eq!(hospital.profile.unwrap().director.position, "Direktur");
}

#[test]
fn a_hospital_without_its_director_is_refused() {
    let without: String = hospital::EXAMPLE
        .lines()
        .filter(|line| !line.starts_with("director"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(refused(&without), Wrong::Missing { key: key("hospital.director") });
}

#[test]
fn a_broken_connection_closes_only_its_own_door() {
    let text = format!(
        "{INSTAGRAM}\n[connection.rusak]\nkind = \"instagram\"\n[connection.lain]\nkind = \"fax\"\n"
    );
    let config = from(&text, &Environment::default()).unwrap();
    let (open, broken): (Vec<_>, Vec<_>) = config.connections.into_iter().partition(Result::is_ok);
    let open = open.into_iter().next().unwrap().unwrap();
    assert_eq!(open.meta().unwrap().graph_url, "https://graph.example/v26.0");
    let why: Vec<Wrong> = broken.into_iter().map(|each| each.unwrap_err().why).collect();
    assert!(why.contains(&Wrong::Missing { key: key("connection.rusak.graph_url") }));
    assert!(why.contains(&Wrong::Value { key: key("connection.lain.kind"), wanted: Wanted::Kind }));
}

#[test]
fn each_kind_of_door_has_its_own_settings() {
    let page = INSTAGRAM.replace("instagram", "facebook");
    let number = INSTAGRAM
        .replace("instagram", "whatsapp")
        .replace("account_id = \"1\"", "phone_number_id = \"5\"\nbusiness_id = \"7\"");
    let opened = |text: &str| {
        let mut config = from(text, &Environment::default()).unwrap();
        config.connections.remove(0).unwrap()
    };
    assert_eq!(opened(&page).kind(), channel::Kind::Facebook);
    let whatsapp = opened(&number);
    assert_eq!(whatsapp.kind(), channel::Kind::WhatsApp);
    let account = whatsapp.meta().unwrap();
    assert_eq!((account.account_id.as_str(), account.business_id.as_deref()), ("5", Some("7")));
}

#[test]
fn a_secret_may_stand_in_a_file_or_in_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    std::fs::write(&path, "from-a-file\n").unwrap();
    let text = INSTAGRAM.replace(
        "app_secret = \"a\"",
        &format!("app_secret_file = {:?}", path.display().to_string()),
    );
    let given = |text: &str, environment: &Environment| {
        let connection = from(text, environment).unwrap().connections.remove(0).unwrap();
        connection.meta().unwrap().app_secrets[0].clone()
    };
    assert!(given(&text, &Environment::default()).matches("from-a-file"));
    let environment = Environment::from([("JEMBATAN_CONNECTION_IG_APP_SECRET", "from-outside")]);
    assert!(given(&text, &environment).matches("from-outside"));
}

fn opened(text: &str) -> channel::Connection {
    from(text, &Environment::default()).unwrap().connections.remove(0).unwrap()
}

const DOORS: [(&str, channel::Kind); 11] = [
    (
        "kind = \"email\"\nimap_url = \"imaps://humas%40rs.example:a@mail.rs.example\"\n\
         smtp_url = \"smtps://humas%40rs.example:a@mail.rs.example\"",
        channel::Kind::Email,
    ),
    (
        "kind = \"whatsapp-gateway\"\nbrand = \"waha\"\nurl = \"http://127.0.0.1:3000/\"\n\
         token = \"a\"\nhook_secret = \"b\"",
        channel::Kind::Gateway,
    ),
    (
        "kind = \"android-sms\"\nurl = \"http://10.0.0.2:8080\"\nuser = \"a\"\n\
         password = \"b\"\nhook_secret = \"c\"",
        channel::Kind::Sms,
    ),
    (
        "kind = \"kannel\"\nurl = \"http://127.0.0.1:13013\"\nuser = \"a\"\n\
         password = \"b\"\nhook_secret = \"c\"",
        channel::Kind::Sms,
    ),
    (
        "kind = \"sms-gateway\"\nurl = \"https://sms.example\"\nuser = \"a\"\n\
         password = \"b\"\nhook_secret = \"c\"",
        channel::Kind::Sms,
    ),
    (
        "kind = \"gammu\"\ndatabase_url = \"postgres://gammu:a@127.0.0.1/smsd\"",
        channel::Kind::Gammu,
    ),
    ("kind = \"asterisk\"\nami_url = \"ami://jembatan:a@127.0.0.1\"", channel::Kind::Telephone),
    ("kind = \"threads\"\naccount_id = \"1\"\naccess_token = \"a\"", channel::Kind::Threads),
    (
        "kind = \"x\"\naccount_id = \"1\"\nclient_id = \"a\"\nclient_secret = \"b\"\n\
         refresh_token = \"c\"",
        channel::Kind::Network(Network::X),
    ),
    (
        "kind = \"youtube\"\nclient_id = \"a\"\nclient_secret = \"b\"\nrefresh_token = \"c\"",
        channel::Kind::Network(Network::Youtube),
    ),
    (
        "kind = \"tiktok\"\nclient_id = \"a\"\nclient_secret = \"b\"\nrefresh_token = \"c\"",
        channel::Kind::Network(Network::Tiktok),
    ),
];

#[test]
fn every_other_door_says_which_key_is_missing() {
    for (text, kind) in DOORS {
        let whole = format!("[connection.a]\n{text}\n");
        assert_eq!(opened(&whole).kind(), kind, "{text}");
        for line in text.lines() {
            let name = line.split(" =").next().unwrap();
            let without = whole.replace(&format!("{line}\n"), "");
            let broken = from(&without, &Environment::default()).unwrap().connections.remove(0);
            let why = broken.unwrap_err().why;
            if name == "kind" {
                // Without a kind nobody knows which other keys belong here.
                assert!(matches!(why, Wrong::UnknownKey { .. } | Wrong::Missing { .. }));
            } else {
                assert_eq!(why, Wrong::Missing { key: key(&format!("connection.a.{name}")) });
            }
        }
        let odd = format!("{whole}naem = \"x\"\n");
        let broken = from(&odd, &Environment::default()).unwrap().connections.remove(0);
        let Wrong::UnknownKey { key: named, .. } = broken.unwrap_err().why else { panic!() };
        assert_eq!(named, key("connection.a.naem"));
    }
}

#[test]
fn an_address_of_the_wrong_sort_is_refused_by_its_name() {
    for (at, from_text, to, name, wanted) in [
        (0, "imaps://", "https://", "imap_url", Wanted::Imap),
        (0, "smtps://", "mail:", "smtp_url", Wanted::Smtp),
        (1, "waha", "baileys", "brand", Wanted::Brand),
        (1, "http://", "ftp://", "url", Wanted::Url),
        (5, "postgres://", "mysql://", "database_url", Wanted::Postgres),
        (6, "ami://", "http://", "ami_url", Wanted::Exchange),
    ] {
        let text = format!("[connection.a]\n{}\n", DOORS[at].0.replace(from_text, to));
        let broken = from(&text, &Environment::default()).unwrap().connections.remove(0);
        let why = broken.unwrap_err().why;
        assert_eq!(why, Wrong::Value { key: key(&format!("connection.a.{name}")), wanted });
    }
}

#[test]
fn a_mailbox_is_named_by_its_user_and_its_threads_are_signed_all_the_same() {
    let text = format!("[connection.a]\n{}\n", DOORS[0].0);
    let channel::Settings::Email(mailbox) = opened(&text).door else { panic!() };
    assert_eq!(mailbox.address.as_str(), "humas@rs.example");
    assert!(!mailbox.thread_keys[0].is_empty());
    let named = format!("{text}address = \"tanya@rs.example\"\nthread_key = \"kunci\"\n");
    let channel::Settings::Email(mailbox) = opened(&named).door else { panic!() };
    assert_eq!(mailbox.address.as_str(), "tanya@rs.example");
    assert!(mailbox.thread_keys[0].matches("kunci"));
    let hidden = text.replace("humas%40rs.example:a@", "humas%40rs.example@");
    let hidden = format!("{hidden}imap_password = \"b\"\nsmtp_password = \"c\"\n");
    let channel::Settings::Email(mailbox) = opened(&hidden).door else { panic!() };
    assert!(mailbox.incoming.account.unwrap().password.matches("b"));
    assert!(mailbox.outgoing.account.unwrap().password.matches("c"));
}

#[test]
fn quiet_hours_pace_and_price_are_read_for_every_kind_and_refused_by_name() {
    for (text, kind) in DOORS {
        let whole = format!("[connection.a]\n{text}\n");
        assert_eq!(opened(&whole).terms, channel::Terms::usual(kind), "{text}");
        let own = format!("{whole}quiet = \"22:00-05:30\"\npace = \"3/second\"\nprice = 350\n");
        let terms = opened(&own).terms;
        assert_eq!(terms.quiet, channel::Quiet::parse("22:00-05:30"));
        assert_eq!(terms.pace, channel::Pace::parse("3/second"));
        assert_eq!(terms.price, Some(350));
        let never = opened(&format!("{whole}quiet = \"off\"\npace = \"off\"\n")).terms;
        assert_eq!((never.quiet, never.pace), (None, None));
        for (line, name, wanted) in [
            ("quiet = \"malam\"", "quiet", Wanted::Quiet),
            ("pace = \"cepat\"", "pace", Wanted::Pace),
            ("price = \"350\"", "price", Wanted::Number),
        ] {
            let text = format!("{whole}{line}\n");
            let broken = from(&text, &Environment::default()).unwrap().connections.remove(0);
            let why = broken.unwrap_err().why;
            assert_eq!(why, Wrong::Value { key: key(&format!("connection.a.{name}")), wanted });
        }
    }
}

#[test]
fn what_is_kept_is_said_in_whole_days_and_the_rest_stays_as_usual() {
    let config = from("[retention]\narrival_days = 7", &Environment::default()).unwrap();
    let usual = desk::Retention::default();
    let week = jiff::SignedDuration::from_hours(7 * 24);
    assert_eq!(config.retention, desk::Retention { arrival: week, ..usual });
    let wanted = |name| Wrong::Value { key: key(name), wanted: Wanted::Number };
    for days in ["0", "-1", "99999", "\"lama\""] {
        let text = format!("[retention]\ncase_days = {days}");
        assert_eq!(refused(&text), wanted("retention.case_days"), "{days}");
    }
    assert!(matches!(refused("[retention]\nyears = 5"), Wrong::UnknownKey { .. }));
}

#[test]
fn what_a_post_costs_has_a_currency_and_a_day() {
    let x = format!("[connection.a]\n{}\n", DOORS[8].0);
    assert_eq!(opened(&x).cost(), None);
    let whole = "cost_per_post = 0.015\ncost_per_post_with_link = \"0.20\"\n\
                 cost_currency = \"USD\"\ncost_as_of = \"2026-11-01\"\n";
    let cost = opened(&format!("{x}{whole}")).cost().cloned().unwrap();
    assert_eq!((cost.of("Halo"), cost.of("https://rs.example")), ("0.015", "0.20"));
    assert_eq!(cost.read, None);
    let read = opened(&format!("{x}{whole}cost_per_read = 0.005\n")).cost().cloned().unwrap();
    assert_eq!(read.read.as_deref(), Some("0.005"));
    assert_eq!((cost.currency.as_str(), cost.as_of.to_string().as_str()), ("USD", "2026-11-01"));
    for (line, why) in [
        ("cost_currency = \"USD\"\n", Wrong::Missing { key: key("connection.a.cost_currency") }),
        ("cost_as_of = \"2026-11-01\"\n", Wrong::Missing { key: key("connection.a.cost_as_of") }),
    ] {
        let text = format!("{x}{}", whole.replace(line, ""));
        let broken = from(&text, &Environment::default()).unwrap().connections.remove(0);
        assert_eq!(broken.unwrap_err().why, why);
    }
    for (good, bad, name, wanted) in [
        ("0.015", "\"gratis\"", "cost_per_post", Wanted::Decimal),
        ("\"USD\"", "\"dolar\"", "cost_currency", Wanted::Currency),
        ("\"2026-11-01\"", "\"kemarin\"", "cost_as_of", Wanted::Day),
    ] {
        let text = format!("{x}{}", whole.replace(good, bad));
        let broken = from(&text, &Environment::default()).unwrap().connections.remove(0);
        let expected = Wrong::Value { key: key(&format!("connection.a.{name}")), wanted };
        assert_eq!(broken.unwrap_err().why, expected);
    }
}

#[test]
fn whoever_writes_stands_in_the_hospitals_network_unless_more_is_allowed() {
    let told = |url: &str, more: &str| {
        format!("[assistant]\nurl = \"{url}\"\nmodel = \"kecil\"\nkey = \"rahasia\"\n{more}\n")
    };
    assert!(from("", &Environment::default()).unwrap().assistant.is_none());
    let own = from(&told("http://10.0.0.8:11434/v1", ""), &Environment::default()).unwrap();
    let own = own.assistant.unwrap();
    assert_eq!((own.model.as_str(), own.timeout.as_secs(), own.allow_public), ("kecil", 20, false));
    assert!(!format!("{own:?}").contains("rahasia"));
    let wanted = |name, wanted| Wrong::Value { key: key(name), wanted };
    let inside = wanted("assistant.url", Wanted::Inside);
    assert_eq!(refused(&told("https://8.8.8.8/v1", "")), inside);
    assert_eq!(refused(&told("http://8.8.8.8/v1", "allow_public = true")), inside);
    let open = told("https://8.8.8.8/v1", "allow_public = true");
    assert!(from(&open, &Environment::default()).unwrap().assistant.is_some());
    assert_eq!(refused(&told("ftp://10.0.0.8", "")), wanted("assistant.url", Wanted::Url));
    for seconds in ["0", "61"] {
        let text = told("http://10.0.0.8/v1", &format!("timeout = {seconds}"));
        assert_eq!(refused(&text), wanted("assistant.timeout", Wanted::Number));
    }
    let nameless = "[assistant]\nurl = \"http://10.0.0.8/v1\"";
    assert_eq!(refused(nameless), Wrong::Missing { key: key("assistant.model") });
}

#[test]
fn a_connection_hears_where_it_is_named_only_when_it_is_told_to() {
    let page = "[connection.a]\nkind = \"facebook\"\ngraph_url = \"https://graph.facebook.com/v26.0\"\n\
        app_secret = \"a\"\nverify_token = \"b\"\naccess_token = \"rahasia\"\naccount_id = \"900\"\n";
    let own = |text: &str| from(text, &Environment::default()).unwrap().listening;
    assert!(own(page).named().is_empty());
    let heard = own(&format!("{page}hears = [\"mentions\", \"tags\"]\nhears_daily = 2\n"));
    assert_eq!(heard.named(), [Account::Facebook]);
    assert!(!heard.allowance(Account::Facebook).unwrap().suffices(), "one look takes three");
    assert!(!format!("{heard:?}").contains("rahasia"));
    let by_hook = own(&format!("{page}hears = [\"mentions\"]\n"));
    assert!(by_hook.named().is_empty(), "what a hook brings is not asked for");
    for line in ["hears = [\"semua\"]", "hears = \"tags\""] {
        let text = format!("{page}{line}\n");
        let broken = from(&text, &Environment::default()).unwrap().connections.remove(0);
        let wanted = if line.contains('[') { Wanted::Hears } else { Wanted::Texts };
        let why = broken.unwrap_err().why;
        assert_eq!(why, Wrong::Value { key: key("connection.a.hears"), wanted });
    }
    let mail = format!("[connection.a]\n{}\nhears = [\"mentions\"]\n", DOORS[0].0);
    let broken = from(&mail, &Environment::default()).unwrap().connections.remove(0);
    let wanted = Wrong::Value { key: key("connection.a.hears"), wanted: Wanted::Hears };
    assert_eq!(broken.unwrap_err().why, wanted, "a mailbox cannot hear it");
}

#[test]
fn an_account_that_listens_is_named_whole_and_what_is_paid_for_has_an_end() {
    let named = |text: &str| {
        let accounts = from(text, &Environment::default()).unwrap().listening;
        accounts.named().into_iter().map(|one| one.code()).collect::<Vec<_>>()
    };
    assert!(named("").is_empty() && named("[listening]\nx_monthly_posts = 300").is_empty());
    let google = "[listening]\ngoogle_client_id = \"a\"\ngoogle_client_secret = \"b\"\n";
    assert_eq!(named(&format!("{google}google_refresh_token = \"c\"")), ["google"]);
    let missing = |name: &str| Wrong::Missing { key: key(name) };
    assert_eq!(refused(google), missing("listening.google_refresh_token"));
    let x = "[listening]\nx_token = \"rahasia\"\n";
    assert_eq!(refused(x), missing("listening.x_monthly_posts"));
    let both = format!("{x}x_monthly_posts = 299\nyoutube_key = \"a\"");
    assert_eq!(named(&both), ["x", "youtube"]);
    let accounts = from(&both, &Environment::default()).unwrap().listening;
    let suffices = |account| accounts.allowance(account).unwrap().suffices();
    assert_eq!((suffices(Account::X), suffices(Account::Youtube)), (false, true));
    assert!(!format!("{accounts:?}").contains("rahasia"));
    let outside = Environment::from([("JEMBATAN_LISTENING_YOUTUBE_KEY", "a")]);
    assert_eq!(from("", &outside).unwrap().listening.named(), [Account::Youtube]);
}
