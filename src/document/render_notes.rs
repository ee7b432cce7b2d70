//! Footnotes: a number in the text, the words at the end, and a way back.
//!
//! Their ids hold an underscore, which neither an anchor nor any id of the page around has.

use super::markup::Markup;

impl Markup<'_> {
    /// The sign of a note; its words are kept for the end.
    pub(super) fn note(&mut self, words: &str) {
        self.notes.push(words.to_owned());
        let number = self.notes.len();
        self.open("sup", &[]);
        if self.dialect.is_page() {
            let name = self.tongue().note(number);
            let (id, target) = (format!("mark_{number}"), format!("#note_{number}"));
            let attrs = [("id", id.as_str()), ("href", target.as_str()), ("aria-label", name.as_str())];
            self.element("a", &attrs, &number.to_string());
        } else {
            self.text(&number.to_string());
        }
        self.close("sup");
    }

    /// The words of all notes met, in order.
    pub(super) fn print_notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        let (page, tongue) = (self.dialect.is_page(), self.tongue());
        if page {
            self.open("section", &[("class", "notes"), ("aria-label", tongue.notes())]);
        }
        self.classed("p", "label", tongue.notes());
        self.open("ol", &[]);
        for (index, words) in notes.iter().enumerate() {
            let number = index + 1;
            if page {
                self.open("li", &[("id", &format!("note_{number}"))]);
                self.text(words);
                self.text(" ");
                let (target, name) = (format!("#mark_{number}"), tongue.back(number));
                self.element("a", &[("href", &target), ("aria-label", &name)], "↩");
            } else {
                self.open("li", &[]);
                self.text(words);
            }
            self.close("li");
        }
        self.close("ol");
        if page {
            self.close("section");
        }
    }
}
