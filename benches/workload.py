#!/usr/bin/env python3
"""Renders the workload of the comparison with other rule engines in the language.

    python3 benches/workload.py --generator DIR --out DIR [--size 100000]

DIR of --generator holds the comparison's `gen.py`, which makes obligations and dated facts and checks them
with an evaluator of its own. OUT gets rules/ (one vocabulary, then files of 500 obligations and their share of
the facts) and expected.json: how many verdicts of each word `kzrules check OUT/rules --as-of 2024-06-01` has to
give. Two workloads differ in what they mean by a verdict, and the vocabulary says so: any fact in force that
satisfies a demand is enough (`best of`), a list that lacks elements falls short, and where no fact is in force
the law was searched (`silent`).
"""
import argparse
import collections
import datetime
import importlib.util
import json
import os


def load(folder):
    spec = importlib.util.spec_from_file_location("gen", os.path.join(folder, "gen.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def value(item, unit, several=False):
    if isinstance(item, list):
        return "{" + ", ".join(item) + "}"
    return "%d%s" % (item, {"percent": "%"}.get(unit, " " + str(unit))) if unit else item


def vocabulary(gen, work, out):
    subjects = {}
    for row in work["obligations"] + work["facts"]:
        subjects.setdefault(row["subject"], row)
    given = {fact["subject"] for fact in work["facts"] if gen.in_force(fact, gen.DATE)}
    lines = ["jurisdiction KZ \"Testland\"", "hierarchy KZ from 1900: code"]
    for code in gen.CODES:
        lines += ["law %s \"%s\"" % (code, code), "  of KZ", "  rank code", "  in force 1900"]
    for act in sorted({row["src"].split()[0] for row in work["obligations"]}):
        lines += ["instrument %s \"%s\"" % (act, act), "  in force 1900", "KZ ratified %s" % act, "  in force 1901"]
    types = {"sym": "one of " + ", ".join(gen.SYMS), "set": "set of " + ", ".join(gen.ATOMS)}
    for name, row in sorted(subjects.items()):
        lines += ["property %s: %s" % (name, types.get(row["kind"], row["unit"])), "  best of"]
        if row["kind"] == "num":
            lines += ["  more is better"]
    silent = sorted(set(subjects) - given)
    lines += ["KZ silent on " + ",\n  ".join(silent), "  searched " + ", ".join(gen.CODES), "  read %s" % gen.DATE,
              "  from 1900-01-01"]
    with open(os.path.join(out, "vocabulary.rule"), "w") as file:
        file.write("\n".join(lines) + "\n")


OPERATORS = {"covers": "includes"}


def last_day(until):
    """The generator's `until` is the first day without the fact, ours the last with it."""
    return (datetime.date.fromisoformat(until) - datetime.timedelta(days=1)).isoformat()


def render(gen, work, out, per=500):
    obligations, facts = work["obligations"], work["facts"]
    parts = max(1, (len(obligations) + per - 1) // per)
    share = (len(facts) + parts - 1) // parts
    for part in range(parts):
        with open(os.path.join(out, "part%04d.rule" % part), "w") as file:
            file.write("# Conventions, part %d\n" % part)
            for i, row in enumerate(obligations[part * per:(part + 1) * per]):
                if i % 10 == 0:
                    file.write("\n# group %d of part %d\n" % (i // 10, part))
                operator = OPERATORS.get(row["op"], row["op"])
                file.write("%s: %s %s %s\n" % (row["src"], row["subject"], operator, value(row["value"], row["unit"])))
        with open(os.path.join(out, "part%04d.fact" % part), "w") as file:
            file.write("# National law, part %d\n" % part)
            for i, row in enumerate(facts[part * share:(part + 1) * share]):
                if i % 10 == 0:
                    file.write("\n# group %d of part %d\n" % (i // 10, part))
                until = " until " + last_day(row["until"]) if row["until"] else ""
                file.write("%s: %s = %s from %s%s\n" % (row["src"], row["subject"], value(row["value"], row["unit"]),
                                                       row["from"], until))


def expected(gen, work):
    """The words of our verdicts, from the generator's facts and nothing of ours."""
    live = collections.defaultdict(list)
    for fact in work["facts"]:
        if gen.in_force(fact, gen.DATE):
            live[fact["subject"]].append(fact["value"])
    counts = collections.Counter()
    for row in work["obligations"]:
        values, wanted = live[row["subject"]], row["value"]
        if not values:
            word = "gap"
        elif row["op"] == ">=":
            word = "exceeds" if max(values) > wanted else "met" if max(values) == wanted else "shortfall"
        elif row["op"] == "covers":
            united = set().union(*values)
            lacks = set(wanted) - united
            word = "met" if not lacks else "conflict" if lacks == set(wanted) else "shortfall"
        else:
            allowed = wanted if row["op"] == "in" else [wanted]
            word = "met" if any(one in allowed for one in values) else "conflict"
        counts[word] += 1
    return dict(counts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--generator", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=183)
    asked = parser.parse_args()
    gen = load(asked.generator)
    work = gen.make(asked.size, asked.seed)
    rules = os.path.join(asked.out, "rules")
    os.makedirs(rules, exist_ok=True)
    vocabulary(gen, work, rules)
    render(gen, work, rules)
    with open(os.path.join(asked.out, "expected.json"), "w") as file:
        json.dump(expected(gen, work), file, indent=1, sort_keys=True)
    size = sum(os.path.getsize(os.path.join(rules, name)) for name in os.listdir(rules))
    print("%d obligations, %d facts, %.1f MB" % (len(work["obligations"]), len(work["facts"]), size / 1e6))


if __name__ == "__main__":
    main()
