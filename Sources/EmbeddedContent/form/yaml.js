// Lists and mappings by their indentation, and the file as a whole.
class YAMLReader extends YAMLFlow {
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
  refuseDeeper(column) {
    if (this.indent > column) throw this.mistake("this line is indented like nothing above it");
  }
}

const yaml = (() => {
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
    const reader = new YAMLReader(body);
    return { root: reader.document(), comments: reader.comments };
  }

  return { read };
})();
