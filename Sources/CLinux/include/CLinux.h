#ifndef CLINUX_H
#define CLINUX_H

/// Swaps two paths of one file system atomically (renameat2 with RENAME_EXCHANGE), which Glibc's Swift module does not offer.
/// Returns 0, or the error number.
int clinux_exchange(const char *first, const char *second);

#endif
