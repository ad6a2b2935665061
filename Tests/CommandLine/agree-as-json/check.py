# What is printed is what its schema says, and the figures are not rounded.
import json, jsonschema, subprocess

schema = json.loads(subprocess.check_output(["hrdd", "schema", "agreement"]))
jsonschema.Draft202012Validator.check_schema(schema)
command = ["hrdd", "agree", "anna.yaml", "ben.yaml", "--questionnaire", "q.yaml", "--format", "json"]
printed = json.loads(subprocess.check_output(command, stderr=subprocess.DEVNULL))
for error in jsonschema.Draft202012Validator(schema).iter_errors(printed):
    print(error.json_path, error.message[:200])
alpha = [m for m in printed["overall"]["measures"] if m["id"] == "krippendorffs-alpha-nominal"][0]
print(abs(alpha["figure"] - (1 - 7 / 19)) < 1e-15, alpha["lower"], alpha["undefinedInterval"])
for criterion in printed["replies"][0]["criteria"]:
    print(criterion["id"], criterion["standing"], [answer and answer["answer"] for answer in criterion["answers"]])
