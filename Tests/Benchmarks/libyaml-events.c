/* libyaml's bare event loop: reads every event, builds nothing.
   libyaml-events SECONDS FILE...   over files held in memory; prints MB/s (10^6 bytes), the best of so many seconds
   libyaml-events -r FOLDER         once over every *.yaml below a folder, each opened, read and parsed in its turn */
#define _GNU_SOURCE
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
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

/* In the order in which the folder has them, into one buffer that is used again: nothing here that could be spared. */
static int read_folder(char *folder) {
    char *roots[] = {folder, NULL};
    FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT, NULL);
    FTSENT *entry;
    struct text text = {NULL, 0};
    size_t room = 0, bytes = 0;
    long files = 0, events = 0;
    if (!walk) { perror(folder); return 1; }
    while ((entry = fts_read(walk))) {
        if (entry->fts_namelen < 5 || strcmp(entry->fts_name + entry->fts_namelen - 5, ".yaml")) continue;
        int file = open(entry->fts_accpath, O_RDONLY);
        if (file < 0) { perror(entry->fts_path); return 1; }
        ssize_t got;
        for (text.size = 0;; text.size += got) {
            if (room - text.size < 65536 && !(text.bytes = realloc(text.bytes, room += 65536))) return 1;
            got = read(file, text.bytes + text.size, room - text.size);
            if (got < 0) { perror(entry->fts_path); return 1; }
            if (!got) break;
        }
        close(file);
        events += read_events(text);
        bytes += text.size;
        files++;
    }
    fts_close(walk);
    printf("%ld files, %zu bytes, %ld events\n", files, bytes, events);
    return 0;
}

int main(int argc, char **argv) {
    if (argc == 3 && !strcmp(argv[1], "-r")) return read_folder(argv[2]);
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
