// CUDA's words with another meaning: kernels run on the processor, one work item at a time, in order,
// each as far as the next barrier, while all others stand still. Of all orders that are allowed it is
// the one in which a missing barrier does the most harm. Include it before cuda_card.hpp.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <memory>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

#define __global__ inline
#define __device__
#define __shared__ static  // blocks run one after the other, so one array serves them all

struct dim3 {
    unsigned x, y, z;
    explicit dim3(unsigned x_ = 1, unsigned y_ = 1, unsigned z_ = 1)
        : x(x_), y(y_), z(z_) {}
};

inline thread_local dim3 threadIdx(0, 0, 0), blockIdx(0, 0, 0), blockDim;

/// Which barriers are passed as if they were not there: none, the odd ones, or the even ones.
enum class left_out { none, odd, even };
inline left_out barriers_left_out = left_out::none;

/// The work items of a block, of which one runs at a time.
class turns {
public:
    explicit turns(std::size_t items) : gone(items) {
        for (std::size_t i = 0; i < items; ++i)
            turn.push_back(std::make_unique<std::binary_semaphore>(0));
    }

    void begin() { turn[0]->release(); }
    void wait_for(std::size_t item) { turn[item]->acquire(); }

    /// Lets the next item run that has not gone home; says whether there is one.
    bool pass_on(std::size_t from) {
        for (std::size_t i = 1; i <= gone.size(); ++i) {
            const std::size_t next = (from + i) % gone.size();
            if (gone[next]) continue;
            turn[next]->release();
            return true;
        }
        return false;
    }

    bool go_home(std::size_t item) {
        gone[item] = true;
        return pass_on(item);
    }

private:
    std::vector<std::unique_ptr<std::binary_semaphore>> turn;
    std::vector<char> gone;
};

inline thread_local turns* my_block = nullptr;
inline thread_local std::size_t my_number = 0;
inline thread_local int barriers_passed = 0;

inline void __syncthreads() {
    const bool odd = ++barriers_passed % 2 == 1;
    if (barriers_left_out == (odd ? left_out::odd : left_out::even)) return;
    my_block->pass_on(my_number);
    my_block->wait_for(my_number);
}

using cudaError_t = int;
inline constexpr cudaError_t cudaSuccess = 0;
inline cudaError_t next_error = cudaSuccess;  // what the next call will say
inline cudaError_t said() { return std::exchange(next_error, cudaSuccess); }
inline const char* cudaGetErrorString(cudaError_t) { return "out of memory"; }
inline cudaError_t cudaGetLastError() { return said(); }

/// As many bytes and not one more, so that a sanitizer sees who goes beyond them.
inline cudaError_t cudaMalloc(float** to, std::size_t bytes) {
    if (next_error != cudaSuccess) return said();
    *to = new float[bytes / sizeof(float)];
    std::fill_n(*to, bytes / sizeof(float), NAN);
    return cudaSuccess;
}
inline cudaError_t cudaFree(float* p) {
    delete[] p;
    return cudaSuccess;
}

enum cudaMemcpyKind { cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost };
inline cudaError_t cudaMemcpy(void* to, const void* from, std::size_t bytes,
                              cudaMemcpyKind) {
    std::memcpy(to, from, bytes);
    return said();
}

namespace woven {

/// A thread for each work item of a block; the blocks run one after the other.
template <class... Parameter, class... Argument>
void launch(void (*kernel)(Parameter...), dim3 groups, dim3 items, Argument... arguments) {
    std::vector<turns> blocks;
    for (unsigned b = 0; b < groups.x * groups.y; ++b)
        blocks.emplace_back(items.x * items.y);
    std::vector<std::thread> threads;
    for (unsigned number = 0; number < items.x * items.y; ++number)
        threads.emplace_back([&, number] {
            threadIdx = dim3(number % items.x, number / items.x, 0);
            blockDim = items;
            my_number = number;
            for (unsigned b = 0; b < blocks.size(); ++b) {
                blockIdx = dim3(b % groups.x, b / groups.x, 0);
                my_block = &blocks[b];
                barriers_passed = 0;
                blocks[b].wait_for(number);
                kernel(arguments...);
                if (!blocks[b].go_home(number) && b + 1 < blocks.size())
                    blocks[b + 1].begin();
            }
        });
    blocks[0].begin();
    for (std::thread& t : threads) t.join();
}

}
