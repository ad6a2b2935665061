#ifndef HRDD_EMBEDDED_CONTENT_H
#define HRDD_EMBEDDED_CONTENT_H

#include <stddef.h>

#include "FormContent.h"

/// A file of questionnaires/ as it was when the program was built.
struct hrdd_embedded_file {
    /// Relative to the top of the repository, e.g. "questionnaires/principles.yaml".
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

/// All of them, sorted by name.
const struct hrdd_embedded_file *hrdd_embedded_file_table(void);
size_t hrdd_embedded_file_count(void);

#endif
