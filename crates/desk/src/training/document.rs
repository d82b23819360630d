//! The matrix as a document: to print, and as a workbook.

use db::Tx;
use paper::report::{TrainingLine, TrainingSheet};

use super::{Cell, Matrix};
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// One row for each competence that is asked of somebody or that they have.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn document(
    desk: &Desk,
    matrix: &Matrix,
    (language, size): (locale::Language, paper::Paper),
) -> Result<paper::Document, DeskError> {
    let (worker, sheet) = (desk.clone(), sheet(matrix));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, sheet) = (worker.clone(), sheet.clone());
        Box::pin(async move {
            let house = House::of(tx, &desk).await?;
            let setting = house.setting(Wish { language, size }, String::new(), desk.now());
            Ok(paper::report::training(&sheet, &setting))
        })
    });
    desk.store().db.read(job).await
}

fn sheet(matrix: &Matrix) -> TrainingSheet {
    let mut lines = Vec::new();
    for line in &matrix.lines {
        let said = |cell: &Cell| cell.target.is_some() || cell.held.is_some();
        let cells = matrix.competences.iter().zip(&line.cells).filter(|(_, cell)| said(cell));
        lines.extend(cells.map(|(competence, cell)| TrainingLine {
            name: line.name.clone(),
            unit: line.units.first().cloned(),
            role: line.role,
            competence: competence.definition.name.as_str().to_owned(),
            target: cell.target,
            held: cell.held.clone(),
            standing: cell.standing,
        }));
    }
    TrainingSheet { today: matrix.today, lines }
}
