#ifndef CLINUX_H
#define CLINUX_H

#include <stddef.h>
#include <stdint.h>

/// Swaps two paths of one file system atomically (renameat2 with RENAME_EXCHANGE), which Glibc's Swift module does not offer.
/// Returns 0, or the error number.
int clinux_exchange(const char *first, const char *second);

/// Makes sure that all files of the file system that holds a path are on the disk (syncfs).
/// Returns 0, or the error number.
int clinux_sync_filesystem(const char *path);

/// Whether the processor has the SHA extensions.
int clinux_has_sha256(void);

/// Works 64-byte blocks into a SHA-256 state of eight words with the processor's SHA extensions.
/// To be called only if `clinux_has_sha256` says so.
void clinux_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
