use xtask::ci::count::Count;

fn counted(lines: &[&str]) -> (u64, u64, u64) {
    let mut count = Count::default();
    lines.iter().for_each(|line| count.read(line));
    (count.passed, count.failed, count.skipped)
}

#[test]
fn a_closing_line_of_nextest_is_counted() {
    let line = "     Summary [   1.203s] 14 tests run: 12 passed (1 slow), 1 failed, 1 timed out, 3 skipped";
    assert_eq!(counted(&[line]), (12, 2, 3));
    assert_eq!(counted(&["     Summary [   0.010s] 1 test run: 1 passed, 0 skipped"]), (1, 0, 0));
}

#[test]
fn closing_lines_of_cargo_test_are_summed() {
    let one = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
    let two = "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
    assert_eq!(counted(&[one, two]), (5, 1, 1));
}

#[test]
fn other_lines_are_not() {
    assert_eq!(counted(&["3 passed, 1 failed", "    Compiling domain"]), (0, 0, 0));
}

#[test]
fn the_last_line_says_passed_and_failed_and_nothing_else() {
    assert_eq!(Count { passed: 7, failed: 0, skipped: 2 }.line(), "7 passed, 0 failed");
}
