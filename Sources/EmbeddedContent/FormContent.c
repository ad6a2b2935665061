// The hand-written parts of the form's page travel in the binary too.

#include "FormContent.h"

static const unsigned char page[] = {
#embed "form/form.html"
};

static const unsigned char style[] = {
#embed "form/form.css"
};

static const unsigned char yaml_lines[] = {
#embed "form/yaml-lines.js"
};

static const unsigned char yaml_text[] = {
#embed "form/yaml-text.js"
};

static const unsigned char yaml_block_text[] = {
#embed "form/yaml-block-text.js"
};

static const unsigned char yaml_flow[] = {
#embed "form/yaml-flow.js"
};

static const unsigned char yaml[] = {
#embed "form/yaml.js"
};

static const unsigned char writing[] = {
#embed "form/writing.js"
};

static const unsigned char conditions[] = {
#embed "form/conditions.js"
};

static const unsigned char answers[] = {
#embed "form/answers.js"
};

static const unsigned char elements[] = {
#embed "form/elements.js"
};

static const unsigned char page_script[] = {
#embed "form/page.js"
};

static const unsigned char questions[] = {
#embed "form/questions.js"
};

static const unsigned char standing[] = {
#embed "form/standing.js"
};

static const unsigned char file[] = {
#embed "form/file.js"
};

static const struct hrdd_form_part parts[] = {
    {page, sizeof page},
    {style, sizeof style},
    {yaml_lines, sizeof yaml_lines},
    {yaml_text, sizeof yaml_text},
    {yaml_block_text, sizeof yaml_block_text},
    {yaml_flow, sizeof yaml_flow},
    {yaml, sizeof yaml},
    {writing, sizeof writing},
    {conditions, sizeof conditions},
    {answers, sizeof answers},
    {elements, sizeof elements},
    {page_script, sizeof page_script},
    {questions, sizeof questions},
    {standing, sizeof standing},
    {file, sizeof file},
};

const struct hrdd_form_part *hrdd_form_parts(void) { return parts; }

size_t hrdd_form_part_count(void) { return sizeof parts / sizeof parts[0]; }
