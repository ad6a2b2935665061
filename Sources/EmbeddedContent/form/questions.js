// The questions with their criteria: what is asked, what counts, and what is answered.

const cards = new Map();
const progress = [];

function showQuestions() {
  cards.clear();
  progress.length = 0;
  const box = place("questions");
  box.replaceChildren();
  form.groups.forEach((group, index) => box.append(questionBox(group, index === 0)));
  if (form.annex.length) {
    box.append(questionBox({
      id: "annex", heading: "The annex",
      text: "Expected by the letters’ annex, or added by hrdd, and asked by no question. In a self-assessment the annex counts as one more question; for a published reply it is reported beside the score.",
      parts: form.annex, isOurs: true,
    }, false));
  }
  showContents();
}

function questionBox(group, isOpen) {
  const count = el("span", { className: "count" });
  const headingID = newID();
  const details = el("details", { className: "question", open: isOpen },
    el("summary", {}, el("h2", { id: headingID }, group.heading), count));
  const body = el("div", { className: "question-body" });
  details.append(body);
  if (group.text) body.append(el(group.isOurs || !form.letter ? "p" : "blockquote", { className: "letter" }, group.text));
  const ids = [];
  // What stands in a question is made when it is first opened, so that the page is there at once.
  const fill = () => {
    if (!details.dataset.filled) {
      details.dataset.filled = "yes";
      addParts(group.parts, body, 3);
    }
  };
  (function list(parts) {
    for (const part of parts) {
      if (part.parts) list(part.parts);
      else ids.push(part.criterion);
    }
  })(group.parts);
  details.addEventListener("toggle", () => {
    if (!details.open || details.dataset.filled) return;
    fill();
    refresh();
  });
  if (isOpen) fill();
  progress.push({ group, ids, count, details, fill });
  return details;
}

function addParts(parts, body, level) {
  for (const part of parts) {
    if (!part.parts) {
      const card = criterionCard(part);
      cards.set(part.criterion, card);
      body.append(card.element);
      continue;
    }
    const section = el("section", { className: "ask" }, el(`h${Math.min(level, 6)}`, {}, part.heading));
    if (part.phrase) section.append(el("p", { className: "phrase" }, "The letter: ", el("q", {}, part.phrase)));
    else if (part.text) section.append(el("p", {}, part.text));
    addParts(part.parts, section, level + 1);
    body.append(section);
  }
}

function showContents() {
  const list = el("ol", {}, progress.map((one) => {
    one.link = el("span", { className: "count" });
    return el("li", {}, el("a", {
      href: `#${one.details.id = `q-${one.group.id}`}`,
      onclick: () => { one.details.open = true; },
    }, one.group.heading), " ", one.link, el("span", { className: "excerpt", "aria-hidden": "true" }, one.group.text));
  }));
  place("contents").replaceChildren(el("h2", {}, "Questions"), list);
}

function criterionCard(criterion) {
  const id = criterion.criterion;
  const name = newID();
  const answer = () => answerTo(id);
  const current = state.sheet.answers.get(id) ?? answerFiles.emptyAnswer();
  const standing = el("p", { className: "standing", id: newID() });
  const reason = el("div", { className: "reason" });
  const choices = form.scales[criterion.scale].filter((choice) =>
    (choice.state !== "not-applicable" || criterion.notApplicable)
    && (!criterion.number || !["met", "partly", "not-met"].includes(choice.state)));
  const isOut = (word) => choices.some((choice) => choice.word === word && choice.state === "not-applicable");

  const showReason = () => {
    const wanted = isOut(answerOrEmpty(id).word);
    if (!wanted && !answerOrEmpty(id).reason.text) {
      reason.replaceChildren();
    } else if (!reason.firstChild) {
      const rule = criterion.notApplicable;
      reason.append(writtenField("Reason (required)", answer().reason, changed, {
        rows: 2, hint: rule ? `${rule.when} ${rule.reason}` : "",
      }));
    }
  };
  let number = null;
  const radio = (word, label, meaning) => {
    const input = el("input", { type: "radio", name, value: word, checked: current.word === word && current.number === "" });
    input.addEventListener("change", () => {
      answer().word = word;
      answer().number = "";
      if (number) number.value = "";
      showReason();
      changed();
    });
    return el("label", { className: `choice ${word || "open"}`, title: meaning }, input, el("span", {}, label));
  };
  const options = el("div", { className: "choices" },
    choices.map((choice) => radio(choice.word, choice.label, choice.meaning)),
    radio("", "Open", "Nothing in the score’s floor, everything in its ceiling"));
  const element = el("fieldset", { className: "criterion", id: `c-${id}`, "aria-describedby": standing.id },
    el("legend", {}, criterion.text),
    el("p", { className: "facts" }, criterion.facts.join(" · "), " ", el("code", {}, id)),
    standing);
  if (criterion.number) {
    const input = el("input", { type: "text", inputMode: "decimal", value: current.number, autocomplete: "off" });
    input.addEventListener("input", () => {
      const value = conditions.fraction(input.value.trim());
      answer().number = value ? conditions.fractionText(value) : "";
      answer().word = "";
      options.querySelectorAll("input").forEach((one) => { one.checked = one.value === "" && !value; });
      changed();
    });
    number = input;
    element.append(field(`Answer${criterion.number.unit ? ` in ${criterion.number.unit}` : ""}`, input, {
      check: (text) => (conditions.fraction(text.trim()) ? "" : "must be a number, such as 3, 0.25 or 1/2"),
    }));
  }
  element.append(options, reason);
  if (criterion.about.length) {
    element.append(el("details", { className: "what" }, el("summary", {}, "What counts"),
      el("dl", {}, criterion.about.map(([term, text]) => [el("dt", {}, term), el("dd", {}, text)]))));
  }
  const summary = el("summary", {});
  const more = el("details", { className: "more" }, summary);
  more.addEventListener("toggle", () => {
    if (more.open && !more.dataset.filled) {
      more.dataset.filled = "yes";
      more.append(moreFields(answer()));
    }
  });
  element.append(more);
  const showMore = () => {
    const text = contentsOf(answerOrEmpty(id));
    summary.textContent = text || "Statement, evidence, comment, plan";
    more.classList.toggle("full", text !== "");
  };
  showReason();
  showMore();
  return { element, standing, showMore, criterion, shown: null };
}

const nothing = answerFiles.emptyAnswer();
const answerOrEmpty = (id) => state.sheet.answers.get(id) ?? nothing;
const isAnswered = (id) => answerOrEmpty(id).word !== "" || answerOrEmpty(id).number !== "";

const hasMore = (id) => contentsOf(answerOrEmpty(id)) !== "" || answerOrEmpty(id).reason.text !== "";

// What an answer holds besides its word, for the line that opens it.
function contentsOf(answer) {
  const count = answer.evidence.length;
  const { comment, action } = answer;
  const parts = [
    answer.statement.text && "statement",
    count && (count === 1 ? "1 piece of evidence" : `${count} pieces of evidence`),
    (comment.agrees || comment.text.text) && "company’s comment",
    (action.owner || action.due || action.note.text) && "plan",
  ].filter(Boolean);
  const text = parts.join(", ");
  return text && text[0].toUpperCase() + text.slice(1);
}

function moreFields(answer) {
  const { comment, action } = answer;
  const agreement = [{ word: "true", label: "Yes" }, { word: "false", label: "No" }];
  return el("div", {},
    writtenField("Statement", answer.statement, changed, { hint: "What the company says to this. Alone it is a claim." }),
    el("h4", {}, "Evidence"),
    el("p", { className: "hint" }, "What shows it. Documents are cited and never opened or sent."),
    evidenceEditor(answer.evidence, form, changed),
    el("h4", {}, "The company’s comment on this answer"),
    el("div", { className: "fields" },
      field("Does it agree?", selectInput(comment, "agrees", agreement, changed))),
    writtenField("Comment", comment.text, changed, { rows: 2 }),
    el("h4", {}, "What is to be done"),
    el("div", { className: "fields" },
      field("Who sees to it", lineInput(action, "owner", changed)),
      field("By when", lineInput(action, "due", changed, { placeholder: "2026-09-30" }), { check: answerFiles.fault.date })),
    writtenField("What", action.note, changed, { rows: 2 }));
}
