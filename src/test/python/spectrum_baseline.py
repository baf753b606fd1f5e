"""Processor seconds of the exact Hessian (torch.autograd.functional.hessian), its eigenvalues
(numpy.linalg.eigvalsh) and the top five of a large one (torch's products in scipy's eigsh and in
PyHessian's deflated power iteration), one
thread, the best of several: the baseline of `packaging/bench spectrum`."""
import gzip
import os
import sys
import time

import numpy as np
import torch
from scipy.sparse.linalg import LinearOperator, eigsh

torch.set_num_threads(1)


def best(work, repeats):
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def loss_of(widths, x, y):
    shapes = []
    for a, b in zip(widths, widths[1:]):
        shapes += [(a, b), (b,)]
    sizes = [int(np.prod(s)) for s in shapes]

    def loss(theta):
        f = x
        parts = torch.split(theta, sizes)
        for k in range(0, len(parts), 2):
            f = f @ parts[k].reshape(shapes[k]) + parts[k + 1]
            if k + 2 < len(parts):
                f = torch.tanh(f)
        return torch.nn.functional.cross_entropy(f, y)

    theta = torch.cat(
        [torch.randn(s, dtype=x.dtype).flatten() / np.sqrt(s[0] if len(s) == 2 else 1e8) for s in shapes]
    )
    return loss, theta


torch.manual_seed(1)
for widths in [(20, 30, 10, 5), (10, 60, 40, 3)]:
    x = torch.randn(500, widths[0], dtype=torch.float64)
    y = torch.randint(0, widths[-1], (500,))
    loss, theta = loss_of(widths, x, y)
    name = "-".join(map(str, widths)) + f" n={len(theta)}"
    hessian = lambda: torch.autograd.functional.hessian(loss, theta)
    print(f"torch {name} matrix: {best(hessian, 2):.4f} s", flush=True)
    h = hessian().numpy()
    print(f"numpy {name} eigenvalues: {best(lambda: np.linalg.eigvalsh(h), 2):.4f} s", flush=True)

path = os.path.join(sys.argv[1], "mnist", "train-images-idx3-ubyte.gz")
images = np.frombuffer(gzip.open(path).read(), np.uint8, offset=16).reshape(-1, 784)[:1024]
labels = np.frombuffer(gzip.open(path.replace("images-idx3", "labels-idx1")).read(), np.uint8, offset=8)[:1024]
x = torch.tensor(images / 255.0, dtype=torch.float32)
y = torch.tensor(labels.astype(np.int64))
loss, theta = loss_of((784, 300, 10), x, y)
theta = theta.requires_grad_()
gradient = torch.autograd.grad(loss(theta), theta, create_graph=True)[0]


def product(v):
    v = torch.tensor(np.asarray(v, dtype=np.float32).ravel())
    return torch.autograd.grad(gradient, theta, v, retain_graph=True)[0].numpy()


v = np.full(len(theta), 1e-3, np.float32)
print(f"torch 784-300-10 product: {best(lambda: product(v), 20):.4f} s", flush=True)
operator = LinearOperator((len(theta),) * 2, matvec=product, dtype=np.float32)
top = lambda: eigsh(operator, k=5, which="LA", tol=1e-2, return_eigenvectors=False)
print(f"torch and scipy 784-300-10 top five: {best(top, 5):.4f} s", flush=True)


def deflated_power_iteration(count, most=100, tolerance=1e-3):
    """The loop of PyHessian's hessian.eigenvalues, written down again: that package is not needed."""
    values, vectors = [], []
    for _ in range(count):
        v = torch.randn(len(theta))
        v = v / (v.norm() + 1e-6)
        value = None
        for _ in range(most):
            for other in vectors:
                v = v - (v @ other) * other
            v = v / (v.norm() + 1e-6)
            hv = torch.autograd.grad(gradient, theta, v, retain_graph=True)[0]
            before, value = value, (hv @ v).item()
            v = hv / (hv.norm() + 1e-6)
            if before is not None and abs(before - value) / (abs(before) + 1e-6) < tolerance:
                break
        values.append(value)
        vectors.append(v)
    return values


exact = np.sort(eigsh(operator, k=5, which="LA", tol=1e-6, return_eigenvectors=False))[::-1]
worst = lambda found: np.max(np.abs(np.sort(found)[::-1] / exact - 1))
power = lambda: deflated_power_iteration(5)
print(
    f"torch and PyHessian's loop 784-300-10 top five: {best(power, 3):.4f} s,"
    f" error {worst(power()):.1e}; scipy's error {worst(top()):.1e}",
    flush=True,
)
