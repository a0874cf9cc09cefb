#include "CSystem.h"
#include "crc32c_table.h"

#include <string.h>

uint32_t crc32c_extend_by_table(uint32_t crc, const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  crc = ~crc;
  for (size_t index = 0; index < count; index++) {
    crc = crc32c_table[(crc ^ next[index]) & 0xFF] ^ (crc >> 8);
  }
  return ~crc;
}

#if defined(__x86_64__)

#include <nmmintrin.h>

__attribute__((target("sse4.2"))) static uint32_t extend_by_instruction(
    uint32_t crc, const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  uint64_t sum = (uint32_t)~crc;
  while (count >= 8) {
    uint64_t word;
    memcpy(&word, next, 8);
    sum = _mm_crc32_u64(sum, word);
    next += 8;
    count -= 8;
  }
  while (count > 0) {
    sum = _mm_crc32_u8((uint32_t)sum, *next);
    next += 1;
    count -= 1;
  }
  return ~(uint32_t)sum;
}

uint32_t crc32c_extend(uint32_t crc, const void *bytes, size_t count) {
  if (__builtin_cpu_supports("sse4.2")) return extend_by_instruction(crc, bytes, count);
  return crc32c_extend_by_table(crc, bytes, count);
}

#else

uint32_t crc32c_extend(uint32_t crc, const void *bytes, size_t count) {
  return crc32c_extend_by_table(crc, bytes, count);
}

#endif
