# What is printed is what its schema says; in public neither analysts nor confidential words are in any of it.
import json, jsonschema, subprocess

command = ["hrdd", "compare", "in", "--questionnaire", "qs", "--register", "companies.yaml", "--format"]
schema = json.loads(subprocess.check_output(["hrdd", "schema", "comparison"]))
jsonschema.Draft202012Validator.check_schema(schema)
for options in [], ["--public"], ["--public", "--with-analyst"]:
    printed = json.loads(subprocess.check_output(command + ["json"] + options))
    for error in jsonschema.Draft202012Validator(schema).iter_errors(printed):
        print(error.json_path, error.message[:200])
    for company in printed["ranked"]:
        print(company["company"], company["best"], company["worst"], company["exact"], company["files"][0]["analyst"],
              company["comments"])
print(printed["common"])
print([(company["company"], company["reason"]) for company in printed["apart"]])
for format in "markdown", "html", "csv", "json":
    for options in [], ["--public"], ["--public", "--with-analyst"]:
        text = subprocess.check_output(command + [format] + options).decode()
        print(format, *options, [word for word in ("One", "seal") if word in text])
