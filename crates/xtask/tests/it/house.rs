use xtask::house::{House, root};

#[test]
fn the_house_is_read_as_git_sees_it() {
    let house = House::read(&root()).unwrap();
    assert!(house.stands("crates/xtask/src/house.rs"));
    assert!(house.stands("crates/xtask"));
    assert!(!house.stands("target"));
    assert!(!house.stands("crates/xtask/src/hous"));
}
