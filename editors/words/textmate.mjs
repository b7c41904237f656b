// `grammar/kzrules.tmLanguage.json`: a grammar for editors that colour line by line (VS Code, Sublime Text, GitHub).
//
// A line that begins in the first column is a head, an indented one a body; what a word means hangs on which of the two it
// stands in. Everything is matched within one line: no text and no comment can run over its end.

const NAME = "(?:[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*|`[^`\\n]+`)";

const SCOPES = {
  clause: "keyword.control.clause",
  left: "keyword.control.clause",
  operator: "keyword.operator.word",
  connective: "keyword.operator.logical",
};

const isPhrase = (form) => form.includes(" ");

function alternatives(forms) {
  return `(?:${forms.map((form) => form.replace(/ /g, "\\s+")).join("|")})`;
}

export function textmate({ classes, byKeyword }) {
  // `\b` knows no letters that are put together of two signs; names are no such.
  const word = (forms) => `\\b${alternatives(forms)}\\b`;
  const of = (name) => word(classes[name]);
  const scope = (name) => ({ name: `${name}.kzrules` });
  const match = (pattern, name, captures) => ({ ...(name && scope(name)), match: pattern, ...(captures && { captures }) });
  const captured = (...names) => Object.fromEntries(names.map((name, at) => [at + 1, scope(name)]));
  const free = `(?!${of("reserved")})`;
  const include = (...names) => names.map((name) => ({ include: `#${name}` }));
  // Some keywords are declarations without a name.
  const bare = [...byKeyword("never"), ...byKeyword("use")];
  const declaring = classes.statement.filter((form) => !bare.includes(form));
  const practice = byKeyword("in practice");
  const header = "keyword.other.header";

  const repository = {
    comment: match("(?:^|(?<=\\s))#.*$", "comment.line.number-sign"),
    string: {
      patterns: [match('"[^"]*"', "string.quoted.double"), match('"[^"]*$', "invalid.illegal.unclosed-string")],
    },
    head: {
      begin: "^(?=[^\\s#])",
      end: "$",
      name: "meta.head.kzrules",
      patterns: [
        match(`\\G(${alternatives(declaring)})\\b(?:\\s+(${NAME}))?`, "", captured("keyword.declaration.statement", "entity.name.type.declared")),
        match(`\\G(${alternatives(bare)})\\b`, "keyword.declaration.statement"),
        match(`\\G(${alternatives(practice)})\\b(?:\\s+(${NAME}))?`, "", captured("keyword.declaration.statement", "entity.name.namespace.act")),
        match(`\\G(${NAME})(?:\\s+(${alternatives(byKeyword("excludes"))})\\b)?`, "", captured("entity.name.namespace.act", "keyword.control.verb")),
        match(`(?<=:)\\s*(${of("type")})(?!\\s*[=<>,])`, "", captured("storage.type.value")),
        match(`(?<=:)\\s*(${of("practice")})(?!\\s*[=<>,])`, "", captured("constant.language.practice")),
        match(`(?<=:)\\s*(${of("mode")})(?=\\s+[\\p{L}_\`])`, "", captured("storage.modifier.mode")),
        match(`(?<=:)\\s*(${free}${NAME})`, "", captured("variable.other.property")),
        // A header's lines may stand on the line of its head.
        match(`(?<=")\\s+(${of("line")})(?!\\s*[=,])`, "", captured(header)),
        match(of("verb"), "keyword.control.verb"),
        ...include("inline"),
      ],
    },
    body: {
      begin: "^\\s+(?=[^\\s#])",
      end: "$",
      name: "meta.body.kzrules",
      patterns: [
        match(`\\G(${alternatives([...byKeyword("kind"), ...byKeyword("rank")])})\\s+(${alternatives(classes.kind)})\\b(?!\\s*[=,])`, "", captured(header, "constant.language.kind")),
        match(`\\G${alternatives(classes.line)}\\b(?!\\s*[=,])`, header),
        match(`\\G(${free}${NAME})(?=\\s*[=,])`, "", captured("variable.parameter.row")),
        ...include("inline"),
      ],
    },
    inline: {
      patterns: [
        ...include("comment", "string"),
        match("`[^`\\n]+`", "variable.other.quoted-name"),
        ...include("address", "date", "number"),
        match(`(${word(byKeyword("expect"))})(?:\\s+(${free}${NAME})(?=\\s+${of("verdict")}))?(?:\\s+(${of("verdict")}))?`, "", captured("keyword.control.clause", "entity.name.namespace.act", "support.constant.verdict")),
        match(`(${word(byKeyword("is"))})(?:\\s+(${of("verdict")}))?`, "", captured("keyword.operator.word", "support.constant.verdict")),
        match(`(${word(byKeyword("step"))})\\s+(${NAME})(?:\\s+(${of("outcome")}))?`, "", captured("keyword.control.clause", "entity.name.function.step", "support.constant.outcome")),
        match(`(${word(byKeyword("of the"))})(?:\\s+(${of("bearer")}))?`, "", captured("keyword.operator.word", "constant.language.bearer")),
        match(word(byKeyword("unverified")), "keyword.control.doubt"),
        match(of("asof"), "keyword.control.clause"),
        // Phrases first: `not searched` is a clause, `not` alone no such; `with all` is longer than `with`.
        ...["clause", "left", "operator", "connective"].map((name) => match(word(classes[name].filter(isPhrase)), SCOPES[name])),
        ...["clause", "operator", "connective"].map((name) => match(word(classes[name].filter((form) => !isPhrase(form))), SCOPES[name])),
        match(`${of("call")}(?=\\s*\\()`, "support.function"),
        match(of("term"), "keyword.other.term"),
        match(of("trend"), "keyword.other.trend"),
        match(of("value"), "constant.language"),
        match(">=|<=|!=|[=<>]", "keyword.operator.comparison"),
        match("\\.\\.|[+*/]|(?<=\\s)-(?=\\s|$)", "keyword.operator.arithmetic"),
        match("[,:]", "punctuation.separator"),
        match("[(){}]", "punctuation.section"),
      ],
    },
    address: {
      patterns: [
        match(
          `(${free}${NAME}\\s+)?(${alternatives(classes.place)}\\s+(?:\\d+(?:-\\d+)?(?:\\.\\.\\d+(?:-\\d+)?)?|\\?|[A-Z]\\b|[IVXLCDM]+\\b)(?:\\([0-9a-z]+(?:-\\d+)?\\))*(?:\\.\\.\\d+(?:-\\d+)?(?:\\([0-9a-z]+\\))*)?)(#[\\p{L}\\p{N}_]+)?`,
          "",
          captured("entity.name.namespace.act", "constant.other.address", "entity.name.label"),
        ),
        match(
          `(${word(["preamble", "annex", "schedule", "before ratification"].flatMap((keyword) => byKeyword(keyword)))})(#[\\p{L}\\p{N}_]+)?`,
          "",
          captured("constant.other.address", "entity.name.label"),
        ),
        match("((?:\\([0-9a-z]{1,4}(?:-\\d+)?\\))+)(#[\\p{L}\\p{N}_]+)?", "", captured("constant.other.address", "entity.name.label")),
        match("(?<=\\S)#[\\p{L}\\p{N}_]+", "entity.name.label"),
      ],
    },
    date: match("\\b(?:\\d{4}-(?:\\d\\d(?:-\\d\\d)?|Q\\d)|\\d{1,2}:\\d\\d(?:\\.\\.\\d{1,2}:\\d\\d)?)\\b", "constant.other.date"),
    number: match(
      `((?:(?<=\\s)-)?\\b\\d+(?:[ \\x{A0}]\\d{3}\\b)*(?:\\.\\d+|/\\d+)?%?)(?:\\s*(${of("unit")}|${free}\\b[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*))?`,
      "",
      captured("constant.numeric", "keyword.other.unit"),
    ),
  };

  const grammar = {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    information_for_contributors: "Made by editors/words/generate.mjs from grammar/keywords.tsv: not to be edited.",
    name: "kzrules",
    scopeName: "source.kzrules",
    fileTypes: ["rule", "fact", "bill", "case"],
    patterns: include("comment", "head", "body"),
    repository,
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}
