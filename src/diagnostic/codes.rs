//! The table of codes. A new code is one line here, its page `docs/diagnostics/NAME.md`, and a title
//! `code-NAME` in each catalogue; tests hold the three together. A code that was once released keeps
//! its name and its sense for ever. Must not know who finds what.

use super::code::{Code, Entry, Group};
use super::value::Severity;

macro_rules! codes {
    ($($constant:ident $name:literal $severity:ident $group:ident)*) => {
        $(
            #[doc = concat!("`", $name, "`: see `docs/diagnostics/", $name, ".md`.")]
            pub const $constant: Code = Code(&Entry {
                name: $name,
                severity: Severity::$severity,
                group: Group::$group,
                page: include_str!(concat!("../../docs/diagnostics/", $name, ".md")),
            });
        )*

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$($constant),*];

            /// The code of this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    };
}

/// What is told of excuses: what is allowed, ignored or known in vain, or no longer.
pub(super) const OF_EXCUSES: [Code; 5] =
    [ALLOW_UNUSED, IGNORE_UNUSED, IGNORE_EXPIRED, BASELINE_STALE, BASELINE_EXPIRED];

/// What stays as grave as it is though the texts can be read: what is said of the law and doesn't hold, and what couldn't
/// be judged.
pub(super) const FIRM: [Code; 5] =
    [EXPECTATION_STALE, EXPECTATION_REGION, CASE_DIFFERS, WHICH_JURISDICTION, REGION_TOO_LARGE];

codes! {
    FILE_NOT_FOUND      "file-not-found"      Error   Workspace
    FILE_UNREADABLE     "file-unreadable"     Error   Workspace
    NOT_UTF8            "not-utf8"            Error   Workspace
    FILE_TOO_LARGE      "file-too-large"      Error   Workspace
    NOTHING_TO_CHECK    "nothing-to-check"    Error   Workspace

    BAD_ASSUMPTION      "bad-assumption"      Error   Workspace
    BAD_SETTINGS        "bad-settings"        Error   Workspace
    UNKNOWN_SETTING     "unknown-setting"     Error   Workspace
    SEVERAL_SETTINGS    "several-settings"    Error   Workspace
    BASELINE_UNREADABLE "baseline-unreadable" Error   Workspace

    SYNTAX              "syntax"              Error   Reading
    UNKNOWN_CLAUSE      "unknown-clause"      Error   Reading
    UNKNOWN_STATEMENT   "unknown-statement"   Error   Reading

    AMBIGUOUS_NAME         "ambiguous-name"            Error   Names
    CIRCULAR               "circular"                  Error   Names
    CONFUSABLE_NAMES       "confusable-names"          Error   Names
    DUPLICATE_NAME         "duplicate-name"            Error   Names
    OVERRIDES_NOTHING      "overrides-nothing"         Error   Names
    UNKNOWN_ACT            "unknown-act"               Error   Names
    UNKNOWN_BEARER         "unknown-bearer"            Error   Names
    UNKNOWN_BILL           "unknown-bill"              Error   Names
    UNKNOWN_DIMENSION      "unknown-dimension"         Error   Names
    UNKNOWN_DOCUMENT       "unknown-document"          Error   Names
    UNKNOWN_JURISDICTION   "unknown-jurisdiction"      Error   Names
    UNKNOWN_KIND           "unknown-kind"              Error   Names
    UNKNOWN_MEMBER         "unknown-member"            Error   Names
    UNKNOWN_MODULE         "unknown-module"            Error   Names
    UNKNOWN_OPERAND        "unknown-operand"           Error   Names
    UNKNOWN_PERSON         "unknown-person"            Error   Names
    UNKNOWN_PROCEDURE      "unknown-procedure"         Error   Names
    UNKNOWN_PRECONDITION   "unknown-precondition"      Error   Names
    UNKNOWN_PROPERTY       "unknown-property"          Error   Names
    UNKNOWN_RANK           "unknown-rank"              Error   Names
    UNKNOWN_STEP           "unknown-step"              Error   Names
    UNKNOWN_LABEL          "unknown-label"             Error   Names
    UNKNOWN_SERIES         "unknown-series"            Error   Names
    UNKNOWN_TOPIC          "unknown-topic"             Error   Names
    UNKNOWN_VALUE          "unknown-value"             Error   Names
    WRONG_KIND             "wrong-kind"                Error   Names
    BILL_MISFIT            "bill-misfit"               Error   Law
    BAD_ADDRESS            "bad-address"               Error   Reading
    CLAUSE_NOT_HERE        "clause-not-here"           Error   Reading
    CLAUSE_TWICE           "clause-twice"              Error   Reading
    WITHOUT_REASON         "without-reason"            Warning Reading
    BAD_DATE               "bad-date"                  Error   Values
    BAD_NUMBER             "bad-number"                Error   Values
    SERIES_ROW             "series-row"                Error   Values
    WEIGHTS_UNFIT          "weights-unfit"             Error   Values
    DUPLICATE_ROW          "duplicate-row"             Error   Values
    EMPTY_REGION           "empty-region"              Error   Values
    CALENDAR_WITHOUT_END   "calendar-without-end"      Error   Values
    EVENT_WITHOUT_DATE     "event-without-date"        Error   Values
    ENDS_DISAGREE          "ends-disagree"             Error   Law
    LAW_OF_NOBODY          "law-of-nobody"             Error   Law
    MISSING_UNIT           "missing-unit"              Error   Values
    MODE_IN_LAW            "mode-in-law"               Error   Law
    NORM_OF_SOURCE         "norm-of-source"            Error   Law
    PERCENT_WITHOUT_BASE   "percent-without-base"      Error   Values
    REPEAL_WITHOUT_DATE    "repeal-without-date"       Error   Law
    ROW_WITHOUT_AXIS       "row-without-axis"          Error   Values
    ROW_WITHOUT_DATE       "row-without-date"          Error   Values
    SILENCE_WITHOUT_SEARCH "silence-without-search"    Warning Law
    STATUSES_DISAGREE      "statuses-disagree"         Error   Law
    STATUS_WITHOUT_DATE    "status-without-date"       Warning Law
    TOO_MANY_VALUES        "too-many-values"           Error   Values
    UNKNOWN_UNIT           "unknown-unit"              Error   Values
    WRONG_BEARER           "wrong-bearer"              Error   Values
    WRONG_CONDITION        "wrong-condition"           Error   Values
    WRONG_OPERATOR         "wrong-operator"            Error   Values
    WRONG_TYPE             "wrong-type"                Error   Values
    WRONG_UNIT             "wrong-unit"                Error   Values
    WRONG_VALUE            "wrong-value"               Error   Values

    ALLOW_UNUSED           "allow-unused"              Note    Writing
    BASELINE_EXPIRED       "baseline-expired"          Warning Writing
    BASELINE_STALE         "baseline-stale"            Warning Writing
    EXPECTATIONS_COLLIDE   "expectations-collide"      Error   Writing
    FAR_DATE               "far-date"                  Warning Writing
    IGNORE_EXPIRED         "ignore-expired"            Warning Writing
    IGNORE_UNUSED          "ignore-unused"             Warning Writing
    MIXED_SCRIPT           "mixed-script"              Warning Writing
    NEVER_WINS             "never-wins"                Warning Writing
    NOT_ACCOUNTED_FOR      "not-accounted-for"         Warning Writing
    REMARKS_COLLIDE        "remarks-collide"           Warning Writing
    SEES_NOTHING           "sees-nothing"              Warning Writing
    UNKNOWN_CODE           "unknown-code"              Error   Reading
    UNUSED_NAME            "unused-name"               Note    Writing
    WITHOUT_CITATION       "without-citation"          Note    Writing
    WRONG_FILE             "wrong-file"                Warning Writing

    CONTRADICTION          "contradiction"             Error   Law
    SET_ASIDE_BY_RANK      "set-aside-by-rank"         Note    Law
    REGION_TOO_LARGE       "region-too-large"          Error   Law
    WHICH_JURISDICTION     "which-jurisdiction"        Error   Law
    STALE_CITATION         "stale-citation"            Warning Law
    OVERRIDE_BY_LOWER      "override-by-lower"         Error   Law

    MET                    "met"                       Note    Verdict
    EXCEEDS                "exceeds"                   Note    Verdict
    GAP                 "gap"                 Error   Verdict
    SHORTFALL           "shortfall"           Error   Verdict
    PARTIAL             "partial"             Error   Verdict
    CONFLICT            "conflict"            Error   Verdict
    UNKNOWN             "unknown"             Warning Verdict
    UNCERTAIN           "uncertain"           Warning Verdict
    JUDGEMENT           "judgement"           Note    Verdict
    DECLARATIVE         "declarative"         Warning Verdict
    PRACTICE            "practice"            Note    Verdict
    READINESS           "readiness"           Note    Verdict
    CLOSES              "closes"              Note    Change
    NARROWS             "narrows"             Note    Change
    MOVES               "moves"               Note    Change
    OPENS               "opens"               Note    Change
    ONLY_TOGETHER       "only-together"       Note    Change
    SPOILS_ALONE        "spoils-alone"        Note    Change
    BINDING             "binding"             Note    Change
    BILLS_MEET          "bills-meet"          Error   Change
    CLAIM_DISAGREES        "claim-disagrees"           Note    Claims
    CLAIM_ON_NOTHING       "claim-on-nothing"          Note    Claims
    SOURCES_DISAGREE       "sources-disagree"          Note    Claims
    SUM_DIFFERS            "sum-differs"               Warning Claims
    SUM_UNCHECKED          "sum-unchecked"             Note    Claims
    FIGURE_DIFFERS         "figure-differs"            Error   Claims
    QUOTE_NOT_FOUND        "quote-not-found"           Warning Claims
    CASE_DIFFERS        "case-differs"        Error   Verdict
    EXPECTATION_STALE   "expectation-stale"   Error   Verdict
    EXPECTATION_REGION  "expectation-region"  Error   Verdict
}
