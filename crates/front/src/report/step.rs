//! The six steps and the questions of each.

use domain::coded;

coded! {
    /// One page of the form; the code stands in the address.
    Step {
        Kind = "jenis",
        Story = "cerita",
        Place = "tempat",
        You = "pelapor",
        Contact = "kontak",
        Check = "periksa",
    }
}

impl Step {
    /// The fields that this step asks for.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Step::Kind => &["jenis"],
            Step::Story => &["cerita"],
            Step::Place => &["unit", "kapan", "tanggal"],
            Step::You => &["sebagai", "pasien"],
            Step::Contact => &["kontak", "nama", "hp", "surel"],
            Step::Check => &["foto"],
        }
    }

    /// 1 to 6.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The last step is followed by itself: it is left by sending.
    pub fn next(self) -> Step {
        Self::ALL.get(self as usize + 1).copied().unwrap_or(Step::Check)
    }

    /// Nothing stands before the first step.
    pub fn before(self) -> Option<Step> {
        (self as usize).checked_sub(1).and_then(|at| Self::ALL.get(at)).copied()
    }

    /// The step that asks for a field.
    pub fn asking(field: &str) -> Option<Step> {
        Self::ALL.iter().copied().find(|step| step.fields().contains(&field))
    }
}
