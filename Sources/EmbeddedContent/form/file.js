// Opening and saving files, and the draft that the browser keeps if it is asked to.

function showBar() {
  const input = el("input", { type: "file", accept: ".yaml,.yml,text/yaml,text/plain", hidden: true, id: "file" });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (file) await open(file.name, await file.arrayBuffer());
    input.value = "";
  });
  place("bar").replaceChildren(
    el("div", { className: "progress" },
      el("span", { id: "progress-text" }),
      el("progress", { id: "progress-bar", "aria-labelledby": "progress-text" })),
    el("div", { className: "buttons" },
      button("Next open", goToNextOpen), button("Open a file", () => input.click()), button("Save file", save, "strong")),
    input);
}

function showFoot() {
  const draft = checkbox("Keep a draft in this browser while I write", state.keepsDraft, (on) => {
    state.keepsDraft = on;
    if (on) keepDraft();
    else forgetDraft();
  });
  const text = el("textarea", { readOnly: true, rows: 12, "aria-label": "The file’s text" });
  const preview = el("details", {}, el("summary", {}, "The file as text"),
    el("p", { className: "hint" }, "For copying where a download is not possible."), text);
  preview.addEventListener("toggle", () => { text.value = answerFiles.write(forSaving()); });
  const filter = (label, key) => checkbox(label, state[key], (on) => {
    state[key] = on;
    if (on) progress.forEach((one) => one.fill());
    refresh();
  });
  place("foot").replaceChildren(
    el("h2", {}, "Display and drafts"),
    filter("Show only what is open", "onlyOpen"), filter("Show only the core, a first round for a small company", "onlyCore"),
    draft,
    el("p", { className: "hint" }, "A draft stays on this device, readable by whoever uses this browser, until it is unchecked here."),
    preview);
}

const show = () => {
  showAbout();
  showQuestions();
  showFoot();
  refresh();
};

// Opening

const lineList = (problems) => el("ul", {}, problems.map((one) => el("li", {}, `Line ${one.line}: ${one.message}.`)));

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function open(name, bytes) {
  clear();
  const text = decoded(bytes);
  if (text === null) {
    complain(`${name} was not opened`, el("p", {}, "A file is text in UTF-8, and this one is not."));
    return;
  }
  const { sheet, comments, problems } = answerFiles.read(text, form, criteria);
  if (!sheet) {
    const shown = problems.slice(0, 20);
    complain(`${name} was not opened`, el("p", {}, "Nothing here was changed. Mend this in the file first:"), lineList(shown),
      problems.length > shown.length ? el("p", {}, `And ${problems.length - shown.length} more.`) : "");
    return;
  }
  if (state.unsaved && !await ask("There are answers that are not saved",
    el("p", {}, `Opening ${name} puts its answers in their place.`), "Open it anyway", "Keep what is here")) return;
  if (comments.length && !await ask("Comments would be lost",
    el("div", {},
      el("p", {}, `${name} holds ${comments.length === 1 ? "1 comment" : `${comments.length} comments`}, which this page does not keep: a file saved from here has none. The file that you open stays as it is.`),
      el("ul", { className: "comments" }, comments.slice(0, 5).map((one) => el("li", {}, `Line ${one.line}: `, el("code", {}, one.text.slice(0, 200))))),
      comments.length > 5 ? el("p", {}, `And ${comments.length - 5} more.`) : ""),
    "Open without comments", "Cancel")) return;
  load(sheet, name);
  const { version } = sheet.head;
  const older = version && version !== form.version
    ? el("p", {}, `It was begun with version ${version} of the questionnaire, and this page has ${form.version}. The mark stays, so that hrdd check can name what changed.`) : "";
  const { done, all } = tally(criteria.keys());
  say(el("p", {}, `${name} is open: ${done} of ${all} answered.`), older);
}

function load(sheet, name) {
  state.sheet = sheet;
  state.name = name;
  state.named = new Set(sheet.answers.keys());
  state.unsaved = false;
  show();
  keepDraft();
}

// Saving

// What hrdd check would refuse, with the way to each.
function shortcomings() {
  const { sheet } = state;
  const { fault, isBlankText } = answerFiles;
  const found = [];
  const add = (message, go) => found.push({ message, go });
  const head = (name) => () => document.querySelector(`[data-name="${name}"] :is(input, select)`).focus();
  if (isBlankText(sheet.head.company)) add("The company has no name.", head("company"));
  if (!sheet.head.basis) add("The basis is not chosen.", head("basis"));
  if (!sheet.head.asOf) add("The day for which the answers hold is blank.", head("as-of"));
  const evidence = (list, where, go) => {
    for (const one of list) {
      for (const key of ["url", "archive-url"]) {
        if (one[key] && fault.address(one[key])) add(`${where}: an address ${fault.address(one[key])}.`, go);
      }
      for (const key of ["date", "accessed"]) {
        if (one[key] && fault.date(one[key])) add(`${where}: a date ${fault.date(one[key])}.`, go);
      }
      if (one.lines && fault.lines(one.lines)) add(`${where}: the lines ${fault.lines(one.lines)}.`, go);
    }
  };
  for (const claim of sheet.claims) {
    if (!claim.claim) add("An impact has no word for the company’s part in it.", () => place("about").scrollIntoView());
    evidence(claim.evidence, "Involvement", () => place("about").scrollIntoView());
  }
  for (const [id, answer] of sheet.answers) {
    const criterion = criteria.get(id);
    const choice = form.scales[criterion.scale].find((one) => one.word === answer.word);
    if (choice && choice.state === "not-applicable" && isBlankText(answer.reason.text)) {
      add(`“${criterion.text}” is not applicable only with a reason.`, () => goTo(id));
    }
    if (answer.action.due && fault.date(answer.action.due)) add(`“${criterion.text}”: a date ${fault.date(answer.action.due)}.`, () => goTo(id));
    evidence(answer.evidence, `“${criterion.text}”`, () => goTo(id));
  }
  return found;
}

// Blank answers that nobody touched are left out, unless the file that was opened had them.
function forSaving() {
  const { sheet } = state;
  const order = [...criteria.keys()];
  const answers = [...sheet.answers]
    .filter(([id]) => state.named.has(id) || isAnswered(id) || hasMore(id))
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return { ...sheet, answers: new Map(answers) };
}

function fileName() {
  if (state.name) return state.name;
  const company = state.sheet.head.company.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return `${company.slice(0, 40) || "answers"}-${form.id}.yaml`;
}

function save() {
  const name = fileName();
  const url = URL.createObjectURL(new Blob([answerFiles.write(forSaving())], { type: "text/yaml" }));
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  state.unsaved = false;
  const found = shortcomings();
  if (!found.length) {
    say(el("p", {}, `Saved as ${name}. Next: `, el("code", {}, `hrdd assess ${name}`), "."));
    return;
  }
  say(el("p", {}, `Saved as ${name}. Before it can be assessed:`),
    el("ul", {}, found.slice(0, 12).map((one) => el("li", {}, el("button", { type: "button", className: "link", onclick: one.go }, one.message)))),
    found.length > 12 ? el("p", {}, `And ${found.length - 12} more.`) : "");
}

// Drafts

function forgetDraft() {
  clearTimeout(draftTimer);
  try {
    localStorage.removeItem(DRAFT);
  } catch {
    // There is none where the browser keeps nothing.
  }
}

function reopenDraft() {
  let text = null;
  try {
    text = localStorage.getItem(DRAFT);
  } catch {
    return;
  }
  if (text === null) return;
  state.keepsDraft = true;
  const { sheet } = answerFiles.read(text, form, criteria);
  if (!sheet) return;
  state.sheet = sheet;
  state.unsaved = true;
  say(el("p", {}, "The draft that this browser kept is open. It is no file yet: save it when you are done."));
}

addEventListener("beforeunload", (event) => {
  if (state.unsaved && !state.keepsDraft) event.preventDefault();
});
// A question opened by a link shows its content.
addEventListener("hashchange", () => {
  const one = progress.find((each) => `#${each.details.id}` === location.hash);
  if (one) one.details.open = true;
});

reopenDraft();
showHead();
showBar();
show();
