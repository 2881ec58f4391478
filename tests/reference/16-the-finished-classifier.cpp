// A training that is stopped, kept and gone on with (chapter 16).
#include "model_file.hpp"
#include "reference.hpp"
#include "softmax.hpp"

namespace reference {
namespace {

void step(sequential& net, woven::adam& update, const tables& given) {
    const matrix Z = net.forward(given("X"));
    net.backward_parameters(woven::softmax_loss.gradient(Z, given("Y")));
    update(net.parameters(), 0.1);
}

tables found(sequential& net, const char* W, const char* b) {
    const auto p = net.parameters();
    return {{W, *p[0].values}, {b, *p[1].values}};
}

const compare in_pytorch("16-the-finished-classifier", "In PyTorch",
                         [](const tables& given) -> tables {
                             sequential net;
                             net.layers.push_back(dense(given("W"), given("b")));
                             woven::adam update;
                             step(net, update, given);
                             std::string file;
                             woven::put_network(file, net, 8);
                             woven::adam kept = update;
                             step(net, update, given);
                             std::string_view rest = file;
                             sequential other = woven::take_network(rest);
                             step(other, kept, given);
                             tables all = found(other, "W", "b");
                             all.merge(found(net, "unbroken_W", "unbroken_b"));
                             return all;
                         });

}
}
