// Brackets and braces.
class YAMLFlow extends YAMLBlockText {
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
