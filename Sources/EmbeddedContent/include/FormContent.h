#ifndef HRDD_FORM_CONTENT_H
#define HRDD_FORM_CONTENT_H

#include <stddef.h>

/// A part of the form's page as it was when the program was built.
struct hrdd_form_part {
    const unsigned char *bytes;
    size_t count;
};

/// The page, the style, and the scripts in the order in which they are to run.
const struct hrdd_form_part *hrdd_form_parts(void);
size_t hrdd_form_part_count(void);

#endif
