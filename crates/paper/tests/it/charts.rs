use paper::chart::STYLE;
use paper::{Cell, Chart, Language, Measure, Percent, Series, Shape, Target, Tone};

const SHAPES: [Shape; 3] = [Shape::Bars, Shape::Line, Shape::Stacked];

fn chart(shape: Shape, values: Vec<Option<i64>>) -> Chart {
    Chart {
        shape,
        measure: Measure::Count,
        title: "Keluhan menurut unit".into(),
        description: "Farmasi paling banyak.".into(),
        categories: ["Farmasi", "Parkir", "Gizi"].map(String::from).to_vec(),
        series: vec![Series::new("Keluhan", Tone::Accent, values)],
        target: None,
        absent: "tidak ada komplain".into(),
    }
}

#[test]
fn every_chart_says_its_title_and_what_it_shows() {
    for shape in SHAPES {
        let svg = chart(shape, vec![Some(12), Some(3), Some(0)]).svg(Language::Id);
        assert!(svg.contains(r#"role="img""#));
        assert!(svg.contains("<title>Keluhan menurut unit</title>"));
        assert!(svg.contains("<desc>Farmasi paling banyak.</desc>"));
    }
}

#[test]
fn every_value_is_written_out_and_not_only_drawn() {
    for shape in SHAPES {
        let svg = chart(shape, vec![Some(1_200), Some(317), Some(4)]).svg(Language::Id);
        for value in [">1.200<", ">317<", ">4<"] {
            assert!(svg.contains(value), "{shape:?} hides {value}");
        }
    }
}

#[test]
fn a_gap_is_the_sentence_and_zero_is_a_zero() {
    for shape in SHAPES {
        let gap = chart(shape, vec![Some(12), None, Some(3)]).svg(Language::Id);
        assert!(gap.contains("tidak ada komplain"), "{shape:?}");
        let zero = chart(shape, vec![Some(12), Some(0), Some(3)]).svg(Language::Id);
        assert!(!zero.contains("tidak ada komplain"), "{shape:?}");
        assert!(zero.contains(">0<"), "{shape:?}");
    }
}

#[test]
fn a_line_is_not_drawn_over_a_gap() {
    let svg = chart(Shape::Line, vec![Some(12), None, Some(3)]).svg(Language::Id);
    let path = svg.split(r#"fill="none" stroke"#).next().unwrap().rsplit(r#"<path d=""#).next();
    assert_eq!(path.unwrap().matches('M').count(), 2);
    assert!(!path.unwrap().contains('L'));
}

#[test]
fn a_chart_of_nothing_says_why() {
    for shape in SHAPES {
        for values in [vec![], vec![None, None, None]] {
            let svg = chart(shape, values).svg(Language::Id);
            assert!(svg.contains(">tidak ada komplain</text>"), "{shape:?}");
            assert!(!svg.contains("NaN") && !svg.contains("inf"));
        }
    }
}

#[test]
fn words_in_a_chart_never_become_markup() {
    let evil = "</text><script>alert(1)</script>\"&\u{0}\u{202e}";
    for shape in SHAPES {
        let drawn = Chart {
            title: evil.into(),
            description: evil.into(),
            categories: vec![evil.into(), "x".repeat(10_000), String::new()],
            series: vec![
                Series::new(evil, Tone::Red, vec![Some(1), None, Some(2)]),
                Series::new("y".repeat(10_000), Tone::Green, vec![Some(i64::MAX / 4), Some(-7)]),
            ],
            target: Some(Target { label: evil.into(), value: 1 }),
            absent: evil.into(),
            ..chart(shape, vec![])
        };
        let svg = drawn.svg(Language::Id);
        assert!(!svg.contains("<script") && !svg.contains('\u{0}') && !svg.contains('\u{202e}'));
        assert!(svg.len() < 40_000, "{shape:?} takes {} bytes", svg.len());
    }
}

#[test]
fn a_page_gives_every_tone_its_own_colour() {
    for tone in ["accent", "quiet", "late", "red", "yellow", "green"] {
        assert!(STYLE.contains(&format!(".tone-{tone} {{ color: var(--")), "{tone}");
    }
    let svg = chart(Shape::Bars, vec![Some(1)]).svg(Language::Id);
    assert!(svg.contains(r##"<g class="tone-accent" color="#0a5c8a">"##));
}

#[test]
fn two_series_differ_by_the_shape_of_their_marks() {
    let series = vec![
        Series::new("a", Tone::Red, vec![Some(1)]),
        Series::new("b", Tone::Yellow, vec![Some(2)]),
    ];
    let svg = Chart { series, ..chart(Shape::Stacked, vec![]) }.svg(Language::Id);
    let corners = |points: &str| points.split('"').next().unwrap().split(' ').count();
    let marks: Vec<usize> = svg.split(r#"points=""#).skip(1).map(corners).collect();
    assert_eq!(marks, [3, 4]);
}

#[test]
fn the_numbers_behind_a_chart_are_a_table() {
    let mut chart = chart(Shape::Line, vec![Some(8_333), None]);
    chart.measure = Measure::Percent;
    let table = chart.table();
    assert_eq!(table.columns.len(), 2);
    assert_eq!(table.rows.len(), 3);
    assert_eq!(table.rows[0][1], Cell::Percent(Percent::Hundredths(8_333)));
    assert_eq!(table.rows[2][1], Cell::Percent(Percent::Nothing("tidak ada komplain".into())));
}

#[test]
fn the_value_of_the_highest_point_is_not_cut_off_above() {
    let svg = chart(Shape::Line, vec![Some(20), Some(3), Some(0)]).svg(Language::Id);
    let baseline = |text: &str| {
        let y = text.split(r#" y=""#).nth(1)?.split('"').next()?;
        y.parse::<f64>().ok()
    };
    let lines: Vec<f64> = svg.split("<text").skip(1).filter_map(baseline).collect();
    assert!(lines.len() > 5, "{svg}");
    assert!(lines.iter().all(|y| *y >= 12.0), "{lines:?}");
}
