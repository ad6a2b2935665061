#ifndef HRDD_FREED_MEMORY_H
#define HRDD_FREED_MEMORY_H

/// From now on the C library gives back what is freed beyond 512 KiB at once. It would hold ever larger pieces in the
/// heap of each thread, so that memory grew with the number of files. Nothing where it has no such call.
void hrdd_keep_little_freed_memory(void);

#endif
