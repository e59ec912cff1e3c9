/* Preloaded before a server: counts what it syncs to disk, and makes each sync take longer. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static atomic_long *count;
static long delay_us;

__attribute__((constructor)) static void set_up(void) {
  const char *file = getenv("SYNC_COUNT_FILE");
  const char *delay = getenv("SYNC_DELAY_US");
  delay_us = delay ? atol(delay) : 0;
  int fd = file ? open(file, O_RDWR | O_CREAT, 0600) : -1;
  if (fd < 0 || ftruncate(fd, sizeof *count) != 0) return;
  void *shared = mmap(0, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (shared != MAP_FAILED) count = shared;
  close(fd);
}

static int slowly(int fd, const char *name) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  struct timespec pause = {delay_us / 1000000, (delay_us % 1000000) * 1000};
  if (delay_us > 0) nanosleep(&pause, 0);
  if (count) atomic_fetch_add(count, 1);
  return real(fd);
}

int fsync(int fd) { return slowly(fd, "fsync"); }
int fdatasync(int fd) { return slowly(fd, "fdatasync"); }
