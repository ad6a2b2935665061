/// JSON Schema (2020-12) of what is written here, for whoever reads it with other tools.
public enum AssessmentSchema {
    /// Of one document of `hrdd assess --format json`.
    public static let document = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:hrdd:assessment:1",
          "title": "hrdd/assessment/1",
          "description": "One answer file scored by one method. Marks run from 0 to max; null is no score, never 0.",
          "type": "object",
          "required": ["schema", "questionnaire", "method", "answers", "overall", "principles", "stages", "nodes", "annex", "gaps", "findings"],
          "properties": {
            "schema": {"const": "hrdd/assessment/1"},
            "questionnaire": {"$ref": "#/$defs/questionnaire"},
            "method": {"$ref": "#/$defs/method"},
            "answers": {"$ref": "#/$defs/answers"},
            "overall": {"$ref": "#/$defs/score", "unevaluatedProperties": false},
            "principles": {"type": "array", "items": {"$ref": "#/$defs/principle"}},
            "stages": {"type": "array", "items": {"$ref": "#/$defs/stage"}},
            "views": {"type": "array", "items": {"$ref": "#/$defs/view"}},
            "nodes": {"type": "array", "items": {"$ref": "#/$defs/node"}},
            "annex": {"description": "What the annex expects and no question asks.", "type": "array", "items": {"$ref": "#/$defs/node"}},
            "gaps": {"description": "By priority, then gain.", "type": "array", "items": {"$ref": "#/$defs/gap"}},
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
            "withoutScore": {"enum": ["no-reply", "reply-not-delivered", "nothing-applies", "too-little-reviewed", "blocked", null]},
            "annexCounts": {"description": "Whether the annex is one more question of overall.", "type": "boolean"},
            "annexScore": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/score", "unevaluatedProperties": false}]},
            "notApplicable": {
              "description": "How many answers not-applicable there are, and overall had each counted as not met.",
              "type": "object",
              "required": ["count", "weight", "scoreAsNotMet"],
              "properties": {"count": {"type": "integer", "minimum": 0}, "weight": {"$ref": "#/$defs/percent"}, "scoreAsNotMet": {"$ref": "#/$defs/mark"}},
              "additionalProperties": false
            },
            "involvement": {
              "type": "object",
              "required": ["alleged", "isSupportedDirectLink", "claims"],
              "properties": {
                "alleged": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/involvement"}]},
                "isSupportedDirectLink": {"type": "boolean"},
                "claims": {"type": "array", "items": {"$ref": "#/$defs/involvement"}}
              },
              "additionalProperties": false
            },
            "nextBand": {
              "anyOf": [
                {"type": "null"},
                {
                  "type": "object",
                  "required": ["band", "from", "steps", "score", "isSmallest", "onPaper"],
                  "properties": {
                    "band": {"type": "string"}, "from": {"$ref": "#/$defs/mark"}, "score": {"$ref": "#/$defs/mark"},
                    "steps": {"description": "Criteria.", "type": "array", "items": {"$ref": "#/$defs/id"}},
                    "isSmallest": {"type": "boolean"}, "onPaper": {"type": "integer", "minimum": 0}
                  },
                  "additionalProperties": false
                }
              ]
            },
            "robustness": {
              "description": "Where overall could lie if every weight were half as large or half as large again.",
              "anyOf": [
                {"type": "null"},
                {
                  "type": "object",
                  "required": ["lowest", "highest", "lowestBand", "highestBand", "holdsBand"],
                  "properties": {
                    "lowest": {"$ref": "#/$defs/mark"}, "highest": {"$ref": "#/$defs/mark"},
                    "lowestBand": {"type": ["string", "null"]}, "highestBand": {"type": ["string", "null"]}, "holdsBand": {"type": "boolean"}
                  },
                  "additionalProperties": false
                }
              ]
            }
          },
          "additionalProperties": false,
          "$defs": {
        \(common),
            "clause": {
              "type": "object",
              "allOf": [{"$ref": "#/$defs/score"}],
              "required": ["id"],
              "properties": {"id": {"type": "string"}},
              "unevaluatedProperties": false
            },
            "principle": {
              "type": "object",
              "allOf": [{"$ref": "#/$defs/score"}],
              "required": ["id", "clauses"],
              "properties": {"id": {"type": "string"}, "clauses": {"type": "array", "items": {"$ref": "#/$defs/clause"}}},
              "unevaluatedProperties": false
            },
            "view": {
              "description": "A further table of the method.",
              "type": "object",
              "required": ["id", "title", "rows"],
              "properties": {
                "id": {"$ref": "#/$defs/id"}, "title": {"type": "string"},
                "rows": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "allOf": [{"$ref": "#/$defs/score"}],
                    "required": ["id", "title"],
                    "properties": {"id": {"type": "string"}, "title": {"type": "string"}},
                    "unevaluatedProperties": false
                  }
                }
              },
              "additionalProperties": false
            },
            "node": {
              "type": "object",
              "allOf": [
                {"$ref": "#/$defs/score"},
                {
                  "if": {"properties": {"kind": {"const": "criterion"}}},
                  "then": {"required": ["answer", "state", "rule", "points", "evidence", "stage", "principles", "line", "column"]},
                  "else": {"required": ["children"]}
                }
              ],
              "required": ["id", "kind", "label", "weight"],
              "properties": {
                "id": {"$ref": "#/$defs/id"},
                "kind": {"enum": ["question", "section", "ask", "criterion"]},
                "label": {"type": "string"},
                "weight": {"type": "number", "minimum": 0},
                "share": {"description": "Per cent of the whole.", "$ref": "#/$defs/percent"},
                "children": {"type": "array", "items": {"$ref": "#/$defs/node"}},
                "answer": {"description": "As the file writes it.", "type": ["string", "null"]},
                "number": {"type": "number"},
                "state": {"enum": ["met", "partly", "not-met", "declined", "not-disclosed", "unknown", "not-applicable", "unanswered"]},
                "rule": {"description": "What decided, where it was not the answer alone.", "type": "string"},
                "points": {"description": "0 to 1, after what its evidence allows; null where it is out.", "type": ["number", "null"], "minimum": 0, "maximum": 1},
                "evidence": {
                  "description": "The strongest kind; null is the claim alone.",
                  "enum": ["reply", "internal-document", "audit-or-certificate", "public-document", "stakeholder-account", "independent-investigation", null]
                },
                "stage": {"enum": ["commitment", "process", "outcome", null]},
                "principles": {"type": "array", "items": {"type": "string"}},
                "companyComment": {
                  "type": "object",
                  "required": ["agrees", "text"],
                  "properties": {"agrees": {"type": ["boolean", "null"]}, "text": {"type": ["string", "null"]}},
                  "additionalProperties": false
                },
                "line": {"$ref": "#/$defs/place"},
                "column": {"$ref": "#/$defs/place"}
              },
              "unevaluatedProperties": false
            },
            "gap": {
              "type": "object",
              "required": ["criterion", "question", "principles", "priority", "gain", "missing", "nextStep", "line", "column"],
              "properties": {
                "criterion": {"$ref": "#/$defs/id"},
                "question": {"description": "The outermost group, or annex.", "$ref": "#/$defs/id"},
                "principles": {"type": "array", "items": {"type": "string"}},
                "priority": {"enum": ["high", "medium", "low"]},
                "gain": {"description": "What overall gains if this one is met on full evidence.", "$ref": "#/$defs/mark"},
                "exactGain": {"$ref": "#/$defs/fraction"},
                "missing": {"type": "string"},
                "nextStep": {"type": "string"},
                "line": {"$ref": "#/$defs/place"},
                "column": {"$ref": "#/$defs/place"}
              },
              "additionalProperties": false
            },
            "finding": {
              "type": "object",
              "required": ["id", "severity", "message", "line", "column"],
              "properties": {
                "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
                "severity": {"enum": ["warning", "note"]},
                "message": {"type": "string"},
                "criterion": {"$ref": "#/$defs/id"},
                "line": {"$ref": "#/$defs/place"},
                "column": {"$ref": "#/$defs/place"}
              },
              "additionalProperties": false
            },
            "involvement": {"enum": ["caused", "contributed", "directly-linked", "none-identified", "unknown"]},
            "place": {"description": "From 1; null where the file has none.", "type": ["integer", "null"], "minimum": 1}
          }
        }

        """

    /// Of one line of `hrdd assess --format jsonl`.
    public static let line = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:hrdd:line:1",
          "title": "hrdd/line/1",
          "description": "The scores of one answer file on one line. Marks run from 0 to max; null is no score, never 0.",
          "type": "object",
          "required": ["schema", "questionnaire", "method", "answers", "overall", "principles", "stages"],
          "properties": {
            "schema": {"const": "hrdd/line/1"},
            "questionnaire": {"$ref": "#/$defs/questionnaire"},
            "method": {"$ref": "#/$defs/method"},
            "answers": {"$ref": "#/$defs/answers"},
            "overall": {"$ref": "#/$defs/score", "unevaluatedProperties": false},
            "principles": {
              "type": "array",
              "items": {
                "type": "object",
                "allOf": [{"$ref": "#/$defs/score"}],
                "required": ["id"],
                "properties": {"id": {"type": "string"}},
                "unevaluatedProperties": false
              }
            },
            "stages": {"type": "array", "items": {"$ref": "#/$defs/stage"}}
          },
          "additionalProperties": false,
          "$defs": {
        \(common)
          }
        }

        """

    private static let common = """
            "id": {"type": "string", "pattern": "^[a-z0-9]+([-.][a-z0-9]+)*$"},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "fraction": {"description": "Exact, in lowest terms.", "type": ["string", "null"], "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"},
            "mark": {"description": "At most two decimals, half up.", "type": ["number", "null"], "minimum": 0},
            "percent": {"description": "0 to 100, at most two decimals; null where nothing applies.", "type": ["number", "null"], "minimum": 0, "maximum": 100},
            "score": {
              "type": "object",
              "required": ["score", "floor", "ceiling", "answeredOnly", "max", "reviewed", "disclosed", "band", "exact"],
              "properties": {
                "score": {"description": "The headline.", "$ref": "#/$defs/mark"},
                "floor": {"description": "All that is open counted as nothing.", "$ref": "#/$defs/mark"},
                "ceiling": {"description": "All that is open counted in full.", "$ref": "#/$defs/mark"},
                "answeredOnly": {"description": "Over what is disclosed.", "$ref": "#/$defs/mark"},
                "max": {"type": "number", "exclusiveMinimum": 0},
                "reviewed": {"$ref": "#/$defs/percent"},
                "disclosed": {"$ref": "#/$defs/percent"},
                "band": {"type": ["string", "null"]},
                "exact": {"$ref": "#/$defs/fraction"}
              }
            },
            "stage": {
              "type": "object",
              "allOf": [{"$ref": "#/$defs/score"}],
              "required": ["id"],
              "properties": {"id": {"enum": ["commitment", "process", "outcome"]}},
              "unevaluatedProperties": false
            },
            "questionnaire": {
              "type": "object",
              "required": ["id", "version", "sha256"],
              "properties": {"id": {"$ref": "#/$defs/id"}, "version": {"type": "string", "pattern": "^[0-9a-f]{12}$"}, "sha256": {"$ref": "#/$defs/sha256"}},
              "additionalProperties": false
            },
            "method": {
              "type": "object",
              "required": ["id", "sha256"],
              "properties": {"id": {"$ref": "#/$defs/id"}, "sha256": {"$ref": "#/$defs/sha256"}},
              "additionalProperties": false
            },
            "answers": {
              "type": "object",
              "required": ["file", "sha256", "company", "isAddressee", "basis", "reply", "asOf", "analyst"],
              "properties": {
                "file": {"description": "Its base name.", "type": "string"},
                "sha256": {"$ref": "#/$defs/sha256"},
                "company": {"type": "string"},
                "isAddressee": {"description": "null where there is no letter.", "type": ["boolean", "null"]},
                "basis": {"enum": ["self-assessment", "published-reply", "public-record"]},
                "reply": {"enum": ["received", "none", "refused", "not-delivered"]},
                "asOf": {"type": "string", "format": "date"},
                "analyst": {"type": ["string", "null"]}
              },
              "additionalProperties": false
            }
        """
}
