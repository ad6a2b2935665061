/// Tells from its bytes whether a file is a report that hrdd made and can make again.
enum WrittenByUs {
    static func isReport(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        let marks: [(start: String, inside: String)] = [
            ("# Gap analysis: ", inside: "Written by hrdd"),
            ("# Agreement of ", "Written by hrdd"),
            ("# What changed", "Written by hrdd"),
            ("# Companies compared", "Written by hrdd"),
            ("company,figure,score,", ""),
            ("{", "\"hrdd/agreement/1\""),
            ("{", "\"hrdd/difference/1\""),
            ("reply,company,questionnaire,", ""),
            ("company,old_file,new_file,", ""),
            ("<!doctype html>", "Written by hrdd"),
            ("<!DOCTYPE html>", "Written by hrdd"),
            ("{", "\"hrdd/assessment/1\""),
            ("{", "\"hrdd/line/1\""),
            ("{", "\"name\": \"hrdd\""),
            ("file,company,questionnaire,", ""),
        ]
        return marks.contains { mark in
            text.hasPrefix(mark.start) && (mark.inside.isEmpty || text.contains(mark.inside))
        }
    }
}
