//! Recomputes what the eye needs from the stylesheet itself: WCAG contrast, and the distance of the grading colours for people
//! who see red and green alike (Machado, Oliveira and Fernandes 2009, severity 1.0; CIE 1976 difference).

use std::{collections::HashMap, fs};

type Rgb = [f64; 3];
type Theme = HashMap<String, Rgb>;

fn read(hex: &str) -> Rgb {
    let at = |i| f64::from(u8::from_str_radix(&hex[i..i + 2], 16).unwrap()) / 255.0;
    [at(1), at(3), at(5)]
}

fn tokens() -> (Theme, Theme, Theme) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/css/tokens.css");
    let css = fs::read_to_string(path).unwrap();
    let (main, fallback) = css.split_once("@supports not").unwrap();
    let (mut light, mut dark, mut old) = (Theme::new(), Theme::new(), Theme::new());
    for line in main.lines() {
        let Some((name, rest)) = line.trim().split_once(": light-dark(") else { continue };
        let (one, other) = rest.trim_end_matches(");").split_once(", ").unwrap();
        light.insert(name.to_owned(), read(one));
        dark.insert(name.to_owned(), read(other));
    }
    for part in fallback.split(';') {
        let Some((name, hex)) = part.trim().split_once(": #") else { continue };
        let name = name.split_whitespace().last().unwrap();
        old.insert(name.to_owned(), read(&format!("#{hex}")));
    }
    (light, dark, old)
}

fn linear(colour: Rgb) -> Rgb {
    colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let light = |colour| {
        let [r, g, b] = linear(colour);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (light(one), light(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn times(matrix: [[f64; 3]; 3], v: Rgb) -> Rgb {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

fn lab(linear_rgb: Rgb) -> Rgb {
    let xyz = times(
        [
            [0.412_456_4, 0.357_576_1, 0.180_437_5],
            [0.212_672_9, 0.715_152_2, 0.072_175_0],
            [0.019_333_9, 0.119_192_0, 0.950_304_1],
        ],
        linear_rgb,
    );
    let white = [0.950_47, 1.0, 1.088_83];
    let bent = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let [x, y, z] = [0, 1, 2].map(|i| bent(xyz[i] / white[i]));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

const SEEN_BY: [(&str, [[f64; 3]; 3]); 3] = [
    ("everyone", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopes",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopes",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
];

fn distance(one: Rgb, other: Rgb, eye: [[f64; 3]; 3]) -> f64 {
    let see = |colour| lab(times(eye, linear(colour)).map(|c| c.clamp(0.0, 1.0)));
    let (a, b) = (see(one), see(other));
    (0..3).map(|i| (a[i] - b[i]).powi(2)).sum::<f64>().sqrt()
}

const TEXT: &[(&str, &str)] = &[
    ("--ink", "--paper"),
    ("--ink", "--canvas"),
    ("--ink", "--aksen-bg"),
    ("--ink", "--catatan-bg"),
    ("--ink", "--lewat-bg"),
    ("--muted", "--paper"),
    ("--muted", "--canvas"),
    ("--muted", "--aksen-bg"),
    ("--muted", "--catatan-bg"),
    ("--aksen", "--paper"),
    ("--aksen", "--canvas"),
    ("--aksen", "--aksen-bg"),
    ("--aksen-t", "--aksen"),
    ("--lewat", "--paper"),
    ("--lewat", "--canvas"),
    ("--lewat", "--lewat-bg"),
    ("--merah-t", "--merah-bg"),
    ("--merah-t", "--paper"),
    ("--kuning-t", "--kuning-bg"),
    ("--hijau-t", "--hijau-bg"),
];
const SHAPES: &[(&str, &str)] = &[
    ("--field", "--paper"),
    ("--field", "--canvas"),
    ("--fokus", "--paper"),
    ("--fokus", "--canvas"),
    ("--merah", "--paper"),
    ("--merah", "--merah-bg"),
    ("--hijau", "--paper"),
    ("--hijau", "--hijau-bg"),
];

#[test]
fn every_word_and_every_shape_can_be_told_from_its_ground() {
    let (light, dark, _) = tokens();
    for (name, theme) in [("light", light), ("dark", dark)] {
        for (pairs, least) in [(TEXT, 4.5), (SHAPES, 3.0)] {
            for (front, back) in pairs {
                let found = contrast(theme[*front], theme[*back]);
                assert!(found >= least, "{name}: {front} on {back} is {found:.2}, needs {least}");
            }
        }
    }
}

#[test]
fn the_grades_stay_apart_for_people_who_see_red_and_green_alike() {
    let (light, dark, _) = tokens();
    for (name, theme) in [("light", light), ("dark", dark)] {
        for (eye, matrix) in SEEN_BY {
            for (one, other) in
                [("--merah", "--kuning"), ("--merah", "--hijau"), ("--kuning", "--hijau")]
            {
                let found = distance(theme[one], theme[other], matrix);
                assert!(found >= 35.0, "{name}, {eye}: {one} and {other} are {found:.1} apart");
            }
        }
    }
}

#[test]
fn old_browsers_get_the_same_light_colours() {
    let (light, _, old) = tokens();
    assert!(light.len() > 20, "the tokens were found");
    assert_eq!(light, old);
}
