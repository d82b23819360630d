use jiff::Timestamp;

use crate::Words;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

impl Words {
    /// A length of time in its two largest units: `2 hari 4 jam`, `3 jam 20 menit`, `0 menit`.
    pub fn span(&self, seconds: i64) -> String {
        let seconds = seconds.abs();
        let (days, hours) = (seconds / DAY, seconds % DAY / HOUR);
        let minutes = seconds % HOUR / MINUTE;
        let parts = match (days, hours) {
            (0, 0) => [None, Some(self.time_minutes(minutes))],
            (0, _) => {
                [Some(self.time_hours(hours)), (minutes > 0).then(|| self.time_minutes(minutes))]
            }
            _ => [Some(self.time_days(days)), (hours > 0).then(|| self.time_hours(hours))],
        };
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What a due time means now: `sisa 3 jam 20 menit` or `lewat 2 jam`.
    pub fn left_or_late(&self, now: Timestamp, due: Timestamp) -> String {
        let left = due.as_second() - now.as_second();
        if left >= 0 { self.time_left(self.span(left)) } else { self.time_late(self.span(left)) }
    }

    /// How far away an instant is: `3 jam yang lalu`, `2 jam lagi`, `baru saja`.
    pub fn relative(&self, now: Timestamp, at: Timestamp) -> String {
        let ahead = at.as_second() - now.as_second();
        if ahead.abs() < MINUTE {
            self.time_just_now()
        } else if ahead > 0 {
            self.time_ahead(self.span(ahead))
        } else {
            self.time_ago(self.span(ahead))
        }
    }
}
