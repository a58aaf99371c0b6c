#include "CLinux.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

int clinux_has_sha256(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

#define WITH_SHA __attribute__((target("sha,sse4.1,ssse3")))

// The instructions want the state as the words (F E B A) and (H G D C), and do two rounds each with two scheduled words.
struct state { __m128i abef, cdgh; };

WITH_SHA static inline struct state load(const uint32_t words[8]) {
    const __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)words), 0xB1);
    const __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(words + 4)), 0x1B);
    return (struct state){_mm_alignr_epi8(low, high, 8), _mm_blend_epi16(high, low, 0xF0)};
}

WITH_SHA static inline void store(struct state state, uint32_t words[8]) {
    const __m128i low = _mm_shuffle_epi32(state.abef, 0x1B), high = _mm_shuffle_epi32(state.cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)words, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)(words + 4), _mm_alignr_epi8(high, low, 8));
}

// Each round waits for the one before it: several texts at once wait together. Their number is a constant wherever this is inlined.
WITH_SHA static inline __attribute__((always_inline)) void compress(int texts, uint32_t *const words[], const uint8_t *blocks[], size_t count) {
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    struct state states[2];
    for (int text = 0; text < texts; text++) states[text] = load(words[text]);

    for (; count > 0; count--) {
        struct state before[2];
        __m128i scheduled[2][4];
        for (int text = 0; text < texts; text++) {
            before[text] = states[text];
            for (int i = 0; i < 4; i++) scheduled[text][i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks[text] + 16 * i)), swap);
            blocks[text] += 64;
        }
#pragma clang loop unroll(full)
        for (int quad = 0; quad < 16; quad++) {
            for (int text = 0; text < texts; text++) {
                __m128i *const w = scheduled[text];
                __m128i current = w[quad & 3];
                if (quad >= 4) {
                    // w[t] = w[t-16] + s0(w[t-15]) + w[t-7] + s1(w[t-2]), four at a time.
                    const __m128i last = w[(quad + 3) & 3];
                    current = _mm_sha256msg1_epu32(current, w[(quad + 1) & 3]);
                    current = _mm_add_epi32(current, _mm_alignr_epi8(last, w[(quad + 2) & 3], 4));
                    current = _mm_sha256msg2_epu32(current, last);
                    w[quad & 3] = current;
                }
                const __m128i sum = _mm_add_epi32(current, _mm_loadu_si128((const __m128i *)(constants + 4 * quad)));
                struct state *const state = &states[text];
                state->cdgh = _mm_sha256rnds2_epu32(state->cdgh, state->abef, sum);
                state->abef = _mm_sha256rnds2_epu32(state->abef, state->cdgh, _mm_shuffle_epi32(sum, 0x0E));
            }
        }
        for (int text = 0; text < texts; text++) {
            states[text].abef = _mm_add_epi32(states[text].abef, before[text].abef);
            states[text].cdgh = _mm_add_epi32(states[text].cdgh, before[text].cdgh);
        }
    }

    for (int text = 0; text < texts; text++) store(states[text], words[text]);
}

WITH_SHA void clinux_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count) {
    uint32_t *const states[] = {state};
    const uint8_t *texts[] = {blocks};
    compress(1, states, texts, count);
}

WITH_SHA void clinux_sha256_blocks_of_two(uint32_t first[8], const uint8_t *first_blocks, uint32_t second[8], const uint8_t *second_blocks, size_t count) {
    uint32_t *const states[] = {first, second};
    const uint8_t *texts[] = {first_blocks, second_blocks};
    compress(2, states, texts, count);
}
#else
int clinux_has_sha256(void) { return 0; }
void clinux_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count) {}
void clinux_sha256_blocks_of_two(uint32_t first[8], const uint8_t *first_blocks, uint32_t second[8], const uint8_t *second_blocks, size_t count) {}
#endif
