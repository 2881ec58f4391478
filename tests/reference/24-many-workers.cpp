// The gradient of several workers (chapter 24): of two here, whose shares have 2 and 3 of the five pictures.
#include "together.hpp"

#include "reference.hpp"

namespace reference {
namespace {

const compare in_pytorch(
    "24-many-workers", "In PyTorch", [](const tables& given) -> tables {
        const woven::dataset set{given("X"), woven::argmax(given("Y"))};
        const std::vector<std::size_t> all{0, 1, 2, 3, 4};
        tables found;
        woven::run_workers(2, [&](woven::thread_worker& worker) {
            sequential net;
            net.layers.push_back(dense(given("W"), given("b")));
            woven::gradient_together(worker, net, woven::softmax_loss, set, all);
            if (worker.rank() > 0) return;
            const auto p = net.parameters();
            found = {{"W_gradient", *p[0].gradient}, {"b_gradient", *p[1].gradient}};
        });
        return found;
    });

}
}
