"""DATA THREADS HIDDEN BATCH: the same epoch in PyTorch, denormals flushed: the seconds of the second one."""
import gzip
import sys
import time

import numpy as np
import torch

torch.set_num_threads(int(sys.argv[2]))
torch.set_flush_denormal(True)


def read(name, offset):
    with gzip.open(sys.argv[1] + "/train-" + name + "-ubyte.gz") as file:
        return np.frombuffer(file.read(), np.uint8, offset=offset)


images = torch.tensor(read("images-idx3", 16).reshape(-1, 784).astype(np.float32) / 255)
labels = torch.tensor(read("labels-idx1", 8).astype(np.int64))
sizes = [784, *(int(size) for size in sys.argv[3].split(",")), 10]
layers = []
for inputs, outputs in zip(sizes, sizes[1:]):
    layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
net = torch.nn.Sequential(*layers[:-1])
step = torch.optim.Adam(net.parameters(), lr=0.001)
loss = torch.nn.CrossEntropyLoss()
for epoch in range(2):
    start = time.perf_counter()
    for rows in torch.randperm(len(images)).split(int(sys.argv[4])):
        step.zero_grad()
        loss(net(images[rows]), labels[rows]).backward()
        step.step()
print(f"{time.perf_counter() - start:.3f}")
