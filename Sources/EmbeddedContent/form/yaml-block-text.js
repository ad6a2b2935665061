// Text behind | and >.
class YAMLBlockText extends YAMLText {
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
    const node = this.textNode(start, this.blockText(lines, folds, header.chomp), true);
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

  // What the lines of a block text read as.
  blockText(lines, folds, chomp) {
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
}
