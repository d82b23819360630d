use desk::testing::CAST;

use crate::form::filled_in;
use crate::house::{Answer, IGD, house};

const PAGES: [&str; 10] = [
    "/",
    "/lapor",
    "/lapor/semua",
    "/lacak",
    "/tentang",
    "/cara-kerja",
    "/privasi",
    "/aksesibilitas",
    "/lisensi",
    "/pernyataan",
];

const LARGEST: usize = 30 * 1024;

/// What a first visit loads: the page and its only stylesheet, nothing else.
fn weight(page: &Answer) -> usize {
    let (_, rest) = page.body.split_once("<link rel=\"stylesheet\" href=\"").unwrap();
    let css = rest.split_once('"').unwrap().0;
    page.body.len() + web::assets::weight(css).expect("the stylesheet is embedded")
}

#[tokio::test]
async fn every_page_speaks_both_languages() {
    let house = house().await;
    for path in PAGES {
        let (id, en) = (house.get_in("id", path).await, house.get_in("en", path).await);
        assert_eq!((id.status.as_u16(), en.status.as_u16()), (200, 200), "{path}");
        assert!(id.body.contains("<html lang=\"id\"") && en.body.contains("<html lang=\"en\""));
        assert!(id.body.contains("Cara kerja") && en.body.contains("How it works"), "{path}");
        assert_ne!(id.body, en.body);
    }
    for step in ["jenis", "cerita", "tempat", "pelapor", "kontak"] {
        let page = house.post_in("en", &format!("/lapor/{step}"), &[]).await;
        assert!(page.body.contains("<html lang=\"en\""), "{step}");
        assert!(!page.says("Anda"), "{step}: {}", page.body);
    }
}

#[tokio::test]
async fn no_public_page_carries_a_script_or_a_style_or_loads_anything_besides_its_stylesheet() {
    let house = house().await;
    for path in PAGES {
        let page = house.get(path).await;
        for forbidden in
            ["<script", "<style", " style=", "javascript:", " onclick", "<img", "@font"]
        {
            assert!(!page.body.contains(forbidden), "{path}: {forbidden}");
        }
        assert_eq!(page.body.matches("rel=\"stylesheet\"").count(), 1, "{path}");
        assert!(!page.body.contains("//cdn") && !page.body.contains("src=\"http"), "{path}");
    }
}

#[tokio::test]
async fn a_first_visit_weighs_at_most_thirty_kibibytes() {
    let house = house().await;
    for path in PAGES {
        let weight = weight(&house.get(path).await);
        assert!(weight <= LARGEST, "{path}: {weight} bytes");
    }
    let last = filled_in(&house).await;
    let receipt = house.fill(&last, &[]).await;
    assert!(weight(&last) <= LARGEST && weight(&receipt) <= LARGEST);
}

#[tokio::test]
async fn no_public_page_names_anybody_of_the_staff() {
    let house = house().await;
    for path in PAGES {
        let page = house.get(path).await;
        for (_, name, ..) in CAST {
            assert!(!page.says(name), "{path} names {name}");
        }
    }
}

#[tokio::test]
async fn every_page_has_one_heading_the_guarantee_and_the_emergency_number() {
    let house = house().await;
    for path in PAGES {
        let page = house.get(path).await;
        assert_eq!(page.body.matches("<h1>").count(), 1, "{path}");
        page.expect(200, "Aduan tidak pernah memengaruhi pelayanan yang Anda terima.");
        page.expect(200, IGD);
    }
}

#[tokio::test]
async fn how_it_works_names_the_limits_of_the_rules_in_force() {
    let house = house().await;
    let page = house.get("/cara-kerja").await;
    for limit in ["48 jam", "24 jam", "3 hari", "7 hari"] {
        assert!(page.says(limit), "{limit}: {}", page.body);
    }
}
