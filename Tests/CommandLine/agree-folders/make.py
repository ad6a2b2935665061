# Three replies by two analysts: the first pair by name, the second by company, the third alone.
import os

def write(path, company, analyst, **answers):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    lines = [
        "hrdd: answers/1", "questionnaire: sample", f"company: {company} (invented)", "basis: public-record",
        "as-of: 2026-03-01", f"analyst: {analyst}", "answers:",
    ]
    for name, word in answers.items():
        lines.append(f"  {name.replace('_', '.')}: {word}")
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")

a = dict(leverage_terms_clause="met", leverage_terms_used="partly", own_sites_policy="met", own_sites_checked="not-met")
b = dict(a, leverage_terms_used="not-met")
write("anna/2026/northfield.yaml", "Northfield", "Anna", **a)
write("ben/2026/northfield.yaml", "Northfield", "Ben", **b)
write("anna/southmere.yaml", "Southmere Ltd", "Anna", **dict(a, own_sites_better="unknown"))
write("ben/s.yaml", "Southmere", "Ben", **dict(b, own_sites_better="unknown"))
write("anna/westbrook.yaml", "Westbrook", "Anna", **a)
with open("ben/westbrook.yaml", "w") as file:
    file.write("hrdd: answers/1\nquestionnaire: sample\ncompany: [\n")
write("ben/eastgate.yaml", "Eastgate", "Ben", **b)
