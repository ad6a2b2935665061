# What is printed is what its schema says, and the exact parts add up.
import json, jsonschema, subprocess
from fractions import Fraction

schema = json.loads(subprocess.check_output(["hrdd", "schema", "difference"]))
jsonschema.Draft202012Validator.check_schema(schema)
command = ["hrdd", "diff", "2025.yaml", "2026.yaml", "--questionnaire", "q.yaml", "--format", "json"]
printed = json.loads(subprocess.check_output(command))
for error in jsonschema.Draft202012Validator(schema).iter_errors(printed):
    print(error.json_path, error.message[:200])
pair = printed["pairs"][0]
for figure in pair["figures"]:
    parts = sum((Fraction(part["adds"]) for part in figure["contributions"]), Fraction(figure["weights"]))
    print(figure["id"], figure["before"], figure["after"], figure["difference"], parts == Fraction(figure["difference"]))
print({kind: count for kind, count in pair["counts"].items() if count})
