// What the tree-sitter grammar can't tell by itself: where a statement ends (a line end before a first column), whether a
// name that isn't reserved or a place follows on the same line, whether a row of a table begins, and numbers, whose digits
// stand in groups. Keeps whether the end of the file has been told.

#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"
#include "words.h"

#include <string.h>

enum Token { END, NEXT_WORD, NEXT_PLACE, ROW_KEY, ROW_FROM, NUMBER, DATE, CLOCK, EVERYWHERE, RECOVERING, FIRST_KEYWORD };

typedef int32_t Letter;

static bool is_blank(Letter c) {
  return c == ' ' || c == '\t' || c == '\r' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

static bool is_digit(Letter c) { return c >= '0' && c <= '9'; }

// Letters of all scripts, without tables: beyond ASCII all that is neither blank nor punctuation.
static bool begins_name(Letter c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  return !is_blank(c) && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x2190 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x3004) &&
         c != 0xFEFF;
}

static bool goes_on(Letter c) { return begins_name(c) || is_digit(c) || c == '_' || c == 0xB7; }

// The words that stand side by side from here on, one blank apart, in UTF-8; read once, as a scanner can't go back.
typedef struct {
  char text[256];
  unsigned length;
  // Where the first word ends, and what stands behind it.
  unsigned first;
  // The first letter of the second word, or the sign behind the first word and its blanks.
  Letter second;
  // Whether the second word is one capital letter or more.
  bool capital;
  bool quoted;
} Ahead;

static void put(Ahead *ahead, Letter c) {
  if (ahead->length + 4 >= sizeof ahead->text) return;
  char *at = ahead->text + ahead->length;
  if (c < 0x80) {
    at[0] = (char)c;
    ahead->length += 1;
  } else if (c < 0x800) {
    at[0] = (char)(0xC0 | (c >> 6));
    at[1] = (char)(0x80 | (c & 0x3F));
    ahead->length += 2;
  } else if (c < 0x10000) {
    at[0] = (char)(0xE0 | (c >> 12));
    at[1] = (char)(0x80 | ((c >> 6) & 0x3F));
    at[2] = (char)(0x80 | (c & 0x3F));
    ahead->length += 3;
  } else {
    at[0] = (char)(0xF0 | (c >> 18));
    at[1] = (char)(0x80 | ((c >> 12) & 0x3F));
    at[2] = (char)(0x80 | ((c >> 6) & 0x3F));
    at[3] = (char)(0x80 | (c & 0x3F));
    ahead->length += 4;
  }
}

static void skip_blanks(TSLexer *lexer) {
  while (is_blank(lexer->lookahead)) lexer->advance(lexer, false);
}

// Reads one word, quoted or not; false where none stands.
static bool read_word(TSLexer *lexer, Ahead *ahead) {
  if (lexer->lookahead == '`') {
    ahead->quoted = true;
    do {
      put(ahead, lexer->lookahead);
      lexer->advance(lexer, false);
    } while (lexer->lookahead != '`' && lexer->lookahead != '\n' && !lexer->eof(lexer));
    if (lexer->lookahead != '`') return false;
    put(ahead, '`');
    lexer->advance(lexer, false);
    return true;
  }
  if (!begins_name(lexer->lookahead)) return false;
  while (goes_on(lexer->lookahead)) {
    put(ahead, lexer->lookahead);
    lexer->advance(lexer, false);
  }
  return true;
}

// Whether a phrase of a list stands at the beginning of what is ahead.
static bool begins(const Ahead *ahead, const char *const *list) {
  if (ahead->quoted) return false;
  for (; *list; list++) {
    size_t length = strlen(*list);
    if (length <= ahead->length && memcmp(ahead->text, *list, length) == 0 &&
        (length == ahead->length || ahead->text[length] == ' ')) {
      return true;
    }
  }
  return false;
}

// Whether the first word alone is one of a list.
static bool first_is(const Ahead *ahead, const char *const *list) {
  for (; *list; list++) {
    if (strlen(*list) == ahead->first && memcmp(ahead->text, *list, ahead->first) == 0) return true;
  }
  return false;
}

static bool begins_place(const Ahead *ahead, bool among_words) {
  if (ahead->quoted) return false;
  if (first_is(ahead, NUMBERED_PLACES)) return is_digit(ahead->second) || ahead->second == '?' || ahead->capital;
  if (first_is(ahead, NAMED_PLACES)) {
    return is_digit(ahead->second) || ahead->capital || (!among_words && goes_on(ahead->second));
  }
  return begins(ahead, BARE_PLACES);
}

// Whether the rest of a row's head follows: `, urban, 2015-Q2 =`, ` =`. What is a key is taken loosely: words, numbers and
// the signs inside of them.
static bool leads_to_cell(TSLexer *lexer, bool from) {
  for (;;) {
    // What stands in a key behind `from`: `12 months`, `2022-04-01`.
    while (from && (goes_on(lexer->lookahead) || is_blank(lexer->lookahead) || lexer->lookahead == '.' ||
                    lexer->lookahead == '-' || lexer->lookahead == '/' || lexer->lookahead == '*' || lexer->lookahead == '+' ||
                    lexer->lookahead == '%')) {
      lexer->advance(lexer, false);
    }
    skip_blanks(lexer);
    if (lexer->lookahead == '=') return true;
    if (lexer->lookahead != ',') return false;
    lexer->advance(lexer, false);
    while (is_blank(lexer->lookahead) || lexer->lookahead == '\n') lexer->advance(lexer, false);
    if (is_digit(lexer->lookahead)) {
      from = false;
      while (is_digit(lexer->lookahead) || lexer->lookahead == '-' || lexer->lookahead == '.' || lexer->lookahead == 'Q') {
        lexer->advance(lexer, false);
      }
      continue;
    }
    Ahead key = {.length = 0};
    if (!read_word(lexer, &key)) return false;
    key.first = key.length;
    from = begins(&key, FROM);
    // `начиная с` is two words.
    if (!from) {
      for (const char *const *word = FROM; *word; word++) {
        if (strncmp(*word, key.text, key.length) == 0 && (*word)[key.length] == ' ') from = true;
      }
    }
    if (!from && begins(&key, RESERVED)) return false;
  }
}

static unsigned digits(TSLexer *lexer, unsigned most) {
  unsigned count = 0;
  while (count < most && is_digit(lexer->lookahead)) {
    lexer->advance(lexer, false);
    count++;
  }
  return count;
}

// `14`, `2/3`, `12.5`, `892 500`, `-793`, `60%`, `2024-01-01`, `2014-Q2`, `22:00..06:00`. The first sign hasn't been read.
static bool scan_number(TSLexer *lexer, const bool *valid) {
  bool minus = lexer->lookahead == '-';
  if (minus) lexer->advance(lexer, false);
  unsigned count = digits(lexer, 64);
  if (count == 0) return false;
  lexer->mark_end(lexer);
  enum Token kind = NUMBER;
  switch (lexer->lookahead) {
  case '.':
    lexer->advance(lexer, false);
    if (digits(lexer, 64) > 0) lexer->mark_end(lexer);
    break;
  case '/':
    lexer->advance(lexer, false);
    if (digits(lexer, 64) > 0) lexer->mark_end(lexer);
    break;
  case '-':
    lexer->advance(lexer, false);
    if (lexer->lookahead == 'Q') {
      lexer->advance(lexer, false);
      if (digits(lexer, 1) == 1 && !goes_on(lexer->lookahead)) kind = DATE;
    } else if (digits(lexer, 2) == 2) {
      if (!goes_on(lexer->lookahead) && lexer->lookahead != '-') {
        kind = DATE;
      } else if (lexer->lookahead == '-') {
        kind = DATE;
        lexer->mark_end(lexer);
        lexer->advance(lexer, false);
        if (digits(lexer, 2) != 2 || goes_on(lexer->lookahead)) {
          lexer->result_symbol = DATE;
          return valid[DATE];
        }
      }
    }
    if (kind == DATE) lexer->mark_end(lexer);
    break;
  case ':':
    lexer->advance(lexer, false);
    if (digits(lexer, 2) == 2) {
      kind = CLOCK;
      lexer->mark_end(lexer);
      if (lexer->lookahead == '.') {
        lexer->advance(lexer, false);
        if (lexer->lookahead == '.') {
          lexer->advance(lexer, false);
          if (digits(lexer, 2) > 0 && lexer->lookahead == ':') {
            lexer->advance(lexer, false);
            if (digits(lexer, 2) == 2) lexer->mark_end(lexer);
          }
        }
      }
    }
    break;
  default:
    // Groups of three digits.
    while (lexer->lookahead == ' ' || lexer->lookahead == 0xA0) {
      lexer->advance(lexer, false);
      if (digits(lexer, 3) != 3 || goes_on(lexer->lookahead)) goto done;
      lexer->mark_end(lexer);
    }
    if (lexer->lookahead == '.') {
      lexer->advance(lexer, false);
      if (digits(lexer, 64) > 0) lexer->mark_end(lexer);
    }
    break;
  }
  if (kind == NUMBER && lexer->lookahead == '%') {
    lexer->advance(lexer, false);
    lexer->mark_end(lexer);
  }
done:
  lexer->result_symbol = kind;
  return valid[kind];
}

// Whether the next letter is that of the second word of a place whose first word has been read: `before r…`.
static bool place_goes_on(const Ahead *ahead, Letter next) {
  Ahead letter = {.length = 0};
  put(&letter, next);
  for (const char *const *place = BARE_PLACES; *place; place++) {
    if (strncmp(*place, ahead->text, ahead->length) == 0 &&
        ((*place)[ahead->length] == '\0' ||
         ((*place)[ahead->length] == ' ' && strncmp(*place + ahead->length + 1, letter.text, letter.length) == 0))) {
      return true;
    }
  }
  return false;
}

// The keyword of what has been read, if it may stand here.
static bool keyword(const Ahead *ahead, const bool *valid, bool only_reserved, enum Token *found) {
  size_t low = 0, high = sizeof KEYWORDS / sizeof *KEYWORDS;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    const Keyword *one = &KEYWORDS[middle];
    int order = strncmp(one->form, ahead->text, ahead->length);
    if (order == 0 && one->form[ahead->length] != '\0') order = 1;
    if (order == 0) {
      *found = (enum Token)(FIRST_KEYWORD + one->token);
      return valid[*found] && (one->reserved || !only_reserved);
    }
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

// A word: a key of a row, a keyword or a phrase of several words, or nothing but the news that a name or a place follows.
static bool scan_word(TSLexer *lexer, const bool *valid, bool new_line, bool recovering) {
  Ahead ahead = {.length = 0};
  if (!read_word(lexer, &ahead)) return false;
  ahead.first = ahead.length;
  // In a run of names only a reserved word isn't one of them.
  bool declared = !ahead.quoted && first_is(&ahead, DECLARED) && is_blank(lexer->lookahead);
  bool run = valid[NEXT_WORD] && !new_line && !recovering && !declared;
  // News that a place follows is an empty token: nothing may be marked before it.
  bool may_be_place = valid[NEXT_PLACE] && !new_line && !recovering && !ahead.quoted &&
                      (first_is(&ahead, NUMBERED_PLACES) || first_is(&ahead, NAMED_PLACES) || first_is(&ahead, PLACE_WORDS));
  if (may_be_place && first_is(&ahead, PLACE_WORDS)) {
    // `before`, and in Russian `until`, is a keyword, too: then its token ends behind the blanks, as nothing can be unread.
    skip_blanks(lexer);
    may_be_place = place_goes_on(&ahead, lexer->lookahead);
  }
  bool row = valid[ROW_KEY] && !run && !recovering && !may_be_place;
  enum Token found = END;
  // `without-citation` is the code of a finding.
  bool is_keyword = !ahead.quoted && !may_be_place && lexer->lookahead != '-' && keyword(&ahead, valid, run, &found);
  if (is_keyword || (row && !begins(&ahead, RESERVED))) lexer->mark_end(lexer);
  skip_blanks(lexer);
  ahead.second = lexer->lookahead;
  if (row && (lexer->lookahead == '=' || lexer->lookahead == ',') && !begins(&ahead, RESERVED)) {
    lexer->result_symbol = ROW_KEY;
    return leads_to_cell(lexer, false);
  }
  if (row && begins(&ahead, FROM) && is_keyword) {
    lexer->result_symbol = leads_to_cell(lexer, true) ? ROW_FROM : found;
    return true;
  }
  bool plain = !ahead.quoted;
  for (unsigned count = 0; plain && count < 4 && begins_name(lexer->lookahead); count++) {
    put(&ahead, ' ');
    plain = read_word(lexer, &ahead);
    if (count == 0) {
      ahead.capital = true;
      // One capital letter, or a Roman number.
      for (unsigned at = ahead.first + 1; at < ahead.length; at++) {
        if (ahead.text[at] < 'A' || ahead.text[at] > 'Z') ahead.capital = false;
      }
    }
    enum Token phrase;
    if (keyword(&ahead, valid, run, &phrase)) {
      lexer->mark_end(lexer);
      is_keyword = true;
      found = phrase;
      if (row && begins(&ahead, FROM)) {
        lexer->result_symbol = leads_to_cell(lexer, true) ? ROW_FROM : found;
        return true;
      }
    }
    skip_blanks(lexer);
  }
  if (is_keyword) {
    lexer->result_symbol = found;
    return true;
  }
  if (new_line || recovering) return false;
  if (valid[NEXT_PLACE] && begins_place(&ahead, valid[NEXT_WORD])) {
    lexer->result_symbol = NEXT_PLACE;
    return true;
  }
  if (run && !begins(&ahead, RESERVED)) {
    lexer->result_symbol = NEXT_WORD;
    return true;
  }
  return false;
}

bool tree_sitter_kzrules_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  bool *ended = payload;
  bool recovering = valid[RECOVERING];
  bool new_line = false;
  bool comment = false;
  // Blanks before the next token; a line end may be the one behind a statement.
  while (is_blank(lexer->lookahead)) lexer->advance(lexer, true);
  // Before a first column every statement ends, whether it is whole or not: an unclosed bracket holds no other statement.
  if (lexer->lookahead == '\n') {
    // A parser that looks for a way out takes no empty token: then the token is the line end. Otherwise it is empty, and what is
    // passed over here is passed over for the next token, too.
    bool pass = !recovering;
    lexer->advance(lexer, pass);
    lexer->mark_end(lexer);
    new_line = true;
    // Empty lines and comments belong to nobody: what matters is where the next line with a word begins.
    bool indented = false;
    while (!lexer->eof(lexer)) {
      if (lexer->lookahead == '\n') {
        indented = false;
      } else if (is_blank(lexer->lookahead)) {
        indented = true;
      } else if (lexer->lookahead == '#') {
        // Once a comment has been passed over, no other token can be found: it would be lost.
        while (lexer->lookahead != '\n' && !lexer->eof(lexer)) lexer->advance(lexer, false);
        comment = true;
        continue;
      } else {
        break;
      }
      lexer->advance(lexer, pass);
    }
    if (lexer->eof(lexer) || !indented) {
      lexer->result_symbol = END;
      return true;
    }
    if (recovering || comment) return false;
  }
  if (lexer->eof(lexer)) {
    lexer->mark_end(lexer);
    lexer->result_symbol = END;
    // Once: an empty line may stand behind a statement, and the end of a file is one for ever.
    bool first = !*ended;
    *ended = true;
    return valid[END] && !recovering && first;
  }
  while (is_blank(lexer->lookahead) || lexer->lookahead == '\n') {
    new_line |= lexer->lookahead == '\n';
    lexer->advance(lexer, true);
  }
  if (lexer->lookahead == '#' || lexer->eof(lexer)) return false;
  lexer->mark_end(lexer);

  if (is_digit(lexer->lookahead)) {
    if (!valid[ROW_KEY] || recovering || valid[NUMBER] || valid[DATE]) {
      return (valid[NUMBER] || valid[DATE] || valid[CLOCK]) && scan_number(lexer, valid);
    }
    // A key of a series: `2015..2023 =`, `2014-Q2, urban =`.
    while (goes_on(lexer->lookahead) || lexer->lookahead == '-' || lexer->lookahead == '.') lexer->advance(lexer, false);
    lexer->mark_end(lexer);
    lexer->result_symbol = ROW_KEY;
    return leads_to_cell(lexer, false);
  }
  if (lexer->lookahead == '-') return valid[NUMBER] && scan_number(lexer, valid);
  return scan_word(lexer, valid, new_line, recovering);
}

void *tree_sitter_kzrules_external_scanner_create(void) { return ts_calloc(1, sizeof(bool)); }

void tree_sitter_kzrules_external_scanner_destroy(void *payload) { ts_free(payload); }

unsigned tree_sitter_kzrules_external_scanner_serialize(void *payload, char *buffer) {
  buffer[0] = *(bool *)payload ? 1 : 0;
  return 1;
}

void tree_sitter_kzrules_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  *(bool *)payload = length > 0 && buffer[0] == 1;
}
