#ifndef HRDD_FREED_MEMORY_H
#define HRDD_FREED_MEMORY_H

/// Gives what the program has freed back to the system, on all threads; nothing where the C library has no such call.
void hrdd_give_back_freed_memory(void);

#endif
