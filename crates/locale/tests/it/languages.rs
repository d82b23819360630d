use locale::Language;

#[test]
fn an_explicit_choice_wins_over_the_cookie_and_the_browser() {
    assert_eq!(Language::choose(Some("en"), Some("id"), Some("id")), Language::En);
    assert_eq!(Language::choose(None, Some("en"), Some("id")), Language::En);
    assert_eq!(Language::choose(None, None, Some("en-GB,en;q=0.9")), Language::En);
}

#[test]
fn the_browser_is_asked_by_weight() {
    assert_eq!(Language::choose(None, None, Some("en;q=0.5, id-ID;q=0.8")), Language::Id);
    assert_eq!(Language::choose(None, None, Some("jv, en;q=0.3")), Language::En);
    assert_eq!(Language::choose(None, None, Some("en;q=0, in-ID;q=0.1")), Language::Id);
}

#[test]
fn whoever_says_nothing_readable_gets_indonesian() {
    assert_eq!(Language::choose(Some("xx"), Some(""), Some(";;q=,\u{0}")), Language::Id);
    assert_eq!(Language::choose(None, None, None), Language::Id);
}
