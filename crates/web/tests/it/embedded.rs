use std::{collections::BTreeSet, fs};

use web::assets;

use crate::house::house;

const KIB: usize = 1024;

#[tokio::test]
async fn an_embedded_file_is_kept_for_good_and_sent_small() {
    let house = house(false);
    let plain = house.get(assets::APP_CSS, &[]).await;
    assert_eq!(plain.header("content-type"), "text/css; charset=utf-8");
    assert!(plain.header("cache-control").contains("immutable"));
    assert_eq!(plain.header("content-encoding"), "");
    let zipped = house.get(assets::APP_CSS, &[("accept-encoding", "br, gzip;q=0.8")]).await;
    assert_eq!(zipped.header("content-encoding"), "gzip");
    assert_eq!(house.get("/aset/../secret", &[]).await.status, 404);
}

#[tokio::test]
async fn a_public_page_needs_little_and_a_staff_page_not_much() {
    let house = house(false);
    let public = house.get("/", &[]).await.body;
    assert!(!public.contains("<script") && !public.contains("woff2"));
    let weigh = |address| assets::weight(address).unwrap();
    let page = 8 * KIB;
    let front = weigh(assets::PUBLIC_CSS) + weigh(assets::MARK) + page;
    assert!(front <= 30 * KIB, "public: {front} bytes");
    let (cookie, _) = house.signed_in().await;
    assert!(house.get("/beranda", &[("cookie", &cookie)]).await.body.contains("woff2"));
    let parts = [assets::APP_CSS, assets::APP_JS, assets::FONT, assets::ICONS, assets::MARK];
    let staff: usize = parts.into_iter().map(weigh).sum::<usize>() + 24 * KIB;
    assert!(staff <= 120 * KIB, "staff: {staff} bytes");
}

#[test]
fn our_own_script_stays_small() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/app.js");
    assert!(fs::metadata(path).unwrap().len() <= 8_000);
}

#[test]
fn every_icon_that_a_page_names_stands_in_the_sprite() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let known = fs::read_to_string(format!("{root}/../assets/icons.txt")).unwrap();
    let known: BTreeSet<_> = known.lines().collect();
    let mut named = 0;
    for room in ["web", "front", "staff"] {
        for text in templates(&format!("{root}/{room}/templates")) {
            for call in text.split("ui::icon(frame, \"").skip(1) {
                let icon = call.split('"').next().unwrap();
                assert!(known.contains(icon), "{room} names the icon {icon}");
                named += 1;
            }
        }
    }
    assert!(named > 2);
    for role in ["head", "director", "quality", "auditor", "admin"] {
        for way in web::nav::rail(role).iter().chain(web::nav::bar(role)) {
            assert!(known.contains(way.icon), "{}", way.icon);
        }
    }
}

fn templates(folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                templates(&path.to_string_lossy())
            } else {
                vec![fs::read_to_string(path).unwrap()]
            }
        })
        .collect()
}
