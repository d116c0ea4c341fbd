/* A small HTTP/1.1 load generator: one thread, keep-alive, requests from a file in a circle.
 *
 *   load PORT CONNECTIONS SECONDS RATE FILE FIRST
 *
 * FILE holds whole requests, each after its length (4 bytes, little endian); FIRST is where to begin. RATE 0: each
 * connection sends as soon as it has its answer. RATE > 0: so many requests a second fall due at fixed instants,
 * whatever the server does, and latency counts from the instant a request was due, not from when a connection was free
 * for it; so a pause of the server shows in full. Prints one line of JSON. Talks to 127.0.0.1 only. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ANSWER = 1 << 20, MOST = 4000000 };

struct connection {
    int socket;
    int64_t due;      /* when the request under way was due; 0 = none is under way */
    size_t have;      /* bytes of the answer so far */
    size_t want;      /* its whole length; 0 = the head is not complete yet */
    const char *rest; /* what is still to be sent */
    size_t left;
    char *answer;
};

static const char **requests;
static size_t *lengths, request_count, next_request;
static uint32_t *latencies; /* in microseconds */
static size_t done, failed;
static int poll_set;

static void fail(const char *what) {
    fprintf(stderr, "load: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void read_requests(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    uint32_t length;
    size_t room = 0;
    while (fread(&length, 4, 1, file) == 1) {
        if (request_count == room) {
            room = room ? room * 2 : 64;
            requests = realloc(requests, room * sizeof *requests);
            lengths = realloc(lengths, room * sizeof *lengths);
        }
        char *text = malloc(length);
        if (!requests || !lengths || !text || fread(text, 1, length, file) != length) fail(path);
        requests[request_count] = text;
        lengths[request_count++] = length;
    }
    fclose(file);
    if (!request_count) fail(path);
}

static void watch(struct connection *c, uint32_t events, int operation) {
    struct epoll_event event = {.events = events, .data.ptr = c};
    if (epoll_ctl(poll_set, operation, c->socket, &event)) fail("epoll_ctl");
}

static void connect_to(struct connection *c, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    c->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (c->socket < 0 || connect(c->socket, (struct sockaddr *)&address, sizeof address)) fail("connect");
    int yes = 1;
    setsockopt(c->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    c->answer = malloc(ANSWER);
    if (!c->answer) fail("malloc");
    watch(c, EPOLLIN, EPOLL_CTL_ADD);
}

static void send_rest(struct connection *c) {
    while (c->left) {
        ssize_t sent = send(c->socket, c->rest, c->left, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno == EAGAIN) return watch(c, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
        if (sent < 0) fail("send");
        c->rest += sent;
        c->left -= (size_t)sent;
    }
}

static void begin(struct connection *c, int64_t due) {
    size_t which = next_request++ % request_count;
    c->due = due;
    c->have = c->want = 0;
    c->rest = requests[which];
    c->left = lengths[which];
    send_rest(c);
}

/* The whole length of an answer whose head is complete, else 0. */
static size_t length_of(struct connection *c) {
    char *end = memmem(c->answer, c->have, "\r\n\r\n", 4);
    if (!end) return 0;
    size_t head = (size_t)(end - c->answer) + 4;
    char *field = c->answer;
    *end = 0;
    field = strcasestr(field, "\r\ncontent-length:");
    *end = '\r';
    return head + (field ? strtoul(field + 17, NULL, 10) : 0);
}

/* True when the answer is complete. */
static int receive(struct connection *c) {
    ssize_t got = recv(c->socket, c->answer + c->have, ANSWER - 1 - c->have, MSG_DONTWAIT);
    if (got < 0 && errno == EAGAIN) return 0;
    if (got <= 0 || !c->due) fail("the server closed a connection");
    c->have += (size_t)got;
    if (!c->want) c->want = length_of(c);
    if (c->want >= ANSWER) fail("an answer is too long");
    return c->want && c->have >= c->want;
}

static void count(struct connection *c, int64_t at) {
    if (done == MOST) fail("too many answers");
    latencies[done++] = (uint32_t)((at - c->due) / 1000);
    if (c->have > 9 && c->answer[9] == '2') return;
    if (!failed++) fprintf(stderr, "load: %.*s\n", (int)(c->have < 900 ? c->have : 900), c->answer);
}

static int ascending(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static double percentile(double share) {
    size_t place = (size_t)(share * (double)done);
    return done ? latencies[place < done ? place : done - 1] / 1000.0 : 0;
}

static void run(struct connection *all, int connections, double seconds, double rate) {
    struct connection *idle[connections];
    int free_count = 0;
    struct epoll_event events[connections];
    int64_t start = now(), end = start + (int64_t)(seconds * 1e9);
    uint64_t scheduled = 0;
    for (int i = 0; i < connections; i++) {
        if (rate > 0) idle[free_count++] = &all[i];
        else begin(&all[i], now());
    }
    for (;;) {
        int64_t at = now(), wake = end;
        while (rate > 0) {
            int64_t due = start + (int64_t)((double)scheduled * 1e9 / rate);
            if (due > at) wake = due < end ? due : end;
            if (due > at || due >= end || !free_count) break;
            scheduled++;
            begin(idle[--free_count], due);
        }
        if (at >= end) return;
        struct timespec pause = {(wake - at) / 1000000000, (wake - at) % 1000000000};
        int ready = epoll_pwait2(poll_set, events, connections, &pause, NULL);
        if (ready < 0 && errno != EINTR) fail("epoll_pwait2");
        for (int i = 0; i < ready; i++) {
            struct connection *c = events[i].data.ptr;
            if (events[i].events & EPOLLOUT) {
                watch(c, EPOLLIN, EPOLL_CTL_MOD);
                send_rest(c);
            }
            if (!(events[i].events & ~EPOLLOUT) || !receive(c)) continue;
            int64_t answered = now();
            count(c, answered);
            c->due = 0;
            if (rate > 0) idle[free_count++] = c;
            else if (answered < end) begin(c, answered);
        }
    }
}

int main(int argc, char **argv) {
    if (argc != 7) {
        fprintf(stderr, "usage: load PORT CONNECTIONS SECONDS RATE FILE FIRST\n");
        return 64;
    }
    int connections = atoi(argv[2]);
    double seconds = atof(argv[3]), rate = atof(argv[4]);
    if (connections < 1 || connections > 1000 || seconds <= 0) return 64;
    read_requests(argv[5]);
    next_request = strtoul(argv[6], NULL, 10);
    latencies = malloc(MOST * sizeof *latencies);
    struct connection *all = calloc((size_t)connections, sizeof *all);
    poll_set = epoll_create1(EPOLL_CLOEXEC);
    if (!latencies || !all || poll_set < 0) fail("setup");
    for (int i = 0; i < connections; i++) connect_to(&all[i], atoi(argv[1]));
    int64_t start = now();
    run(all, connections, seconds, rate);
    double took = (double)(now() - start) / 1e9;
    /* What fell due and found no answer by the end would hide in no percentile: it is told. */
    double missing = rate > 0 ? rate * seconds - (double)done : 0;
    qsort(latencies, done, sizeof *latencies, ascending);
    printf("{\"answers\":%zu,\"failed\":%zu,\"missing\":%.0f,\"rate\":%.1f,", done, failed, missing > 0 ? missing : 0,
           (double)done / took);
    printf("\"p50\":%.3f,\"p99\":%.3f,\"max\":%.3f}\n", percentile(0.5), percentile(0.99), percentile(1));
    return 0;
}
