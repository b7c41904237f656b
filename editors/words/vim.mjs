// `editors/nvim/syntax/kzrules.vim`: colours without a parser, for Vim 8 and Neovim 0.7 or later.

/** Words as a pattern of Vim (very magic, behind `<` and before `>`). */
function pattern(forms) {
  return `<%(${forms.map((form) => form.replace(/[/]/g, "\\/").replace(/ /g, "\\s+")).join("|")})>`;
}

export function vim({ classes, byKeyword }) {
  const lines = [];
  const say = (line) => lines.push(line);
  // `match(group, pattern, options)`; the delimiter is one that no pattern has.
  const match = (group, text, options = "") => say(`syntax match ${group} ~\\v${text}~${options && ` ${options}`}`);
  const words = (name) => pattern(classes[name]);
  const name = "%(\\k+|`[^`]+`)";

  say(`" Vim syntax file for kzrules. Made by editors/words/generate.mjs from grammar/keywords.tsv: not to be edited.`);
  say(`if exists("b:current_syntax")`);
  say(`  finish`);
  say(`endif`);
  say(`let s:kept = &cpoptions`);
  say(`set cpoptions&vim`);
  say(`syntax iskeyword @,48-57,_,128-167,224-255`);
  say(`syntax sync minlines=200`);
  say("");
  say(`" What stands in a head (a line that begins in the first column) and in the lines below it.`);
  match("kzrulesHead", "^[^ \\t#].*$", "transparent contains=TOP");
  match("kzrulesBody", "^\\s+[^ \\t#].*$", "transparent contains=TOP,kzrulesVerb,kzrulesPracticeWord,kzrulesType");
  say("");
  match("kzrulesName", name, "contained");
  match("kzrulesDeclared", name, `contained`);
  match("kzrulesQuotedName", "`[^`]+`");
  match("kzrulesOperatorSign", "\\>\\=|\\<\\=|!\\=|[=<>]|\\.\\.|[+*/]|\\s@<=-\\s@=");
  match("kzrulesDelimiter", "[,:(){}]");
  match("kzrulesNumber", "%(\\s@<=-)?<\\d+%([ \\xa0]\\d{3}>)*%(\\.\\d+)?%(/\\d+)?\\%?", `nextgroup=kzrulesUnit skipwhite`);
  match("kzrulesDate", "<\\d{4}-%(\\d\\d%(-\\d\\d)?|Q\\d)>");
  match("kzrulesDate", "<\\d\\d?:\\d\\d%(\\.\\.\\d\\d?:\\d\\d)?>");
  match("kzrulesUnit", `%(${words("reserved")})@!${words("unit")}|%(${words("reserved")})@!<\\K\\k*>`, "contained");
  say("");
  // What is defined later wins at the same place: phrases win over their first words.
  const isPhrase = (form) => form.includes(" ");
  const worded = { connective: "kzrulesConnective", operator: "kzrulesOperator", clause: "kzrulesClause", left: "kzrulesClause" };
  for (const [name, group] of Object.entries(worded)) {
    const single = classes[name].filter((form) => !isPhrase(form));
    if (single.length > 0) match(group, pattern(single));
  }
  match("kzrulesTerm", words("term"));
  for (const [name, group] of Object.entries(worded)) match(group, pattern(classes[name].filter(isPhrase)));
  match("kzrulesClause", words("asof"));
  match("kzrulesUnverified", pattern(byKeyword("unverified")));
  match("kzrulesMode", `%(:\\s*)@<=${words("mode")}\\ze\\s+\\k`);
  match("kzrulesTrend", `${words("trend")}`);
  match("kzrulesCall", `${words("call")}\\ze\\s*\\(`);
  match("kzrulesConstant", words("value"));
  say("");
  say(`" Where an expectation or a claim is told.`);
  const state = "nextgroup=kzrulesVerdict,kzrulesExpectedOf skipwhite";
  match("kzrulesClause", pattern(byKeyword("expect")), state);
  match("kzrulesExpectedOf", `%(${words("reserved")})@!<\\k+>`, "contained nextgroup=kzrulesVerdict skipwhite");
  match("kzrulesOperator", pattern(byKeyword("is")), "nextgroup=kzrulesVerdict skipwhite");
  match("kzrulesVerdict", words("verdict"), "contained");
  match("kzrulesClause", pattern(byKeyword("step")), "nextgroup=kzrulesStep skipwhite");
  match("kzrulesStep", name, "contained nextgroup=kzrulesOutcome skipwhite");
  match("kzrulesOutcome", words("outcome"), "contained");
  say("");
  say(`" Addresses and labels.`);
  match("kzrulesAddress", `${words("place")}\\s+%([0-9?]|[A-Z]>|[IVXLC]+>)[^ \\t,:#]*`, "nextgroup=kzrulesLabel");
  match("kzrulesAddress", `${pattern([...byKeyword("preamble"), ...byKeyword("before ratification"), ...byKeyword("schedule"), ...byKeyword("annex")])}`, "nextgroup=kzrulesLabel");
  match("kzrulesAddress", "%(\\([0-9a-z]{1,4}%(-\\d+)?\\))+", "nextgroup=kzrulesLabel");
  match("kzrulesLabel", "\\S@<=#\\k+");
  say("");
  say(`" Lines of headers: no row of a table.`);
  match("kzrulesLineWord", `%(^\\s+)@<=${words("line")}%(\\s*[=,])@!`);
  match("kzrulesClause", `%(^\\s+)@<=${words("clause")}`);
  match("kzrulesClause", `%(^\\s+)@<=${pattern(byKeyword("expect"))}`, state);
  match("kzrulesClause", `%(^\\s+)@<=${pattern(byKeyword("step"))}`, "nextgroup=kzrulesStep skipwhite");
  // A header's lines may stand on the line of its head, behind the text of the title.
  match("kzrulesLineWord", `%("\\s+)@<=${words("line")}%(\\s*[=,])@!`);
  match("kzrulesKind", `%(^\\s+${pattern([...byKeyword("kind"), ...byKeyword("rank")])}\\s+)@<=${words("kind")}`);
  match("kzrulesKind", `%(${pattern(byKeyword("of the"))}\\s+)@<=${words("bearer")}`);
  match("kzrulesType", `%(:\\s*)@<=%(${words("type")})`);
  say("");
  say(`" The first column.`);
  match("kzrulesSubject", "^%(\\k+|`[^`]+`)");
  match("kzrulesVerb", words("verb"));
  match("kzrulesVerb", `%(^\\S+\\s+)@<=${pattern(byKeyword("excludes"))}`);
  match("kzrulesStatement", `^${words("statement")}`, "nextgroup=kzrulesDeclared skipwhite");
  match("kzrulesStatement", `^${pattern(byKeyword("in practice"))}`);
  match("kzrulesStatement", `^${pattern([...byKeyword("never"), ...byKeyword("use")])}`);
  match("kzrulesPracticeWord", `%(^${pattern(byKeyword("in practice"))}.*:\\s*)@<=${words("practice")}`);
  say("");
  say(`" Last, so that they win: texts end with their line; a comment begins a line or stands behind a blank.`);
  match("kzrulesString", `"[^"]*"`, "contains=@Spell");
  match("kzrulesUnclosed", `"[^"]*$`);
  match("kzrulesComment", "%(^|\\s@<=)#.*$", "contains=kzrulesTodo,@Spell");
  say("syntax keyword kzrulesTodo TODO FIXME XXX contained");
  say("");
  const links = {
    Statement: "Statement", Declared: "Function", Subject: "Identifier", Verb: "Keyword", Clause: "Keyword", LineWord: "Keyword",
    Term: "Keyword", Connective: "Operator", Operator: "Operator", OperatorSign: "Operator", Delimiter: "Delimiter", Mode: "Special",
    Trend: "Special", Call: "Function", Constant: "Constant", Number: "Number", Date: "Number", Unit: "Type", Kind: "Constant",
    Type: "Type", Address: "Tag", Label: "Label", ExpectedOf: "Identifier", Verdict: "Special", Step: "Identifier", Outcome: "Special",
    PracticeWord: "Special", Unverified: "WarningMsg", String: "String", Unclosed: "Error", Comment: "Comment", Todo: "Todo",
    QuotedName: "Identifier",
  };
  for (const [group, link] of Object.entries(links)) say(`highlight default link kzrules${group} ${link}`);
  say("");
  say(`let b:current_syntax = "kzrules"`);
  say(`let &cpoptions = s:kept`);
  say(`unlet s:kept`);
  return `${lines.join("\n")}\n`;
}
