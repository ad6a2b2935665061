/* libyaml's bare event loop over the files named on the command line: reads every event, builds nothing.
   Prints MB/s (10^6 bytes), the best of so many seconds. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

struct text { unsigned char *bytes; size_t size; };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static long read_events(struct text text) {
    yaml_parser_t parser;
    yaml_event_t event;
    long count = 0;
    int done = 0;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, text.bytes, text.size);
    while (!done) {
        if (!yaml_parser_parse(&parser, &event)) { fprintf(stderr, "%s\n", parser.problem); exit(1); }
        done = event.type == YAML_STREAM_END_EVENT;
        count++;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return count;
}

int main(int argc, char **argv) {
    double seconds = atof(argv[1]), best = 0;
    int files = argc - 2;
    struct text *texts = calloc(files, sizeof *texts);
    size_t total = 0;
    for (int i = 0; i < files; i++) {
        FILE *file = fopen(argv[i + 2], "rb");
        if (!file) { perror(argv[i + 2]); return 1; }
        fseek(file, 0, SEEK_END);
        texts[i].size = ftell(file);
        rewind(file);
        texts[i].bytes = malloc(texts[i].size);
        if (fread(texts[i].bytes, 1, texts[i].size, file) != texts[i].size) return 1;
        fclose(file);
        total += texts[i].size;
    }
    long events = 0;
    for (double end = now() + seconds; now() < end;) {
        double start = now();
        for (int i = 0; i < files; i++) events += read_events(texts[i]);
        double rate = total / 1e6 / (now() - start);
        if (rate > best) best = rate;
    }
    printf("%.1f\n", events > 0 ? best : 0);
    return 0;
}
