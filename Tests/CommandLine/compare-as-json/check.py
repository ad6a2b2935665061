# What is printed is what its schema says, and ranks come from the exact scores.
import json, jsonschema, subprocess

schema = json.loads(subprocess.check_output(["hrdd", "schema", "comparison"]))
jsonschema.Draft202012Validator.check_schema(schema)
command = ["hrdd", "compare", "alder.yaml", "cedar.yaml", "elder.yaml", "--questionnaire", "q.yaml", "--format", "json"]
printed = json.loads(subprocess.check_output(command))
for error in jsonschema.Draft202012Validator(schema).iter_errors(printed):
    print(error.json_path, error.message[:200])
for one in printed["ranked"]:
    print(one["company"], one["place"], one["best"], one["worst"], one["exact"], [p["exact"] for p in one["principles"]])
print([(one["company"], one["reason"]) for one in printed["apart"]], printed["refused"], printed["lacking"][:1])
