// The files of questionnaires/ travel in the binary. One that is added there is added here, in both lists;
// a test names those that are missing. The build runs again when one of them changes.

#include "EmbeddedContent.h"

static const unsigned char file_al_oth_135_2021[] = {
#embed "../../questionnaires/al-oth-135-2021.yaml"
};

static const unsigned char file_al_oth_170_2021[] = {
#embed "../../questionnaires/al-oth-170-2021.yaml"
};

static const unsigned char file_al_oth_34_2021[] = {
#embed "../../questionnaires/al-oth-34-2021.yaml"
};

static const unsigned char file_al_oth_54_2021[] = {
#embed "../../questionnaires/al-oth-54-2021.yaml"
};

static const unsigned char file_al_oth_70_2020[] = {
#embed "../../questionnaires/al-oth-70-2020.yaml"
};

static const unsigned char file_catalogue_01_information[] = {
#embed "../../questionnaires/catalogue/01-information.yaml"
};

static const unsigned char file_catalogue_02_due_diligence[] = {
#embed "../../questionnaires/catalogue/02-due-diligence.yaml"
};

static const unsigned char file_catalogue_03_monitoring[] = {
#embed "../../questionnaires/catalogue/03-monitoring.yaml"
};

static const unsigned char file_catalogue_04_awareness[] = {
#embed "../../questionnaires/catalogue/04-awareness.yaml"
};

static const unsigned char file_catalogue_05_leverage[] = {
#embed "../../questionnaires/catalogue/05-leverage.yaml"
};

static const unsigned char file_catalogue_06_reporting_and_complicity[] = {
#embed "../../questionnaires/catalogue/06-reporting-and-complicity.yaml"
};

static const unsigned char file_catalogue_07_remediation[] = {
#embed "../../questionnaires/catalogue/07-remediation.yaml"
};

static const unsigned char file_catalogue_08_cooperation[] = {
#embed "../../questionnaires/catalogue/08-cooperation.yaml"
};

static const unsigned char file_catalogue_09_annex[] = {
#embed "../../questionnaires/catalogue/09-annex.yaml"
};

static const unsigned char file_catalogue_ids[] = {
#embed "../../questionnaires/catalogue/ids.yaml"
};

static const unsigned char file_catalogue_terms[] = {
#embed "../../questionnaires/catalogue/terms.yaml"
};

static const unsigned char file_catalogue_words[] = {
#embed "../../questionnaires/catalogue/words.yaml"
};

static const unsigned char file_lints_en[] = {
#embed "../../questionnaires/lints/en.yaml"
};

static const unsigned char file_method[] = {
#embed "../../questionnaires/method.yaml"
};

static const unsigned char file_principles[] = {
#embed "../../questionnaires/principles.yaml"
};

static const unsigned char file_ungp_letters[] = {
#embed "../../questionnaires/ungp-letters.yaml"
};

#define FILE(name, bytes) {"questionnaires/" name, bytes, sizeof bytes}

static const struct hrdd_embedded_file files[] = {
    FILE("al-oth-135-2021.yaml", file_al_oth_135_2021),
    FILE("al-oth-170-2021.yaml", file_al_oth_170_2021),
    FILE("al-oth-34-2021.yaml", file_al_oth_34_2021),
    FILE("al-oth-54-2021.yaml", file_al_oth_54_2021),
    FILE("al-oth-70-2020.yaml", file_al_oth_70_2020),
    FILE("catalogue/01-information.yaml", file_catalogue_01_information),
    FILE("catalogue/02-due-diligence.yaml", file_catalogue_02_due_diligence),
    FILE("catalogue/03-monitoring.yaml", file_catalogue_03_monitoring),
    FILE("catalogue/04-awareness.yaml", file_catalogue_04_awareness),
    FILE("catalogue/05-leverage.yaml", file_catalogue_05_leverage),
    FILE("catalogue/06-reporting-and-complicity.yaml", file_catalogue_06_reporting_and_complicity),
    FILE("catalogue/07-remediation.yaml", file_catalogue_07_remediation),
    FILE("catalogue/08-cooperation.yaml", file_catalogue_08_cooperation),
    FILE("catalogue/09-annex.yaml", file_catalogue_09_annex),
    FILE("catalogue/ids.yaml", file_catalogue_ids),
    FILE("catalogue/terms.yaml", file_catalogue_terms),
    FILE("catalogue/words.yaml", file_catalogue_words),
    FILE("lints/en.yaml", file_lints_en),
    FILE("method.yaml", file_method),
    FILE("principles.yaml", file_principles),
    FILE("ungp-letters.yaml", file_ungp_letters),
};

const struct hrdd_embedded_file *hrdd_embedded_file_table(void) { return files; }

size_t hrdd_embedded_file_count(void) { return sizeof files / sizeof files[0]; }
