// Which criteria apply, by the rules of the engine. `form` is the page's data, `sheet` what is filled in.

const conditions = (() => {
  // Fractions, since an answer may be 1/3.

  function fraction(text) {
    const match = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
    if (!match || (match[4] !== undefined && BigInt(match[4]) === 0n)) return null;
    const digits = match[3] ?? "";
    const above = BigInt(match[1] + match[2] + digits);
    const below = match[4] === undefined ? 10n ** BigInt(digits.length) : BigInt(match[4]);
    let [a, b] = [above < 0n ? -above : above, below];
    while (b) [a, b] = [b, a % b];
    return a ? { above: above / a, below: below / a } : { above: 0n, below: 1n };
  }
  const fractionText = ({ above, below }) => (below === 1n ? `${above}` : `${above}/${below}`);
  const compare = (a, b) => Number(a.above * b.below - b.above * a.below > 0n)
    - Number(a.above * b.below - b.above * a.below < 0n);

  // An answer as the table of states has it, and whether it earns anything.

  function stateOf(criterion, answer, scales) {
    if (!answer || (answer.word === "" && answer.number === "")) return { state: "unanswered", earns: false };
    if (answer.number !== "") {
      const [value, none, full] = [answer.number, criterion.number.none, criterion.number.full].map(fraction);
      const way = compare(full, none);
      if (compare(value, full) * way >= 0) return { state: "met", earns: true };
      const earns = compare(value, none) * way > 0;
      return { state: earns ? "partly" : "not-met", earns };
    }
    return scales[criterion.scale].find((choice) => choice.word === answer.word)
      ?? { state: "unanswered", earns: false };
  }

  // The sheet's own fields.

  function facts(form, sheet) {
    const supported = sheet.claims.length > 0 && sheet.claims.every((claim) =>
      claim.claim === "directly-linked" && claim.evidence.some((one) => form.supports.includes(one.kind)));
    return {
      size: sheet.head.size, basis: sheet.head.basis, reply: sheet.head.reply || "received",
      involvement: supported ? "directly-linked" : "",
    };
  }

  function holds(condition, fields) {
    if (condition.field) return condition.in.includes(fields[condition.field]);
    if (condition.all) return condition.all.every((part) => holds(part, fields));
    if (condition.any) return condition.any.some((part) => holds(part, fields));
    return !holds(condition.not, fields);
  }

  const answersIn = (condition) => (condition.answer ? [condition.answer]
    : (condition.all ?? condition.any).flatMap(answersIn));

  // How a prerequisite leaves its follow-up: 0 closed, 1 open, 2 opened; null takes it along.

  function standing(condition, standingOf) {
    if (condition.answer) return standingOf(condition.answer);
    const parts = (condition.all ?? condition.any).map((part) => standing(part, standingOf));
    if (condition.all) return parts.includes(null) ? null : Math.min(...parts);
    const left = parts.filter((part) => part !== null);
    return left.length ? Math.max(...left) : null;
  }

  // For every criterion the rule that decides, as the engine names it, the state that counts, and whether it
  // is in at all.
  function count(form, criteria, sheet) {
    const fields = facts(form, sheet);
    const refused = fields.basis === "published-reply" && fields.reply === "refused";
    const hasReply = fields.basis !== "published-reply" || !["none", "not-delivered"].includes(fields.reply);
    const answers = hasReply ? sheet.answers : new Map();
    const counted = new Map();
    const out = (rule) => ({ rule, state: "not-applicable", applies: false });

    function isOther(pair) {
      if (!pair) return false;
      if (pair.part === "leverage") return !fields.involvement;
      if (!fields.involvement) return false;
      const other = criteria.get(pair.other);
      return !other.appliesWhen || holds(other.appliesWhen, fields);
    }

    function standingOf(id) {
      const one = counted.get(id);
      const { state } = one.rule === "other-of-pair"
        ? stateOf(criteria.get(id), answers.get(id), form.scales) : one;
      if (state === "met" || state === "partly") return 2;
      if (state === "not-met" || state === "declined") return 0;
      return state === "not-applicable" ? null : 1;
    }

    function decide(criterion) {
      if (criterion.appliesWhen && !holds(criterion.appliesWhen, fields)) return out("does-not-apply");
      if (isOther(criterion.pair)) return out("other-of-pair");
      if (refused) return { rule: "reply-refused", state: "declined", applies: true };
      const { state, earns } = stateOf(criterion, answers.get(criterion.criterion), form.scales);
      if (state === "not-applicable") return out("as-answered");
      const answered = state !== "unanswered";
      const plain = { rule: answered ? "as-answered" : "unanswered", state, applies: true };
      if (!criterion.follows) return plain;
      const stands = standing(criterion.follows, standingOf);
      if (stands === null) return out("prerequisite-not-applicable");
      if (stands === 2 || (stands === 1 && answered)) return plain;
      if (stands === 1) return { rule: "prerequisite-open", state: "unanswered", applies: true };
      const counts = state === "declined" && !earns ? "declined" : "not-met";
      return { rule: "prerequisite-not-met", state: counts, applies: true };
    }

    // What a criterion follows is decided before it. No call within a call: a chain may be longer than the stack.
    for (const first of criteria.keys()) {
      const waiting = counted.has(first) ? [] : [first];
      while (waiting.length) {
        const id = waiting.at(-1);
        const criterion = criteria.get(id);
        const open = counted.has(id) || !criterion.follows ? []
          : answersIn(criterion.follows).filter((one) => !counted.has(one));
        // Met again while it waits: a circle, in which nothing hangs on anything.
        counted.set(id, { rule: "unanswered", state: "unanswered", applies: true });
        for (const one of open) waiting.push(one);
        if (!open.length) counted.set(waiting.pop(), decide(criterion));
      }
    }
    if (!hasReply) for (const one of counted.values()) Object.assign(one, { rule: "no-reply", applies: false });
    return counted;
  }

  return { count, facts, fraction, fractionText };
})();
