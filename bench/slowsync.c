/* Adds a delay to fsync and fdatasync, so that a quick disk behaves like an ordinary one.
 *
 *   cc -O2 -shared -fPIC -o slowsync.so slowsync.c -ldl
 *   SLOWSYNC_US=4000 LD_PRELOAD=./slowsync.so zhifa serve
 *
 * The delay comes after the real call: what was synced is synced, it only takes longer. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>

static void wait_a_little(void) {
    const char *text = getenv("SLOWSYNC_US");
    long microseconds = text ? atol(text) : 0;
    if (microseconds <= 0) return;
    struct timespec left = {microseconds / 1000000, microseconds % 1000000 * 1000};
    while (nanosleep(&left, &left) == -1 && errno == EINTR) {}
}

static int sync_slowly(const char *name, int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    int result = real(file);
    int error = errno;
    wait_a_little();
    errno = error;
    return result;
}

int fsync(int file) { return sync_slowly("fsync", file); }
int fdatasync(int file) { return sync_slowly("fdatasync", file); }
