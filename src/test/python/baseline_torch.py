#!/usr/bin/env python3
"""Plain PyTorch baseline: fit a 64x64 pattern with minibatch Adam.
usage: baseline_torch.py pattern.npy [--lr 3e-3] [--seconds 60] [--batch 512] [--init default|spread]
                         [--sched cosine|step] [--widths 128,128] [--c -0.5] [--s 1.0] [--offset 0.05] [--seed 0]
pattern.npy: square array, row 0 = bottom (beta = 0), column 0 = left (alpha = 0), values in [0,1].
Prints 'seconds rmse' lines (rmse after the best constant, evaluation time not counted); depends on torch and numpy only."""
import argparse, math, time
import numpy as np, torch
ap = argparse.ArgumentParser()
ap.add_argument('pattern'); ap.add_argument('--lr', type=float, default=3e-3); ap.add_argument('--seconds', type=float, default=60)
ap.add_argument('--batch', type=int, default=512); ap.add_argument('--init', default='default'); ap.add_argument('--sched', default='cosine')
ap.add_argument('--widths', default='128,128'); ap.add_argument('--c', type=float, default=-.5); ap.add_argument('--s', type=float, default=1.)
ap.add_argument('--offset', type=float, default=.05); ap.add_argument('--seed', type=int, default=0); ap.add_argument('--every', type=float, default=.5)
a = ap.parse_args()
torch.manual_seed(a.seed); torch.set_num_threads(1)
T = np.load(a.pattern).astype(np.float32); n = T.shape[0]; g = np.linspace(0, 1, n)
B, A = np.meshgrid(g, g, indexing='ij'); T = torch.tensor(T.ravel())
X = np.tanh(a.c + a.s * np.stack([A.ravel(), B.ravel()], 1))
if a.init == 'spread':      # inputs brought to [-1,1]; with the default init the raw features are used
    lo, hi = np.tanh(a.c), np.tanh(a.c + a.s); X = (X - (lo + hi) / 2) / ((hi - lo) / 2)
X = torch.tensor(X, dtype=torch.float32)
P = torch.tensor([.097, .116, .099, .093, .105, .092, .094, .117, .087, .1]); P = P / P.sum(); ps = P.log()
u = torch.full((10,), -1.); u[0] = 9; u = u / u.norm(); ent = -(P * ps).sum()
def sigma(t): p = ps + t * u; return torch.logsumexp(p, 1) - p @ P - ent
h1, h2 = map(int, a.widths.split(','))
net = torch.nn.Sequential(torch.nn.Linear(2, h1), torch.nn.Tanh(), torch.nn.Linear(h1, h2), torch.nn.Tanh(), torch.nn.Linear(h2, 1))
with torch.no_grad():
    if a.init == 'spread':
        th = torch.rand(h1) * 2 * math.pi; gs = 20 * 2 ** torch.rand(h1); w = torch.stack([th.cos(), th.sin()], 1) * gs[:, None]
        net[0].weight.copy_(w); net[0].bias.copy_(-(w * (torch.rand(h1, 2) * 2 - 1)).sum(1))
        net[2].weight.normal_(0, 3 / math.sqrt(h1)); net[2].bias.normal_(0, 1.)
    net[4].bias.fill_(2.)   # start in the middle of the useful range of t, away from sigma'(0)=0
opt = torch.optim.Adam(net.parameters(), lr=a.lr)
def rmse():
    with torch.no_grad(): r = sigma(net(X)) - T; return float((r - r.mean()).pow(2).mean().sqrt())
t0 = time.time(); paused = 0.; nxt = 0.; k = 0; perm = torch.randperm(n * n); p = 0; best = {}
while True:
    el = time.time() - t0 - paused
    if el >= nxt or el >= a.seconds:
        q = time.time(); e = rmse(); print('%.2f %.5f' % (el, e), flush=True); paused += time.time() - q; nxt += a.every
        for th in (.2, .1, .05, .03, .02, .01):
            if e <= th and th not in best: best[th] = el
    if el >= a.seconds: break
    f = min(el / a.seconds, 1); lr = a.lr * (.5 * (1 + math.cos(math.pi * f)) if a.sched == 'cosine' else .3 ** int(4 * f))
    for gr in opt.param_groups: gr['lr'] = lr
    if p + a.batch > n * n: perm = torch.randperm(n * n); p = 0
    I = perm[p:p + a.batch]; p += a.batch; k += 1
    r = sigma(net(X[I])) - T[I] - a.offset
    opt.zero_grad(); r.pow(2).mean().backward(); opt.step()
print('# steps %d, %.3f ms/step, first times %s' % (k, 1e3 * a.seconds / max(k, 1), {th: round(v, 1) for th, v in best.items()}))
