#!/usr/bin/env python3
"""Compares SHA-256 by Arm's instructions with Python's hashlib, on a machine of any kind.

The C room is compiled for aarch64 and run by qemu; left out where clang, Debian's gcc-aarch64-linux-gnu or
qemu-user is missing.
"""

import glob
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOM = os.path.join(os.path.dirname(os.path.dirname(HERE)), "Sources", "DigestInstructions")
SEED = 20210312

# Reads a number of blocks and the blocks, again and again, and prints each state.
PROGRAM = r"""
#include "DigestInstructions.h"
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    printf("%s\n", hrdd_has_sha256_instructions() ? "yes" : "no");
    if (!hrdd_has_sha256_instructions()) return 0;
    for (uint32_t blocks; fread(&blocks, sizeof blocks, 1, stdin) == 1;) {
        uint32_t state[8] = {
            0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        uint8_t *bytes = malloc(64 * (size_t)blocks);
        if (!bytes || fread(bytes, 64, blocks, stdin) != blocks) return 1;
        hrdd_sha256_blocks(state, bytes, blocks);
        for (int i = 0; i < 8; i++) printf("%08x", state[i]);
        printf("\n");
        free(bytes);
    }
    return 0;
}
"""


def padded(message):
    """FIPS 180-4, 5.1.1."""
    zeros = (55 - len(message)) % 64
    return message + b"\x80" + bytes(zeros) + (8 * len(message)).to_bytes(8, "big")


def build(folder):
    source, program = os.path.join(folder, "main.c"), os.path.join(folder, "main")
    with open(source, "w", encoding="utf-8") as file:
        file.write(PROGRAM)
    objects = []
    for path in [source, *glob.glob(os.path.join(ROOM, "*.c"))]:
        objects.append(os.path.join(folder, os.path.basename(path) + ".o"))
        subprocess.run(["clang", "--target=aarch64-linux-gnu", "-isystem", "/usr/aarch64-linux-gnu/include", "-O2",
                        "-Werror", "-I", os.path.join(ROOM, "include"), "-c", path, "-o", objects[-1]], check=True)
    subprocess.run(["aarch64-linux-gnu-gcc", "-static", *objects, "-o", program], check=True)
    return program


def main():
    for tool in ("clang", "aarch64-linux-gnu-gcc", "qemu-aarch64"):
        if not shutil.which(tool):
            print(f"left out: there is no {tool}")
            return
    generator = random.Random(SEED)
    messages = [generator.randbytes(length) for length in [*range(261), 4095, 100_001]]
    with tempfile.TemporaryDirectory() as folder:
        program = build(folder)
        asked = b"".join((len(data) // 64).to_bytes(4, "little") + data for data in map(padded, messages))
        seen = subprocess.run(["qemu-aarch64", "-cpu", "max", program], input=asked, capture_output=True, check=True)
        has, *digests = seen.stdout.decode().split()
    if has != "yes" or digests != [hashlib.sha256(message).hexdigest() for message in messages]:
        sys.exit(f"Arm's instructions and hashlib differ (seed {SEED})")
    print(f"{len(messages)} digests by Arm's instructions equal hashlib's")


if __name__ == "__main__":
    main()
