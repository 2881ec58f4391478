// Memory that a process shares with those that it starts.
#pragma once

#include <sys/mman.h>

#include <stdexcept>

namespace exercise {

/// An object of bytes 0 alone, for a type that is content with that. free_shared gives it back.
template <class Type>
Type* new_shared() {
    void* memory = mmap(nullptr, sizeof(Type), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::runtime_error("no shared memory");
    return static_cast<Type*>(memory);
}

template <class Type>
void free_shared(Type* object) {
    munmap(object, sizeof(Type));
}

}
