// Elements, and the fields of the page. A field changes the sheet and says so by `changed`.

let lastNumber = 0;
const newID = () => `e${lastNumber += 1}`;

// `el("p", {className: "note"}, "text", child, …)`; children that are null are left out.
function el(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key.includes("-") || key === "role" || key === "for") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const button = (label, onclick, className = "") => el("button", { type: "button", onclick, className }, label);

// A label, a control below it, a hint, and a place for what is wrong. `check` gives "" where a value is right.
function field(label, control, { hint = "", check = null, wide = false } = {}) {
  control.id = newID();
  const wrong = el("p", { className: "wrong", id: newID() });
  const notes = hint ? el("p", { className: "hint", id: newID() }, hint) : null;
  control.setAttribute("aria-describedby", [notes && notes.id, wrong.id].filter(Boolean).join(" "));
  const show = () => {
    const text = check && !answerFiles.isBlankText(control.value) ? check(control.value) : "";
    wrong.textContent = text && `${label} ${text}.`;
    if (text) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  };
  control.addEventListener("change", show);
  show();
  return el("div", { className: wide ? "field wide" : "field" },
    el("label", { htmlFor: control.id }, label), control, notes, wrong);
}

// A line of text in `object[key]`.
function lineInput(object, key, changed, properties = {}) {
  const input = el("input", { type: "text", value: object[key], autocomplete: "off", ...properties });
  input.addEventListener("input", () => {
    object[key] = answerFiles.isBlankText(input.value) ? "" : input.value.trim();
    changed();
  });
  return input;
}

// Several lines of text in `object[key]`; what stood there stays as it was until it is touched.
function areaInput(object, key, changed, rows = 3) {
  const area = el("textarea", { value: object[key], rows });
  const grow = () => { area.rows = Math.min(20, Math.max(rows, area.value.split("\n").length)); };
  area.addEventListener("input", () => {
    object[key] = answerFiles.isBlankText(area.value) ? "" : tidied(area.value);
    grow();
    changed();
  });
  grow();
  return area;
}

// Without spaces at the ends of lines, which nobody sees; with a line end behind the last of several lines.
function tidied(text) {
  const lines = text.toWellFormed().replace(/\r\n?/g, "\n").split("\n").map((line) => line.trimEnd());
  const whole = lines.join("\n").trim();
  return whole.includes("\n") ? `${whole}\n` : whole;
}

function selectInput(object, key, terms, changed, blank = "Not stated") {
  const select = el("select", {},
    blank === null ? null : el("option", { value: "" }, blank),
    terms.map((term) => el("option", { value: term.word }, term.label)));
  select.value = object[key];
  select.addEventListener("change", () => {
    object[key] = select.value;
    changed();
  });
  return select;
}

function checkbox(label, checked, onchange) {
  const input = el("input", { type: "checkbox", checked });
  input.addEventListener("change", () => onchange(input.checked));
  return el("label", { className: "check" }, input, el("span", {}, label));
}

// A free text with its mark.
function writtenField(label, written, changed, { hint = "", rows = 3 } = {}) {
  const box = field(label, areaInput(written, "text", changed, rows), { hint, wide: true });
  box.append(checkbox("Confidential: it is graded, and left out of a public report", written.confidential, (on) => {
    written.confidential = on;
    changed();
  }));
  return box;
}

// A list of things of one kind, each with a button to remove it, and a button to add one.
function listEditor(items, { noun, make, render, changed }) {
  const box = el("div", { className: "list" });
  const add = button(`Add ${noun}`, () => {
    const item = make();
    items.push(item);
    changed();
    const row = show(item);
    row.querySelector("input, select, textarea").focus();
  });
  const show = (item) => {
    const row = el("fieldset", { className: "item" }, el("legend", {}, ""), render(item));
    row.append(button(`Remove this ${noun.replace(/^an? /, "")}`, () => {
      items.splice(items.indexOf(item), 1);
      row.remove();
      renumber();
      changed();
      add.focus();
    }, "quiet"));
    box.insertBefore(row, add);
    renumber();
    return row;
  };
  const renumber = () => {
    const title = noun.replace(/^an? (piece of )?/, "");
    box.querySelectorAll(":scope > fieldset > legend").forEach((legend, index) => {
      legend.textContent = `${title[0].toUpperCase()}${title.slice(1)} ${index + 1}`;
    });
  };
  box.append(add);
  items.forEach(show);
  return box;
}

// The sources of an answer or a claim.
function evidenceEditor(evidence, form, changed) {
  const { fault } = answerFiles;
  const kinds = form.terms.kind;
  return listEditor(evidence, {
    noun: "a piece of evidence", changed,
    make: () => ({ ...answerFiles.emptyEvidence(), kind: "public-document" }),
    render: (one) => {
      const meaning = el("p", { className: "hint" });
      const lines = field("Lines of the reply", lineInput(one, "lines", changed, { placeholder: "12-19" }), { check: fault.lines });
      const shown = () => {
        meaning.textContent = `${kinds.find((kind) => kind.word === one.kind)?.meaning ?? ""}.`;
        lines.hidden = one.kind !== "reply" && one.lines === "";
      };
      const kind = field("Kind", selectInput(one, "kind", kinds, () => { shown(); changed(); }, null));
      kind.append(meaning);
      shown();
      const line = (label, key, options = {}, properties = {}) => field(label, lineInput(one, key, changed, properties), options);
      const more = el("details", {}, el("summary", {}, "When read, archived copy, language"),
        el("div", { className: "fields" },
          line("Read on", "accessed", { check: fault.date }, { placeholder: "2026-03-01" }),
          line("Address of an archived copy", "archive-url", { check: fault.address }, { inputMode: "url" }),
          line("Language, unless English", "language"),
          field("Translation of the quote", areaInput(one, "translation", changed, 2), { wide: true })));
      more.open = ["accessed", "archive-url", "language", "translation"].some((key) => one[key] !== "");
      return el("div", { className: "fields" },
        kind, line("Title", "title"),
        line("Address on the web", "url", { check: fault.address }, { inputMode: "url", placeholder: "https://" }),
        line("Page", "page", {}, { placeholder: "41 or 12-14" }), lines,
        line("Date", "date", { check: fault.date, hint: "A day, a month or a year" }, { placeholder: "2025-06-30" }),
        field("Quote", areaInput(one, "quote", changed, 2), { hint: "The words that show it", wide: true }),
        checkbox("Confidential: it is graded, and left out of a public report", one.confidential, (on) => {
          one.confidential = on;
          changed();
        }),
        more);
    },
  });
}
