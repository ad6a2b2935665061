"""YAML as an editor sees it: PyYAML with the core schema of YAML 1.2, and no dates."""

import re

import yaml


class CoreLoader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}


for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
     "-+.0123456789"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first) + ([""] if _tag == "null" else []))


def _integer(loader, node):
    text = loader.construct_scalar(node)
    return int(text, 0) if text.startswith(("0x", "0o")) else int(text)


CoreLoader.add_constructor("tag:yaml.org,2002:int", _integer)


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, CoreLoader)
