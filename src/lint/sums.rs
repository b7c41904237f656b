//! Sums of series that don't add up, or can't be checked anywhere. They are findings on a source, which is not to be
//! mended: a series that prints them so says `allow` with the reason.

use super::Desk;
use crate::finding::Findings;

impl Desk<'_> {
    pub(super) fn sums(&mut self) {
        let findings = Findings { moment: self.writing.moment, files: self.writing.files };
        for finding in findings.sums() {
            self.tell(finding);
        }
    }
}
