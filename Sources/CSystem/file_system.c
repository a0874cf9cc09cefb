#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/vfs.h>

int file_system_magic(const char *path, int64_t *magic) {
  struct statfs facts;
  int result;
  do {
    result = statfs(path, &facts);
  } while (result != 0 && errno == EINTR);
  if (result != 0) return errno;
  *magic = (int64_t)(uint32_t)facts.f_type;
  return 0;
}

int file_exchange(const char *path, const char *other) {
  return renameat2(AT_FDCWD, path, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}
