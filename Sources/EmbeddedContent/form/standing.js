// What the rules make of the answers, and how far one has come.

// What a person is told where it is not the answer alone that decides.
function standingText(criterion, rule) {
  const before = (condition) => (condition.answer
    ? [`“${criteria.get(condition.answer).text}”`]
    : (condition.all ?? condition.any).flatMap(before));
  const list = criterion.follows ? before(criterion.follows).join(criterion.follows.any ? " or " : " and ") : "";
  switch (rule) {
    case "does-not-apply": return `Asked only where ${criterion.appliesText}.`;
    case "other-of-pair":
      return criterion.pair.part === "remedy"
        ? "Not asked: for a direct link that is shown, leverage so that others remedy is asked for instead."
        : "Asked only where a direct link and no more is shown under “Involvement”; until then remedy of one’s own is asked for.";
    case "prerequisite-not-met": return `Counts as not met, because this is not met: ${list}.`;
    case "prerequisite-open": return `Follows from an answer that is open: ${list}.`;
    case "prerequisite-not-applicable": return `Not asked, because this does not apply: ${list}.`;
    case "reply-refused": return "Counts as declined: the reply was refused.";
    case "no-reply": return "Without effect: there is no reply to be scored.";
    default: return "";
  }
}

let counted = new Map();

function refresh() {
  counted = conditions.count(form, criteria, state.sheet);
  for (const [id, card] of cards) {
    const { rule, applies } = counted.get(id);
    const isAsked = applies && rule !== "prerequisite-not-met";
    const isHidden = (state.onlyOpen && (isAnswered(id) || !isAsked)) || (state.onlyCore && !card.criterion.core);
    const shown = `${rule} ${isHidden} ${isAnswered(id)}`;
    card.showMore();
    if (card.shown === shown) continue;
    card.shown = shown;
    card.standing.textContent = standingText(card.criterion, rule);
    const isOut = rule === "does-not-apply" || rule === "other-of-pair" || rule === "prerequisite-not-applicable";
    card.element.classList.toggle("out", isOut && !isAnswered(id));
    card.element.classList.toggle("faint", !isAsked);
    card.element.hidden = isHidden;
  }
  for (const section of document.querySelectorAll("section.ask")) {
    const all = [...section.querySelectorAll(".criterion")];
    section.hidden = all.length > 0 && all.every((one) => one.hidden);
  }
  showProgress();
}

// Of those that are asked of this company; a follow-up of what is not met asks nothing more.
function tally(ids) {
  let [done, all, out] = [0, 0, 0];
  for (const id of ids) {
    const { rule, applies } = counted.get(id);
    if (state.onlyCore && !criteria.get(id).core) continue;
    const isAsked = applies ? rule !== "prerequisite-not-met" && rule !== "reply-refused" : rule === "as-answered";
    if (isAsked) all += 1;
    else out += 1;
    if (isAsked && isAnswered(id)) done += 1;
  }
  return { done, all, out };
}

function showProgress() {
  let [done, all, out] = [0, 0, 0];
  for (const one of progress) {
    const here = tally(one.ids);
    done += here.done;
    all += here.all;
    out += here.out;
    one.count.textContent = here.all ? `${here.done} of ${here.all}` : "nothing asked";
    one.count.classList.toggle("all", here.all > 0 && here.done === here.all);
    one.link.textContent = one.count.textContent;
  }
  place("progress-text").textContent = `${done} of ${all} answered${out ? `, ${out} not asked` : ""}`;
  place("progress-bar").max = Math.max(1, all);
  place("progress-bar").value = done;
}

// The next criterion, from where one is, that is asked and open.
function goToNextOpen() {
  const ids = [...criteria.keys()];
  const here = document.activeElement && document.activeElement.closest(".criterion");
  const start = here ? ids.indexOf(here.id.slice(2)) + 1 : 0;
  const isOpen = (id) => {
    const { rule, applies } = counted.get(id);
    return applies && !isAnswered(id) && !["prerequisite-not-met", "reply-refused"].includes(rule)
      && (!state.onlyCore || criteria.get(id).core);
  };
  const next = [...ids.slice(start), ...ids.slice(0, start)].find(isOpen);
  if (!next) {
    say(el("p", {}, "Nothing is open."));
    return;
  }
  goTo(next);
}

function goTo(id) {
  const one = progress.find((each) => each.ids.includes(id));
  one.details.open = true;
  one.fill();
  refresh();
  const { element } = cards.get(id);
  element.scrollIntoView({ block: "start" });
  (element.querySelector("input[type=radio]:checked") ?? element.querySelector("input")).focus({ preventScroll: true });
}
