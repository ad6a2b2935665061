#include "FreedMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

void hrdd_give_back_freed_memory(void) { malloc_trim(0); }
#else
void hrdd_give_back_freed_memory(void) {}
#endif
