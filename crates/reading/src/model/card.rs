//! What a model says of itself: on which words it was trained, under which licence, how well it does.

/// The card of a model. Every line is given by whoever trains; the program adds only the figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    pub task: String,
    pub data: String,
    pub licence: String,
    /// As it is to be read: `2026-11-22`.
    pub date: String,
    pub examples: usize,
    /// Accuracy and macro-F1 on words that were not trained on, in thousandths.
    pub scores: Option<(u32, u32)>,
}

const NAMES: [&str; 6] = ["task", "data", "licence", "date", "examples", "scores"];

impl Card {
    /// The card as lines `name: value`; a line break within a value becomes a space.
    pub fn lines(&self) -> String {
        let scores = self.scores.map(|(accuracy, f1)| format!("{accuracy} {f1}"));
        let values = [
            self.task.clone(),
            self.data.clone(),
            self.licence.clone(),
            self.date.clone(),
            self.examples.to_string(),
            scores.unwrap_or_default(),
        ];
        let line =
            |(name, value): (&str, String)| format!("{name}: {}\n", value.replace('\n', " "));
        NAMES.into_iter().zip(values).map(line).collect()
    }

    pub(crate) fn read(lines: &str) -> Self {
        let of = |name: &str| {
            let lines = lines.lines().filter_map(|line| line.split_once(": "));
            lines.filter(|(found, _)| *found == name).map(|(_, value)| value.to_owned()).next()
        };
        let text = |name| of(name).unwrap_or_default();
        let scores = text("scores");
        let pair = scores.split_once(' ');
        Card {
            task: text("task"),
            data: text("data"),
            licence: text("licence"),
            date: text("date"),
            examples: text("examples").parse().unwrap_or_default(),
            scores: pair.and_then(|(one, two)| Some((one.parse().ok()?, two.parse().ok()?))),
        }
    }
}
