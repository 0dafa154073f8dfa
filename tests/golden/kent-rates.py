"""Works out Kent's rates from the published files alone: an independent calculation for kent.test.ts.

Shares no code with the product, and takes other roads where there are any: chi-squared quantiles for the Poisson
intervals (the product: gamma), scipy's binomial intervals for the exact ratio and the shares. Run with
    python -m venv v && v/bin/pip install scipy==1.17.1 && v/bin/python kent-rates.py <folder of data> > kent-rates.json
where the folder has police-uk/kent and population. Written with Python 3.11.7, scipy 1.17.1, numpy 2.4.6.
"""

import csv
import json
import math
import sys
from collections import Counter
from pathlib import Path

from scipy.stats import binomtest, chi2, norm

DATA = Path(sys.argv[1])
GROUPS = ["white", "asian", "black", "mixed", "other"]
Z = norm.ppf(0.975)


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


LINES = [line for path in sorted((DATA / "police-uk/kent").glob("*.csv")) for line in read(path)]
CENSUS = next(
    line for line in read(DATA / "population/pfa_ethnicity5_census2021.csv") if line["pfa24_name"] == "Kent"
)
PEOPLE = {group: int(CENSUS[group]) for group in GROUPS}


def self_defined(line):
    text = line["Self-defined ethnicity"]
    if text == "Other ethnic group - Not stated":
        return "not_stated"
    first = {"White": "white", "Black": "black", "Asian": "asian", "Mixed": "mixed", "Other": "other"}
    return first[text[:5]] if text else "not_recorded"


def officer_defined(line):
    return line["Officer-defined ethnicity"].lower() or "not_recorded"


def garwood(events):
    """Exact Poisson limits of a count, from chi-squared quantiles."""
    lower = chi2.ppf(0.025, 2 * events) / 2 if events else 0.0
    return lower, chi2.ppf(0.975, 2 * events + 2) / 2


def rate(events, people):
    lower, upper = garwood(events)
    return {"value": 1000 * events / people, "lower": 1000 * lower / people, "upper": 1000 * upper / people}


def ratio(a, na, b, nb):
    value = (a / na) / (b / nb)
    if min(a, b) >= 20:
        half = Z * math.sqrt(1 / a + 1 / b)
        return {"value": value, "lower": math.exp(math.log(value) - half), "upper": math.exp(math.log(value) + half)}
    ends = binomtest(a, a + b).proportion_ci(0.95, "exact")
    return {"value": value, **{k: p / (1 - p) * nb / na for k, p in (("lower", ends.low), ("upper", ends.high))}}


def difference(a, na, b, nb):
    """Zou and Donner's joining of two exact Poisson intervals, per 1,000."""
    x, y = rate(a, na), rate(b, nb)
    value = x["value"] - y["value"]
    lower = value - math.sqrt((x["value"] - x["lower"]) ** 2 + (y["upper"] - y["value"]) ** 2)
    upper = value + math.sqrt((x["upper"] - x["value"]) ** 2 + (y["value"] - y["lower"]) ** 2)
    return {"value": value, "lower": lower, "upper": upper}


def wilson(count, total):
    ends = binomtest(count, total).proportion_ci(0.95, "wilson")
    return {"count": count, "total": total, "value": count / total, "lower": ends.low, "upper": ends.high}


def compared(events):
    """Each group against White people, and the two ratios that the searches without ethnicity allow at most."""
    white, missing = events["white"], events["not_stated"] + events["not_recorded"]
    return {
        group: {
            "events": events[group],
            "people": PEOPLE[group],
            "rate": rate(events[group], PEOPLE[group]),
            "ratio": ratio(events[group], PEOPLE[group], white, PEOPLE["white"]),
            "difference": difference(events[group], PEOPLE[group], white, PEOPLE["white"]),
            "lowest": events[group] / PEOPLE[group] / ((white + missing) / PEOPLE["white"]),
            "highest": (events[group] + missing) / PEOPLE[group] / (white / PEOPLE["white"]),
        }
        for group in GROUPS
        if group != "white"
    }


def shares(lines):
    """Outcome shares of searches on suspicion: blank answers are in neither number."""
    known = [line for line in lines if line["Outcome"] and "(section 60)" not in line["Legislation"]]
    linked = [line for line in known if line["Outcome linked to object of search"]]
    is_nfa = lambda line: line["Outcome"] == "A no further action disposal"
    found = [line for line in linked if line["Outcome linked to object of search"] == "True" and not is_nfa(line)]
    return {
        "find_rate": wilson(len(found), len(linked)),
        "positive_outcome_rate": wilson(sum(not is_nfa(line) for line in known), len(known)),
        "arrest_rate": wilson(sum(line["Outcome"] == "Arrest" for line in known), len(known)),
    }


def by_ethnicity(group_of):
    events = Counter(group_of(line) for line in LINES)
    return {
        "searches": dict(sorted(events.items())),
        "white": rate(events["white"], PEOPLE["white"]),
        "compared": compared(events),
        "shares": {group: shares([line for line in LINES if group_of(line) == group]) for group in GROUPS},
    }


print(
    json.dumps(
        {
            "people": PEOPLE,
            "all": {"searches": len(LINES), "rate": rate(len(LINES), sum(PEOPLE.values())), "shares": shares(LINES)},
            "self_defined_ethnicity": by_ethnicity(self_defined),
            "officer_defined_ethnicity": by_ethnicity(officer_defined),
        },
        indent=2,
    )
)
