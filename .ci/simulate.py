#!/usr/bin/env python3
"""Runs suites with a known truth through the program and holds what it says against the truth.

  .ci/simulate.py BINARY [--tests N] [--oracle hmm.py]

Flaky tests: precision at least 0.95 and 0.99 at 10 and 20 rounds, false positives at most 0.002,
recall at least 0.22, 0.44 and 0.65 at 10, 20 and 50 rounds. Broken ones: precision at least 0.93
from 20 rounds on.
Outages: all but one in a hundred found, none where there is none, and nobody flaky for them.
Recall and outages found are shares of small samples: they fail where so few would be found in
fewer than one of twenty such runs of a program that meets the target.
With an oracle, which is the model written down in NumPy, every probability of as many tests with
retries, gaps and presumed passes must be the oracle's to 1e-9, and every state follow from those.
"""
import argparse, importlib.util, json, math, os, random, shutil, subprocess, sys, tempfile

p = argparse.ArgumentParser()
p.add_argument("binary")
p.add_argument("--tests", type=int, default=12000)
p.add_argument("--suites", type=int, default=25)
p.add_argument("--rounds", type=int, nargs="*", default=[10, 20, 50])
p.add_argument("--oracle", help="a file with the model, to compare with")
a = p.parse_args()
GRID = list(zip([.03, .08, .15, .25, .40, .60, .80], [.24, .22, .18, .14, .11, .07, .04]))
faults = 0


def expect(holds, text):
    global faults
    faults += not holds
    print(("ok    " if holds else "FAIL  ") + text)


def short_of(found, among, target):
    """Whether so few found, or fewer, has a chance under 5 % where each is found with the target."""
    chance = sum(
        math.exp(math.lgamma(among + 1) - math.lgamma(n + 1) - math.lgamma(among - n + 1)
                 + n * math.log(target) + (among - n) * math.log(1 - target))
        for n in range(found + 1))
    return chance < .05


def rate(rng):
    left = rng.random()
    for value, weight in GRID:
        left -= weight
        if left < 0:
            return value * rng.uniform(.8, 1.2)
    return .8


def draw(rng, rounds):
    """One test: its strip, whether it was flaky lately, and whether it is broken to the end."""
    rates, flaky, broken = [.001] * rounds, False, False
    kind = rng.random()
    if kind < .08:
        rates, flaky = [rate(rng)] * rounds, True
    elif kind < .09:
        end, flake = rng.randrange(1, rounds), rate(rng)
        rates[:end] = [flake] * end
        flaky = end > max(0, rounds - 20)
    elif kind < .12:
        start = rng.randrange(1, rounds)
        rates[start:] = [.998] * (rounds - start)
        broken = True
    elif kind < .15:
        one, two = sorted((rng.randrange(1, rounds), rng.randrange(1, rounds)))
        rates[one:two] = [.998] * (two - one)
    elif kind < .16:
        for _ in range(2):
            start = rng.randrange(1, rounds)
            end = min(rounds, start + 3)
            rates[start:end] = [.998] * (end - start)
    return [rng.random() < value for value in rates], flaky, broken


def judge(strips, messages=None):
    folder = tempfile.mkdtemp(prefix="rounddiff-simulate-")
    try:
        paths = []
        for index in range(len(strips[0])):
            path = f"{folder}/round-{index + 1}.json"
            with open(path, "w") as file:
                json.dump({"round": index + 1, "results": [
                    {"name": f"t{number}", "status": "failed" if strip[index] else "passed"}
                    for number, strip in enumerate(strips)]}, file)
            paths.append(path)
        result = subprocess.run(
            [a.binary, "history", "--format", "json", "--all", *paths], capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"history ends with {result.returncode}: {result.stderr[-300:]}")
        return json.loads(result.stdout)
    finally:
        shutil.rmtree(folder)


def flakes(rounds, precision, recall):
    rng = random.Random(20250907 + rounds)
    drawn = [draw(rng, rounds) for _ in range(a.tests)]
    found = {test["id"]: test["state"] for test in judge([test[0] for test in drawn])["tests"]}
    called = [i for i in range(a.tests) if found[f"t{i}"] == "flaky"]
    right = sum(drawn[i][1] for i in called)
    flaky = sum(test[1] for test in drawn)
    false = (len(called) - right) / (a.tests - flaky)
    got, share = right / max(1, len(called)), right / flaky
    text = f"{rounds} rounds, {a.tests} tests: flaky precision {got:.3f} (at least {precision}), " \
           f"recall {share:.3f} (at least {recall}), false positives {false:.4f} (at most 0.002)"
    expect(got >= precision and not short_of(right, flaky, recall) and false <= .002, text)
    broken = [i for i in range(a.tests) if found[f"t{i}"] == "broken"]
    got = sum(drawn[i][2] for i in broken) / max(1, len(broken))
    share = len([i for i in broken if drawn[i][2]]) / sum(test[2] for test in drawn)
    # In ten rounds a break is hardly older than what is needed to be sure of it.
    least = .93 if rounds >= 20 else .85
    expect(got >= least,
           f"{rounds} rounds: broken precision {got:.3f} (at least {least}), recall {share:.3f}")


def outages(rounds):
    rng = random.Random(7 + rounds)
    hit = found = false = quiet = called = right = 0
    for _ in range(a.suites):
        events = {t: rng.uniform(.1, .8) for t in range(rounds) if rng.random() < .05}
        rates = [rate(rng) if rng.random() < .03 else None for _ in range(300)]
        strips = [[rng.random() < max(events.get(t, 0), value or .001) for t in range(rounds)]
                  for value in rates]
        said = judge(strips)
        # An outage of the first or of the last round is one as well.
        got = {
            int(incident["round"].split()[-1]) - 1 for incident in said["incidents"]}
        hit += len(events)
        found += len(got & set(events))
        false += len(got - set(events))
        quiet += rounds - len(events)
        for test in said["tests"]:
            if test["state"] == "flaky":
                called += 1
                right += rates[int(test["id"][1:])] is not None
    expect(not short_of(found, hit, .99) and false == 0,
           f"{rounds} rounds: {found} of {hit} outages found, {false} false alarms in {quiet} rounds")
    expect(right >= .99 * called, f"{rounds} rounds with outages: {right} of {called} flaky calls right")


def sighting(rng, rate, gaps):
    """One round of one test: its code, failed attempts, attempts and the weight of what it says."""
    if rng.random() < gaps:
        return rng.choice(("", "S", "N")), 0, 0, 1
    most = rng.choice((1, 1, 1, 1, 1, 1, 2, 3, 4, 60))
    runs = [rng.random() < rate]
    # What passes is not run again, but for the few tests that are always run often.
    while len(runs) < most and (runs[-1] or most == 60):
        runs.append(rng.random() < rate)
    failed, attempts = sum(runs), len(runs)
    if 0 < failed < attempts:
        return f"K:{failed}/{attempts}", failed, attempts, 1
    if failed == 0 and attempts == 1 and rng.random() < .1:
        return "p", 0, 1, .5
    code = "F" if failed else rng.choice("PPPPPX")
    return code if attempts == 1 else f"{code}:{failed}/{attempts}", failed, attempts, 1


def lines(drawn, rounds):
    """What the program says of sightings that reach it as lines of another engine."""
    folder = tempfile.mkdtemp(prefix="rounddiff-simulate-")
    try:
        with open(f"{folder}/rounds", "w") as file:
            for index in range(rounds):
                file.write(json.dumps({"part": "p", "pos": index, "at": index, "round": f"r{index}",
                                       "label": f"r{index}", "completeness": "complete"}) + "\n")
        text = "".join(
            json.dumps({"test": f"t{number:06}", "part": "p", "runs": " ".join(
                f"{index}{seen[0]}" for index, seen in enumerate(strip) if seen[0])}) + "\n"
            for number, strip in enumerate(drawn))
        result = subprocess.run(
            [a.binary, "history", "--rows", "-", "--rounds", f"{folder}/rounds"], input=text,
            capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"history --rows ends with {result.returncode}: {result.stderr[-300:]}")
        return [json.loads(line) for line in result.stdout.splitlines()]
    finally:
        shutil.rmtree(folder)


def state(strip, healthy, flaky, broken, peak, filtered):
    """The state that follows from probabilities, for a test that is in every round or not at all."""
    seen = [index for index, one in enumerate(strip) if one[2]]
    flakes = sum(0 < strip[index][1] < strip[index][2] for index in seen)
    episodes = sum(strip[index][1] > 0 and (at == 0 or not strip[seen[at - 1]][1])
                   for at, index in enumerate(seen))
    run = []
    for index in reversed(seen):
        if strip[index][1]:
            run.append(index)
        elif run:
            break
    last = strip[seen[-1]]
    fails = last[1] == last[2]
    if broken >= .9:
        return "broken"
    if peak >= .9 and (flakes or episodes >= 2 and len(seen) >= 5):
        return "flaky"
    if fails and broken >= .5:
        return "new-failure"
    if peak >= .5:
        return "suspected"
    if not last[1] and any(filtered[index] >= .9 for index in run) and healthy >= .9:
        return "fixed"
    if fails:
        return "new-failure"
    if run and healthy < .9:
        return "recovering"
    return "healthy" if len(seen) >= 2 else "insufficient-data"


def compare(path, rounds):
    """Holds every probability and every state against those of the oracle."""
    try:
        import numpy
    except ImportError:
        print("the oracle: skipped, NumPy is not here")
        return
    found = importlib.util.spec_from_file_location("oracle", path)
    oracle = importlib.util.module_from_spec(found)
    found.loader.exec_module(oracle)
    rng = random.Random(4711 + rounds)
    drawn = []
    while len(drawn) < a.tests:
        _, flaky, broken = draw(rng, rounds)
        rates = [rate(rng) if flaky else .001] * rounds
        for _ in range(rng.choice((0, 0, 1, 2)) if not flaky else 0):
            one, two = sorted((rng.randrange(rounds), rng.randrange(rounds)))
            rates[one:two] = [.998] * (two - one)
        gaps = rng.choice((0, .1, .5))
        strip = [sighting(rng, value, gaps) for value in rates]
        if any(one[2] for one in strip):
            drawn.append(strip)
    # A test begins with its first observation.
    starts = [next(index for index, one in enumerate(strip) if one[2]) for strip in drawn]
    table = numpy.zeros((3, len(drawn), rounds))
    table[2] = 1
    for number, (strip, start) in enumerate(zip(drawn, starts)):
        for index, one in enumerate(strip[start:]):
            table[:, number, index] = one[1:]
    filtered, smooth = oracle.Model().smooth(*table)
    said, worst, others = lines(drawn, rounds), 0.0, []
    for number, (strip, start) in enumerate(zip(drawn, starts)):
        last = max(index for index, one in enumerate(strip) if one[2]) - start
        one = filtered[number, last]
        peak = smooth[number, max(0, last - 19):last + 1, 1:-1].sum(1).max()
        wanted = [one[0], one[1:-1].sum(), one[-1], peak]
        told = [said[number]["belief"][key] for key in ("healthy", "flaky", "broken", "peakFlaky")]
        worst = max(worst, *(abs(x - y) for x, y in zip(wanted, told)))
        broken = [0] * start + list(filtered[number, :, -1])
        if said[number]["state"] != state(strip, *wanted, broken):
            others.append(number)
    expect(len(said) == len(drawn) and worst <= 1e-9 and not others,
           f"{rounds} rounds, {len(drawn)} tests: probabilities within {worst:.1e} of the oracle's, "
           f"{len(others)} other states")


TARGETS = {10: (.95, .22), 20: (.99, .44), 50: (.99, .65)}
for rounds in a.rounds:
    flakes(rounds, *TARGETS[rounds])
for rounds in (10, 20, 30, 50) if a.suites else ():
    outages(rounds)
if a.oracle and os.path.exists(a.oracle):
    for rounds in (5, 20, 60):
        compare(a.oracle, rounds)
elif a.oracle:
    print(f"the oracle: skipped, there is no {a.oracle}")
sys.exit(1 if faults else 0)
