"""Milliseconds a point of a plane on one core, by a plain PyTorch loop that sets the parameters at each
point, as the package loss-landscapes does, and by NumPy with the first layer as three products."""

import gzip
import sys
import time
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
SAMPLES, POINTS = 1024, 40
home = Path(__file__).resolve().parents[3]


def mnist():
    folder = home / "datasets" / "mnist"
    with gzip.open(folder / "train-images-idx3-ubyte.gz") as f:
        x = np.frombuffer(f.read(16 + SAMPLES * 784), np.uint8, offset=16)
    with gzip.open(folder / "train-labels-idx1-ubyte.gz") as f:
        y = np.frombuffer(f.read(8 + SAMPLES), np.uint8, offset=8)
    return x.reshape(SAMPLES, 784).astype(np.float32) / 255, y.astype(np.int64)


def draw(widths, seed):
    r = np.random.default_rng(seed)
    return [
        ((r.standard_normal((m, n)) * np.sqrt(2 / (m + n))).astype(np.float32), np.zeros(n, np.float32))
        for m, n in zip(widths, widths[1:])
    ]


def torch_loop(widths, relu, x, y, theta, d, e):
    hidden = torch.nn.ReLU if relu else torch.nn.Tanh
    layers = []
    for m, n in zip(widths, widths[1:]):
        layers += [torch.nn.Linear(m, n), hidden()]
    net = torch.nn.Sequential(*layers[:-1])
    loss = torch.nn.CrossEntropyLoss()
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    parts = [[torch.from_numpy(v.T.copy()) for layer in t for v in layer] for t in (theta, d, e)]

    def point(a, b):
        with torch.no_grad():
            for p, w, u, v in zip(net.parameters(), *parts):
                p.copy_(w + a * u + b * v)
            return loss(net(x), y).item()

    return point


def three_products(relu, x, y, theta, d, e):
    base, across, up = (x @ t[0][0] + t[0][1] for t in (theta, d, e))
    rows = np.arange(len(y))
    act = (lambda z: np.maximum(z, 0, out=z)) if relu else (lambda z: np.tanh(z, out=z))

    def point(a, b):
        z = base + np.float32(a) * across + np.float32(b) * up
        for (w, c), (u, _), (v, _) in zip(theta[1:], d[1:], e[1:]):
            z = act(z) @ (w + np.float32(a) * u + np.float32(b) * v) + c
        m = z.max(1, keepdims=True)
        return float(np.mean(np.log(np.exp(z - m).sum(1)) + m[:, 0] - z[rows, y]))

    return point


def milliseconds(point):
    best = np.inf
    for _ in range(3):
        start = time.perf_counter()
        for i in range(POINTS):
            point(np.cos(i), np.sin(2.5 * i))
        best = min(best, (time.perf_counter() - start) / POINTS)
    return 1000 * best


x, y = mnist()
for widths, relu in (((784, 300, 10), False), ((784, 300, 100, 10), True)):
    parts = [draw(widths, s) for s in range(3)]
    slow, fast = torch_loop(widths, relu, x, y, *parts), three_products(relu, x, y, *parts)
    assert abs(slow(0.3, 0.2) - fast(0.3, 0.2)) < 1e-4 * abs(slow(0.3, 0.2))
    name = "-".join(map(str, widths)) + (" relu" if relu else " tanh")
    print(f"{name}: PyTorch loop {milliseconds(slow):.2f} ms a point, NumPy {milliseconds(fast):.2f}")
    sys.stdout.flush()
