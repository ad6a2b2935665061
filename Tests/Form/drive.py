#!/usr/bin/env python3
"""python3 drive.py HRDD [PICTURES]: the form in a headless Chromium without a network. Filled in completely, saved,
checked and assessed; opened again and changed; comments, mistakes, drafts, the policy, names for screen readers,
contrast, 390 px, and the time for a hundred criteria. With a folder for pictures, screenshots are left there."""

import difflib
import json
import os
import re
import subprocess
import sys
import tempfile
import time

from chromium import Missing, Page

HERE = os.path.dirname(os.path.abspath(__file__))
HRDD = "hrdd"
PICTURES = None
FAILURES = []


def expect(condition, what, *details):
    if not condition:
        FAILURES.append(what)
        print("FAILED:", what, *details)


def hrdd(*arguments):
    return subprocess.run([HRDD, *arguments], capture_output=True, text=True, check=False)


def picture(page, name, full=False):
    if PICTURES:
        time.sleep(0.5)
        page.screenshot(os.path.join(PICTURES, f"{name}.png"), full)


# Words that mean something to YAML, to HTML, and to people.
NASTY = 'a "quoted" line: with # and \\ & <b>\n\nsecond paragraph – end '

HELPERS = r"""
window.t = {
  all: (selector, root = document) => [...root.querySelectorAll(selector)],
  field: (label, root = document) => t.all("label", root).find((one) => one.textContent.trim() === label
    && one.htmlFor).control,
  set: (control, value) => {
    control.focus();
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
    control.blur();
  },
  press: (label, root = document) => t.all("button", root).find((one) => one.textContent === label).click(),
  choose: (id, word) => t.all(`[id="c-${id}"] input[type=radio]`).find((one) => one.value === word).click(),
  message: () => document.getElementById("messages").textContent,
  frames: () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
};
0
"""


def opened(page, path):
    page.open(path)
    page.run(HELPERS)


def saved(page, folder, name):
    """Presses the button and waits for the file."""
    path = os.path.join(folder, name)
    if os.path.exists(path):
        os.remove(path)
    page.run("t.press('Save file')")
    end = time.time() + 10
    # The browser keeps its name with an empty file until it has written another beside it.
    while not os.path.exists(path) or os.path.getsize(path) == 0:
        if time.time() > end:
            raise TimeoutError(f"{name} was not saved; there is {os.listdir(folder)}")
        time.sleep(0.02)
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def choose_file(page, path):
    page.run("document.getElementById('messages').replaceChildren()")
    page.choose_file("#file", path)
    page.until("document.querySelector('dialog') !== null || t.message() !== ''")


def fill_in(page):
    """Every field of the page at least once, every criterion answered."""
    page.run("""(async () => {
      t.set(t.field("Company (required)"), "Northfield: Rail & Söhne (invented)");
      t.set(t.field("Basis (required)"), "self-assessment");
      t.set(t.field("As of (required)"), "2026-03-01");
      t.set(t.field("Size of the company"), "small");
      t.set(t.field("Filled in by"), "A. Reviewer");
      t.set(t.field("Whether and how the company is involved"), "list");
      const involvement = document.querySelector(".involvement");
      t.set(t.field("The harm that is meant", involvement), "transferred workers at a coating plant");
      t.set(t.field("The company’s part in it", involvement), "directly-linked");
      t.press("Add a piece of evidence", involvement);
      t.set(t.field("Title", involvement), "Supplier list 2025");
      t.set(t.field("Page", involvement), "3");
      t.all("details.question").forEach((one) => { one.open = true; });
      await t.frames();
    })()""")
    page.until("t.all('details.question').every((one) => one.dataset.filled)")
    count = page.run("""(async () => {
      const cards = t.all(".criterion");
      let n = 0;
      for (const card of cards) {
        const choices = t.all("input[type=radio]", card).filter((one) => one.value);
        choices[n % choices.length].click();
        n += 1;
        const reason = card.querySelector(".reason textarea");
        if (reason) t.set(reason, "A search of 2026 found none.");
        if (n % 5) continue;
        card.querySelector("details.more").open = true;
        await t.frames();
        t.set(t.field("Statement", card), NASTY);
        t.press("Add a piece of evidence", card);
        const item = card.querySelector(".item");
        t.set(t.field("Kind", item), "public-document");
        t.set(t.field("Title", item), "Sustainability report: 2025");
        t.set(t.field("Address on the web", item), "https://northfield.example/sr25.pdf?a=1#p");
        t.set(t.field("Page", item), "12-14");
        t.set(t.field("Date", item), "2025-06");
        t.set(t.field("Quote", item), "We 'track' it yearly.");
        item.querySelector("input[type=checkbox]").click();
        t.set(t.field("Does it agree?", card), "false");
        t.set(t.field("Comment", card), "No: see page 3.");
        t.set(t.field("Who sees to it", card), "Purchasing");
        t.set(t.field("By when", card), "2026-09-30");
        t.set(t.field("What", card), "write to suppliers");
      }
      await t.frames();
      return cards.length;
    })()""".replace("NASTY", json.dumps(NASTY)))
    return count


def test_whole_way(page, folder):
    form = os.path.join(folder, "form.html")
    expect(hrdd("form", "al-oth-54-2021", "-o", form).returncode == 0, "hrdd form ends with 0")
    start = time.time()
    opened(page, form)
    ready = time.time() - start
    picture(page, "1280-top", True)
    page.save_into(folder)
    count = fill_in(page)
    expect(count >= 90, "about a hundred criteria", count)
    picture(page, "1280-filled")
    text = saved(page, folder, "northfield-rail-sohne-invented-al-oth-54-2021.yaml")
    expect("Saved as" in page.run("t.message()"), "saving is told", page.run("t.message()"))
    path = os.path.join(folder, "northfield-rail-sohne-invented-al-oth-54-2021.yaml")
    check = hrdd("check", path)
    expect(check.returncode == 0 and "error" not in check.stderr, "hrdd check has nothing against it", check.stderr)
    assessed = hrdd("assess", path, "--format", "json")
    expect(assessed.returncode == 0, "hrdd assess", assessed.stderr)
    assessment = json.loads(assessed.stdout)
    expect(assessment["overall"]["score"] is not None, "there is a score", assessment["overall"])
    criteria = [n for n in nodes(assessment["nodes"] + assessment["annex"]) if n["kind"] == "criterion"]
    expect(len(criteria) == count, "every criterion is assessed", len(criteria), count)
    expect(all(n["answer"] not in (None, "unanswered") for n in criteria), "every criterion has its answer")
    try:
        import schemas
        schemas.HRDD = HRDD
        for wrong in schemas.complaints(path, "answers", "al-oth-54-2021") + schemas.complaints(path, "answers"):
            expect(False, "the schema accepts the form's file", wrong)
    except ImportError:
        print("not held against the schema: python3 -m pip install jsonschema pyyaml")

    # Opened again in a fresh page: the same bytes; one answer changed: one line.
    opened(page, form)
    page.save_into(folder)
    choose_file(page, path)
    expect("is open" in page.run("t.message()"), "it opens again", page.run("t.message()"))
    expect(saved(page, folder, os.path.basename(path)) == text, "opened and saved it is the same file")
    ids = re.findall(r"^  ([a-z0-9.-]+): met$", text, re.M)
    page.run("t.all('details.question').forEach((one) => { one.open = true; })")
    page.until("t.all('details.question').every((one) => one.dataset.filled)")
    page.run(f"t.choose({json.dumps(ids[0])}, 'partly')")
    changed = saved(page, folder, os.path.basename(path))
    difference = [line for line in difflib.unified_diff(text.splitlines(), changed.splitlines(), lineterm="", n=0)
                  if line[0] in "+-" and not line.startswith(("+++", "---"))]
    expect(difference == [f"-  {ids[0]}: met", f"+  {ids[0]}: partly"], "one answer changed is one line", difference)
    expect(hrdd("check", path).returncode == 0, "the changed file is sound")
    return form, path, ready


def nodes(list_of_nodes):
    for node in list_of_nodes:
        yield node
        yield from nodes(node.get("children") or [])


def test_opening(page, folder, form, path):
    template = os.path.join(folder, "template.yaml")
    hrdd("new", "al-oth-54-2021", "--company", "Northfield", "-o", template)
    opened(page, form)
    page.save_into(folder)
    choose_file(page, template)
    dialog = page.run("document.querySelector('dialog')?.textContent ?? ''")
    with open(template, encoding="utf-8") as file:
        comments = sum("#" in line for line in file)
    expect("Comments would be lost" in dialog and f"holds {comments} comments" in dialog, "comments are told first", dialog[:200])
    picture(page, "comments")
    page.run("t.press('Cancel')")
    page.until("document.querySelector('dialog') === null")
    expect(page.run("t.field('Company (required)').value") == "", "cancelled, nothing changes")
    choose_file(page, template)
    page.run("t.press('Open without comments')")
    page.until("t.field('Company (required)').value === 'Northfield'")
    expect("0 of" in page.run("t.message()"), "the template is open and blank", page.run("t.message()"))
    saved(page, folder, "template.yaml")
    listed = page.run("t.message()")
    expect("The basis is not chosen" in listed and "is blank" in listed, "what is missing is said", listed)

    def refused(text, *words):
        bad = os.path.join(folder, "bad.yaml")
        with open(bad, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        before = page.run("t.field('Company (required)').value")
        choose_file(page, bad)
        message = page.run("t.message()")
        expect("was not opened" in message and all(word in message for word in words), "refused with its line", words, message)
        expect(page.run("document.querySelector('#messages [role=alert]') !== null"), "a refusal is an alert")
        expect(page.run("t.field('Company (required)').value") == before, "a refused file changes nothing")

    with open(path, encoding="utf-8") as file:
        good = file.read()
    line = good[:good.index("answers:\n")].count("\n") + 2
    id = re.search(r"^answers:\n  ([a-z0-9.-]+):", good, re.M)[1]
    refused(good.replace(f"answers:\n  {id}:", "answers:\n  no.such:", 1), f"Line {line}:", "no.such")
    refused(good.replace("basis: self-assessment", "basis: self", 1), "is no word for", "Line ")
    refused(good.replace("company:", "\tcompany:", 1), "tabs")
    refused(good.replace("al-oth-54-2021", "al-oth-34-2021", 1), "this page is for")
    refused(good + "answers:\n", "stands here twice")
    refused(b"hrdd: answers/1\ncompany: \xff\n", "UTF-8")
    refused("hrdd: method/1\nid: x\n", "answers/1")
    picture(page, "refused")


def test_drafts(page, form):
    opened(page, form)
    page.run("t.set(t.field('Company (required)'), 'Draft & Co')")
    time.sleep(0.7)
    expect(page.run("localStorage.length") == 0, "nothing is kept unasked")
    page.run("t.all('footer label').find((one) => one.textContent.includes('Keep a draft')).click()")
    page.until("localStorage.length === 1")
    opened(page, form)
    expect(page.run("t.field('Company (required)').value") == "Draft & Co", "a draft that was asked for is there again")
    page.run("t.all('footer label').find((one) => one.textContent.includes('Keep a draft')).click()")
    expect(page.run("localStorage.length") == 0, "unchecked, the draft goes")


def test_conditions(page, form):
    opened(page, form)
    page.run("t.all('details.question').forEach((one) => { one.open = true; })")
    page.until("t.all('details.question').every((one) => one.dataset.filled)")
    standing = "document.getElementById('c-%s').querySelector('.standing').textContent"
    own, others = "remediation.impacts.provided", "remediation.impacts.provided-by-others"
    expect("Asked only where a direct link" in page.run(standing % others), "leverage waits for a direct link")
    page.run("""(async () => {
      t.set(t.field("Whether and how the company is involved"), "list");
      const involvement = document.querySelector(".involvement");
      t.set(t.field("The company’s part in it", involvement), "directly-linked");
      t.press("Add a piece of evidence", involvement);
      await t.frames();
    })()""")
    expect(page.run(standing % others) == "", "a supported direct link asks for leverage", page.run(standing % others))
    expect("Not asked" in page.run(standing % own), "and no longer for remedy of one's own")
    follow, first = "leverage.steps.partner-complied", "leverage.steps.taken"
    expect("Follows from an answer that is open" in page.run(standing % follow), "a follow-up waits", page.run(standing % follow))
    page.run(f"(async () => {{ t.choose('{first}', 'not-met'); await t.frames(); }})()")
    expect("Counts as not met" in page.run(standing % follow), "a follow-up of what is not met", page.run(standing % follow))
    page.run(f"(async () => {{ t.choose('{first}', 'met'); await t.frames(); }})()")
    expect(page.run(standing % follow) == "", "a follow-up of what is met is asked")


def test_speed(page, form):
    opened(page, form)
    opening = page.run("""(async () => {
      const start = performance.now();
      t.all("details.question").forEach((one) => { one.open = true; });
      while (!t.all("details.question").every((one) => one.dataset.filled)) await t.frames();
      document.body.getBoundingClientRect();
      return performance.now() - start;
    })()""")
    times = page.run("""(async () => {
      const times = [];
      for (const input of t.all(".choice input[value=met]")) {
        const start = performance.now();
        input.click();
        refreshed: await new Promise((done) => requestAnimationFrame(() => { document.body.getBoundingClientRect(); done(); }));
        times.push(performance.now() - start);
      }
      return times;
    })()""")
    times.sort()
    typing = page.run("""(async () => {
      const times = [];
      const field = t.field("Company (required)");
      for (let n = 0; n < 50; n += 1) {
        const start = performance.now();
        field.value += "x";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => { document.body.getBoundingClientRect(); done(); }));
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b);
    })()""")
    expect(opening < 1000, "all questions open in less than a second", opening)
    expect(times[len(times) // 2] < 50, "a click shows within 50 ms", times[len(times) // 2])
    return opening, times, typing


def test_safety(page, folder):
    hostile = os.path.join(folder, "hostile.html")
    made = hrdd("form", os.path.join(HERE, "hostile.yaml"), "-o", hostile)
    expect(made.returncode == 0, "a hostile questionnaire makes a form", made.stderr)
    opened(page, hostile)
    expect(page.run("window.pwned === undefined && document.querySelectorAll('img, iframe, b').length === 0"),
           "nothing that a questionnaire says becomes markup or runs")
    expect("</script><script>" in page.run("document.querySelector('h1').textContent"), "it is shown as it is written")
    blocked = page.run("""(async () => {
      const results = [];
      results.push(await fetch("https://example.org/").then(() => "sent", () => "blocked"));
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const handler = document.createElement("p");
      handler.setAttribute("onclick", "window.ran = true");
      handler.click();
      results.push(window.ran === undefined ? "blocked" : "ran");
      return results.join(" ");
    })()""")
    expect(blocked == "blocked blocked", "the policy stops what is not the page's own", blocked)
    page.events.clear()


def test_access(page, form):
    """Names, headings, labels, and contrast, light and dark."""
    opened(page, form)
    page.run("""(async () => {
      t.all("details").forEach((one) => { one.open = true; });
      t.set(t.field("Whether and how the company is involved"), "list");
      for (let n = 0; n < 4; n += 1) await t.frames();
      t.press("Add a piece of evidence", document.querySelector(".criterion"));
      t.all("details", document.querySelector(".criterion")).forEach((one) => { one.open = true; });
      t.set(t.field("Address on the web", document.querySelector(".criterion")), "nowhere");
      t.choose("leverage.steps.taken", "not-met");
      await t.frames();
    })()""")
    shown = page.run("document.body.innerText")
    expect("[object" not in shown and "undefined" not in shown, "no object is shown in the place of its text")
    about = page.run("document.querySelector('.what dl').innerText")
    expect(about.startswith("Met\n") and "\nNot enough\n" in about, "what counts is said", about[:80])
    page.call("Accessibility.enable")
    tree = page.call("Accessibility.getFullAXTree")["nodes"]
    wanted = {"button", "link", "textbox", "combobox", "checkbox", "radio", "group", "region", "progressbar", "heading", "Date"}
    nameless = [n["role"]["value"] for n in tree if not n.get("ignored") and n.get("role", {}).get("value") in wanted
                and not (n.get("name") or {}).get("value", "").strip()]
    expect(not [role for role in nameless if role != "group"], "every control has a name", nameless[:10])
    levels = page.run("t.all('h1, h2, h3, h4, h5, h6').filter((one) => one.offsetParent).map((one) => Number(one.tagName[1]))")
    expect(levels[0] == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:])), "headings skip no level", levels)
    ids = page.run("(() => { const all = t.all('[id]').map((one) => one.id); return all.length - new Set(all).size; })()")
    expect(ids == 0, "no id stands twice", ids)
    for dark in (False, True):
        page.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        poor = page.run(CONTRAST)
        expect(not poor, f"contrast of 4.5 {'dark' if dark else 'light'}", poor[:8])
        if dark:
            page.run("document.querySelector('.criterion').scrollIntoView()")
            picture(page, "dark")
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])
    # The keyboard alone: from the top to the first criterion, and one answer by arrow.
    opened(page, form)
    page.key("Tab", 9)
    expect(page.run("document.activeElement.textContent") == "Skip to the questions", "the first stop skips to the questions")
    page.key("Enter", 13, "\r")
    for _ in range(12):
        page.key("Tab", 9)
        if page.run("document.activeElement.type") == "radio":
            break
    expect(page.run("document.activeElement.closest('.criterion') !== null"), "the keyboard comes to the criteria")
    page.key("ArrowRight", 39)
    expect(page.run("document.activeElement.checked && document.activeElement.value !== ''"), "arrows choose an answer")
    page.until("document.getElementById('progress-text').textContent.startsWith('1 of')")


CONTRAST = r"""(() => {
  const parse = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const light = (c) => { const s = c / 255; return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = parse(getComputedStyle(one).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return parse(getComputedStyle(document.body).backgroundColor);
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.offsetParent || element.closest("script")) continue;
    const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push(`${ratio.toFixed(2)} ${element.tagName} ${element.className}: ${walker.currentNode.data.slice(0, 30)}`);
  }
  return poor;
})()"""


def test_telephone(page, form, path):
    page.size(390, 844, True)
    opened(page, form)
    picture(page, "390-top")
    choose_file(page, path)
    page.run("t.press('Close')")
    page.run("(async () => { t.all('details').forEach((one) => { one.open = true; }); await t.frames(); await t.frames(); })()")
    time.sleep(0.3)
    page.run("(async () => { t.all('details').forEach((one) => { one.open = true; }); await t.frames(); await t.frames(); })()")
    wide = page.run("""t.all("body *").filter((one) => one.offsetParent && one.getBoundingClientRect().right > 391)
      .map((one) => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)}`)""")
    expect(not wide, "nothing is wider than 390 px", wide[:5])
    small = page.run("""t.all("button, select, .choice, input[type=text], input[type=date]")
      .filter((one) => one.offsetParent && !one.matches(".link") && one.getBoundingClientRect().height < 32).length""")
    expect(small == 0, "targets are high enough for a finger", small)
    page.run("t.all('.criterion')[4].scrollIntoView()")
    picture(page, "390-criterion")
    page.run("t.all('.criterion')[4].querySelector('.item').scrollIntoView()")
    picture(page, "390-evidence")
    page.size(1280, 900)


def main():
    page = Page()
    start = time.time()
    try:
        with tempfile.TemporaryDirectory() as folder:
            form, path, ready = test_whole_way(page, folder)
            test_opening(page, folder, form, path)
            test_drafts(page, form)
            test_conditions(page, form)
            opening, clicks, typing = test_speed(page, form)
            test_access(page, form)
            test_telephone(page, form, path)
            expect(not page.complaints(), "the browser complains of nothing", page.complaints())
            expect(not page.requests(), "nothing is asked of any network", page.requests())
            test_safety(page, folder)
            size = os.path.getsize(form)
    finally:
        page.close()
    print(f"page of {size} bytes ready in {ready * 1000:.0f} ms, all questions open in {opening:.0f} ms; "
          f"click to display: median {clicks[len(clicks) // 2]:.1f}, worst {clicks[-1]:.1f} ms; "
          f"a letter typed: median {typing[len(typing) // 2]:.1f}, worst {typing[-1]:.1f} ms")
    print(f"{len(FAILURES)} failures, {time.time() - start:.1f} s")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    HRDD = os.path.abspath(sys.argv[1])
    PICTURES = sys.argv[2] if len(sys.argv) > 2 else None
    try:
        sys.exit(main())
    except Missing as missing:
        print(f"SKIPPED: {missing}")
        sys.exit(3)
