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
#include <wmmintrin.h>

static uint64_t word_at(const unsigned char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

__attribute__((target("sse4.2"))) static uint32_t extend_by_instruction(
    uint32_t crc, const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  uint64_t sum = (uint32_t)~crc;
  while (count >= 8) {
    sum = _mm_crc32_u64(sum, word_at(next));
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

// Three lanes side by side: the instruction answers after three cycles and starts at each one.
// A lane's sum is moved over the bytes behind it by a product of polynomials: x^(8n - 33) mod P
// for n bytes, bits reversed, the 33 being what product and instruction add (Gopal and others,
// "Fast CRC Computation for iSCSI Polynomial Using CRC32 Instruction", Intel 2011). Long lanes are
// put together more seldom, short ones leave less behind them.
typedef struct {
  size_t size;
  uint32_t over_one;
  uint32_t over_two;
} lane_t;
static const lane_t long_lane = {256, 0xB9E02B86, 0xDD7E3B0C};
static const lane_t short_lane = {64, 0x9E4ADDF8, 0x0D3B6092};

__attribute__((target("sse4.2,pclmul"))) static uint64_t moved(uint64_t sum, uint32_t factor) {
  __m128i product = _mm_clmulepi64_si128(
      _mm_cvtsi64_si128((long long)sum), _mm_cvtsi32_si128((int)factor), 0);
  return _mm_crc32_u64(0, (uint64_t)_mm_cvtsi128_si64(product));
}

// Steps over as many times three lanes as there are; `next` and `count` are what is left then.
__attribute__((always_inline, target("sse4.2,pclmul"))) static inline uint64_t over_lanes(
    uint64_t first, lane_t lane, const unsigned char **next, size_t *count) {
  while (*count >= 3 * lane.size) {
    const unsigned char *bytes = *next;
    uint64_t second = 0;
    uint64_t third = 0;
    for (size_t index = 0; index < lane.size; index += 8) {
      first = _mm_crc32_u64(first, word_at(bytes + index));
      second = _mm_crc32_u64(second, word_at(bytes + lane.size + index));
      third = _mm_crc32_u64(third, word_at(bytes + 2 * lane.size + index));
    }
    first = moved(first, lane.over_two) ^ moved(second, lane.over_one) ^ third;
    *next += 3 * lane.size;
    *count -= 3 * lane.size;
  }
  return first;
}

__attribute__((target("sse4.2,pclmul"))) static uint32_t extend_by_lanes(
    uint32_t crc, const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  uint64_t sum = (uint32_t)~crc;
  sum = over_lanes(sum, long_lane, &next, &count);
  sum = over_lanes(sum, short_lane, &next, &count);
  return extend_by_instruction(~(uint32_t)sum, next, count);
}

uint32_t crc32c_extend(uint32_t crc, const void *bytes, size_t count) {
  if (!__builtin_cpu_supports("sse4.2")) return crc32c_extend_by_table(crc, bytes, count);
  if (count < 3 * short_lane.size || !__builtin_cpu_supports("pclmul")) {
    return extend_by_instruction(crc, bytes, count);
  }
  return extend_by_lanes(crc, bytes, count);
}

#else

uint32_t crc32c_extend(uint32_t crc, const void *bytes, size_t count) {
  return crc32c_extend_by_table(crc, bytes, count);
}

#endif
