//! What the management reads every 24 hours, and the director every month.
//!
//! Reports are made of neutral [`Line`]s, one a case; nothing here reads a row or draws a page.
//! Sealed cases, and those about the office or the director, are counted and never listed.

mod clippings;
mod count;
mod daily;
mod issues;
mod line;
mod monthly;
mod measures;
mod social;
pub mod timing;

pub use clippings::{Clipping, ClippingMonth, OutletSum, clippings};
pub use count::{Count, counts};
pub use daily::{DailyReport, daily, window};
pub use issues::{IssueLine, IssueMonth, PartnerMonth, ReferralLine, issues};
pub use line::{Line, Overdue};
pub use measures::{ServiceFigure, ServiceMaterial, ServiceMonth, service};
pub use monthly::{
    Improvements, Material, MonthlyReport, Reactions, Totals, TrendMonth, UNCATEGORISED, UnitRow,
    monthly,
};
pub(crate) use social::monday;
pub use social::{
    Answering, Answers, Best, Held, PlannedRow, SocialMonth, SocialPost, SocialRest, Sum, Weekly,
    held, posts, social, weekly,
};
