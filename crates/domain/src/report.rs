//! What the management reads every 24 hours, and the director every month.
//!
//! Reports are made of neutral [`Line`]s, one a case; nothing here reads a row or draws a page.
//! Sealed cases, and those about the office or the director, are counted and never listed.

mod count;
mod daily;
mod issues;
mod line;
mod monthly;
mod measures;

pub use count::{Count, counts};
pub use daily::{DailyReport, daily, window};
pub use issues::{IssueLine, IssueMonth, issues};
pub use line::{Line, Overdue};
pub use measures::{ServiceFigure, ServiceMaterial, ServiceMonth, service};
pub use monthly::{
    Improvements, Material, MonthlyReport, Reactions, Totals, TrendMonth, UNCATEGORISED, UnitRow,
    monthly,
};
