#ifndef CLINUX_H
#define CLINUX_H

#include <spawn.h>
#include <stddef.h>
#include <stdint.h>

/// Swaps two paths of one file system atomically (renameat2 with RENAME_EXCHANGE), which Glibc's Swift module does not offer.
/// Returns 0, or the error number.
int clinux_exchange(const char *first, const char *second);

/// Makes sure that all files of the file system that holds a path are on the disk (syncfs).
/// Returns 0, or the error number.
int clinux_sync_filesystem(const char *path);

/// Lets a program that is to be run begin in a folder (posix_spawn_file_actions_addchdir_np).
/// Returns 0, or the error number.
int clinux_spawn_in(posix_spawn_file_actions_t *actions, const char *folder);

/// The environment, `NAME=value` by `NAME=value`; NULL ends it.
char *const *clinux_environment(void);

/// The path of the library, or program, that a function which is linked comes from.
/// Returns 0, or the error number (ENOENT when nothing has the function, ENAMETOOLONG when its path is longer than the buffer).
int clinux_library_of(const char *function, char *path, size_t size);

/// Whether the processor has the SHA extensions.
int clinux_has_sha256(void);

/// Works 64-byte blocks into a SHA-256 state of eight words with the processor's SHA extensions.
/// To be called only if `clinux_has_sha256` says so.
void clinux_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same for two texts at once, in two thirds of the time that they take one after the other.
/// To be called only if `clinux_has_sha256` says so.
void clinux_sha256_blocks_of_two(uint32_t first[8], const uint8_t *first_blocks, uint32_t second[8], const uint8_t *second_blocks, size_t count);

/// A non-blocking socket that listens at an IPv4 or IPv6 address in digits; port 0 for any free one.
/// Returns the descriptor, or minus the error number (EINVAL when the text is no address).
int clinux_listen(const char *address, uint16_t port);

/// The port that a socket listens at.
uint16_t clinux_port(int listener);

/// The next of the connections that wait, non-blocking and without delay for small packets.
/// Returns the descriptor, or minus the error number.
int clinux_accept(int listener);

/// Sends two pieces in one call, and raises no signal when nobody reads.
/// Returns how many bytes were taken, or minus the error number.
ptrdiff_t clinux_send(int descriptor, const void *first, size_t first_count, const void *second, size_t second_count);

#endif
