"""Works out anew what Sources/Agreement said of some tables, with the tools that others use.

    compare-with-peers.py TABLES.jsonl     compare; exit 0 if all is equal to 1e-9, else 1
    compare-with-peers.py --installed      exit 0 if the packages can be had, else 77

PeerTests.swift writes TABLES.jsonl: units, seed, resamples and, for each measure, value and interval
(null where undefined). Packages: krippendorff, scikit-learn, numpy.
"""

import json
import sys
import warnings

try:
    import krippendorff
    import numpy as np
    from sklearn.metrics import accuracy_score, cohen_kappa_score
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

TOLERANCE = 1e-9
WANTED = 200  # values and intervals of each measure, so that it is not the undefined that agree
GAMMA = np.uint64(0x9E3779B97F4A7C15)


def split_mix_64(seed, count):
    """The first `count` draws of SplitMix64, all at once."""
    bits = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * GAMMA
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> np.uint64(31))


def resampled_units(seed, resamples, units):
    """The places of the units of each resample, a row a resample, as Bootstrap.swift declares them."""
    draws = split_mix_64(seed, resamples * units)
    places = ((draws >> np.uint64(32)) * np.uint64(units)) >> np.uint64(32)
    return places.astype(np.intp).reshape(resamples, units)


def answered_by_both(units):
    return units[~np.isnan(units).any(axis=1)].astype(int).T


def percent_agreement(units):
    """numpy's word, for any number of coders: equal pairs among all pairs within units."""
    one, other = np.triu_indices(units.shape[1], 1)
    answered = ~np.isnan(units[:, one]) & ~np.isnan(units[:, other])
    equal = (units[:, one] == units[:, other]) & answered
    return equal.sum() / answered.sum() if answered.any() else np.nan


def accuracy(units):
    """scikit-learn's word, for two coders."""
    one, other = answered_by_both(units)
    return accuracy_score(one, other) if one.size else np.nan


def cohens_kappa(units):
    """numpy's word, quicker than scikit-learn's and held against it on every table of two coders."""
    if units.shape[1] != 2:
        return np.nan
    one, other = answered_by_both(units)
    if not one.size:
        return np.nan
    width = max(one.max(), other.max()) + 1
    shares = np.bincount(one * width + other, minlength=width * width).reshape(width, width) / one.size
    by_chance = shares.sum(axis=1) @ shares.sum(axis=0)
    return np.nan if by_chance == 1 else (np.trace(shares) - by_chance) / (1 - by_chance)


def kappa_of_scikit_learn(units):
    one, other = answered_by_both(units)
    return cohen_kappa_score(one, other) if one.size else np.nan


def alpha(level):
    def of(units):
        try:
            return krippendorff.alpha(reliability_data=units.T, level_of_measurement=level)
        except ValueError:  # its word for: fewer than two values, or nothing to pair
            return np.nan

    return of


FIGURES = {
    "percent-agreement": percent_agreement,
    "cohens-kappa": cohens_kappa,
    "krippendorffs-alpha-nominal": alpha("nominal"),
    "krippendorffs-alpha-ordinal": alpha("ordinal"),
}
PEERS_FOR_TWO_CODERS = {"percent-agreement": accuracy, "cohens-kappa": kappa_of_scikit_learn}


def value(name, units):
    peers = PEERS_FOR_TWO_CODERS if units.shape[1] == 2 else {}
    figure = peers.get(name, FIGURES[name])(units)
    return None if np.isnan(figure) else figure


def interval(name, units, seed, resamples):
    """The percentile interval, None where Bootstrap.swift declares that there is none."""
    figure = FIGURES[name]
    pairable = units[(~np.isnan(units)).sum(axis=1) >= 2]
    if np.isnan(figure(units)) or len(pairable) < 2:
        return None
    figures = np.array([figure(pairable[places]) for places in resampled_units(seed, resamples, len(pairable))])
    defined = figures[~np.isnan(figures)]
    if resamples - len(defined) > 0.05 * resamples:
        return None
    return np.quantile(defined, [0.025, 0.975])


def differs(said, found):
    if said is None or found is None:
        return (said is None) != (found is None)
    return not np.allclose(said, found, rtol=0, atol=TOLERANCE)


def main(path):
    wrong = 0
    counts = {name: {"value": 0, "interval": 0, "no value": 0, "no interval": 0} for name in FIGURES}
    for number, line in enumerate(open(path, encoding="utf-8")):
        table = json.loads(line)
        units = np.array(table["units"], dtype=float)
        for name in FIGURES:
            found = {
                "value": value(name, units),
                "interval": interval(name, units, table["seed"], table["resamples"]),
            }
            for part, said in table["figures"][name].items():
                if differs(said, found[part]):
                    wrong += 1
                    print(f"table {number}, {name}, {part}: said {said}, found {found[part]}: {table['units']}")
                elif name != "cohens-kappa" or units.shape[1] == 2:
                    counts[name][part if said is not None else f"no {part}"] += 1
    print(f"{number + 1} tables against krippendorff, scikit-learn and numpy, equal to {TOLERANCE}:")
    for name, of in counts.items():
        print(f"  {name}: {of['value']} values and {of['interval']} intervals, "
              f"{of['no value']} and {of['no interval']} undefined on both sides")
    too_few = min(min(of["value"], of["interval"]) for of in counts.values()) < WANTED
    if too_few:
        print(f"fewer than {WANTED} of a measure were compared")
    return 1 if wrong or too_few else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--installed"]:
        sys.exit(0)
    warnings.simplefilter("ignore")  # 0/0 is how the peers say undefined
    np.seterr(all="ignore")
    sys.exit(main(sys.argv[1]))
