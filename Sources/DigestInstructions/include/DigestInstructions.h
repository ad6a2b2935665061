#ifndef HRDD_DIGEST_INSTRUCTIONS_H
#define HRDD_DIGEST_INSTRUCTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256; asked once, and cheap.
bool hrdd_has_sha256_instructions(void);

/// Runs whole blocks of 64 bytes through the compression function of SHA-256 (FIPS 180-4, 6.2.2), by the
/// processor's own instructions. Only where `hrdd_has_sha256_instructions` says that there are any.
void hrdd_sha256_blocks(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
