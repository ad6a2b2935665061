/// JSON Schema (2020-12) of what is written about several answer files.
package enum ComparisonSchemas {
    /// Of what `hrdd agree --format json` prints.
    package static let agreement = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:hrdd:agreement:1",
          "title": "hrdd/agreement/1",
          "description": "How far analysts agree. Figures are numbers of at most 1; null is undefined, with the reason, and never 0.",
          "type": "object",
          "required": ["schema", "analysts", "bootstrap", "overall", "principles", "stages", "contested", "confusions", "replies", "alone", "refused"],
          "properties": {
            "schema": {"const": "hrdd/agreement/1"},
            "analysts": {"description": "Everything by analyst is in this order.", "type": "array", "items": {"type": "string"}, "minItems": 2},
            "bootstrap": {
              "type": "object",
              "required": ["resamples", "seed", "level"],
              "properties": {"resamples": {"type": "integer", "minimum": 40}, "seed": {"type": "integer", "minimum": 0}, "level": {"const": 0.95}},
              "additionalProperties": false
            },
            "overall": {"$ref": "#/$defs/figures", "unevaluatedProperties": false},
            "principles": {"type": "array", "items": {"$ref": "#/$defs/part"}},
            "stages": {"type": "array", "items": {"$ref": "#/$defs/part"}},
            "contested": {
              "description": "Criteria on which the analysts differ in two replies or more, the most divided first.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["criterion", "compared", "differing", "confusions"],
                "properties": {
                  "criterion": {"type": "string"}, "compared": {"type": "integer"}, "differing": {"type": "integer"},
                  "confusions": {"type": "array", "items": {"$ref": "#/$defs/confusion"}}
                },
                "additionalProperties": false
              }
            },
            "confusions": {"type": "array", "items": {"$ref": "#/$defs/confusion"}},
            "replies": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "questionnaire", "files", "criteria"],
                "properties": {
                  "name": {"type": "string"},
                  "questionnaire": {"type": "string"},
                  "files": {
                    "type": "array",
                    "items": {
                      "type": ["object", "null"],
                      "required": ["file", "sha256", "company", "asOf", "analyst", "score"],
                      "properties": {
                        "file": {"type": "string"}, "sha256": {"type": "string"}, "company": {"type": "string"},
                        "asOf": {"type": "string"}, "analyst": {"type": ["string", "null"]}, "score": {"type": ["number", "null"]}
                      },
                      "additionalProperties": false
                    }
                  },
                  "criteria": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["id", "standing", "answers"],
                      "properties": {
                        "id": {"type": "string"},
                        "standing": {"enum": ["agreed", "same-answer-other-evidence", "disagreed", "incomplete", "unanswered"]},
                        "answers": {
                          "type": "array",
                          "items": {
                            "type": ["object", "null"],
                            "required": ["answer", "state", "points", "evidence", "reason", "statement", "companyComment", "named", "line"],
                            "properties": {
                              "answer": {"type": "string"},
                              "state": {"enum": ["met", "partly", "not-met", "declined", "not-disclosed", "unknown", "not-applicable"]},
                              "points": {"description": "0 to 1, on the evidence named; null is not applicable.", "type": ["number", "null"]},
                              "evidence": {"description": "The strongest kind named; null is the claim alone.", "type": ["string", "null"]},
                              "reason": {"type": ["string", "null"]},
                              "statement": {"type": ["string", "null"]},
                              "companyComment": {"$ref": "#/$defs/comment"},
                              "named": {"description": "Each piece of evidence on one line.", "type": "array", "items": {"type": "string"}},
                              "line": {"type": "integer", "minimum": 1}
                            },
                            "additionalProperties": false
                          }
                        }
                      },
                      "additionalProperties": false
                    }
                  }
                },
                "additionalProperties": false
              }
            },
            "alone": {"description": "Files that found no partner.", "type": "array", "items": {"type": "string"}},
            "refused": {"type": "array", "items": {"type": "string"}}
          },
          "additionalProperties": false,
          "$defs": {
            "comment": {
              "description": "Right of reply: what the company says of how it was scored.",
              "type": ["object", "null"],
              "required": ["agrees", "text"],
              "properties": {"agrees": {"type": ["boolean", "null"]}, "text": {"type": ["string", "null"]}},
              "additionalProperties": false
            },
            "confusion": {
              "type": "object",
              "required": ["one", "other", "count"],
              "properties": {"one": {"type": "string"}, "other": {"type": "string"}, "count": {"type": "integer", "minimum": 1}},
              "additionalProperties": false
            },
            "part": {
              "$ref": "#/$defs/figures",
              "required": ["id", "title"],
              "properties": {"id": {"type": "string"}, "title": {"type": "string"}},
              "unevaluatedProperties": false
            },
            "figures": {
              "type": "object",
              "required": ["compared", "alike", "measures"],
              "properties": {
                "compared": {"description": "What two analysts or more answered.", "type": "integer", "minimum": 0},
                "alike": {"type": "integer", "minimum": 0},
                "measures": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "figure", "undefined"],
                    "properties": {
                      "id": {"enum": ["percent-agreement", "cohens-kappa", "krippendorffs-alpha-nominal", "krippendorffs-alpha-ordinal"]},
                      "figure": {"type": ["number", "null"], "maximum": 1},
                      "undefined": {"description": "Why there is no figure.", "type": ["string", "null"]},
                      "lower": {"type": ["number", "null"]},
                      "upper": {"type": ["number", "null"]},
                      "undefinedInterval": {"type": ["string", "null"]}
                    },
                    "additionalProperties": false
                  }
                }
              }
            }
          }
        }
        """

    /// Of what `hrdd diff --format json` prints.
    package static let difference = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:hrdd:difference:1",
          "title": "hrdd/difference/1",
          "description": "What changed from an older answer file to a newer one. Fractions are text such as \\"25/8\\"; null is no score.",
          "type": "object",
          "required": ["schema", "pairs", "alone", "refused"],
          "properties": {
            "schema": {"const": "hrdd/difference/1"},
            "pairs": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["company", "old", "new", "counts", "figures", "changes"],
                "properties": {
                  "company": {"type": "string"},
                  "old": {"$ref": "#/$defs/file"},
                  "new": {"$ref": "#/$defs/file"},
                  "counts": {"type": "object", "propertyNames": {"$ref": "#/$defs/kind"}, "additionalProperties": {"type": "integer", "minimum": 0}},
                  "figures": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["id", "before", "after", "ceilingBefore", "ceilingAfter", "difference", "isAdditive", "weights", "contributions"],
                      "properties": {
                        "id": {"description": "overall, a principle, a stage, or annex where that stands beside the score.", "type": "string"},
                        "before": {"$ref": "#/$defs/mark"}, "after": {"$ref": "#/$defs/mark"},
                        "ceilingBefore": {"$ref": "#/$defs/mark"}, "ceilingAfter": {"$ref": "#/$defs/mark"},
                        "difference": {"description": "after − before, exactly.", "$ref": "#/$defs/fraction"},
                        "isAdditive": {"description": "Whether the contributions and weights add up to the difference; else there are none.", "type": "boolean"},
                        "weights": {"description": "What comes of criteria that came in, went out, or weigh otherwise.", "$ref": "#/$defs/fraction"},
                        "contributions": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "required": ["criterion", "adds"],
                            "properties": {"criterion": {"type": "string"}, "adds": {"type": "string"}},
                            "additionalProperties": false
                          }
                        }
                      },
                      "additionalProperties": false
                    }
                  },
                  "changes": {
                    "description": "Every criterion of either file.",
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["criterion", "kind", "old", "new", "replacedBy", "companyComment"],
                      "properties": {
                        "criterion": {"type": "string"},
                        "kind": {"$ref": "#/$defs/kind"},
                        "old": {"$ref": "#/$defs/position"},
                        "new": {"$ref": "#/$defs/position"},
                        "replacedBy": {"type": ["string", "null"]},
                        "companyComment": {"description": "Of the newer file.", "$ref": "#/$defs/comment"}
                      },
                      "additionalProperties": false
                    }
                  }
                },
                "additionalProperties": false
              }
            },
            "alone": {"description": "Files that found no partner.", "type": "array", "items": {"type": "string"}},
            "refused": {"type": "array", "items": {"type": "string"}}
          },
          "additionalProperties": false,
          "$defs": {
            "comment": {
              "description": "Right of reply: what the company says of how it was scored.",
              "type": ["object", "null"],
              "required": ["agrees", "text"],
              "properties": {"agrees": {"type": ["boolean", "null"]}, "text": {"type": ["string", "null"]}},
              "additionalProperties": false
            },
            "mark": {"type": ["number", "null"], "minimum": 0},
            "fraction": {"type": ["string", "null"], "pattern": "^-?[0-9]+(/[0-9]+)?$"},
            "kind": {"enum": ["improved", "worse", "newly-disclosed", "fell-silent", "evidence-gained", "evidence-lost", "otherwise", "newly-answered", "left-blank", "comes-in", "goes-out", "consequence", "redefined", "added", "dropped", "unchanged"]},
            "file": {
              "type": "object",
              "required": ["file", "sha256", "questionnaire", "questionnaireSha256", "basis", "reply", "asOf", "analyst"],
              "properties": {
                "file": {"type": "string"}, "sha256": {"type": "string"}, "questionnaire": {"type": "string"},
                "questionnaireSha256": {"type": "string"}, "basis": {"type": "string"}, "reply": {"type": "string"},
                "asOf": {"type": "string"}, "analyst": {"type": ["string", "null"]}
              },
              "additionalProperties": false
            },
            "position": {
              "type": ["object", "null"],
              "required": ["answer", "state", "counted", "rule", "points", "evidence"],
              "properties": {
                "answer": {"type": ["string", "null"]},
                "state": {"description": "What the file says.", "$ref": "#/$defs/state"},
                "counted": {"description": "What it counts as.", "$ref": "#/$defs/state"},
                "rule": {"type": "string"},
                "points": {"description": "0 to 1; null is out.", "type": ["number", "null"]},
                "evidence": {"type": ["string", "null"]}
              },
              "additionalProperties": false
            },
            "state": {"enum": ["met", "partly", "not-met", "declined", "not-disclosed", "unknown", "not-applicable", "unanswered"]}
          }
        }
        """

    /// Of what `hrdd compare --format json` prints.
    package static let comparison = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:hrdd:comparison:1",
          "title": "hrdd/comparison/1",
          "description": "Companies beside each other on what all of them were asked. Scores are numbers from 0 to the method's max; null is no score. Fractions are text such as \\"25/8\\".",
          "type": "object",
          "required": ["schema", "method", "common", "ranked", "apart", "lacking", "refused"],
          "properties": {
            "schema": {"const": "hrdd/comparison/1"},
            "method": {
              "type": "object",
              "required": ["id", "sha256", "max", "minimumToRank"],
              "properties": {
                "id": {"type": "string"}, "sha256": {"$ref": "#/$defs/digest"}, "max": {"type": "number", "exclusiveMinimum": 0},
                "minimumToRank": {"description": "Per cent of what all were asked that must be reviewed for a rank.", "$ref": "#/$defs/percent"}
              },
              "additionalProperties": false
            },
            "common": {
              "type": "object",
              "required": ["criteria", "weighedAs", "annexCounts", "questionnaires"],
              "properties": {
                "criteria": {"description": "What all were asked in the same words.", "type": "array", "items": {"type": "string"}},
                "weighedAs": {"description": "The questionnaire whose questions and weights are used.", "type": "string"},
                "annexCounts": {"type": "boolean"},
                "questionnaires": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "sha256", "companies", "leftOut", "costs"],
                    "properties": {
                      "id": {"type": "string"}, "sha256": {"$ref": "#/$defs/digest"},
                      "companies": {"description": "Companies with a reply that answer it.", "type": "integer", "minimum": 0},
                      "leftOut": {"description": "Its criteria that are not compared; null where only companies without a reply have it.", "type": ["integer", "null"], "minimum": 0},
                      "costs": {"description": "How many more criteria could be compared without it.", "type": ["integer", "null"], "minimum": 0}
                    },
                    "additionalProperties": false
                  }
                }
              },
              "additionalProperties": false
            },
            "ranked": {
              "description": "By falling score.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["company", "best", "worst", "place", "score", "exact", "reviewed", "principles", "files", "comments"],
                "properties": {
                  "company": {"type": "string"},
                  "best": {"description": "1 + the number of companies that are surely above.", "type": "integer", "minimum": 1},
                  "worst": {"description": "The number of ranked companies − the number surely below.", "type": "integer", "minimum": 1},
                  "place": {"description": "By score alone; companies of one score share it.", "type": "integer", "minimum": 1},
                  "score": {"description": "Of several analysts the mean.", "type": "number", "minimum": 0},
                  "exact": {"$ref": "#/$defs/fraction"},
                  "reviewed": {"description": "Of several analysts the least.", "$ref": "#/$defs/percent"},
                  "principles": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["id", "score", "exact"],
                      "properties": {"id": {"type": "string"}, "score": {"$ref": "#/$defs/mark"}, "exact": {"$ref": "#/$defs/fraction"}},
                      "additionalProperties": false
                    }
                  },
                  "files": {"$ref": "#/$defs/files"},
                  "comments": {"$ref": "#/$defs/comments"}
                },
                "additionalProperties": false
              }
            },
            "apart": {
              "description": "Companies without a rank, by name.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["company", "reason", "why", "reviewed", "files", "comments"],
                "properties": {
                  "company": {"type": "string"},
                  "reason": {"enum": ["no-reply", "not-delivered", "too-little-reviewed", "no-score", "nothing-in-common", "no-answers"]},
                  "why": {"type": "string"},
                  "reviewed": {"type": ["number", "null"], "minimum": 0, "maximum": 100},
                  "files": {"$ref": "#/$defs/files"},
                  "comments": {"$ref": "#/$defs/comments"}
                },
                "additionalProperties": false
              }
            },
            "lacking": {
              "description": "What more than half of the ranked companies do not fully meet, the most widely lacked first; counts of companies.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["criterion", "text", "met", "partly", "notMet", "notKnown", "disputed", "notAsked"],
                "properties": {
                  "criterion": {"type": "string"}, "text": {"type": "string"}, "met": {"$ref": "#/$defs/count"},
                  "partly": {"$ref": "#/$defs/count"}, "notMet": {"$ref": "#/$defs/count"}, "notKnown": {"$ref": "#/$defs/count"},
                  "disputed": {"description": "Analysts count it differently.", "$ref": "#/$defs/count"},
                  "notAsked": {"description": "It does not apply.", "$ref": "#/$defs/count"}
                },
                "additionalProperties": false
              }
            },
            "refused": {"type": "array", "items": {"type": "string"}}
          },
          "additionalProperties": false,
          "$defs": {
            "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "percent": {"type": "number", "minimum": 0, "maximum": 100},
            "mark": {"type": ["number", "null"], "minimum": 0},
            "count": {"type": "integer", "minimum": 0},
            "fraction": {"type": ["string", "null"], "pattern": "^[0-9]+(/[0-9]+)?$"},
            "files": {
              "description": "One for each analyst.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["file", "sha256", "questionnaire", "basis", "reply", "asOf", "analyst", "ownScore", "score"],
                "properties": {
                  "file": {"type": "string"}, "sha256": {"$ref": "#/$defs/digest"}, "questionnaire": {"type": "string"},
                  "basis": {"enum": ["self-assessment", "published-reply", "public-record"]},
                  "reply": {"enum": ["received", "none", "refused", "not-delivered"]},
                  "asOf": {"type": "string"}, "analyst": {"type": ["string", "null"]},
                  "ownScore": {"description": "By its own questionnaire, whole.", "$ref": "#/$defs/mark"},
                  "score": {"description": "On what all were asked.", "$ref": "#/$defs/mark"}
                },
                "additionalProperties": false
              }
            },
            "comments": {
              "description": "Right of reply: what the company says of the answers compared.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["criterion", "agrees", "text"],
                "properties": {"criterion": {"type": "string"}, "agrees": {"type": ["boolean", "null"]}, "text": {"type": ["string", "null"]}},
                "additionalProperties": false
              }
            }
          }
        }
        """
}
