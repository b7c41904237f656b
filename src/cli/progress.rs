//! A sign of life: one line on stderr while work lasts longer than half a second, taken away when it is
//! done; only where stderr is a terminal. Must not know what the work is.

use std::io::{IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_millis(500);

/// Shown until it is dropped.
pub(super) struct Progress {
    running: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Waits a little, then shows `words`.
    pub(super) fn start(words: String) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self { running: None };
        }
        let (done, wait) = channel();
        let thread = std::thread::spawn(move || {
            if wait.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let mut stderr = std::io::stderr();
            let _ = write!(stderr, "{words}");
            let _ = stderr.flush();
            let _ = wait.recv();
            // Back to the first column, and wipe the line.
            let _ = write!(stderr, "\r\u{1b}[2K");
            let _ = stderr.flush();
        });
        Self {
            running: Some((done, thread)),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, thread)) = self.running.take() {
            drop(done);
            let _ = thread.join();
        }
    }
}
