"""Scores answer files with hrdd on Apache Spark: a line of JSON for each, in the order of their paths.

    spark-submit examples/spark/score.py REPLIES OUT [HRDD]

REPLIES and OUT are whatever Spark can read and write: a folder, hdfs://…, s3a://…. HRDD is the program as a worker
finds it: `hrdd` (unless said) where it is installed, `./hrdd` where `--files /usr/local/bin/hrdd` has sent it to a
cluster. On one machine, without `--master`, Spark sends nothing.

A partition is one hrdd process. It is given {"path", "text"} a line and gives a line for each: the scores or, for a
file that it refuses, an object with the schema "hrdd/error/1". The files are sorted before, so that the parts of OUT,
one after the other, are what one machine prints for the folder.
"""

import json
import os
import re
import sys

from pyspark import SparkContext


def line(path_and_bytes):
    path, data = path_and_bytes
    # A byte that is no UTF-8 becomes NUL, which no answer file may hold: hrdd refuses the file and says where.
    text = re.sub("[\udc80-\udcff]", "\0", bytes(data).decode("utf-8", "surrogateescape"))
    return json.dumps({"path": path, "text": text})


def main():
    replies, out = sys.argv[1:3]
    hrdd = sys.argv[3] if len(sys.argv) > 3 else "hrdd"
    spark = SparkContext.getOrCreate()
    # Exit 2 says that files were refused, and their lines say why; anything above is a failure of the task.
    command = f"sh -c '{hrdd} assess --jsonl-in --format jsonl --jobs 1; test $? -le 2'"
    files = spark.binaryFiles(replies, minPartitions=spark.defaultParallelism)
    # A pipe has no environment of its own, and would look for hrdd in a few places only.
    path = {"PATH": os.environ.get("PATH", os.defpath)}
    lines = files.sortByKey(numPartitions=spark.defaultParallelism).map(line)
    lines.pipe(command, env=path, checkCode=True).saveAsTextFile(out)


if __name__ == "__main__":
    main()
