"""Two recipes of chapter 17, trained by PyTorch: python3 data/pytorch/fashion.py FOLDER >data/pytorch/fashion.txt

FOLDER holds Fashion-MNIST's four files, with .gz. The networks, the first weights' sizes, the split of the
pictures, batches, rates and schedules are those of the book's program `results`; the random numbers are
PyTorch's own, and all numbers have 32 bits. Each network is judged after its last epoch, and only then.
"""
import datetime
import gzip
import math
import platform
import sys

import torch
from torch import nn


def read(part, name, offset):
    with gzip.open(f"{sys.argv[1]}/{part}-{name}-ubyte.gz") as file:
        return torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)[offset:]


def load(part):
    return read(part, "images-idx3", 16).reshape(-1, 784) / 255, read(part, "labels-idx1", 8).long()


def standard_split(count, seed=9):
    """The book's split (chapter 9), drawn by the book's generator (chapter 2)."""
    order, counter, all_bits = list(range(count)), seed, 2**64 - 1
    for i in range(count, 1, -1):
        counter = (counter + 0x9E3779B97F4A7C15) & all_bits
        z = counter
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & all_bits
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & all_bits
        z ^= z >> 31
        j = int((z >> 11) * 2.0**-53 * i)
        order[i - 1], order[j] = order[j], order[i - 1]
    cut = count - count // 6
    return torch.tensor(order[:cut]), torch.tensor(order[cut:])


def dense(n, m):
    layer = nn.Linear(n, m)
    nn.init.normal_(layer.weight, 0, math.sqrt(2 / n))  # He
    nn.init.zeros_(layer.bias)
    return layer


def small():
    return nn.Sequential(dense(784, 128), nn.ReLU(), dense(128, 10))


def full():
    hidden = [[dense(n, m), nn.BatchNorm1d(m), nn.ReLU(), nn.Dropout(0.2)] for n, m in ((784, 512), (512, 256))]
    return nn.Sequential(*hidden[0], *hidden[1], dense(256, 10))


def mirrored_by_lot(pictures):
    turn = torch.rand(len(pictures)) < 0.5
    pictures = pictures.clone()
    pictures[turn] = pictures[turn].reshape(-1, 28, 28).flip(2).reshape(-1, 784)
    return pictures


def train(net, optimiser, epochs, mirror, falling, X, y):
    loss_function, steps = nn.CrossEntropyLoss(), epochs * math.ceil(len(X) / 64)
    rate, step = optimiser.param_groups[0]["lr"], 0
    for _ in range(epochs):
        for some in torch.randperm(len(X)).split(64):
            if falling:
                done = (step + 0.5) / steps
                optimiser.param_groups[0]["lr"] = rate * (1 + math.cos(math.pi * done)) / 2
            pictures = mirrored_by_lot(X[some]) if mirror else X[some]
            optimiser.zero_grad()
            loss_function(net(pictures), y[some]).backward()
            optimiser.step()
            step += 1


def right(net, X, y):
    net.eval()
    with torch.no_grad():
        return 100 * (net(X).argmax(1) == y).double().mean().item()


torch.set_num_threads(1)
images, labels = load("train")
learn, choose = standard_split(len(labels))
test_images, test_labels = load("t10k")
print(f"# PyTorch {torch.__version__}, Python {platform.python_version()}, 32-bit numbers, one thread, "
      f"{platform.machine()}, {datetime.date.today()}")
print("# recipe, seed, per cent of the validation pictures, of the test pictures", flush=True)
for name in ("plain descent", "the full kit"):
    for seed in (1, 2, 3):
        torch.manual_seed(seed)
        if name == "plain descent":
            net = small()
            optimiser, epochs = torch.optim.SGD(net.parameters(), lr=0.1), 25
        else:
            net = full()
            optimiser, epochs = torch.optim.Adam(net.parameters(), lr=0.001), 30
        kit = name == "the full kit"
        train(net, optimiser, epochs, kit, kit, images[learn], labels[learn])
        print(f"{name.replace(' ', '-')} {seed} {right(net, images[choose], labels[choose]):.2f} "
              f"{right(net, test_images, test_labels):.2f}", flush=True)
