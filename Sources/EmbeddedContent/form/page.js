// The page's state, its messages, and what is said of the answers as a whole.

const form = JSON.parse(document.getElementById("data").textContent);
const criteria = new Map();
(function collect(parts) {
  for (const part of parts) {
    if (part.parts) collect(part.parts);
    else criteria.set(part.criterion, part);
  }
})([...form.groups, ...form.annex]);

const state = {
  sheet: answerFiles.emptySheet(form),
  name: "",
  // The criteria that the opened file names, with an answer or without.
  named: new Set(),
  unsaved: false,
  keepsDraft: false,
  onlyOpen: false,
  onlyCore: false,
};
const place = (id) => document.getElementById(id);
const DRAFT = `hrdd form ${form.id}`;

// The answer to a criterion, made where there is none yet.
function answerTo(id) {
  if (!state.sheet.answers.has(id)) state.sheet.answers.set(id, answerFiles.emptyAnswer());
  return state.sheet.answers.get(id);
}

// Messages

function say(...parts) {
  place("messages").replaceChildren(el("div", { className: "message" }, ...parts, button("Close", clear, "quiet")));
}
function complain(title, ...parts) {
  place("messages").replaceChildren(
    el("div", { className: "message bad", role: "alert" }, el("h2", {}, title), ...parts, button("Close", clear, "quiet")));
  place("messages").scrollIntoView({ block: "nearest" });
}
function clear() { place("messages").replaceChildren(); }

// A question with two answers; the promise gives whether the first was chosen.
function ask(title, text, yes, no) {
  return new Promise((resolve) => {
    const id = newID();
    const dialog = el("dialog", { "aria-labelledby": id }, el("h2", { id }, title), text,
      el("div", { className: "buttons" },
        button(no, () => dialog.close("no")), button(yes, () => dialog.close("yes"), "strong")));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

// What changed

let pending = 0;
function changed() {
  state.unsaved = true;
  if (pending) return;
  pending = requestAnimationFrame(() => {
    pending = 0;
    refresh();
    keepDraft();
  });
}

let draftTimer = 0;
function keepDraft() {
  if (!state.keepsDraft) return;
  clearTimeout(draftTimer);
  draftTimer = setTimeout(() => {
    try {
      localStorage.setItem(DRAFT, answerFiles.write(forSaving()));
    } catch {
      state.keepsDraft = false;
      say(el("p", {}, "This browser keeps no draft here. Save the file instead."));
    }
  }, 400);
}

// Head

const days = (date) => {
  const names = "January February March April May June July August September October November December".split(" ");
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "");
  return parts ? `${Number(parts[3])} ${names[parts[2] - 1]} ${parts[1]}` : "";
};

function showHead() {
  const { letter } = form;
  const asked = countCriteria(form.groups);
  const expected = countCriteria(form.annex);
  const lead = letter
    ? `The ${form.groups.length} questions that letter ${letter.reference}${letter.date ? ` of ${days(letter.date)}` : ""} puts to ${letter.to}, in the letter’s words. The ${asked} criteria below them${expected ? `, and the ${expected} of the annex,` : ""} are hrdd’s own and no text of the United Nations.`
    : `${form.groups.length} questions with ${asked} criteria${expected ? `, and an annex with ${expected} more` : ""}.`;
  place("head").replaceChildren(
    el("h1", {}, form.title),
    el("p", {}, lead),
    letter && letter.publicOn
      ? el("p", {}, `The letter and any response are made public on ${days(letter.publicOn)}.`) : "",
    el("p", {}, "Nothing that you write here is sent anywhere: the page works without a network, and what you save is a file on your own device. Write no name and no detail by which a worker, a representative, a complainant or whoever spoke with them could be known."),
    form.glossary.length ? el("details", {}, el("summary", {}, "What words mean here"),
      el("dl", {}, form.glossary.map(([term, meaning]) => [el("dt", {}, term), el("dd", {}, meaning)]))) : "");
}

function countCriteria(parts) {
  return parts.reduce((sum, part) => sum + (part.parts ? countCriteria(part.parts) : 1), 0);
}

function showAbout() {
  const { head } = state.sheet;
  const reply = field("What became of the reply", selectInput(head, "reply", form.terms.reply, changed, "Received"),
    { hint: "Only for a published reply" });
  const basisMeaning = el("p", { className: "hint" });
  const showBasis = () => {
    reply.hidden = head.basis !== "published-reply";
    const term = form.terms.basis.find((one) => one.word === head.basis);
    basisMeaning.textContent = term ? `${term.meaning}.` : "";
  };
  const basis = field("Basis (required)", selectInput(head, "basis", form.terms.basis, () => {
    showBasis();
    changed();
  }, "Choose one"));
  basis.append(basisMeaning);
  showBasis();
  const asOf = lineInput(head, "asOf", changed, { type: "date" });
  place("about").replaceChildren(
    el("h2", { id: "about-title" }, "About these answers"),
    el("div", { className: "fields" },
      named("company", field("Company (required)", lineInput(head, "company", changed, { autocomplete: "organization" }))),
      named("basis", basis), reply,
      named("as-of", field("As of (required)", asOf, { hint: "The day for which the answers hold" })),
      field("Size of the company", selectInput(head, "size", form.terms.size, changed)),
      field("Filled in by", lineInput(head, "analyst", changed), { hint: "Printed in public only on request" })),
    involvementEditor());
}
const named = (name, element) => { element.dataset.name = name; return element; };

function involvementEditor() {
  const { sheet } = state;
  const LIST = "list";
  const isWord = (claims) => claims.length === 1 && !claims[0].impact.text && !claims[0].evidence.length;
  const choice = { word: !sheet.claims.length ? "" : isWord(sheet.claims) ? sheet.claims[0].claim : LIST };
  const body = el("div", {});
  const meaning = el("p", { className: "hint" });
  const showBody = () => {
    const term = form.terms.claim.find((one) => one.word === choice.word);
    meaning.textContent = term ? `${term.meaning}.` : "";
    body.replaceChildren(choice.word !== LIST ? "" : listEditor(sheet.claims, {
      noun: "an impact", changed, make: answerFiles.emptyClaim,
      render: (claim) => el("div", {},
        writtenField("The harm that is meant", claim.impact, changed, { rows: 2 }),
        field("The company’s part in it", selectInput(claim, "claim", form.terms.claim, changed, "Choose one")),
        el("h4", {}, "Evidence for this"), evidenceEditor(claim.evidence, form, changed)),
    }));
  };
  const select = selectInput(choice, "word", [...form.terms.claim, { word: LIST, label: "Impact by impact …" }], () => {
    if (choice.word === LIST) {
      if (!sheet.claims.length) sheet.claims.push(answerFiles.emptyClaim());
    } else {
      sheet.claims.splice(0, sheet.claims.length);
      if (choice.word) sheet.claims.push({ ...answerFiles.emptyClaim(), claim: choice.word });
    }
    showBody();
    changed();
  });
  const box = field("Whether and how the company is involved", select);
  box.append(meaning);
  const alleged = form.letter && form.letter.alleged;
  showBody();
  return el("div", { className: "involvement" }, el("h3", {}, "Involvement"),
    alleged ? el("p", {}, "The letter says: ", el("q", {}, alleged)) : "",
    el("p", { className: "hint" }, "A word alone changes nothing in the score. A direct link counts only impact by impact, each shown by a public document, a stakeholder account or an independent investigation; then leverage that others remedy is asked for in the place of remedy of one’s own."),
    box, body);
}
