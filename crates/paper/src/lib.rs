//! Figures and tables to keep: what a letter or a report says, drawn as SVG charts and as a
//! workbook, and handed to a [`Press`] when it must become paper.
//!
//! Nothing here reads a row or a clock; a caller brings finished sentences and numbers.

pub mod chart;
pub mod document;
pub mod figures;
pub mod form;
pub mod press;
pub mod report;
pub mod sample;
pub mod table;
pub mod text;
pub mod words;
pub mod xlsx;

pub use chart::{Chart, Measure, Series, Shape, Target, Tone};
pub use document::{
    Block, Document, Figure, Language, Letterhead, Margins, Paper, Picture, SignatureBlock,
};
pub use form::{Form, FormHead, FormRow};
pub use press::{Press, PressError};
pub use table::{Align, Cell, Column, Percent, Table};
pub use xlsx::{SheetError, xlsx};
