// Answer files and the sheet that the page edits. Texts are {text, confidential}; what is absent is "" or null.
// sheet = {head, claims: [{impact, claim, evidence}], answers: Map(id → answer)}
// answer = {word, number, reason, statement, evidence, comment: {agrees, text}, action: {owner, due, note}}

const EVIDENCE_KEYS = [
  "kind", "title", "url", "page", "lines", "date", "accessed", "archive-url", "language", "translation", "quote",
];

const answerFiles = (() => {
  const HEAD = {
    questionnaire: "questionnaire", "questionnaire-version": "version", edition: "edition", company: "company",
    size: "size", basis: "basis", reply: "reply", "as-of": "asOf", analyst: "analyst",
  };
  const emptyText = () => ({ text: "", confidential: false });
  const emptyEvidence = () => ({ ...Object.fromEntries(EVIDENCE_KEYS.map((key) => [key, ""])), confidential: false });
  const emptyClaim = () => ({ impact: emptyText(), claim: "", evidence: [] });
  const emptyAnswer = () => ({
    word: "", number: "", reason: emptyText(), statement: emptyText(), evidence: [],
    comment: { agrees: "", text: emptyText() }, action: { owner: "", due: "", note: emptyText() },
  });
  const emptySheet = (form) => ({
    head: {
      questionnaire: form.id, version: form.version, edition: String(form.edition), company: "", size: "",
      basis: "", reply: "", asOf: "", analyst: "",
    },
    claims: [], answers: new Map(),
  });
  const isBlankText = (text) => /^[ \n\t]*$/.test(text);

  // How values must be written; "" where one is right.

  const fault = {
    day(text) {
      const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
      const days = match && new Date(Date.UTC(2000 + (match[1] % 400), match[2], 0)).getUTCDate();
      const exists = match && Number(match[1]) >= 1 && match[2] >= 1 && match[2] <= 12 && match[3] >= 1 && match[3] <= days;
      return exists ? "" : "must be a day that exists, written 2026-03-01";
    },
    date(text) {
      const short = /^(\d{4})(-(0[1-9]|1[0-2]))?$/.exec(text);
      return (short && Number(short[1]) >= 1) || !fault.day(text) ? "" : "must be a date, written 2026-03-01, 2026-03 or 2026";
    },
    address(text) {
      const wrong = "must be complete and without blanks, such as https://northfield.example/report.pdf";
      if (/[\x00-\x20\x7F-\xA0<>"\\]|\s|\p{Cf}/u.test(text)) return wrong;
      const parts = /^([a-z][a-z0-9+]*):(.*)$/is.exec(text);
      if (!parts) return wrong;
      if (!/^https?$/i.test(parts[1])) return "";
      return /^\/\/(?![:.])[^/?#]/.test(parts[2]) ? "" : wrong;
    },
    lines(text) {
      const match = /^(\d+)(?:-(\d+))?$/.exec(text);
      const [first, last] = match ? [BigInt(match[1]), BigInt(match[2] ?? match[1])] : [0n, 0n];
      return first >= 1n && first <= last ? "" : "must be a line of the reply or a range of lines, such as 12-19";
    },
  };

  // Reading

  class Reader {
    constructor(form, criteria) {
      this.form = form;
      this.criteria = criteria;
      this.problems = [];
    }
    problem(line, message) { this.problems.push({ line, message }); }
    isBlank(node) { return node.kind === "blank" || (node.kind === "text" && isBlankText(node.text)); }

    // The values of a mapping by key, blanks left out; keys that do not belong there are told.
    record(node, noun, keys) {
      if (node.kind !== "map") {
        if (node.kind !== "blank") this.problem(node.line, `${noun} must be a mapping of keys`);
        return null;
      }
      const values = new Map();
      for (const entry of node.entries) {
        if (!keys.includes(entry.key)) this.problem(entry.line, `"${entry.key}" is no key of ${noun}`);
        else if (!this.isBlank(entry.value)) values.set(entry.key, entry.value);
      }
      return values;
    }
    text(node, name) {
      if (!node) return "";
      if (node.kind !== "text") {
        this.problem(node.line, `"${name}" must be a text`);
        return "";
      }
      return isBlankText(node.text) ? "" : node.text;
    }
    word(node, name, words) {
      const text = this.text(node, name);
      if (text === "" || words.includes(text)) return text;
      this.problem(node.line, `"${text}" is no word for "${name}": it is one of ${words.join(", ")}`);
      return "";
    }
    boolean(node, name) { return this.word(node, name, ["true", "false"]); }
    mark(values) { return this.boolean(values.get("confidential"), "confidential") === "true"; }
    written(node, name, inherited) {
      if (!node) return emptyText();
      if (node.kind !== "map") return this.kept(this.text(node, name), inherited);
      const values = this.record(node, "a text", ["text", "confidential"]);
      if (!values.has("text")) this.problem(node.line, "a text must have \"text\"");
      const marked = this.mark(values) || inherited;
      return this.kept(this.text(values.get("text"), "text"), marked);
    }
    kept(text, confidential) { return { text, confidential: text !== "" && confidential }; }
    list(node, name) {
      if (!node) return [];
      if (node.kind !== "list") {
        this.problem(node.line, `"${name}" must be a list`);
        return [];
      }
      return node.items.filter((item) => !this.isBlank(item));
    }
    terms(name) { return this.form.terms[name].map((term) => term.word); }

    evidence(node, inherited) {
      return this.list(node, "evidence").map((item) => {
        const values = this.record(item, "a piece of evidence", [...EVIDENCE_KEYS, "confidential"]);
        const one = emptyEvidence();
        if (!values) return one;
        for (const key of EVIDENCE_KEYS) one[key] = this.text(values.get(key), key);
        one.kind = this.word(values.get("kind"), "kind", this.terms("kind"));
        if (!values.has("kind")) this.problem(item.line, "a piece of evidence must have \"kind\"");
        one.confidential = this.mark(values) || inherited;
        return one;
      });
    }
    claims(node) {
      if (!node) return [];
      const claim = (item) => {
        const one = emptyClaim();
        if (item.kind === "text") {
          one.claim = this.word(item, "involvement", this.terms("claim"));
          return one;
        }
        const values = this.record(item, "a claim of involvement", ["impact", "claim", "evidence", "confidential"]);
        if (!values) return one;
        const marked = this.mark(values);
        one.impact = this.written(values.get("impact"), "impact", marked);
        one.claim = this.word(values.get("claim"), "claim", this.terms("claim"));
        if (!values.has("claim")) this.problem(item.line, "a claim of involvement must have \"claim\"");
        one.evidence = this.evidence(values.get("evidence"), marked);
        return one;
      };
      return node.kind === "text" ? [claim(node)] : this.list(node, "involvement").map(claim);
    }

    answer(entry, criterion) {
      const answer = emptyAnswer();
      if (this.isBlank(entry.value)) return answer;
      if (entry.value.kind === "text") {
        this.readWord(entry.value, criterion, answer);
        return answer;
      }
      const keys = ["answer", "reason", "statement", "evidence", "company-comment", "action", "confidential"];
      const values = this.record(entry.value, `the answer to ${entry.key}`, keys);
      if (!values) return answer;
      const marked = this.mark(values);
      answer.reason = this.written(values.get("reason"), "reason", marked);
      answer.statement = this.written(values.get("statement"), "statement", marked);
      answer.evidence = this.evidence(values.get("evidence"), marked);
      this.comment(values.get("company-comment"), marked, answer.comment);
      this.action(values.get("action"), marked, answer.action);
      if (values.has("answer")) this.readWord(values.get("answer"), criterion, answer);
      return answer;
    }
    comment(node, inherited, comment) {
      const values = node && this.record(node, "a company's comment", ["agrees", "text", "confidential"]);
      if (!values) return;
      const marked = this.mark(values) || inherited;
      comment.agrees = this.boolean(values.get("agrees"), "agrees");
      comment.text = this.written(values.get("text"), "text", marked);
    }
    action(node, inherited, action) {
      const values = node && this.record(node, "an action", ["owner", "due", "note", "confidential"]);
      if (!values) return;
      const marked = this.mark(values) || inherited;
      action.owner = this.text(values.get("owner"), "owner");
      action.due = this.text(values.get("due"), "due");
      action.note = this.written(values.get("note"), "note", marked);
    }
    readWord(node, criterion, answer) {
      if (node.kind !== "text") {
        this.problem(node.line, "an answer must be a text");
        return;
      }
      const choices = this.form.scales[criterion.scale].filter((choice) =>
        !criterion.number || !["met", "partly", "not-met"].includes(choice.state));
      const choice = choices.find((one) => one.word === node.text);
      const number = criterion.number && conditions.fraction(node.text);
      if (choice && choice.state === "not-applicable" && !criterion.notApplicable) {
        this.problem(node.line, `${criterion.criterion} applies to every company`);
      } else if (choice) {
        answer.word = choice.word;
      } else if (number) {
        answer.number = conditions.fractionText(number);
      } else {
        const words = choices.map((one) => one.word).join(", ");
        const wanted = criterion.number ? `a number, or ${words}` : `one of ${words}`;
        this.problem(node.line, `"${node.text}" is no answer to ${criterion.criterion}: it is ${wanted}`);
      }
    }

    sheet(root) {
      const sheet = emptySheet(this.form);
      const first = root.kind === "map" && root.entries[0];
      if (!first || first.key !== "hrdd") {
        this.problem(1, "a file must begin with its kind, \"hrdd: answers/1\"");
        return sheet;
      }
      if (first.value.text !== "answers/1") {
        this.problem(first.line, `"hrdd: answers/1" is wanted here, and this is "${first.value.text ?? ""}"`);
        return sheet;
      }
      const values = this.record(root, "an answer file", ["hrdd", ...Object.keys(HEAD), "involvement", "answers"]);
      for (const [key, name] of Object.entries(HEAD)) sheet.head[name] = this.text(values.get(key), key);
      const id = values.get("questionnaire");
      if (sheet.head.questionnaire !== this.form.id) {
        this.problem(
          id ? id.line : 1,
          `this page is for "${this.form.id}", and the file answers "${sheet.head.questionnaire}"`);
        return sheet;
      }
      for (const name of ["size", "basis", "reply"]) this.word(values.get(name), name, this.terms(name));
      this.form_(values, "as-of", /./, fault.day);
      this.form_(values, "questionnaire-version", /^[0-9a-f]{12}$/, () => "must be 12 hexadecimal digits");
      this.form_(values, "edition", /^0*[1-9]\d*$/, () => "must be a whole number of at least 1");
      if (sheet.head.edition) sheet.head.edition = sheet.head.edition.replace(/^0+/, "");
      sheet.claims = this.claims(values.get("involvement"));
      const answers = values.get("answers");
      if (answers && answers.kind !== "map") this.problem(answers.line, "\"answers\" must be a mapping of keys");
      for (const entry of (answers && answers.entries) || []) {
        const key = this.ledOn(entry, answers);
        if (key) sheet.answers.set(key, this.answer(entry, this.criteria.get(key)));
      }
      return sheet;
    }
    // The criterion that an answer is to: of an older edition the one that asks the same now.
    ledOn(entry, answers) {
      if (this.criteria.has(entry.key)) return entry.key;
      const gone = (this.form.withdrawn || []).find((one) => one.id === entry.key);
      if (!gone) {
        this.problem(entry.line, `"${entry.key}" is no criterion of this questionnaire`);
        return null;
      }
      const isTaken = answers.entries.some((one) => one.key === gone.next);
      if (gone.same && !isTaken && this.criteria.has(gone.next)) return gone.next;
      const next = gone.next ? `; "${gone.next}" took its place` : "";
      this.problem(entry.line, `"${entry.key}" is asked no more${next}: leave it out`);
      return null;
    }
    form_(values, key, pattern, check) {
      const node = values.get(key);
      if (!node || node.kind !== "text" || isBlankText(node.text)) return;
      const message = pattern.test(node.text) && key !== "as-of" ? "" : check(node.text);
      if (message) this.problem(node.line, `"${key}" ${message}`);
    }
  }

  // A file's text as a sheet, with its comments and with what is wrong in it, by line.
  function read(text, form, criteria) {
    let document;
    try {
      document = yaml.read(text);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      return { sheet: null, comments: [], problems: [{ line: error.line, message: error.message }] };
    }
    const reader = new Reader(form, criteria);
    const sheet = reader.sheet(document.root);
    const problems = reader.problems.sort((a, b) => a.line - b.line);
    return { sheet: problems.length ? null : sheet, comments: document.comments, problems };
  }

  // Writing

  const map = (entries, flow = false) => ({ entries: entries.filter(([, value]) => value !== undefined), flow });
  const optional = (text) => (isBlankText(text) ? undefined : text);
  const whole = (value) => (value.entries.length ? value : undefined);

  function writtenTree(written) {
    if (isBlankText(written.text)) return undefined;
    return written.confidential ? map([["text", written.text], ["confidential", true]]) : written.text;
  }
  function evidenceTree(evidence) {
    if (!evidence.length) return undefined;
    return evidence.map((one) => map([
      ...EVIDENCE_KEYS.map((key) => [key, optional(one[key])]),
      ["confidential", one.confidential ? true : undefined],
    ]));
  }
  function claimsTree(claims) {
    if (!claims.length) return undefined;
    const trees = claims.map((one) => {
      const impact = writtenTree(one.impact);
      if (impact === undefined && !one.evidence.length) return one.claim;
      return map([["impact", impact], ["claim", optional(one.claim)], ["evidence", evidenceTree(one.evidence)]]);
    });
    return trees.length === 1 && typeof trees[0] === "string" ? optional(trees[0]) : trees;
  }
  function answerTree(answer) {
    const word = answer.number || answer.word || null;
    const { comment, action } = answer;
    const more = map([
      ["reason", writtenTree(answer.reason)],
      ["statement", writtenTree(answer.statement)],
      ["evidence", evidenceTree(answer.evidence)],
      ["company-comment", whole(map([
        ["agrees", comment.agrees === "" ? undefined : comment.agrees === "true"],
        ["text", writtenTree(comment.text)],
      ]))],
      ["action", whole(map([
        ["owner", optional(action.owner)], ["due", optional(action.due)], ["note", writtenTree(action.note)],
      ], true))],
    ]);
    return more.entries.length ? map([["answer", word], ...more.entries]) : word;
  }

  // A sheet as the text of a file, in the form in which hrdd writes it.
  function write(sheet) {
    const { head } = sheet;
    const required = (text) => (isBlankText(text) ? null : text);
    return yamlText(map([
      ["hrdd", "answers/1"],
      ["questionnaire", head.questionnaire],
      ["questionnaire-version", optional(head.version)],
      ["edition", optional(head.edition)],
      ["company", required(head.company)],
      ["size", optional(head.size)],
      ["basis", required(head.basis)],
      ["reply", head.basis !== "published-reply" || head.reply === "received" ? undefined : optional(head.reply)],
      ["as-of", required(head.asOf)],
      ["analyst", optional(head.analyst)],
      ["involvement", claimsTree(sheet.claims)],
      ["answers", map([...sheet.answers].map(([id, answer]) => [id, answerTree(answer)]))],
    ]));
  }

  return { read, write, fault, isBlankText, emptySheet, emptyAnswer, emptyText, emptyEvidence, emptyClaim };
})();
