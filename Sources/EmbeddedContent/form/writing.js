// Writes a tree as hrdd writes it, byte for byte. A value is null, true, false, a text, a list, or
// {entries: [[key, value]]}; `flow` on a list or a mapping asks for one line in brackets.

const yamlText = (() => {
  const LINE = 100;
  const WORDS = new Set([
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=", ".inf", ".nan", "+.inf",
  ]);
  const UNPRINTABLE = /[^\t\n\x20-\x7E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;
  const NO_START = /^[ \t?:,[\]{}#&*!|>'"%@`\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000]/;

  const size = (text) => [...text].length;
  const isList = (value) => Array.isArray(value);
  const isMap = (value) => value !== null && typeof value === "object" && !isList(value);
  const isFull = (value) => (isList(value) ? value.length > 0 : isMap(value) && value.entries.length > 0);

  // Scalars

  function looksLikeNumber(text) {
    return /^-?(0|[1-9]\d*|\d)(\.\d+)?$/.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
  }

  // Texts that begin like a number and hold nothing that no number has.
  function isOddNumber(text) {
    const first = /[^+.]/.exec(text);
    return !first || (/\d/.test(first[0]) && /^[0-9abcdefox+\-_.:t z]*$/.test(text.toLowerCase()));
  }

  function canBePlain(text, inFlow) {
    if (text === "" || /[ :\t]$/.test(text) || UNPRINTABLE.test(text) || /[\n\t]/.test(text)) return false;
    if (NO_START.test(text) || /^[\u2018-\u201F](.*[\u2018-\u201F])?$/u.test(text) || text.startsWith("...")) return false;
    if (text.startsWith("-") && !looksLikeNumber(text)) return false;
    if (text.includes(": ") || text.includes(" #")) return false;
    if (inFlow && /[,[\]{}:?]/.test(text)) return false;
    return !WORDS.has(text.toLowerCase()) && (looksLikeNumber(text) || !isOddNumber(text));
  }

  function quoted(text) {
    if (/["\\]/.test(text) && !UNPRINTABLE.test(text) && !text.includes("\n")) {
      return `'${text.replaceAll("'", "''")}'`;
    }
    const names = { "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };
    let out = "\"";
    for (const c of text) {
      if (names[c]) out += names[c];
      else if (UNPRINTABLE.test(c)) out += `\\u${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      else out += c;
    }
    return `${out}"`;
  }

  function canBeLiteral(text, isTop) {
    if (!text.includes("\n") || UNPRINTABLE.test(text)) return false;
    const lines = text.split("\n").filter((line) => line !== "");
    if (!lines.length || lines[0].startsWith("\t") || (lines[0].startsWith(" ") && isTop)) return false;
    const isBlank = (line) => /^[ \t]*$/.test(line);
    return !isBlank(lines[0]) && !isBlank(lines[lines.length - 1]);
  }

  function literal(text, margin) {
    const lines = text.split("\n");
    let header = "|";
    if (lines.find((line) => line !== "").startsWith(" ")) header += "2";
    if (lines[lines.length - 1] === "") {
      lines.pop();
      if (lines[lines.length - 1] === "") header += "+";
    } else {
      header += "-";
    }
    return header + lines.map((line) => (line === "" ? "\n" : `\n${margin}${line}`)).join("");
  }

  const canBeFolded = (text) =>
    !UNPRINTABLE.test(text) && !/[\n\t]/.test(text) && !/^ | $/.test(text) && text.includes(" ");

  function folded(text, width, margin) {
    const lines = [];
    let line = "";
    for (const word of text.split(/(?<! ) (?! )/)) {
      if (line !== "" && size(line) + 1 + size(word) > width) {
        lines.push(line);
        line = word;
      } else {
        line += line === "" ? word : ` ${word}`;
      }
    }
    lines.push(line);
    return `>-${lines.map((one) => `\n${margin}${one}`).join("")}`;
  }

  function scalar(text, room, width, margin, isTop) {
    if (canBeLiteral(text, isTop)) return literal(text, margin);
    if (size(text) > room && canBeFolded(text)) return folded(text, Math.max(20, width), margin);
    return canBePlain(text, false) ? text : quoted(text);
  }

  const keyText = (key) => (canBePlain(key, false) && !looksLikeNumber(key) ? key : quoted(key));

  // Collections

  function flowText(value) {
    if (value === null) return null;
    if (typeof value === "boolean") return String(value);
    if (typeof value === "string") {
      if (value.includes("\n")) return null;
      return canBePlain(value, true) ? value : quoted(value);
    }
    const parts = isList(value)
      ? value.map(flowText)
      : value.entries.map(([key, inner]) => {
        const text = flowText(inner);
        return text === null ? null : `${canBePlain(key, true) ? key : quoted(key)}: ${text}`;
      });
    if (parts.includes(null)) return null;
    return isList(value) ? `[${parts.join(", ")}]` : `{${parts.join(", ")}}`;
  }

  function flowInRoom(value, room) {
    if ((!isList(value) && !isMap(value)) || (isFull(value) && !value.flow)) return null;
    const text = flowText(value);
    return text !== null && (size(text) <= room || !isFull(value)) ? text : null;
  }

  function inline(value, column, lead) {
    if (value === null) return "";
    if (typeof value === "boolean") return ` ${value}`;
    if (typeof value !== "string") return ` ${flowInRoom(value, LINE - lead) ?? "[]"}`;
    const margin = " ".repeat(column + 2 + (column < 0 ? 2 : 0));
    return ` ${scalar(value, LINE - lead, LINE - column - 2, margin, column < 0)}`;
  }

  function lines(value, column) {
    const margin = " ".repeat(column);
    const parts = isList(value) ? value.map((item) => ["-", item]) : value.entries;
    let out = "";
    parts.forEach(([key, inner], number) => {
      if (number > 0) out += margin;
      const head = isList(value) ? "-" : `${keyText(key)}:`;
      const lead = column + size(head) + 1;
      out += head;
      if (isFull(inner) && flowInRoom(inner, LINE - lead) === null) {
        out += isList(value) ? " " : `\n${margin}  `;
        out += lines(inner, column + 2);
      } else {
        out += `${inline(inner, column, lead)}\n`;
      }
    });
    return out;
  }

  // A whole file.
  return (root) => lines(root, 0);
})();
