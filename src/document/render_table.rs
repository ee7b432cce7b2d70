//! Tables in both HTML dialects.

use super::markup::Markup;
use super::schema::{Cell, CellKind, TableRow};

impl Markup<'_> {
    /// Leading rows of nothing but header cells are the head of the table.
    pub(super) fn table(&mut self, caption: &str, rows: &[TableRow]) {
        let is_head = |row: &&TableRow| row.cells.iter().all(|cell| cell.kind == CellKind::Header);
        let (head, body) = rows.split_at(rows.iter().take_while(is_head).count());
        self.open("table", &[]);
        if !caption.is_empty() {
            self.element("caption", &[], caption);
        }
        for (group, scope, rows) in [("thead", "col", head), ("tbody", "row", body)] {
            if !rows.is_empty() {
                self.open(group, &[]);
                for (index, row) in rows.iter().enumerate() {
                    self.row(row, scope, rows.len() - index);
                }
                self.close(group);
            }
        }
        self.close("table");
    }

    /// A cell cannot reach below its group: HTML forbids it and readers' browsers would cut it there.
    fn row(&mut self, row: &TableRow, scope: &'static str, rows_left: usize) {
        self.open("tr", &[]);
        for cell in &row.cells {
            let colspan = cell.colspan.to_string();
            let rowspan = usize::from(cell.rowspan).min(rows_left).to_string();
            let (tag, scope) = match cell.kind {
                CellKind::Header => ("th", scope),
                CellKind::Data => ("td", ""),
            };
            let attrs = [
                ("scope", scope, ""),
                ("colspan", colspan.as_str(), "1"),
                ("rowspan", rowspan.as_str(), "1"),
            ];
            let attrs: Vec<(&str, &str)> = attrs
                .iter()
                .filter(|(_, value, default)| !value.is_empty() && value != default)
                .map(|(name, value, _)| (*name, *value))
                .collect();
            self.open(tag, &attrs);
            self.cell(cell);
            self.close(tag);
        }
        self.close("tr");
    }

    fn cell(&mut self, cell: &Cell) {
        match cell.paragraphs.as_slice() {
            [only] => self.line(only),
            several => several.iter().for_each(|line| self.block("p", &[], line)),
        }
    }
}
