// Stands between a process and its files (LD_PRELOAD) and lets the disk fail as disks do: see faulty-disk.ts.
// Only files in the folder SHIM_FOLDER are touched. SHIM_CONTROL is a file of eight 32-bit numbers, shared with the
// test: what to do, to which calls, with which errno, from which call on, and how many calls there were so far.
// With SHIM_LOG every call is also written down, for tests that replay a power cut.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

enum { FAIL = 1, KILL_BEFORE = 2, KILL_AFTER = 3, HALF = 4 };
enum { WRITE = 1, SYNC = 2, TRUNCATE = 4 };
struct control { volatile int32_t action, calls, error, from, count; };

static struct control none, *control = &none;
static const char *folder;
static int log_fd = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_ftruncate)(int, off64_t);

__attribute__((constructor)) static void begin(void) {
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_writev = dlsym(RTLD_NEXT, "writev");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  const char *shared = getenv("SHIM_CONTROL"), *log = getenv("SHIM_LOG");
  int fd = shared ? open(shared, O_RDWR | O_CLOEXEC) : -1;
  if (fd >= 0) control = mmap(NULL, 32, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (log) log_fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  folder = getenv("SHIM_FOLDER");
}

/* Whether the file lies in the folder; its name there goes to `name`. */
static int ours(int fd, char *name, size_t size) {
  char link[40], path[512];
  if (!folder) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  size_t prefix = strlen(folder);
  if (length <= (ssize_t)prefix || strncmp(path, folder, prefix) != 0 || path[prefix] != '/') return 0;
  path[length] = 0;
  snprintf(name, size, "%s", path + prefix + 1);
  return strstr(name, "-shm") == NULL;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* 1 where the call must fail with errno set, 2 where only half of it may be done. */
static int meet(int kind) {
  if (!control->action || !(control->calls & kind)) return 0;
  int number = __sync_add_and_fetch(&control->count, 1);
  if (number < control->from) return 0;
  if (control->action == KILL_BEFORE) die();
  errno = control->error;
  return control->action == FAIL ? 1 : control->action == HALF ? 2 : 0;
}

static void met(int kind) {
  if (control->action == KILL_AFTER && (control->calls & kind) && control->count >= control->from) die();
}

static void note(char what, const char *name, off64_t at, const void *bytes, size_t size) {
  if (log_fd < 0) return;
  char head[256];
  int length = snprintf(head, sizeof head, "%c %s %lld %zu\n", what, name, (long long)at, size);
  struct iovec parts[] = {{head, length}, {(void *)bytes, bytes ? size : 0}};
  real_writev(log_fd, parts, 2);
}

static ssize_t put(int fd, const void *bytes, size_t size, off64_t at, int here) {
  char name[256];
  if (!ours(fd, name, sizeof name)) return here ? real_write(fd, bytes, size) : real_pwrite(fd, bytes, size, at);
  int fault = meet(WRITE);
  if (fault == 1) return -1;
  if (fault == 2) {
    int error = errno;
    ssize_t done = here ? real_write(fd, bytes, size / 2) : real_pwrite(fd, bytes, size / 2, at);
    control->action = FAIL;
    errno = error;
    return done;
  }
  pthread_mutex_lock(&one_at_a_time);
  ssize_t done = here ? real_write(fd, bytes, size) : real_pwrite(fd, bytes, size, at);
  if (done > 0) note('w', name, here ? -1 : at, bytes, done);
  pthread_mutex_unlock(&one_at_a_time);
  met(WRITE);
  return done;
}

static int flush(int fd, int (*real)(int)) {
  char name[256];
  if (!ours(fd, name, sizeof name)) return real(fd);
  if (meet(SYNC)) return -1;
  int done = real(fd);
  pthread_mutex_lock(&one_at_a_time);
  if (done == 0) note('s', name, 0, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  met(SYNC);
  return done;
}

static int cut(int fd, off64_t size) {
  char name[256];
  if (!ours(fd, name, sizeof name)) return real_ftruncate(fd, size);
  if (meet(TRUNCATE)) return -1;
  pthread_mutex_lock(&one_at_a_time);
  int done = real_ftruncate(fd, size);
  if (done == 0) note('t', name, size, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  met(TRUNCATE);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) { return put(fd, bytes, size, at, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return put(fd, bytes, size, at, 0); }
ssize_t write(int fd, const void *bytes, size_t size) { return put(fd, bytes, size, 0, 1); }
int fsync(int fd) { return flush(fd, real_fsync); }
int fdatasync(int fd) { return flush(fd, real_fdatasync); }
int ftruncate64(int fd, off64_t size) { return cut(fd, size); }
int ftruncate(int fd, off_t size) { return cut(fd, size); }
