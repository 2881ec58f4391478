// Tests of appendix F on a device for OpenCL: the kernels, the counts, the errors.
#include "card.hpp"

#include "card_checks.hpp"

namespace {

card& device() {
    static card on(find_devices().at(0));
    return on;
}

}

TEST_CASE("OpenCL: three kernels for a product") {
    for (int which = 1; which <= 3; ++which) check_products(device(), which);
}

TEST_CASE("OpenCL: tiles of other sizes") {
    card on(find_devices().at(0), kernel_source(5), 5);
    for (int which = 1; which <= 3; ++which)
        CHECK(product_share(on, which, 37, 29, 43) <= 1);
}

TEST_CASE("OpenCL: a wrong kernel is seen, if sizes are odd and differ") {
    std::string wide = kernel_source(), short_ = wide;
    const std::string right = "C[i * b.columns + k] = sum",
                      wrong = "C[i * a.columns + k] = sum";
    for (std::size_t at; (at = wide.find(right)) != std::string::npos;)
        wide.replace(at, right.size(), wrong);
    const std::string all = "first < a.columns", whole = "first + T <= a.columns";
    for (std::size_t at; (at = short_.find(all)) != std::string::npos;)
        short_.replace(at, all.size(), whole);
    card too_wide(find_devices().at(0), wide), too_short(find_devices().at(0), short_);
    CHECK(product_share(too_wide, 2, 37, 29, 43) > 1);
    CHECK(product_share(too_wide, 2, 32, 32, 32) <= 1);  // a square sees nothing
    for (int which = 2; which <= 3; ++which) {
        CHECK(product_share(too_short, which, 37, 29, 43) > 1);
        CHECK(product_share(too_short, which, 37, 32, 43) <= 1);
    }
}

TEST_CASE("OpenCL: reads are as many as derived") {
    card on(find_devices().at(0), kernel_source(16, true));
    for (const auto& [M, K, N] :
         {std::array<std::size_t, 3>{37, 29, 43}, {3, 50, 70}, {70, 5, 3}})
        for (int which = 1; which <= 3; ++which) {
            INFO("kernel " << which << ", " << M << 'x' << K << " times " << K << 'x' << N);
            const auto A = on.put(matrix(M, K, 1)), B = on.put(matrix(K, N, 1)),
                       C = on.room(M, N);
            on.product(which, A, B, C);
            const reads derived = expected_reads(M, K, N,
                                                 which == 1   ? 1
                                                 : which == 2 ? 16
                                                              : 64);
            CHECK(on.times_read(A) == derived.of_A);
            CHECK(on.times_read(B) == derived.of_B);
            CHECK(on.times_read(C) == 0);
        }
}

TEST_CASE("OpenCL: there and back") {
    const matrix m = random_floats(3, 5, 1);
    CHECK(device().get(device().put(m)) == m);
    CHECK(device().get(device().room(2, 7)) == matrix(2, 7));
}

TEST_CASE("OpenCL: the small kernels") { check_small_kernels(device()); }

TEST_CASE("OpenCL: nothing is written behind an end") { check_ends(device()); }

TEST_CASE("OpenCL: a step, every parameter") { check_steps(device()); }

TEST_CASE("OpenCL: what it complains about") {
    check_complaints(device());
    const std::string log = complaint(
        [] { card(find_devices().at(0), "kernel void f() { no_such_function(); }"); });
    CHECK(log.starts_with("card: the kernels do not compile:\n"));
    CHECK(log.find("no_such_function") != std::string::npos);
    card large(find_devices().at(0), kernel_source(128), 128);
    const auto a = large.room(2, 3), b = large.room(3, 5), c = large.room(2, 5);
    CHECK(complaint([&] { large.product(1, a, b, c); }) ==
          "card: kernel product_1: the work-group is too large for it "
          "(CL_INVALID_WORK_GROUP_SIZE)");
}
