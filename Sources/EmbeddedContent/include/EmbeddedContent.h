int hrdd_embedded_placeholder(void);
