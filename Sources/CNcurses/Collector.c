#include "Collector.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#endif

// One descriptor is collected, as ncurses has one screen.
static struct {
  int descriptor;
  // A copy of the descriptor, to lead it back by, and the memory that it leads to meanwhile.
  int original;
  int memory;
  uint8_t *bytes;
  size_t capacity;
} collector = {.descriptor = -1, .original = -1, .memory = -1};

// Some systems refuse memory that could be executed, older ones do not know the word.
static int open_memory(void) {
  int memory = memfd_create("frame", MFD_CLOEXEC | MFD_NOEXEC_SEAL);
  return memory >= 0 ? memory : memfd_create("frame", MFD_CLOEXEC);
}

// All three are open: nothing but an interruption fails.
static void lead_to(int target) {
  while (dup3(target, collector.descriptor, O_CLOEXEC) < 0 && errno == EINTR) {
  }
}

void collector_open(int descriptor) {
  collector.descriptor = descriptor;
  collector.original = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (collector.original >= 0) {
    collector.memory = open_memory();
  }
}

static void close_if_open(int descriptor) {
  if (descriptor >= 0) {
    close(descriptor);
  }
}

void collector_close(void) {
  close_if_open(collector.original);
  close_if_open(collector.memory);
  free(collector.bytes);
  collector.descriptor = collector.original = collector.memory = -1;
  collector.bytes = NULL;
  collector.capacity = 0;
}

void collector_begin(void) {
  if (collector.memory >= 0) {
    lseek(collector.memory, 0, SEEK_SET);
    lead_to(collector.memory);
  }
}

static bool reserve(size_t count) {
  if (count > collector.capacity) {
    uint8_t *bytes = realloc(collector.bytes, count);
    if (bytes == NULL) {
      return false;
    }
    collector.bytes = bytes;
    collector.capacity = count;
  }
  return true;
}

bool collector_end(struct curses_screen_bytes *bytes) {
  *bytes = (struct curses_screen_bytes){NULL, 0};
  if (collector.memory < 0) {
    return true;
  }
  lead_to(collector.original);
  off_t end = lseek(collector.memory, 0, SEEK_CUR);
  if (end <= 0) {
    return end == 0;
  }
  if (!reserve((size_t)end) || pread(collector.memory, collector.bytes, (size_t)end, 0) != end) {
    return false;
  }
  *bytes = (struct curses_screen_bytes){collector.bytes, (size_t)end};
  return true;
}
