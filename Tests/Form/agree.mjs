// node agree.mjs CASES: does the page read, write and judge as the engine does? Cases are JSON Lines; the first
// holds the page's data, the others {text, rules} of a sheet, {text, led} of one of an older edition (as it is written
// then, or null where it is refused) or {text, tree} of any file. Prints what differs.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../Sources/EmbeddedContent/form");
const source = [
  "yaml-lines.js", "yaml-text.js", "yaml-block-text.js", "yaml-flow.js", "yaml.js", "writing.js", "conditions.js",
  "answers.js",
]
  .map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
const { yaml, conditions, answerFiles, Mistake } = new Function(
  `"use strict";\n${source}\nreturn { yaml, conditions, answerFiles, Mistake };`)();

const [first, ...cases] = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const form = first;
const criteria = new Map();
(function collect(parts) {
  for (const part of parts) {
    if (part.parts) collect(part.parts);
    else criteria.set(part.criterion, part);
  }
})([...form.groups, ...form.annex]);

function plain(node) {
  if (node.kind === "blank") return null;
  if (node.kind === "text") return node.text;
  if (node.kind === "list") return node.items.map(plain);
  return node.entries.map((entry) => [entry.key, plain(entry.value)]);
}

function treeOf(text) {
  try {
    return plain(yaml.read(text).root);
  } catch (error) {
    if (error instanceof Mistake) return { refused: error.line };
    throw error;
  }
}

let differences = 0;
function differ(what, index, ...details) {
  differences += 1;
  if (differences <= 10) console.log(`case ${index + 1}: ${what}`, ...details);
}

cases.forEach((one, index) => {
  if ("tree" in one) {
    const tree = treeOf(one.text);
    const same = one.tree === null
      ? Boolean(tree && tree.refused) && one.lines.includes(tree.refused)
      : JSON.stringify(tree) === JSON.stringify(one.tree);
    if (!same) differ("another tree", index, JSON.stringify(one), JSON.stringify(tree));
    return;
  }
  const { sheet, problems } = answerFiles.read(one.text, form, criteria);
  if ("led" in one) {
    const led = sheet && answerFiles.write(sheet);
    if (led !== one.led) differ("led on otherwise", index, `\n${one.text}\n--- and here\n${led}`);
    return;
  }
  if (!sheet) {
    differ("refused", index, JSON.stringify(problems), one.text);
    return;
  }
  const text = answerFiles.write(sheet);
  if (text !== one.text) differ("written otherwise", index, `\n${one.text}\n--- and here\n${text}`);
  const counted = conditions.count(form, criteria, sheet);
  for (const [id, rule, state, applies] of one.rules) {
    const here = counted.get(id);
    if (here.rule !== rule || here.state !== state || here.applies !== applies) {
      differ("judged otherwise", index, id, [rule, state, applies], here, `\n${one.text}`);
    }
  }
});
console.log(`${cases.length} cases, ${differences} differences`);
process.exitCode = differences ? 1 : 0;
