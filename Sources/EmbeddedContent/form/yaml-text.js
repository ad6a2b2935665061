// Plain text, and text in quotes.
class YAMLText extends YAMLLines {
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
}
