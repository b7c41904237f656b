//! The threads beside the one that takes messages: one reads the rules of a folder in its newest state, one judges what was
//! read, one answers requests. Owns that a crash ends nothing but the work that crashed. Must not know what is asked.

use super::desk::State;
use super::early::{self, Early};
use super::request::{self, Asked, Failure};
use super::snapshot::{Age, Snapshot};
use crate::session::{Changed, Live, Taken};
use crossbeam_channel::{Receiver, Sender, unbounded};
use lsp_server::{Message, Request, RequestId, Response};
use rustc_hash::FxHashSet;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// What became of a folder.
pub(super) enum Event {
    /// It is read.
    Read(Arc<Snapshot>),
    /// The first findings after a change.
    Early(Arc<Snapshot>, Early),
    /// It is judged: its report is there.
    Judged(Arc<Snapshot>),
    /// A bug of ours: what it said.
    Broken(PathBuf, u64, String),
}

/// A request and what it is answered on: the states of the folders that it is about.
pub(super) struct Question {
    pub(super) request: Request,
    pub(super) on: Vec<Arc<Snapshot>>,
}

/// The requests that the client doesn't want answered any more.
#[derive(Clone, Default)]
pub(super) struct Cancelled(Arc<Mutex<FxHashSet<RequestId>>>);

impl Cancelled {
    pub(super) fn add(&self, id: RequestId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
    }

    fn take(&self, id: &RequestId) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id)
    }
}

/// The threads at work.
pub(super) struct Workers {
    read: Sender<State>,
    ask: Sender<Question>,
    pub(super) cancelled: Cancelled,
    pub(super) events: Receiver<Event>,
}

impl Workers {
    /// Starts them. Answers go to the client directly.
    pub(super) fn start(client: Sender<Message>) -> Self {
        let (read, states) = unbounded::<State>();
        let (judge, read_ones) = unbounded::<Arc<Snapshot>>();
        let (ask, questions) = unbounded::<Question>();
        let (tell, events) = unbounded::<Event>();
        let cancelled = Cancelled::default();
        let (hurry, changed) = unbounded::<Change>();
        let judged = Judged::default();
        let (told, known) = (tell.clone(), judged.clone());
        thread::spawn(move || {
            let mut folders = Folders::default();
            while let Some(states) = newest(&states, |state| state.root.clone()) {
                for state in states {
                    let (root, number) = (state.root.clone(), state.number);
                    let read = whole(|| folders.read(state)).map(Arc::new);
                    let event = match &read {
                        Ok(snapshot) => Event::Read(Arc::clone(snapshot)),
                        Err(said) => {
                            // What was left half done is done anew.
                            folders.folders.remove(&root);
                            Event::Broken(root.clone(), number, said.clone())
                        }
                    };
                    // That it is read is heard before that it is judged.
                    if told.send(event).is_err() {
                        return;
                    }
                    let Ok(snapshot) = read else { continue };
                    let change = folders.change(&known, &snapshot);
                    let sent = change.is_none_or(|change| hurry.send(change).is_ok());
                    if !sent || judge.send(snapshot).is_err() {
                        return;
                    }
                }
            }
        });
        let told = tell.clone();
        thread::spawn(move || {
            while let Some(changes) = newest(&changed, |change| change.now.state.root.clone()) {
                for Change { before, now, changes } in changes {
                    // A bug here costs the first findings only: all of them follow.
                    let found = whole(|| early::findings(&before, &now, &changes)).ok().flatten();
                    if found.is_some_and(|found| told.send(Event::Early(now, found)).is_err()) {
                        return;
                    }
                }
            }
        });
        thread::spawn(move || {
            while let Some(snapshots) = settled(&read_ones) {
                for snapshot in snapshots {
                    let judge = || {
                        #[cfg(test)]
                        super::trial::crash_at(&snapshot.state.chosen.workspace, "crash-judging");
                        snapshot.report().diagnostics.len()
                    };
                    let event = match whole(judge) {
                        Ok(_) => {
                            judged.keep(&snapshot);
                            Event::Judged(snapshot)
                        }
                        Err(said) => Event::Broken(snapshot.state.root.clone(), snapshot.state.number, said),
                    };
                    if tell.send(event).is_err() {
                        return;
                    }
                }
            }
        });
        let gone = cancelled.clone();
        thread::spawn(move || {
            for question in questions {
                let answered = answer(question, &client, &gone);
                if client.send(answered.into()).is_err() {
                    return;
                }
            }
        });
        Self { read, ask, cancelled, events }
    }

    /// Has a folder read and judged.
    pub(super) fn read(&self, state: State) {
        let _ = self.read.send(state);
    }

    /// Has a request answered.
    pub(super) fn ask(&self, question: Question) {
        let _ = self.ask.send(question);
    }
}

/// How long nothing may change before all is judged again, where the first findings are shown meanwhile.
const QUIET: Duration = Duration::from_millis(120);

/// The folders as they were judged last.
#[derive(Clone, Default)]
struct Judged(Arc<Mutex<HashMap<PathBuf, Arc<Snapshot>>>>);

impl Judged {
    fn keep(&self, snapshot: &Arc<Snapshot>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(snapshot.state.root.clone(), Arc::clone(snapshot));
    }

    fn of(&self, root: &Path) -> Option<Arc<Snapshot>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(root).cloned()
    }
}

/// What changed since a state that is judged.
struct Change {
    before: Arc<Snapshot>,
    now: Arc<Snapshot>,
    changes: Vec<Changed>,
}

/// The folders as they were read last, so that the next state costs what changed.
#[derive(Default)]
struct Folders {
    folders: HashMap<PathBuf, (Live, u64)>,
    resolved: u64,
}

impl Folders {
    fn read(&mut self, state: State) -> Snapshot {
        let (workspace, options) = (state.chosen.workspace.clone(), state.chosen.options.clone());
        #[cfg(test)]
        super::trial::crash_at(&workspace, "crash-reading");
        self.resolved += 1;
        let now = self.resolved;
        let (live, resolved) = match self.folders.entry(state.root.clone()) {
            Entry::Occupied(held) => {
                let (live, resolved) = held.into_mut();
                if live.change(workspace, options) == Taken::Anew {
                    *resolved = now;
                }
                (live, *resolved)
            }
            Entry::Vacant(free) => {
                let (live, resolved) = free.insert((Live::new(workspace, options), now));
                (live, *resolved)
            }
        };
        let session = live.session();
        Snapshot::new(state, session, Age { resolved, changes: live.changes().len() })
    }

    /// What changed since the folder was judged last, where it changed in place only.
    fn change(&self, judged: &Judged, now: &Arc<Snapshot>) -> Option<Change> {
        let before = judged.of(&now.state.root).filter(|before| before.age.resolved == now.age.resolved)?;
        let (live, _) = self.folders.get(&now.state.root)?;
        let changes = live.changes().get(before.age.changes..)?.to_vec();
        (now.state.early && !changes.is_empty()).then(|| Change { before, now: Arc::clone(now), changes })
    }
}

/// As [`newest`], but while somebody writes, and is shown the first findings, nothing begins.
fn settled(queue: &Receiver<Arc<Snapshot>>) -> Option<Vec<Arc<Snapshot>>> {
    let root = |snapshot: &Arc<Snapshot>| snapshot.state.root.clone();
    let mut all = newest(queue, root)?;
    while all.iter().any(|snapshot| snapshot.age.changes > 0 && snapshot.state.early) {
        let Ok(next) = queue.recv_timeout(QUIET) else { break };
        all.retain(|one| root(one) != root(&next));
        all.push(next);
    }
    Some(all)
}

/// Waits for work, and leaves out what something newer of the same folder came after. Nothing when no more can come.
fn newest<T>(queue: &Receiver<T>, root: impl Fn(&T) -> PathBuf) -> Option<Vec<T>> {
    let mut all = vec![queue.recv().ok()?];
    for next in queue.try_iter() {
        all.retain(|one| root(one) != root(&next));
        all.push(next);
    }
    Some(all)
}

/// Does a piece of work; else what the bug in it said.
pub(super) fn whole<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        let said = payload.downcast_ref::<&str>().map(|said| (*said).to_owned());
        said.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".to_owned())
    })
}

fn answer(Question { request, on }: Question, client: &Sender<Message>, cancelled: &Cancelled) -> Response {
    let id = request.id.clone();
    if cancelled.take(&id) {
        return Failure::Cancelled.response(id);
    }
    let answered = whole(|| request::answer(&request.method, request.params, &Asked { on: &on, client }));
    match answered {
        _ if cancelled.take(&id) => Failure::Cancelled.response(id),
        Ok(Ok(value)) => Response::new_ok(id, value),
        Ok(Err(failure)) => failure.response(id),
        Err(said) => Failure::Bug(said).response(id),
    }
}
