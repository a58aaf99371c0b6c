#define _GNU_SOURCE
#include "CLinux.h"
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int clinux_exchange(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int clinux_spawn_in(posix_spawn_file_actions_t *actions, const char *folder) {
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}

char *const *clinux_environment(void) {
    return environ;
}

int clinux_sync_filesystem(const char *path) {
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    int code = syncfs(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    return code;
}

int clinux_library_of(const char *function, char *path, size_t size) {
    void *found = dlsym(RTLD_DEFAULT, function);
    Dl_info information;
    if (found == NULL || dladdr(found, &information) == 0 || information.dli_fname == NULL) return ENOENT;
    if (strlen(information.dli_fname) >= size) return ENAMETOOLONG;
    strcpy(path, information.dli_fname);
    return 0;
}
