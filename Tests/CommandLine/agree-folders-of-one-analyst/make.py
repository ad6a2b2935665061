# Six replies: three by one analyst, two copied, one by two.
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

a = dict(leverage_terms_clause="met", leverage_terms_used="partly")
for name, second in [("northfield", "Anna"), ("southmere", "anna"), ("quillmark", "Anna"), ("westbrook", "Ben")]:
    write(f"2025/{name}.yaml", name.capitalize(), "Anna", **a)
    write(f"2026/{name}.yaml", name.capitalize(), second, **dict(a, leverage_terms_used="met"))
for folder in ["2025", "2026"]:
    write(f"{folder}/eastgate.yaml", "Eastgate", "Anna", **a)
    write(f"{folder}/harrowgate.yaml", "Harrowgate", "Anna", **a)
