"""Opens pages in headless Chromium and checks what a reader needs of them.

    pages.py PATH-TO-rounddiff [FOLDER-FOR-SCREENSHOTS]

No error on the console and no request; filters, search and order work; the keyboard reaches everything;
every control and picture has a name; texts have contrast in both themes; nothing needs to be pushed
sideways at 360 pixels; without JavaScript every regression is there; a page of 20,000 changes stays under
3 MB. Ends with 0 and a remark where no Chromium is installed.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time

STAGING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Samples", "staging")
PAIR = ["round-1.md+round-1.json", "round-2.json"]
ALL = ["round-1.md+round-1.json"] + ["round-%d.json" % n for n in range(2, 7)]
PAGES = {
    "gate": ["gate"] + PAIR,
    "compare": ["compare"] + PAIR,
    "compare-report": ["compare", "round-1.md", "round-2.json"],
    "inconclusive": ["gate", "round-4.json", "round-5.json"],
    "show": ["show", "round-1.md"],
    "check": ["check", "round-1.md"],
    "explain": ["explain", "test_004_websocket_concurrent_connections_real"] + ALL[:3],
    "postmortem": ["postmortem"] + ALL,
    "history": ["history"] + ALL,
}
LARGE_TESTS, LARGE_CHANGES = 120_000, 20_000


class Browser:
    """Chromium, spoken to through a pipe, so that nothing but the standard library is needed."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp()
        to_child, self.out = os.pipe()
        self.inn, from_child = os.pipe()
        os.dup2(to_child, 253)
        os.dup2(from_child, 254)
        command = (
            'exec 3<&253 4>&254; exec "$0" --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run '
            '--disable-background-networking --disable-component-update --remote-debugging-pipe '
            '--user-data-dir="$1" about:blank')
        self.process = subprocess.Popen(
            ["bash", "-c", command, program, self.profile], pass_fds=(253, 254),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for number in (to_child, from_child, 253, 254):
            os.close(number)
        self.buffer, self.number, self.events, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.call(domain + ".enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def read(self, seconds):
        end = time.time() + seconds
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.inn], [], [], max(0, end - time.time()))
            if not ready:
                return None
            part = os.read(self.inn, 1 << 20)
            if not part:
                raise RuntimeError("Chromium ended")
            self.buffer += part
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read(60)
            if answer is None:
                raise RuntimeError("no answer to " + method)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError("%s: %s" % (method, answer["error"]))
                return answer["result"]
            self.events.append(answer)

    def load(self, url):
        """Goes to a page and waits until it is loaded; the events of before are forgotten."""
        self.events = []
        loader = self.call("Page.navigate", url=url)["loaderId"]
        seen, end = 0, time.time() + 60
        while True:
            for event in self.events[seen:]:
                parameters = event.get("params", {})
                if event.get("method") == "Page.lifecycleEvent" and parameters["loaderId"] == loader \
                        and parameters["name"] == "load":
                    return
            seen = len(self.events)
            message = self.read(max(0, end - time.time()))
            if message is None:
                raise RuntimeError("waited for " + url)
            self.events.append(message)

    def open(self, path, script=True, scheme="light", width=1280):
        """Opens a file anew and returns how long that took, in seconds."""
        self.call("Emulation.setScriptExecutionDisabled", value=not script)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.load("about:blank")
        start = time.time()
        self.load("file://" + path)
        self.run("document.body.getBoundingClientRect().height")
        return time.time() - start

    def run(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def key(self, name):
        code = {"Tab": 9, "Enter": 13, "ArrowDown": 40, "ArrowUp": 38, "Escape": 27, " ": 32}[name]
        text = {"Enter": "\r", " ": " "}.get(name, "")
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code,
                text=text if kind == "keyDown" else "")

    def shot(self, path, height=None):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], height or 6000), "scale": 1}
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def pdf(self, path):
        data = self.call("Page.printToPDF", printBackground=False)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


CONTRAST = r"""(()=>{
const parse=c=>{const m=c.match(/[\d.]+/g).map(Number);return m.length<4?[...m,1]:m};
const light=c=>c.slice(0,3).map(v=>{v/=255;return v<=.03928?v/12.92:((v+.055)/1.055)**2.4}).reduce((a,v,i)=>a+v*[.2126,.7152,.0722][i],0);
const ratio=(a,b)=>{const[x,y]=[light(a),light(b)].sort((p,q)=>q-p);return(x+.05)/(y+.05)};
const ground=e=>{for(;e;e=e.parentElement){const c=parse(getComputedStyle(e).backgroundColor);if(c[3]>.99)return c}return [255,255,255,1]};
const bad=[];
const walk=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);
while(walk.nextNode()){const t=walk.currentNode,e=t.parentElement;
if(!t.textContent.trim()||["SCRIPT","STYLE","OPTION"].includes(e.tagName)||!e.checkVisibility())continue;
const s=getComputedStyle(e),svg=e.closest("svg.flow"),color=parse(svg?s.fill:s.color),r=ratio(color,ground(e));
if(r<4.5)bad.push(r.toFixed(2)+" "+e.tagName+"."+e.className+" "+t.textContent.trim().slice(0,40))}
document.querySelectorAll("svg [class]").forEach(e=>{if(e.closest("defs")||!e.checkVisibility()||!["rect","path","circle"].includes(e.tagName)||e.classList.contains("sb"))return;
const s=getComputedStyle(e),c=s.fill!=="none"?s.fill:s.stroke;if(c==="none"||c.startsWith("url"))return;
const r=ratio(parse(c),ground(e.closest("svg")));if(r<3)bad.push(r.toFixed(2)+" mark "+e.getAttribute("class"))});
return [...new Set(bad)]})()"""

REACHABLE = r"""(()=>{const seen=[...document.querySelectorAll("a[href],button,input,select,summary")].filter(e=>e.checkVisibility()&&!e.disabled);
seen.forEach((e,i)=>e.dataset.reach=i);return seen.length})()"""

STRUCTURE = r"""(()=>{const bad=[];const h=[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter(e=>e.checkVisibility()).map(e=>+e.tagName[1]);
if(h.filter(n=>n===1).length!==1)bad.push("not one h1");
h.forEach((n,i)=>{if(i&&n>h[i-1]+1)bad.push("heading level "+h[i-1]+" to "+n)});
for(const q of ["header","main"])if(document.querySelectorAll(q).length!==1)bad.push("not one "+q);
if(!document.documentElement.lang)bad.push("no language");if(!document.title)bad.push("no title");
const ids=[...document.querySelectorAll("[id]")].map(e=>e.id);if(new Set(ids).size!==ids.length)bad.push("an id twice");
document.querySelectorAll('a[href^="#"]').forEach(a=>{if(!document.getElementById(decodeURIComponent(a.getAttribute("href").slice(1))))bad.push("leads nowhere: "+a.getAttribute("href"))});
document.querySelectorAll("[style]").forEach(e=>bad.push("style attribute"));
document.querySelectorAll("summary,button,input,select,.tally a").forEach(e=>{const r=e.getBoundingClientRect();if(e.checkVisibility()&&r.height<24&&e.type!=="checkbox")bad.push("small target "+e.tagName+" "+r.height)});
return [...new Set(bad)]})()"""


class Checker:
    def __init__(self, tool, browser, shots):
        self.tool, self.browser, self.shots, self.faults, self.count = tool, browser, shots, [], 0
        self.folder = tempfile.mkdtemp()

    def expect(self, condition, words):
        self.count += 1
        if not condition:
            self.faults.append(words)
            print("FAULT  " + words)

    def page(self, name, words, cwd=STAGING):
        path = os.path.join(self.folder, name + ".html")
        environment = {"SOURCE_DATE_EPOCH": "1758000000", "PATH": os.environ["PATH"]}
        with open(path, "wb") as file:
            done = subprocess.run(
                [self.tool] + words + ["--format", "html"], cwd=cwd, stdout=file, env=environment,
                stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        if done.returncode == 2:
            return None
        return path

    def json(self, words, cwd=STAGING):
        done = subprocess.run([self.tool] + words + ["--format", "json"], cwd=cwd, capture_output=True)
        return json.loads(done.stdout)

    def quiet(self, name):
        for event in self.browser.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Network.requestWillBeSent":
                url = parameters["request"]["url"]
                self.expect(url.startswith("file://") and url.endswith(name + ".html"), name + ": request for " + url)
            if method in ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled"):
                self.expect(False, "%s: on the console: %s" % (name, json.dumps(parameters)[:300]))

    def look(self, name, path):
        """What holds for every page."""
        browser = self.browser
        for scheme in ("light", "dark"):
            browser.open(path, scheme=scheme)
            self.quiet(name)
            browser.run("document.querySelectorAll('details').forEach(x=>x.open=true)")
            for fault in browser.run(CONTRAST):
                self.expect(False, "%s, %s: contrast %s" % (name, scheme, fault))
            if self.shots:
                browser.open(path, scheme=scheme)
                browser.shot(os.path.join(self.shots, "%s-%s.png" % (name, scheme)))
        browser.open(path)
        for fault in browser.run(STRUCTURE):
            self.expect(False, "%s: %s" % (name, fault))
        for node in browser.call("Accessibility.getFullAXTree")["nodes"]:
            role = node.get("role", {}).get("value")
            if not node.get("ignored") and role in (
                    "button", "link", "checkbox", "searchbox", "combobox", "image", "DisclosureTriangle", "textbox"):
                self.expect(node.get("name", {}).get("value", "").strip(), "%s: a %s without a name" % (name, role))
        self.keyboard(name)
        browser.open(path, width=360)
        self.expect(browser.run("document.documentElement.scrollWidth") <= 360, name + ": wider than a phone")
        if self.shots:
            browser.open(path, width=390)
            browser.shot(os.path.join(self.shots, name + "-phone.png"))
            browser.open(path)
            browser.pdf(os.path.join(self.shots, name + ".pdf"))

    def keyboard(self, name):
        browser = self.browser
        count = browser.run(REACHABLE)
        reached = set()
        for _ in range(count + 5):
            browser.key("Tab")
            index = browser.run("document.activeElement.dataset.reach")
            if index is not None:
                reached.add(index)
        self.expect(len(reached) == count, "%s: the keyboard reaches %d of %d" % (name, len(reached), count))

    def changes(self, name, path, words):
        """Filters, search, order and rows, against the JSON of the same command."""
        browser, told = self.browser, self.json(words)
        listed = [c for c in told["changes"] if c["class"] not in ("still-passing", "still-skipped", "still-expected") or c["flags"]]
        browser.open(path)
        names = "[...document.querySelectorAll('.ch')].filter(e=>e.checkVisibility()).map(e=>e.querySelector('.id').textContent)"
        self.expect(sorted(browser.run(names)) == sorted(c["id"] for c in listed), name + ": other changes than the JSON's")
        worse = [c["id"] for c in listed if c["effect"] == "regression"]
        tally = browser.run("[...document.querySelectorAll('.tally strong')].map(e=>+e.textContent.replace(',',''))")
        summary = told["summary"]
        kinds = ["regressions"] + (["unknown"] if summary["unknown"] else []) + ["warnings", "progress", "information", "unchanged"]
        self.expect(tally == [summary[k] for k in kinds], name + ": the tally differs from the JSON")
        if worse:
            browser.run("document.querySelector('#ui [value=regression]').click()")
            self.expect(not set(browser.run(names)) & set(worse), name + ": the filter leaves regressions")
            browser.run("document.querySelector('#ui [value=regression]').click()")
            self.expect(set(worse) <= set(browser.run(names)), name + ": the filter loses regressions")
            search = "(t=>{q=document.querySelector('#q');q.value=t;q.dispatchEvent(new Event('input',{bubbles:true}))})"
            browser.run(search + "(%s)" % json.dumps(worse[0]))
            self.expect(browser.run(names) == [worse[0]], name + ": the search finds something else")
            browser.run("document.querySelector('#q').focus()")
            browser.key("Escape")
            self.expect(len(browser.run(names)) == len(listed), name + ": Escape does not clear the search")
            browser.run("(s=>{s.value='name';s.dispatchEvent(new Event('change',{bubbles:true}))})(document.querySelector('#sort'))")
            self.expect(
                browser.run("[...document.querySelectorAll('#regression .id')].map(e=>e.textContent)") == sorted(worse),
                name + ": the order by name is another")
            browser.run("document.querySelector('.ch summary').focus()")
            browser.key("Enter")
            self.expect(browser.run("document.querySelector('.ch details').open"), name + ": Enter does not open a row")
            browser.key("ArrowDown")
            self.expect(
                browser.run("document.activeElement===document.querySelectorAll('.ch summary')[1]"),
                name + ": the arrow does not lead to the next row")
        browser.run("document.querySelector('#theme').click()")
        self.expect(browser.run("document.documentElement.dataset.theme") == "dark", name + ": the theme does not change")
        browser.run("localStorage.clear()")
        browser.open(path, script=False)
        text = browser.run("document.body.innerText")
        for test in worse:
            self.expect(test in text, "%s: without JavaScript %s is missing" % (name, test))

    def large(self):
        def test(index, after):
            kind = index % 10 if index < LARGE_CHANGES else 99
            failed = kind < 5 and after or kind in (5, 6) or kind in (7, 8) and not after or kind == 9 and after
            skipped = kind == 8 and after or kind == 9 and not after
            row = {
                "name": "pkg%02d/module_%04d/test_feature_%06d_behaves_as_documented" % (index % 97, index % 1013, index),
                "priority": index % 5 + 1, "status": "failed" if failed else "skipped" if skipped else "passed"}
            if failed:
                row["message"] = (
                    "AssertionError: expected %d rows in table_%d, got %d" % (index * 7, index % 400, index * 3)
                    if after else "TimeoutError: query %d took %d.5 s on replica %d" % (index, index % 90, index % 7))
            return row

        for file, after in (("a.json", False), ("b.json", True)):
            with open(os.path.join(self.folder, file), "w") as out:
                json.dump([test(index, after) for index in range(LARGE_TESTS)], out, indent=0)
        path = self.page("large", ["gate", "a.json", "b.json"], cwd=self.folder)
        size = os.path.getsize(path)
        self.expect(size < 3_000_000, "large: %d bytes" % size)
        seconds = min(self.browser.open(path) for _ in range(3))
        # How long it takes is printed and not judged: other work on the machine would decide it.
        self.quiet("large")
        browser = self.browser
        self.expect("200 of 20,000" in browser.run("document.querySelector('#shown').textContent").replace("20000", "20,000"),
                    "large: shows " + browser.run("document.querySelector('#shown').textContent"))
        start = time.time()
        browser.run("(q=>{q.value='feature_019999';q.dispatchEvent(new Event('input',{bubbles:true}))})(document.querySelector('#q'))")
        found = browser.run("[...document.querySelectorAll('.ch .id')].map(e=>e.textContent)")
        searched = time.time() - start
        self.expect(len(found) == 1 and "019999" in found[0], "large: the search finds %r" % found[:3])
        browser.run("document.querySelector('.ch details').open=true")
        time.sleep(0.1)
        self.expect("Why this class" in browser.run("document.querySelector('.ch').innerText"), "large: a row does not open")
        browser.open(path, script=False)
        text = browser.run("document.body.textContent")
        missing = [i for i in range(LARGE_CHANGES) if i % 10 < 5 and "test_feature_%06d_" % i not in text]
        self.expect(not missing, "large: without JavaScript %d regressions are missing" % len(missing))
        print("large page: %.2f MB, opens in %.2f s, searches in %.2f s" % (size / 1e6, seconds, searched))


def main():
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        print("no Chromium here: pages are not opened")
        return 0
    shots = sys.argv[2] if len(sys.argv) > 2 else None
    if shots:
        os.makedirs(shots, exist_ok=True)
    browser = Browser(program)
    checker = Checker(os.path.abspath(sys.argv[1]), browser, shots)
    try:
        for name, words in PAGES.items():
            path = checker.page(name, words)
            if not path:
                continue
            checker.look(name, path)
            if words[0] in ("gate", "compare"):
                checker.changes(name, path, words)
        checker.large()
    finally:
        browser.close()
        shutil.rmtree(checker.folder, ignore_errors=True)
    print("%d checks of pages, %d faults" % (checker.count, len(checker.faults)))
    return bool(checker.faults)


sys.exit(main())
