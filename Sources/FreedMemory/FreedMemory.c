#include "FreedMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

void hrdd_keep_little_freed_memory(void) {
    /* Left alone, both rise to what the largest piece freed so far asks for. A report and its parts are smaller than
       this, and stay in the heap: to have them back from the system for each file would take longer. */
    mallopt(M_MMAP_THRESHOLD, 512 << 10);
    mallopt(M_TRIM_THRESHOLD, 512 << 10);
}
#else
void hrdd_keep_little_freed_memory(void) {}
#endif
