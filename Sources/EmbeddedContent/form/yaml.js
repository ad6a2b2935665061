// Reads the strict YAML of answer files: the first mistake ends it, with its line. Knows nothing of answers.
// A node is {kind: "blank" | "text" | "list" | "map", line, text?, items?, entries?: [{key, line, value}]}.

class Mistake extends Error {
  constructor(line, message) {
    super(message);
    this.line = line;
  }
}

const yaml = (() => {
  const MAX_DEPTH = 64;
  const MAX_KEY = 1024;
  const END = "";

  class Reader {
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

    // Block structure

    document() {
      this.seekStart();
      let root;
      if (this.column === 0 && this.marker(this.at, "-")) {
        this.at += 3;
        this.passSpaces();
        const alone = this.endsLine() || this.c() === "#";
        if (alone) this.finishLine();
        if (alone && this.indent < 0) throw this.mistake("there is nothing in this file", 0);
        root = this.node(-1, alone);
      } else {
        if (this.indent < 0) throw this.mistake("there is nothing in this file", 0);
        root = this.node(-1, true);
      }
      if (this.indent >= 0) throw this.mistake("this line does not belong to what stands above it");
      return root;
    }
    seekStart() {
      for (;;) {
        this.lineStart = this.at;
        while (this.c() === " ") this.at += 1;
        if (this.c() === "#" || (this.endsLine() && this.c() !== END)) {
          this.passComment();
          this.passLineEnd();
        } else if (this.column === 0 && this.marker(this.at, "-")) {
          this.indent = 0;
          return;
        } else {
          this.at = this.lineStart;
          this.seekContent();
          return;
        }
      }
    }
    node(parent, mayHold) {
      const c = this.c();
      const start = this.at;
      if (c === "-" && this.gap(this.at + 1)) {
        if (!mayHold) throw this.mistake("a list begins on the line below its key");
        return this.list(this.column);
      }
      if (c === "\"" || c === "'") {
        const scalar = this.quoted(parent + 1);
        if (this.endsKey()) return this.keyed(scalar, start, mayHold);
        this.finishLine();
        return scalar;
      }
      if (c === "[" || c === "{") {
        const collection = this.flow(parent + 1);
        if (this.endsKey()) throw this.mistake("a key is text, not a list or a mapping", start);
        this.finishLine();
        return collection;
      }
      if (c === "|" || c === ">") return this.block(parent);
      this.refuseProperty();
      this.checkPlainStart(false);
      const line = this.plainLine(false);
      if (line.ending === "key") {
        this.at = line.stop;
        return this.keyed(this.textNode(start, this.s.slice(line.start, line.end)), start, mayHold);
      }
      const column = this.column;
      const next = mayHold && line.ending === "line" ? this.continuation(line, column) : null;
      if (next && this.isKeyLine(next.start)) throw this.missingColon(start);
      const scalar = this.plain(line, parent + 1, false);
      this.finishLine();
      if (mayHold && this.indent >= column && this.isKeyLine(this.at)) throw this.missingColon(start);
      return scalar;
    }
    isKeyLine(start) { return this.plainLine(false, start).ending === "key"; }
    missingColon(start) { return this.mistake("a line among keys must be a key with a colon and a space", start); }
    refuseProperty() {
      const names = { "&": "anchors (&name)", "*": "aliases (*name)", "!": "tags (!name)" };
      const name = names[this.c()];
      if (name) throw this.mistake(`${name} are not part of this format`);
    }
    textNode(offset, text, several = false) {
      return { kind: "text", line: this.lineOf(offset), text, several };
    }
    blankNode() { return { kind: "blank", line: this.lineOf(this.at) }; }
    endsKey() {
      let ahead = this.at;
      while (this.blank(ahead)) ahead += 1;
      if (this.c(ahead) !== ":" || !this.gap(ahead + 1)) return false;
      this.passSpaces();
      return true;
    }
    keyed(key, start, mayHold) {
      if (!mayHold) throw this.mistake("text with a colon followed by a space must stand in quotes", start);
      return this.map(key, start);
    }
    value(parent, atParent) {
      const start = this.at;
      this.passSpaces();
      if (this.c() === "#") {
        if (this.at === start) throw this.mistake("a comment must have a space before its #");
        this.passComment();
      }
      if (!this.endsLine()) return this.node(parent, !atParent);
      const blank = this.blankNode();
      this.passLineEnd();
      this.seekContent();
      if (this.indent > parent) return this.node(parent, true);
      if (atParent && this.indent === parent && this.c() === "-" && this.gap(this.at + 1)) return this.list(parent);
      return blank;
    }
    enter() {
      this.depth += 1;
      if (this.depth > MAX_DEPTH) {
        throw this.mistake(`lists and mappings may stand at most ${MAX_DEPTH} deep inside one another`);
      }
    }
    list(column) {
      const node = { kind: "list", line: this.lineOf(this.at), items: [] };
      this.enter();
      do {
        this.at += 1;
        node.items.push(this.value(column, false));
        this.refuseDeeper(column);
      } while (this.indent === column && this.c() === "-" && this.gap(this.at + 1));
      this.depth -= 1;
      return node;
    }
    map(firstKey, start) {
      const column = start - this.lineStart;
      const node = { kind: "map", line: firstKey.line, entries: [] };
      const known = new Set();
      this.enter();
      let key = firstKey;
      let keyStart = start;
      do {
        if (!key) {
          keyStart = this.at;
          key = this.blockKey(column);
        }
        this.checkKey(key, keyStart);
        this.noteKey(key, known);
        this.at += 1;
        node.entries.push({ key: key.text, line: key.line, value: this.value(column, true) });
        key = null;
        this.refuseDeeper(column);
      } while (this.indent === column);
      this.depth -= 1;
      return node;
    }
    noteKey(key, known) {
      if (known.has(key.text)) {
        throw new Mistake(key.line, `a key stands once in a mapping, and "${key.text}" stands here twice`);
      }
      known.add(key.text);
    }
    blockKey(column) {
      const c = this.c();
      const start = this.at;
      if (c === "-" && this.gap(this.at + 1)) {
        throw this.mistake("a list item cannot stand among the keys of a mapping");
      }
      if (c === "[" || c === "{") throw this.mistake("a key is text, not a list or a mapping");
      this.refuseProperty();
      if (c === "\"" || c === "'") {
        const key = this.quoted(column + 1);
        if (!this.endsKey()) throw this.missingColon(start);
        return key;
      }
      this.checkPlainStart(false);
      const line = this.plainLine(false);
      if (line.ending !== "key") throw this.missingColon(start);
      this.at = line.stop;
      return this.textNode(start, this.s.slice(line.start, line.end));
    }
    checkKey(key, start, plain = this.c(start) !== "\"" && this.c(start) !== "'") {
      if (key.several) throw this.mistake("a key stands on one line, its colon included", start);
      if ([...this.s.slice(start, this.at)].length > MAX_KEY) {
        throw this.mistake(`a key may have at most ${MAX_KEY} characters`, start);
      }
      if (plain && key.text === "<<") throw this.mistake("merge keys (<<) are not part of this format", start);
    }
    refuseDeeper(column) {
      if (this.indent > column) throw this.mistake("this line is indented like nothing above it");
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

    // Plain text

    checkPlainStart(inFlow) {
      const c = this.c();
      if (c === "-" || c === "?" || c === ":") {
        if (this.gap(this.at + 1) || (inFlow && (this.flowSign(this.at + 1) || c !== "-"))) {
          throw this.mistake(`text cannot begin with ${c}; put it in quotes`);
        }
      } else if (c !== END && ",]}#|>%@`".includes(c)) {
        throw this.mistake(`text cannot begin with ${c}; put it in quotes`);
      } else if (this.oddSpace(this.at)) {
        throw this.mistake("text may not begin with a space that is another character than the plain one");
      }
    }
    plainLine(inFlow, start = this.at) {
      let stop = start;
      let ending;
      for (;;) {
        const c = this.c(stop);
        if (this.endsLine(stop)) { ending = "line"; break; }
        if (c === ":" && (this.gap(stop + 1) || (inFlow && this.flowSign(stop + 1)))) { ending = "key"; break; }
        if (c === "#" && stop > start && this.blank(stop - 1)) { ending = "comment"; break; }
        if (inFlow && ",[]{}".includes(c)) { ending = "flow"; break; }
        stop += 1;
      }
      let end = stop;
      while (end > start && this.blank(end - 1)) end -= 1;
      return { start, end, stop, ending };
    }
    plain(first, column, inFlow) {
      const lines = [first];
      let line = first;
      this.at = line.end;
      while (line.ending === "line") {
        const next = this.continuation(line, column);
        if (!next) break;
        if (this.s.slice(line.end, line.stop).includes("\t")) {
          throw this.mistake("a tab may not stand at the end of a line", line.end);
        }
        if (inFlow && (this.flowSign(next.start) || (this.c(next.start) === ":" && this.gap(next.start + 1)))) break;
        this.at = next.start;
        this.lineStart = next.lineStart;
        if (this.c() === "-" && this.gap(this.at + 1)) {
          throw this.mistake("a list item cannot stand indented below text");
        }
        line = this.plainLine(inFlow);
        if (inFlow) this.checkStop(line);
        if (!inFlow && line.ending === "key") {
          throw this.mistake("a key cannot stand below text that it would belong to");
        }
        line.blanks = next.blanks;
        lines.push(line);
        this.at = line.end;
      }
      let text = "";
      for (const part of lines) {
        if (part !== first) text += part.blanks ? "\n".repeat(part.blanks) : " ";
        text += this.s.slice(part.start, part.end);
      }
      return this.textNode(first.start, text, lines.length > 1);
    }
    checkStop(line) {
      if (line.ending === "key" && this.flowSign(line.stop + 1)) {
        throw this.mistake("a colon must be followed by a space", line.stop);
      }
    }
    continuation(line, column) {
      let ahead = line.stop;
      let start = ahead;
      let blanks = -1;
      while (this.c(ahead) !== END) {
        if (this.c(ahead) === "\r") ahead += 1;
        if (this.c(ahead) === "\n") ahead += 1;
        start = ahead;
        blanks += 1;
        while (this.c(ahead) === " ") ahead += 1;
        if (!this.endsLine(ahead)) break;
      }
      const c = this.c(ahead);
      if (ahead - start < column || c === END || c === "#" || c === "\t") return null;
      if (ahead === start && (this.anyMarker(ahead) || c === "%")) return null;
      return { start: ahead, lineStart: start, blanks };
    }

    // Text in quotes

    quoted(column) {
      const start = this.at;
      const quote = this.c();
      let text = "";
      let kept = 0;
      let several = false;
      this.at += 1;
      for (;;) {
        const c = this.c();
        if (c === quote) {
          if (quote === "'" && this.c(this.at + 1) === "'") {
            text += "'";
            this.at += 2;
            continue;
          }
          this.at += 1;
          return this.textNode(start, text, several);
        }
        if (c === "\\" && quote === "\"") {
          if (this.endsLine(this.at + 1)) {
            this.at += 1;
            if (this.foldQuoted(start, column) > 0) {
              throw this.mistake("a backslash at the end of a line joins it with the next, which may not be blank");
            }
            several = true;
          } else {
            text += this.escape();
          }
          kept = text.length;
        } else if (this.endsLine()) {
          let end = text.length;
          while (end > kept && (text[end - 1] === " " || text[end - 1] === "\t")) end -= 1;
          if (text.slice(end).includes("\t")) throw this.mistake("a tab may not stand at the end of a line");
          const breaks = this.foldQuoted(start, column);
          text = text.slice(0, end) + (breaks ? "\n".repeat(breaks) : " ");
          kept = text.length;
          several = true;
        } else {
          text += c;
          this.at += 1;
        }
      }
    }
    foldQuoted(start, column) {
      let breaks = -1;
      for (;;) {
        if (this.c() === END) throw this.unclosed(start);
        this.passLineEnd();
        breaks += 1;
        while (this.c() === " ") this.at += 1;
        if (this.c() === "\t") throw this.mistake("lines are indented with spaces, not with tabs");
        if (!this.endsLine()) break;
      }
      this.checkFurtherLine(start, column);
      return breaks;
    }
    escape() {
      const letters = {
        0: "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1B", " ": " ",
        "\"": "\"", "/": "/", "\\": "\\", N: "\x85", _: "\xA0", L: "\u2028", P: "\u2029",
      };
      const widths = { x: 2, u: 4, U: 8 };
      const c = this.c(this.at + 1);
      const width = Object.hasOwn(widths, c) ? widths[c] : 0;
      const digits = this.s.slice(this.at + 2, this.at + 2 + width);
      const code = parseInt(digits, 16);
      if (width && /^[0-9A-Fa-f]+$/.test(digits) && digits.length === width && code <= 0x10FFFF
        && (code < 0xD800 || code > 0xDFFF)) {
        this.at += 2 + width;
        return String.fromCodePoint(code);
      }
      if (!Object.hasOwn(letters, c)) {
        throw this.mistake("a backslash in double quotes begins an escape, and this is none");
      }
      this.at += 2;
      return letters[c];
    }

    // Text behind | and >

    block(parent) {
      const start = this.at;
      const folds = this.c() === ">";
      const header = this.blockHeader();
      const body = this.at;
      const lines = [];
      const indent = header.indent
        ? Math.max(parent, 0) + header.indent : this.textIndent(Math.max(parent + 1, 1), header.chomp, lines);
      const hasText = indent > 0 && this.passBlockLines(indent, header.chomp, lines);
      if (header.indent) {
        if (parent < 0 && hasText) {
          throw this.mistake("a digit behind | or > has no agreed meaning at the top of a file", start);
        }
        if (!hasText && this.c(body) !== END) throw this.mistake("a digit behind | or > needs a text below it", start);
      }
      const node = this.textNode(start, blockText(lines, folds, header.chomp), true);
      this.seekContent();
      return node;
    }
    spaces() {
      let ahead = this.at;
      while (this.c(ahead) === " ") ahead += 1;
      return ahead - this.at;
    }
    // Passes blank lines; how far the first line of the text is indented, 0 where there is no text.
    textIndent(least, chomp, lines) {
      let widest = 0;
      let widestAt = this.at;
      for (;;) {
        const width = this.spaces();
        const first = this.c(this.at + width);
        if (first === "\n" || first === "\r") {
          if (width > widest) [widest, widestAt] = [width, this.at];
          this.at += width;
          this.passLineEnd();
          lines.push("");
        } else if (first === "\t") {
          throw this.mistake("the lines of a block text are indented with spaces, not with tabs", this.at + width);
        } else if (first === END) {
          this.at += width;
          if (width > 0 && chomp === "+") throw this.unfinished(this.at);
          return 0;
        } else if (width < least) {
          return 0;
        } else if (width < widest) {
          throw this.mistake("a blank line before a block text may not have more spaces than the text", widestAt);
        } else {
          return width;
        }
      }
    }
    // Passes the lines of a text and the blank lines behind it; whether there are any with text.
    passBlockLines(indent, chomp, lines) {
      let hasText = false;
      while (this.c() !== END) {
        const width = Math.min(this.spaces(), indent);
        const first = this.c(this.at + width);
        if (this.endsLine(this.at + width)) {
          this.at += width;
          if (first === END && chomp === "+") throw this.unfinished(this.at);
          if (first !== END) lines.push("");
        } else if (width < indent) {
          if (first === "\t") {
            throw this.mistake("the lines of a block text are indented with spaces, not with tabs", this.at + width);
          }
          break;
        } else {
          this.at += width;
          lines.push(this.restOfLine());
          this.at += lines[lines.length - 1].length;
          if (this.c() === END && chomp !== "-") throw this.unfinished(this.at);
          hasText = true;
        }
        this.passLineEnd();
      }
      return hasText;
    }
    unfinished(offset) { return this.mistake("the last line of a block text must have a line end", offset); }
    blockHeader() {
      const header = { indent: 0, chomp: "" };
      const wrong = "only -, + and a digit from 1 to 9 may follow | or > on its line";
      this.at += 1;
      while (!this.gap(this.at)) {
        const c = this.c();
        if ((c === "-" || c === "+") && !header.chomp) header.chomp = c;
        else if (c >= "1" && c <= "9" && !header.indent) header.indent = Number(c);
        else throw this.mistake(wrong);
        this.at += 1;
      }
      this.passSpaces();
      if (this.c() === "#") this.passComment();
      if (!this.endsLine()) throw this.mistake(wrong);
      this.passLineEnd();
      return header;
    }

    // Brackets and braces

    flow(column) {
      const start = this.at;
      const isMap = this.c() === "{";
      const closing = isMap ? "}" : "]";
      const line = this.lineOf(start);
      const node = isMap ? { kind: "map", line, entries: [] } : { kind: "list", line, items: [] };
      const known = new Set();
      this.enter();
      this.at += 1;
      for (;;) {
        this.passFlowSpace(start, column);
        if (this.c() === closing) break;
        if (this.c() === ",") throw this.mistake("there is nothing before this comma");
        this.flowEntry(node, known, start, column);
        this.passFlowSpace(start, column);
        if (this.c() === closing) break;
        if (this.c() !== ",") throw this.mistake(`a comma or ${closing} is due here`);
        this.at += 1;
      }
      this.at += 1;
      this.depth -= 1;
      return node;
    }
    flowEntry(node, known, start, column) {
      this.refuseProperty();
      const keyStart = this.at;
      if (this.c() === "[" || this.c() === "{") {
        if (node.kind === "map") throw this.mistake("a key is text, not a list or a mapping");
        node.items.push(this.flow(column));
        this.passFlowSpace(start, column);
        if (this.c() === ":") throw this.mistake("a key is text, not a list or a mapping", keyStart);
        return;
      }
      const plain = this.c() !== "\"" && this.c() !== "'";
      const key = this.flowScalar(column);
      const keyLineStart = this.lineStart;
      const keyEnd = this.at;
      this.passFlowSpace(start, column);
      if (this.c() !== ":") {
        if (node.kind === "list") {
          node.items.push(key);
          return;
        }
        this.checkKey({ ...key, several: false }, keyStart, plain);
        this.noteKey(key, known);
        node.entries.push({ key: key.text, line: key.line, value: { kind: "blank", line: key.line } });
        return;
      }
      if (this.lineStart !== keyLineStart || key.several) {
        throw this.mistake("a key stands on one line, its colon included", keyStart);
      }
      const close = this.gap(this.at + 1) || (!plain && this.flowSign(this.at + 1));
      if (!close && (plain || this.at !== keyEnd)) throw this.mistake("a colon must be followed by a space");
      this.checkKey(key, keyStart, plain);
      if (node.kind === "map") this.noteKey(key, known);
      this.at += 1;
      this.passFlowSpace(start, column);
      const pair = { key: key.text, line: key.line, value: this.flowValue(column) };
      if (node.kind === "map") node.entries.push(pair);
      else node.items.push({ kind: "map", line: key.line, entries: [pair] });
    }
    flowValue(column) {
      const c = this.c();
      if (c === "," || c === "]" || c === "}") return this.blankNode();
      if (c === "[" || c === "{") return this.flow(column);
      this.refuseProperty();
      return this.flowScalar(column);
    }
    flowScalar(column) {
      if (this.c() === "\"" || this.c() === "'") return this.quoted(column);
      this.checkPlainStart(true);
      const line = this.plainLine(true);
      this.checkStop(line);
      return this.plain(line, column, true);
    }
    passFlowSpace(start, column) {
      let mayComment = false;
      for (;;) {
        if (this.blank(this.at)) {
          mayComment = true;
          this.passSpaces();
        }
        const c = this.c();
        if (c === "#") {
          if (!mayComment) throw this.mistake("a comment must have a space before its #");
          this.passComment();
        } else if (c === "\n" || c === "\r") {
          this.passLineEnd();
          mayComment = true;
          while (this.c() === " ") this.at += 1;
          if (!this.endsLine() && this.c() !== "#" && this.c() !== "\t") this.checkFurtherLine(start, column);
        } else if (c === END) {
          throw this.unclosed(start);
        } else {
          return;
        }
      }
    }
  }

  // What the lines of a block text read as.
  function blockText(lines, folds, chomp) {
    let text = "";
    let pending = 0;
    let wasSpaced = false;
    let isFirst = true;
    for (const line of lines) {
      if (line === "") {
        pending += 1;
        continue;
      }
      const isSpaced = line[0] === " " || line[0] === "\t";
      if (folds && !isFirst && !isSpaced && !wasSpaced) {
        text += pending === 1 ? " " : "\n".repeat(pending - 1);
      } else {
        text += "\n".repeat(pending);
      }
      text += line;
      pending = 1;
      wasSpaced = isSpaced;
      isFirst = false;
    }
    if (chomp === "+") return text + "\n".repeat(pending);
    return chomp === "-" || isFirst ? text : `${text}\n`;
  }

  // Characters that no file may hold, whatever its structure.
  function inspect(text) {
    const found = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\r(?!\n)/.exec(text);
    if (!found) return;
    const line = text.slice(0, found.index).split("\n").length;
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new Mistake(line, `the character U+${code} may not stand in a file`);
  }

  // A file's text as a tree, and the comments that stand in it.
  function read(text) {
    const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
    inspect(body);
    const reader = new Reader(body);
    return { root: reader.document(), comments: reader.comments };
  }

  return { read };
})();
