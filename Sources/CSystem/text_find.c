#include "CSystem.h"

static inline unsigned char folded(unsigned char byte) {
  return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
}

static int begins_with(const unsigned char *bytes, const unsigned char *needle, size_t count) {
  for (size_t index = 0; index < count; index++) {
    if (folded(bytes[index]) != needle[index]) return 0;
  }
  return 1;
}

// From `start` on, place by place.
static ptrdiff_t find_slowly(
    const unsigned char *bytes, size_t start, size_t count, const unsigned char *needle,
    size_t needle_count) {
  for (size_t place = start; place + needle_count <= count; place++) {
    if (begins_with(bytes + place, needle, needle_count)) return (ptrdiff_t)place;
  }
  return -1;
}

#if defined(__x86_64__)

#include <immintrin.h>

// Two places of a needle, their bytes, and the bit in which a letter there may differ.
typedef struct {
  size_t place[2];
  char byte[2];
  char fold[2];
} probes_t;

static probes_t probes_of(const unsigned char *needle, size_t count) {
  probes_t probes;
  // Chinese characters begin with one of six bytes: those behind say more.
  probes.place[0] = needle[0] >= 0xE0 && count > 2 ? 2 : 0;
  probes.place[1] = count - 1 > probes.place[0] ? count - 1 : probes.place[0] / 2;
  for (int index = 0; index < 2; index++) {
    unsigned char byte = needle[probes.place[index]];
    probes.byte[index] = (char)byte;
    probes.fold[index] = byte >= 'a' && byte <= 'z' ? 0x20 : 0;
  }
  return probes;
}

// Looks in blocks from `*start` on, as long as there are whole ones; moves `*start` behind them.
__attribute__((target("avx2"))) static ptrdiff_t find_by_32(
    const unsigned char *bytes, size_t *start, size_t count, const unsigned char *needle,
    size_t needle_count, const probes_t *probes) {
  __m256i first = _mm256_set1_epi8(probes->byte[0]), second = _mm256_set1_epi8(probes->byte[1]);
  __m256i fold = _mm256_set1_epi8(probes->fold[0]), fold2 = _mm256_set1_epi8(probes->fold[1]);
  for (; *start + needle_count + 31 <= count; *start += 32) {
    const unsigned char *block = bytes + *start;
    __m256i one = _mm256_loadu_si256((const __m256i *)(block + probes->place[0]));
    __m256i two = _mm256_loadu_si256((const __m256i *)(block + probes->place[1]));
    one = _mm256_cmpeq_epi8(_mm256_or_si256(one, fold), first);
    two = _mm256_cmpeq_epi8(_mm256_or_si256(two, fold2), second);
    unsigned places = (unsigned)_mm256_movemask_epi8(_mm256_and_si256(one, two));
    for (; places != 0; places &= places - 1) {
      size_t place = (size_t)__builtin_ctz(places);
      if (begins_with(block + place, needle, needle_count)) return (ptrdiff_t)(*start + place);
    }
  }
  return -1;
}

static ptrdiff_t find_by_16(
    const unsigned char *bytes, size_t *start, size_t count, const unsigned char *needle,
    size_t needle_count, const probes_t *probes) {
  __m128i first = _mm_set1_epi8(probes->byte[0]), second = _mm_set1_epi8(probes->byte[1]);
  __m128i fold = _mm_set1_epi8(probes->fold[0]), fold2 = _mm_set1_epi8(probes->fold[1]);
  for (; *start + needle_count + 15 <= count; *start += 16) {
    const unsigned char *block = bytes + *start;
    __m128i one = _mm_loadu_si128((const __m128i *)(block + probes->place[0]));
    __m128i two = _mm_loadu_si128((const __m128i *)(block + probes->place[1]));
    one = _mm_cmpeq_epi8(_mm_or_si128(one, fold), first);
    two = _mm_cmpeq_epi8(_mm_or_si128(two, fold2), second);
    unsigned places = (unsigned)_mm_movemask_epi8(_mm_and_si128(one, two));
    for (; places != 0; places &= places - 1) {
      size_t place = (size_t)__builtin_ctz(places);
      if (begins_with(block + place, needle, needle_count)) return (ptrdiff_t)(*start + place);
    }
  }
  return -1;
}

ptrdiff_t text_find(const void *bytes, size_t count, const void *needle, size_t needle_count) {
  if (needle_count == 0) return 0;
  probes_t probes = probes_of(needle, needle_count);
  size_t start = 0;
  ptrdiff_t found = -1;
  if (__builtin_cpu_supports("avx2")) {
    found = find_by_32(bytes, &start, count, needle, needle_count, &probes);
  }
  if (found < 0) found = find_by_16(bytes, &start, count, needle, needle_count, &probes);
  return found < 0 ? find_slowly(bytes, start, count, needle, needle_count) : found;
}

#else

ptrdiff_t text_find(const void *bytes, size_t count, const void *needle, size_t needle_count) {
  return find_slowly(bytes, 0, count, needle, needle_count);
}

#endif
