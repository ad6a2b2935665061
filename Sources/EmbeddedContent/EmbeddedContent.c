int hrdd_embedded_placeholder(void) { return 0; }
