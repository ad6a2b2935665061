/* Runs a command and tells, as one line of JSON on descriptor 3, what it took.
   A parent of two pages, so that the peak memory is the command's own: a process started by Python inherits Python's. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval t) { return t.tv_sec + t.tv_usec / 1e6; }

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc < 2) return 64;
    double start = now();
    pid_t child = vfork();
    if (child == 0) { execvp(argv[1], argv + 1); _exit(127); }
    if (child < 0) { perror("vfork"); return 70; }
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) < 0) { perror("wait4"); return 70; }
    double wall = now() - start, user = seconds(usage.ru_utime), system = seconds(usage.ru_stime);
    dprintf(3, "{\"wall\":%.6f,\"cpu\":%.6f,\"user\":%.6f,\"sys\":%.6f,\"peakKiB\":%ld,", wall, user + system, user,
            system, usage.ru_maxrss);
    dprintf(3, "\"faults\":%ld,\"waits\":%ld,\"preempted\":%ld,\"exit\":%d}\n", usage.ru_minflt, usage.ru_nvcsw,
            usage.ru_nivcsw, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
