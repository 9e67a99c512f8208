"""Breaks the gate's rules, one at a time, and asks its tests to notice: mutants.py [--check] [--only REGEX].

Every mutant is an expression of the sources with another in its place. All are built into one copy of the
package under .build, each behind a switch that a variable of the environment turns, so that there is one
build and a run of the gate's tests for each mutant. Run it by hand; it takes some minutes. --here builds
in the checkout itself, which is quicker, and puts its sources back. --check only says whether every
expression is still in its source exactly once. Exits 1 if a mutant survives.
"""

import concurrent.futures
import os
import re
import shutil
import subprocess
import sys

GATE = "Sources/RoundDiffing/Gate/"
RULES = GATE + "Rules/"
# The quick tests are asked first, and those of the command only where they noticed nothing.
TESTS = ["GateTests|GateTableTests|ExcuseReviewTests|TestPatternTests|UTCTimeTests", "GateCommandTests|GateHistoryTests"]

# File, expression, what stands in its place.
MUTANTS = [
    # The verdict.
    ("GateDecision+Judging.swift", 'rules.contains { $0.result == .fail }', 'rules.allSatisfy { $0.result == .fail }'),
    ("GateDecision+Judging.swift", 'rules.contains { $0.result == .inconclusive }', 'false'),
    ("GateDecision+Judging.swift", '!comparison.hasBaseline, !circumstances.isFirstRound', 'false', 'condition'),
    ("GateDecision+Judging.swift", 'profile == .release', 'profile != .release'),
    ("GateDecision.swift", 'decisions.firstIndex(where: { $0.verdict == verdict })', 'decisions.indices.last'),
    # rounds-complete
    ("Rules/RoundsCompleteRule.swift", '!comparison.hasBaseline, !bench.circumstances.isFirstRound', 'false', 'condition'),
    ("Rules/RoundsCompleteRule.swift", '!unknown.isEmpty, !bench.isCandidateCut', 'false', 'condition'),
    ("Rules/RoundsCompleteRule.swift", '!bench.policy.allowPresumed', 'false'),
    ("Rules/RoundsCompleteRule.swift", 'ran > 0', 'true'),
    ("Rules/RoundsCompleteRule.swift", 'troubles.isEmpty', 'true'),
    ("Rules/RoundsCompleteRule.swift", '$0.severity == .error && $0.code.isReading && $0.code != .cutShort', 'false'),
    ("Rules/RoundsCompleteRule.swift", 'guard isStrict else', 'guard false else', 'text'),
    ("Rules/RoundsCompleteRule.swift", '!bench.policy.allowDiagnostics.contains(DiagnosticCode.malformedRow.rawValue)'.replace("bench.policy", "policy"), 'true'),
    ("Rules/RoundsCompleteRule.swift", 'round.diagnostics.count { $0.code == .malformedRow }', '0'),
    ("Rules/RoundsCompleteRule.swift", 'max(named, unlisted.count)', 'named'),
    # reports-agree
    ("Rules/ReportsAgreeRule.swift", '$0.severity == .error && $0.code.isContradiction', 'false'),
    ("Rules/ReportsAgreeRule.swift", '!counted.isEmpty', 'false'),
    # candidate-newer
    ("Rules/CandidateNewerRule.swift", '!hasSameBytes(one, two)', 'true'),
    ("Rules/CandidateNewerRule.swift", 'seconds >= -slack', 'true'),
    ("Rules/CandidateNewerRule.swift", 'before.hasZone && after.hasZone', 'true'),
    ("Rules/CandidateNewerRule.swift", '14 * 3600', '10 * 3600'),
    ("Rules/CandidateNewerRule.swift", '!namesTheSameTests(bench.comparison)', 'false'),
    ("Rules/CandidateNewerRule.swift", 'known.contains { $0.utf8.elementsEqual(hash.utf8) }', 'false'),
    # scope
    ("Rules/ScopeRule.swift", 'matched * 2 < min(before, after)', 'matched * 2 <= min(before, after)'),
    ("Rules/ScopeRule.swift", 'comparison.baseline.hasFullRoster && comparison.candidate.hasFullRoster', 'false'),
    # enough-tests
    ("Rules/EnoughTestsRule.swift", 'ran < least', 'ran <= least'),
    ("Rules/EnoughTestsRule.swift", 'rate < least', 'rate <= least'),
    ("Rules/EnoughTestsRule.swift", 'part.kept == 0', 'false'),
    ("Rules/EnoughTestsRule.swift", '(bench.baselineRan * 95 + 99) / 100', '(bench.baselineRan * 90 + 99) / 100'),
    ("Rules/EnoughTestsRule.swift", 'ran > 0 && ran >= needed', 'ran > 0'),
    ("Rules/EnoughTestsRule.swift", 'ran > 0 ? .pass : .inconclusive, "\\(head), no baseline', 'true ? .pass : .inconclusive, "\\(head), no baseline', 'text'),
    ("GateBench.swift", 'totals.total - totals.skipped - totals.notRun - totals.unreadable', 'totals.total'),
    ("GateBench.swift", 'max(2, ran / 50)', 'max(3, ran / 50)'),
    ("GateBench.swift", 'max(2, ran / 50)', '2'),
    ("GateBench.swift", 'max(0, candidateTotals.failed - named)', '0'),
    # required
    ("Rules/RequiredRule.swift", 'guard row.outcome == .passed else', 'guard row.outcome == .passed || row.outcome == .flaky else', 'text'),
    ("Rules/RequiredRule.swift", 'row.evidence <= .entailed', 'true'),
    ("Rules/RequiredRule.swift", 'row.evidence >= .contested || row.outcome == .unreadable', 'false'),
    ("Rules/RequiredRule.swift", 'isCut || row.flags.contains(.keptFromRunning)', 'false'),
    ("Rules/RequiredRule.swift", 'isKnown ? .fail : .inconclusive', '.inconclusive'),
    ("Rules/RequiredRule.swift", '!missing.isEmpty', 'false'),
    ("Rules/RequiredRule.swift", 'guard open.isEmpty', 'guard true', 'text'),
    # priorities
    ("Rules/PrioritiesRule.swift", 'found.count > most', 'found.count > most + 1'),
    ("Rules/PrioritiesRule.swift", 'found.count > most', 'found.count >= most'),
    ("Rules/PrioritiesRule.swift", 'bench.isCandidateCut || !open.isEmpty', 'bench.isCandidateCut'),
    ("Rules/PrioritiesRule.swift", '$0.changeClass == .newlySkipped || $0.changeClass == .maskedBySkip', '$0.changeClass == .newlySkipped'),
    # no-failures and no-regressions
    ("Rules/FailureRules.swift", '!counted.isEmpty || unnamed > 0', '!counted.isEmpty'),
    ("Rules/FailureRules.swift", 'bench.failing.filter { !bench.excuses($0) }', 'bench.failing.filter { !bench.excuses($0) && $0.effect == .regression }'),
    ("Rules/FailureRules.swift", 'guard bench.isCandidateCut else { return nil }', 'guard false else { return nil }', 'text'),
    ("Rules/FailureRules.swift", '$0.effect == .regression && !bench.excuses($0)', '$0.changeClass == .newlyFailing && !bench.excuses($0)'),
    ("Rules/FailureRules.swift", '$0.changeClass == .firstSeen && !bench.excuses($0)', 'false'),
    # nothing-lost
    ("Rules/FailureRules.swift", 'forbidden.contains($0.changeClass) && !bench.excuses($0)', '$0.changeClass == .lostPass && !bench.excuses($0)'),
    ("Rules/FailureRules.swift", 'forbidden.contains($0.changeClass) && !bench.excuses($0)', 'forbidden.contains($0.changeClass)'),
    ("Policy.swift", '[.lostPass, .maskedBySkip, .failureVanished]', '[.lostPass, .maskedBySkip]'),
    # limits
    ("Rules/LimitsRule.swift", 'found.count > most', 'found.count > most + 1'),
    ("Rules/LimitsRule.swift", 'bench.policy.limits[$0] == nil', 'bench.policy.limits.isEmpty'),
    ("Rules/LimitsRule.swift", 'isOver ? .fail : .pass', '.pass'),
    # waivers and quarantine
    ("ExcuseUse.swift", 'daysLeft < 0', 'daysLeft <= 0'),
    ("ExcuseUse.swift", 'daysLeft < 0', 'daysLeft < -1'),
    ("Excuses.swift", 'guard let cause = waiver.cause else { return isLoss(change) }', 'guard let cause = waiver.cause else { return true }', 'text'),
    ("Excuses.swift", '!isLoss(change), !cause.utf8.isEmpty', 'true', 'condition'),
    ("Excuses.swift", 'message[index] == first && message[index...].starts(with: part)', 'message[index] == first'),
    ("Excuses.swift", 'fingerprint.utf8.elementsEqual(cause.utf8)', 'false'),
    ("Excuses.swift", '!required.contains { $0.matches(change) }', 'true'),
    ("Excuses.swift", '!Self.isLoss($0) && pattern.matches($0)', 'pattern.matches($0)'),
    ("Excuses.swift", 'quarantined.count > cap', 'false'),
    ("Excuses.swift", 'quarantined.count > cap', 'quarantined.count >= cap'),
    ("Excuses.swift", 'waived.contains(change.id) || quarantined.contains(change.id)', 'waived.contains(change.id)'),
    ("Excuses.swift", 'change.rename.map { matches($0.oldID.bytes) } == true', 'false'),
    ("Rules/WaiversRule.swift", 'guard excuses.overCap.isEmpty', 'guard true', 'text'),
    ("ExcuseReview.swift", 'use.daysLeft <= soonDays', 'use.daysLeft < soonDays'),
    ("ExcuseReview.swift", 'use.daysLeft == 0', 'false'),
    ("ExcuseReview.swift", 'fitting > fewestBroad, fitting * broadShare > tests', 'true', 'condition'),
    ("ExcuseReview.swift", '$0.value.count >= Self.cliff'.replace("$0.value", "ending"), 'false'),
    # exoneration
    ("GateCircumstances.swift", 'flakyBefore >= Self.leastFlaky', 'true'),
    ("GateCircumstances.swift", 'brokenNow < Self.mostBroken', 'brokenNow <= Self.mostBroken'),
    ("GateCircumstances.swift", '&& failedLikeThis', '', 'text'),
    ("Exonerations.swift", '!required.contains { $0.matches(change) }', 'true'),
    ("Exonerations.swift", 'found.count > cap', 'false'),
    ("Exonerations.swift", 'found.count > cap', 'found.count >= cap'),
]


def sources():
    """The files with every mutant behind its switch; None and a message where one fits no more."""
    texts, faults = {}, []
    places = {}
    for number, (name, old, new, *kind) in enumerate(MUTANTS, 1):
        path = GATE + name
        with open(path, encoding="utf-8") as file:
            original = file.read()
        count = original.count(old)
        if count != 1:
            faults.append("mutant %d: %r stands %d times in %s" % (number, old, count, name))
            continue
        places.setdefault(path, (original, []))[1].append((original.index(old), number, old, new, *kind))
    for path, (text, edits) in places.items():
        # Mutants of one expression are nested; the others go in from the last to the first.
        groups = {}
        for offset, number, old, new, *kind in edits:
            groups.setdefault((offset, old), []).append((number, new, *kind))
        keys = sorted(groups)
        for (one, left), (two, _) in zip(keys, keys[1:]):
            if one + len(left) > two:
                faults.append("mutants of %s lie over each other: %r" % (path, left))
        texts[path] = (text, groups)
    return texts, faults


def switched(text, groups):
    for (offset, old), mutants in sorted(groups.items(), reverse=True):
        new = old
        for number, other, *kind in mutants:
            if kind == ["condition"]:
                new = "Mutant.isOn(%d) ? %s : (%s)" % (number, other, " && ".join(new.split(", ")))
            else:
                new = "(Mutant.isOn(%d) ? (%s) : (%s))" % (number, other, new)
        text = text[:offset] + new + text[offset + len(old):]
    return text


def textual(text, groups):
    """Mutants that are no expressions are switched by the guard or the operator around them."""
    for (offset, old), mutants in sorted(groups.items(), reverse=True):
        kinds = {tuple(kind) for _, _, *kind in mutants}
        if kinds != {("text",)}:
            continue
        number, other, _ = mutants[0]
        new = TEXTUAL[old] % {"n": number}
        text = text[:offset] + new + text[offset + len(old):]
        del groups[(offset, old)]
        shift = len(new) - len(old)
        for key in [key for key in groups if key[0] > offset]:
            groups[(key[0] + shift, key[1])] = groups.pop(key)
    return text


TEXTUAL = {
    'guard isStrict else': 'guard isStrict && !Mutant.isOn(%(n)d) else',
    'ran > 0 ? .pass : .inconclusive, "\\(head), no baseline': '(ran > 0 || Mutant.isOn(%(n)d)) ? .pass : .inconclusive, "\\(head), no baseline',
    'guard row.outcome == .passed else': 'guard row.outcome == .passed || Mutant.isOn(%(n)d) && row.outcome == .flaky else',
    'guard open.isEmpty': 'guard open.isEmpty || Mutant.isOn(%(n)d)',
    'guard bench.isCandidateCut else { return nil }': 'guard bench.isCandidateCut, !Mutant.isOn(%(n)d) else { return nil }',
    'guard let cause = waiver.cause else { return isLoss(change) }': 'guard let cause = waiver.cause else { return isLoss(change) || Mutant.isOn(%(n)d) }',
    'guard excuses.overCap.isEmpty': 'guard excuses.overCap.isEmpty || Mutant.isOn(%(n)d)',
    '&& failedLikeThis': '&& (failedLikeThis || Mutant.isOn(%(n)d))',
}

SWITCH = """import FoundationEssentials

/// Turns one mutant on.
enum Mutant {
  private static let number = ProcessInfo.processInfo.environment["MUTANT"].flatMap(Int.init) ?? 0

  static func isOn(_ other: Int) -> Bool { number == other }
}
"""


def survives(binary, number, folder):
    last = ""
    for tests in TESTS:
        try:
            done = subprocess.run(
                [binary, "--testing-library", "swift-testing", "--filter", tests], cwd=folder,
                env=dict(os.environ, MUTANT=str(number)), capture_output=True, text=True, timeout=400)
        except subprocess.TimeoutExpired:
            # Whether the tests would have noticed is not known, and so it does not count.
            return True, "timed out"
        if done.returncode:
            return False, ""
        last = " ".join((done.stdout + done.stderr).strip().splitlines()[-1:])
    return True, last


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    texts, faults = sources()
    for fault in faults:
        print(fault)
    if faults or "--check" in sys.argv:
        print("%d mutants, %d that fit no more" % (len(MUTANTS), len(faults)))
        sys.exit(bool(faults))
    changed = {path: switched(textual(text, groups), groups) for path, (text, groups) in texts.items()}
    changed[GATE + "Mutant.swift"] = SWITCH
    if "--here" not in sys.argv:
        folder = os.path.abspath(".build/mutants")
        for name in ["Package.swift", "Sources", "Tests", "Samples", "README.md"]:
            if os.path.isdir(name):
                shutil.copytree(name, os.path.join(folder, name), dirs_exist_ok=True)
            else:
                os.makedirs(folder, exist_ok=True)
                shutil.copy2(name, folder)
        write(folder, changed)
        sys.exit(judge(folder))
    before = {path: read(path) for path in changed}
    try:
        write(".", changed)
        sys.exit(judge(os.getcwd()))
    finally:
        write(".", before)


def read(path):
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(folder, texts):
    for path, text in texts.items():
        if text is None:
            os.remove(os.path.join(folder, path))
            continue
        with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
            file.write(text)


def judge(folder):
    """Builds the mutants, turns each on, and returns whether one survives."""
    build = ["swift", "build", "--build-tests"]
    if subprocess.run(build, cwd=folder, stdout=sys.stderr).returncode:
        sys.exit("the mutants do not build")
    found = subprocess.run(build + ["--show-bin-path"], cwd=folder, capture_output=True, text=True).stdout.strip()
    binary = os.path.join(found, "rounddiffPackageTests.xctest")
    if not os.access(binary, os.X_OK):
        sys.exit("no tests at " + binary)
    alive, last = survives(binary, 0, folder)
    if not alive:
        sys.exit("the tests fail without a mutant: " + last)
    only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else "."
    numbers = [n for n, mutant in enumerate(MUTANTS, 1) if re.search(only, " ".join(mutant))]
    survivors = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, (alive, last) in zip(numbers, pool.map(lambda n: survives(binary, n, folder), numbers)):
            if alive:
                survivors += 1
                name, old, new = MUTANTS[number - 1][:3]
                print("survived: %d %s: %s -> %s (%s)" % (number, name, old, new, last), flush=True)
    print("%d mutants, %d killed, %d survived" % (len(numbers), len(numbers) - survivors, survivors))
    return bool(survivors)


main()
