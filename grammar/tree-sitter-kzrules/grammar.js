// The grammar of kzrules for editors: colours, folds, selections. The grammar that decides is `../kzrules.pest`; this one
// reads all that it reads, and a little more (what needs arithmetic or a table isn't checked here). The words come from
// `words.json`, which is made of `../keywords.tsv`; what hangs on line ends and on reserved words is told by `src/scanner.c`.

/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

const { tokens: TOKENS, rows: ROWS } = require("./words.json");

/** A pattern of a phrase. */
function pattern(text) {
  return text.replace(/[/]/g, "\\/").replace(/ /g, "[ \\t\\u00a0]+");
}

/** The rows of a keyword; where it stands, if they differ. */
function rows(keyword, places) {
  const all = ROWS[keyword];
  if (!all) throw new Error(`keywords.tsv has no \`${keyword}\``);
  return (places.length > 0 ? places : Object.keys(all)).map((place) => {
    if (!all[place]) throw new Error(`keywords.tsv has no \`${keyword}\` at the place ${place}`);
    return all[place];
  });
}

/** One of the tokens that the scanner finds. */
function words($, chosen) {
  const symbols = [...new Set(chosen.flatMap((row) => row.tokens ?? []))].map((name) => $[name]);
  if (symbols.length === 0) throw new Error("no token");
  return symbols.length === 1 ? symbols[0] : choice(...symbols);
}

/** The symbols of the grammar, as each rule is given them: keywords are among them. */
const $ = new Proxy({}, { get: (_, name) => ({ type: "SYMBOL", name }) });

/** A keyword in any language, shown by its English word. */
function kw(keyword, ...places) {
  return alias(words($, rows(keyword, places)), keyword);
}

/** One of several keywords of a place. */
function oneOf(place, ...keywords) {
  return choice(...keywords.map((keyword) => kw(keyword, place)));
}

/** All words of a place. */
function all(place) {
  return words($, Object.values(ROWS).flatMap((places) => places[place] ?? []));
}

/** The units of two words: `working days`, `календарных дней`. */
function unitPhrases() {
  return Object.values(ROWS).flatMap((places) => [places.one, places.many]).filter(Boolean);
}

function list(rule) {
  return seq(rule, repeat(seq(",", rule)));
}

const either = (...keywords) => `(?:${keywords.flatMap((keyword) => ROWS[keyword].place.forms).map(pattern).join("|")})`;
const GAP = "[ \\t\\u00a0]+";
const ITEM = "\\((?:[0-9]+(?:-[0-9]+)?|[a-z]+)\\)";
const NUMBERED = `[0-9]+(?:-[0-9]+)?(?:${ITEM})*(?:\\.\\.[0-9]+(?:-[0-9]+)?(?:${ITEM})*)?`;

module.exports = grammar({
  name: "kzrules",

  extras: ($) => [/\s/, /\uFEFF/, $.comment, $._everywhere],

  externals: ($) => [
    $._end, // the line end behind a statement
    $._next_word, // a name that isn't reserved follows on the same line
    $._next_place, // a place follows on the same line
    $._row_key, // the first key of a row of a table
    $._row_from, // `from`, where a row begins with it
    $.number,
    $.date,
    $.clock,
    $._everywhere, // never there: has the scanner asked in every state, as a statement ends before any first column
    $._recovering, // never there: tells the scanner that the parser looks for a way out
    ...TOKENS.map((name) => $[name]),
  ],

  conflicts: ($) => [
    // `S003 says C183 …`: an act, a property, or the state of a status.
    [$.target, $.names],
    [$.names, $.status],
    // `law "554-IV"`, then a day or the clause `of KZ`.
    [$.by_law],
  ],

  supertypes: ($) => [$._head, $._clause, $._term],

  rules: {
    // An end without a statement: an empty line, or what is left of a statement that can't be read.
    source_file: ($) => repeat(choice(seq($.statement, $._end), $._end)),

    statement: ($) => seq(field("head", $._head), repeat(field("clause", $._clause))),

    comment: () => token(/#[^\n]*/),
    name: () => token(prec(-1, /[\p{XID_Start}][\p{XID_Continue}]*|`[^`\n]+`/)),
    string: () => /"[^"\n]*"/,
    names: ($) => list($.name),

    // ───────── heads ─────────

    _head: ($) =>
      choice(
        $.text, $.hierarchy, $.property, $.dimension, $.group, $.topic, $.theme, $.never, $.parameter, $.procedure, $.case,
        $.calendar, $.series, $.use, $.practice, $.provision, $.claim, $.silence, $.status, $.change, $.recommendation, $.passage,
      ),

    text: ($) =>
      seq(oneOf("first", "instrument", "law", "jurisdiction", "source", "bill"), field("name", $.name), optional(field("title", $.string))),
    hierarchy: ($) =>
      seq(
        kw("hierarchy"), field("name", $.name), repeat(choice($.from, $.dated, $.unverified)), ":",
        field("rank", $.name), repeat(seq(choice(">", "="), field("rank", $.name))),
      ),
    property: ($) => seq(kw("property"), $._declared_as),
    dimension: ($) => seq(kw("dimension"), $._declared_as),
    _declared_as: ($) =>
      prec.right(seq(
        field("name", $.name), optional(field("title", $.string)),
        choice(seq(":", field("type", $.type)), seq("=", field("formula", $.value))),
        optional($.bearer),
      )),
    group: ($) => seq(kw("group"), field("name", $.name), optional(field("title", $.string)), "=", $.condition),
    topic: ($) => seq(kw("topic"), field("name", $.name), optional(field("title", $.string)), "=", $.names),
    theme: ($) => seq(kw("theme"), field("name", $.name), optional(field("title", $.string)), "=", $.names),
    never: ($) => seq(kw("never"), $.condition),
    parameter: ($) =>
      prec.right(seq(kw("parameter"), field("name", $.name), optional(field("title", $.string)), ":", field("type", $.type), optional($.by))),
    procedure: ($) => seq(kw("procedure"), field("name", $.name), optional(field("title", $.string))),
    case: ($) => seq(kw("case"), field("name", $.name), optional(field("title", $.string))),
    calendar: ($) => seq(kw("calendar"), field("name", $.name), optional(field("title", $.string))),
    series: ($) =>
      seq(kw("series"), field("name", $.name), optional(field("title", $.string)), $.by, ":", field("type", $.type)),
    use: ($) => seq(kw("use"), list($.module)),
    module: () => /[\p{XID_Start}](?:[\p{XID_Continue}\/\\-]|\.[\p{XID_Continue}])*/,

    practice: ($) => seq(kw("in practice", "any"), $.target, ":", $.applied),
    applied: () => all("practice"),

    provision: ($) =>
      seq(
        field("act", $.name), $._next_place, field("address", $.address), optional($.label),
        choice(
          seq(":", choice($.demand, $.choice)),
          $.judgement, $.no_action, $.see, $.defines, $.repeals,
          seq(kw("gives"), $.demand),
          seq(kw("demands"), ":", $.demand),
        ),
      ),
    demand: ($) => seq(optional($.mode), field("property", alias($._properties, $.names)), choice($._comparisons, $.by)),
    mode: () => all("mode"),
    // A property may be called as a mode is, where no name follows.
    _properties: ($) => choice(list($.name), seq(alias(all("mode"), $.name), repeat(seq(",", $.name)))),
    by: ($) => seq(kw("by"), $.names),
    choice: ($) => prec.right(seq($.quantifier, $._targets, repeat($.including))),
    quantifier: ($) => choice(kw("any of"), kw("all of"), seq(kw("at least"), $.number, kw("of", "any"))),
    including: ($) => prec.right(seq(kw("including"), $.number, kw("of", "any"), $._targets)),
    judgement: () => kw("needs judgement"),
    no_action: () => kw("no action"),
    see: ($) => seq(kw("see"), $.target),
    defines: ($) => seq(kw("defines"), field("name", $.name), kw("as"), choice($.set, $.condition)),
    repeals: ($) => seq(kw("repeals"), $._targets),

    claim: ($) =>
      seq(
        field("source", $.name), kw("says"),
        choice(
          $.string,
          $.practice,
          seq($.name, optional($.labels), $.trend),
          seq($.name, $.labels, $._comparisons),
          alias($.silence, $.silence),
          alias($.status, $.status),
          seq($.target, choice(seq(kw("is"), $.verdict), $.judgement)),
          seq(optional(seq($.target, ":")), $.names, $._comparisons),
        ),
      ),
    verdict: () => choice(all("verdict")),

    silence: ($) => seq(field("state", $.name), kw("silent on"), $.names),
    status: ($) =>
      prec.right(seq(
        field("state", $.name), $.status_verb, $.target,
        optional(choice(seq(":", $.names, $._comparisons), seq(kw("as of"), $.day))),
      )),
    status_verb: () =>
      choice(
        oneOf("verb", "ratified", "acceded to", "accepted", "approved", "succeeded to", "signed", "denounced", "accepts", "declares",
          "declares nothing under", "not party to"),
        kw("excludes"),
      ),
    change: ($) =>
      seq(
        field("bill", $.name),
        choice(seq(kw("repeals"), $._targets), seq(choice(kw("adds"), kw("replaces", "verb")), $.target, ":", $.demand)),
      ),
    recommendation: ($) =>
      seq(field("source", $.name), choice(kw("recommends"), kw("recommends bill")), choice($.string, $.name)),
    passage: ($) => seq(field("source", $.name), $.string, optional(seq("..", $.string)), $.no_action),

    // ───────── addresses ─────────

    address: ($) => prec.right(choice(seq($.place, repeat(seq($._next_place, $.place))), $.items)),
    place: () =>
      token(prec(1, choice(
        new RegExp(`${either("art", "para")}${GAP}(?:${NUMBERED}|\\?|[A-Z](?:${ITEM})*)`),
        new RegExp(`${either("part")}${GAP}[\\p{XID_Continue}]+`),
        new RegExp(`${either("sentence")}${GAP}[0-9]+(?:\\.\\.[0-9]+)?`),
        new RegExp(`${either("annex", "schedule")}(?:${GAP}(?:[0-9]+|[A-Z]+))?`),
        new RegExp(either("preamble", "before ratification")),
      ))),
    items: () => token(prec(1, new RegExp(`(?:${ITEM})+`))),
    label: () => token.immediate(prec(2, /#[\p{XID_Continue}]+/)),
    target: ($) =>
      prec.right(choice(
        seq(field("address", $.address), optional($.label)),
        seq(field("act", $.name), optional(seq($._next_place, field("address", $.address), optional($.label)))),
      )),
    _targets: ($) => prec.right(list($.target)),

    // ───────── values ─────────

    value: ($) => prec.right(seq($._item, repeat(seq($.join, $._item)))),
    _item: ($) => choice($.amount, $.constant, $.call, $.same, $.name, $.set, $.bracket, $.date, $.clock),
    amount: ($) => prec.right(seq($.number, optional(seq($._next_word, $.unit)), optional($.per))),
    // The names of units are names; those of two words are told by their length.
    unit: ($) => choice($.name, words($, unitPhrases())),
    per: ($) => seq(kw("per"), optional($.number), $.unit),
    constant: () => all("value"),
    call: ($) => seq(alias(all("call"), $.function), choice($.items, seq("(", list($.value), ")"))),
    bracket: ($) => choice(seq("(", $.value, ")"), $.items),
    set: ($) => seq("{", optional(list(choice($.name, $.constant, $.number))), "}"),
    same: ($) => prec.right(seq(kw("same"), choice(seq(kw("for"), $.persons), seq(kw("when"), $.condition)))),
    join: () => choice("+", "*", "..", "-", "/", kw("of", "any")),
    operator: () =>
      choice(">=", "=", "<=", ">", "<", "!=", kw("in"), kw("includes"), kw("excludes"), kw("at least"), kw("at most"), kw("is")),
    comparison: ($) => choice(seq($.operator, $.value), $.exists),
    exists: () => kw("exists"),
    left_to: ($) => seq(kw("left to"), $.name),
    _compared: ($) => choice($.comparison, $.left_to),
    _comparisons: ($) => prec.right(seq($._compared, repeat(seq(kw("or"), $._compared)))),

    // ───────── conditions ─────────

    condition: ($) => prec.right(seq($._term, repeat(seq(choice(kw("and"), kw("or")), $._term)))),
    _term: ($) => choice($.negation, $.between, $.test, $.declared, $.is_met, $.words, $.group_of),
    negation: ($) => seq(kw("not"), $._term),
    group_of: ($) => choice(seq("(", $.condition, ")"), $.items),
    test: ($) => seq(field("name", $.name), $.comparison),
    between: ($) => seq(alias($._limit, $.value), choice("<=", "<"), field("name", $.name), choice("<=", "<"), $.value),
    _limit: ($) => seq(choice($.amount, $.date), repeat(seq($.join, $._item))),
    declared: ($) => seq(field("state", $.name), kw("declared"), $.target),
    is_met: ($) =>
      seq(
        choice(seq($.address, optional($.label)), seq($.name, $._next_place, $.address, optional($.label))),
        kw("is"), alias(words($, rows("met", ["verdict"])), $.verdict),
      ),
    words: ($) => prec.right(seq($.name, repeat(seq($._next_word, $.name)))),
    persons: ($) =>
      prec.right(seq(
        $.phrase, repeat(seq(choice(",", kw("or")), $.phrase)),
        optional(seq(kw("except"), $.phrase, repeat(seq(choice(",", kw("or")), $.phrase)))),
      )),
    phrase: ($) => prec.right(seq($.words, optional(seq(kw("with", "any"), $._with, repeat(seq(kw("and"), $._with)))))),
    _with: ($) => choice($.between, $.test, $.words),

    // ───────── types ─────────

    type: ($) => prec.right(seq(choice($.yes_no, $.one_of, $.any_of, $.set_of, $.count, $.plain, $.quantity), optional(seq(kw("or"), kw("none"))))),
    yes_no: () => choice(...ROWS["yes/no"].type.forms),
    one_of: ($) => prec.right(seq(kw("one of"), $.name, choice(repeat(seq(",", $.name)), repeat1(seq(">", $.name))))),
    any_of: ($) => seq(kw("any of"), $.names),
    set_of: ($) => seq(kw("set of"), $.names),
    count: ($) => prec.right(seq(kw("count"), optional($._bounds), optional(seq(kw("of", "any"), $.unit)))),
    plain: ($) => seq(oneOf("type", "number", "percent", "date", "clock"), optional($._bounds)),
    quantity: ($) => seq(choice($.unit, seq($._bounds, $._next_word, $.unit)), optional($.per)),
    _bounds: ($) => seq($.number, "..", $.number),
    bearer: ($) => seq(choice(kw("of", "any"), kw("of the")), alias(choice($.name, all("bearer")), $.actor)),

    // ───────── clauses ─────────

    _clause: ($) =>
      choice(
        $.from, $.dated, $.for, $.conditional, $.quoted, $.pointed, $.in_practice, $.cite, $.expect, $.unverified, $.reading,
        $.by_declaration, $.during, $.figure, $.by_whom, $.mark, $.on_average, $.actor_clause, $.sums, $.measured, $.worded, $.listed,
        $.title_in, $.part, $.binds, $.by_law, $.covers, $.allow, $.was, $.applies, $.transitional, $.rests, $.off, $.step, $.needs,
        $.window, $.after, $.on, $.makes, $.event, $.filed, $.document, $.like, $.without, $.person, $.asks, $.follows, $.row,
      ),
    day: ($) => prec.right(choice(seq($._day, optional(seq("..", $._day))), alias(words($, rows("unknown", ["value"])), $.constant))),
    _day: ($) => choice($.date, $.number),
    from: ($) => seq(kw("from"), $.day),
    dated: ($) =>
      seq(choice(kw("until"), kw("read"), kw("in force"), kw("registered"), oneOf("line", "adopted", "wording", "published")), $.day),
    for: ($) => seq(kw("for"), choice($.share, $.persons)),
    share: ($) =>
      prec.right(seq(kw("at least"), $.number, kw("of", "any"), $.name, optional(seq(kw("counting"), $.name)), optional($.weighted))),
    weighted: ($) => seq(kw("weighted by"), $.name),
    on_average: ($) => seq(kw("on average"), kw("for"), $.name, optional($.weighted)),
    conditional: ($) => seq(choice(kw("when"), kw("unless"), kw("where")), $.condition),
    quoted: ($) => seq(choice(kw("note"), kw("because"), kw("quote"), oneOf("line", "number", "file", "also called")), $.string),
    pointed: ($) => seq(choice(kw("overrides"), kw("besides"), kw("relaxes"), kw("searched"), kw("not searched")), $._targets),
    in_practice: ($) => seq(kw("in practice", "any"), optional($.string)),
    cite: ($) => seq(kw("cite"), choice($.string, seq($._targets, optional($.string)))),
    expect: ($) =>
      seq(
        kw("expect"),
        choice(
          $.verdict,
          seq(kw("step"), field("step", $.name), $.outcome),
          seq(field("state", $.name), $.verdict),
          seq($.target, kw("is"), $.verdict),
          seq($.names, $._comparisons),
        ),
      ),
    outcome: () => all("step"),
    unverified: ($) => prec.right(seq(kw("unverified"), optional($.string))),
    reading: ($) => prec.right(seq(kw("reading"), $.string, optional(seq(kw("by"), $.name)))),
    by_declaration: () => kw("by declaration"),
    during: ($) => seq(kw("during"), $.day),
    figure: ($) => seq(kw("figure"), $.name, optional($.labels), choice(seq($.operator, $.value), $.trend)),
    labels: ($) => seq(kw("of", "any"), $.names),
    trend: ($) => prec.right(seq($.way, optional(kw("overall")), optional(seq(kw("during"), $.day)))),
    way: () => all("trend"),
    by_whom: ($) => seq(kw("by"), choice($.string, $.name)),
    mark: () => oneOf("line", "blocking", "not blocking", "more is better", "less is better", "adds up", "best of"),
    actor_clause: ($) => seq(kw("of the"), alias(choice($.name, all("bearer")), $.actor)),
    sums: ($) =>
      seq(kw("sums"), $.name, "=", choice(kw("all others"), prec.right(seq($.name, repeat(seq(choice("+", "-"), $.name)))))),
    measured: ($) => prec.right(seq(kw("measured by"), $.name, optional($.labels))),
    worded: ($) => seq(choice(kw("kind"), kw("body"), kw("rank"), kw("of")), choice($.name, alias(all("kind"), $.kind))),
    listed: ($) => seq(choice(kw("revises"), kw("replaces", "line")), $.names),
    title_in: ($) => seq(kw("title"), $.name, $.string),
    part: ($) => seq($.address, optional($.string)),
    binds: ($) => seq(kw("binds"), $.value, kw("after"), $.name),
    by_law: ($) => seq(kw("law"), choice(seq($.string, optional(seq(optional(kw("of", "any")), $.day))), seq(optional(kw("of", "any")), $.day))),
    covers: ($) => seq(kw("value"), $.name, kw("covers"), $.names),
    allow: ($) => seq(kw("allow"), optional(choice($.code, alias($.name, $.code)))),
    code: () => /[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)+/,
    was: ($) => seq(kw("was"), $.address, kw("until"), $.day),
    applies: ($) => seq(kw("applies to events from"), $.day),
    transitional: ($) => seq(kw("transitional"), kw("until"), $.day),
    rests: ($) => seq(kw("rests"), $.names),
    off: ($) => seq(choice(kw("off"), kw("works")), list($.day), optional($.string)),
    step: ($) => seq(kw("step"), field("name", $.name), optional($.string)),
    needs: ($) => seq(kw("needs"), optional(kw("any of")), $.set, optional(seq(kw("if"), $.condition))),
    window: ($) => seq(choice(kw("within"), kw("not earlier than"), kw("not later than")), $.value, choice(kw("before"), kw("after")), $.name),
    after: ($) => seq(kw("after"), optional(kw("any of")), $.names),
    on: ($) => seq(kw("on"), choice($.day, $.name)),
    makes: ($) => seq(kw("makes"), $.name),
    event: ($) => prec.right(seq(kw("event"), field("name", $.name), optional(choice(seq(kw("on"), $.day), $.string)))),
    filed: ($) => choice(seq(kw("with"), $.set), seq(kw("with all"), optional(seq(kw("except"), $.set)))),
    document: ($) => seq(kw("document"), field("name", $.name), $.string),
    like: ($) => seq(kw("like"), $.name),
    without: ($) => seq(kw("without"), $.names),
    person: ($) => seq(kw("person", "any"), optional(seq(field("name", $.name), ":")), $.persons),
    asks: ($) => seq(kw("asks"), $.names),
    follows: ($) => seq(kw("follows"), $.name),
    row: ($) =>
      seq(
        choice(alias($._row_key, $.key), alias(seq(alias($._row_from, "from"), $.value), $.key)), repeat(seq(",", $.key)),
        "=", choice(alias("-", $.nothing), $.value),
      ),
    key: ($) => choice(seq(kw("from"), $.value), $.day, $.name),
  },
});
