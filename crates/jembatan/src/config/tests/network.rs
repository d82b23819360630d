//! What an account of a network may cost, and how it puts films out.

use super::*;

fn network(text: &str) -> channel::network::Settings {
    let channel::Settings::Network(settings) = opened(text).door else { panic!("{text}") };
    *settings
}

#[test]
fn results_of_x_are_asked_only_within_what_may_be_read_for_money() {
    let x = format!("[connection.a]\n{}\n", DOORS[8].0);
    assert_eq!(network(&x).monthly_reads, None);
    let asking = format!("{x}paid_results = true\n");
    let broken = from(&asking, &Environment::default()).unwrap().connections.remove(0);
    let why = broken.unwrap_err().why;
    assert_eq!(why, Wrong::Missing { key: key("listening.x_monthly_posts") });
    let most = "[listening]\nx_monthly_posts = 300\n";
    assert_eq!(network(&format!("{most}{asking}")).monthly_reads, Some(300));
    assert_eq!(network(&format!("{most}{x}")).monthly_reads, None, "nobody asked for it");
}

#[test]
fn films_go_out_on_tiktok_only_where_somebody_says_so() {
    let tiktok = format!("[connection.a]\n{}\n", DOORS[10].0);
    assert_eq!(network(&format!("{tiktok}audited = true\n")).direct, None);
    let open = network(&format!("{tiktok}direct = true\naudited = true\ncomments = true\n"));
    let way = open.direct.unwrap();
    assert!(way.audited && way.comments && !way.duets && !way.stitches && !way.own_brand);
    let youtube = format!("[connection.a]\n{}\ndirect = true\n", DOORS[9].0);
    assert_eq!(network(&youtube).direct, None);
}
