// Reads the strict YAML of answer files: the first mistake ends it, with its line. Knows nothing of answers.
// A node is {kind: "blank" | "text" | "list" | "map", line, text?, items?, entries?: [{key, line, value}]}.
// Each file adds to the reader of the one before: lines, text, text behind | and >, brackets, and the whole.

const MAX_DEPTH = 64;
const MAX_KEY = 1024;
// What stands behind the last character.
const END = "";

class Mistake extends Error {
  constructor(line, message) {
    super(message);
    this.line = line;
  }
}

// Where the reader stands, and how it goes on from line to line.
class YAMLLines {
  constructor(text) {
    this.s = text;
    this.at = 0;
    this.lineStart = 0;
    this.indent = -1;
    this.depth = 0;
    this.comments = [];
    this.lineEnds = [];
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) this.lineEnds.push(i);
  }

  get column() { return this.at - this.lineStart; }
  c(offset = this.at) { return this.s.charAt(offset); }
  lineOf(offset) {
    let low = 0;
    let high = this.lineEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lineEnds[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
  mistake(message, offset = this.at) { return new Mistake(this.lineOf(offset), message); }

  // Characters

  blank(offset) { const c = this.c(offset); return c === " " || c === "\t"; }
  endsLine(offset = this.at) { const c = this.c(offset); return c === "\n" || c === "\r" || c === END; }
  gap(offset) { return this.blank(offset) || this.endsLine(offset); }
  flowSign(offset) { const c = this.c(offset); return c !== END && ",[]{}".includes(c); }
  marker(offset, sign) {
    return this.s.startsWith(sign.repeat(3), offset) && this.gap(offset + 3);
  }
  anyMarker(offset) { return this.marker(offset, "-") || this.marker(offset, "."); }
  oddSpace(offset) { return /[\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000]/.test(this.c(offset)); }

  // From line to line

  passSpaces() {
    while (this.c() === " ") this.at += 1;
    if (this.c() === "\t") throw this.mistake("a tab may stand inside text only; use spaces here");
  }
  passComment() {
    if (this.c() === "#") this.comments.push({ line: this.lineOf(this.at), text: this.restOfLine() });
    while (!this.endsLine()) this.at += 1;
  }
  restOfLine() {
    let end = this.at;
    while (!this.endsLine(end)) end += 1;
    return this.s.slice(this.at, end);
  }
  passLineEnd() {
    if (this.c() === "\r") this.at += 1;
    if (this.c() === "\n") this.at += 1;
    this.lineStart = this.at;
  }
  finishLine() {
    const end = this.at;
    this.passSpaces();
    if (this.c() === "#") {
      if (this.at === end) throw this.mistake("a comment must have a space before its #");
      this.passComment();
    }
    if (!this.endsLine()) throw this.mistake("nothing but a comment may follow this value on its line");
    this.passLineEnd();
    this.seekContent();
  }
  seekContent() {
    for (;;) {
      this.lineStart = this.at;
      while (this.c() === " ") this.at += 1;
      const c = this.c();
      if (c === "#") {
        this.passComment();
        this.passLineEnd();
      } else if (c === "\n" || c === "\r") {
        this.passLineEnd();
      } else if (c === END) {
        this.indent = -1;
        return;
      } else if (c === "\t") {
        throw this.mistake("lines are indented with spaces, not with tabs");
      } else if (this.column === 0 && this.marker(this.at, "-")) {
        throw this.mistake("a file holds one document, so --- may stand only before it");
      } else if (this.column === 0 && this.marker(this.at, ".")) {
        throw this.mistake("the end of the document (...) is not marked in this format");
      } else if (this.column === 0 && c === "%") {
        throw this.mistake("directives (% at the beginning of a line) are not part of this format");
      } else if (this.oddSpace(this.at)) {
        throw this.mistake("lines are indented with plain spaces, and this space is another character");
      } else {
        this.indent = this.column;
        return;
      }
    }
  }

  // Nodes and keys

  refuseProperty() {
    const names = { "&": "anchors (&name)", "*": "aliases (*name)", "!": "tags (!name)" };
    const name = names[this.c()];
    if (name) throw this.mistake(`${name} are not part of this format`);
  }
  textNode(offset, text, several = false) {
    return { kind: "text", line: this.lineOf(offset), text, several };
  }
  blankNode() { return { kind: "blank", line: this.lineOf(this.at) }; }
  enter() {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      throw this.mistake(`lists and mappings may stand at most ${MAX_DEPTH} deep inside one another`);
    }
  }
  noteKey(key, known) {
    if (known.has(key.text)) {
      throw new Mistake(key.line, `a key stands once in a mapping, and "${key.text}" stands here twice`);
    }
    known.add(key.text);
  }
  checkKey(key, start, plain = this.c(start) !== "\"" && this.c(start) !== "'") {
    if (key.several) throw this.mistake("a key stands on one line, its colon included", start);
    if ([...this.s.slice(start, this.at)].length > MAX_KEY) {
      throw this.mistake(`a key may have at most ${MAX_KEY} characters`, start);
    }
    if (plain && key.text === "<<") throw this.mistake("merge keys (<<) are not part of this format", start);
  }

  // A further line of what began at `start`, in quotes or brackets: it must be indented below its key.
  checkFurtherLine(start, column) {
    const inBrackets = "[{".includes(this.c(start));
    const isMarker = this.column === 0 && (this.anyMarker(this.at) || (inBrackets && this.c() === "%"));
    if (this.column >= column && !isMarker) return;
    const isItem = this.c() === "-" && this.gap(this.at + 1);
    const closes = inBrackets && this.flowSign(this.at);
    if (isMarker || isItem || (!closes && this.holdsKey(this.at))) throw this.unclosed(start);
    throw this.mistake("a line on which quotes or brackets go on is indented below their key");
  }
  unclosed(start) { return this.mistake(`this ${this.c(start)} is not closed`, start); }
  holdsKey(offset) {
    for (let at = offset; !this.endsLine(at); at += 1) {
      if (this.c(at) === ":" && this.gap(at + 1)) return true;
    }
    return false;
  }
}
