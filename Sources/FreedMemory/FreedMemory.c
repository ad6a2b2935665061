#include "FreedMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

void hrdd_keep_little_freed_memory(void) {
    /* The values that it begins with. Left alone, both rise to what the largest piece freed so far asks for. */
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
    mallopt(M_TRIM_THRESHOLD, 128 << 10);
}
#else
void hrdd_keep_little_freed_memory(void) {}
#endif
