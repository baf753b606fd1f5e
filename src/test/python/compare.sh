#!/usr/bin/env bash
# Seconds to a root mean square error of 0.10 and 0.05 on a pattern: Loss Atlas against a PyTorch loop
# with the same network above the first layer (2-128-128-1, tanh), one thread each, in one run.
# Usage: compare.sh [PATTERN] [SECONDS]; a pattern is a bundled one, an expression or a file.
set -eu
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../../.." && pwd)
pattern=${1:-skull}
seconds=${2:-60}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
for rmse in 0.10 0.05; do
  line=$("$home/packaging/loss-atlas" fit "$pattern" --rmse "$rmse" --seconds "$seconds" --out "$work" 2>/dev/null)
  echo "Loss Atlas to $rmse: $(echo "$line" | sed 's/.*seconds=\([0-9.]*\).*/\1/') s ($line)"
done
# The same pattern, bottom row first, as the Python script reads it.
"$python" -c "import numpy as np, sys; f = np.load(sys.argv[1] + '/landscape.npz'); np.save(sys.argv[1] + '/pattern.npy', f['target'])" "$work"
for start in spread default; do
  for rate in 3e-3 1e-2 2e-2; do
    "$python" "$home/src/test/python/baseline_torch.py" "$work/pattern.npy" --seconds "$seconds" --every 0.1 \
      --lr "$rate" --init "$start" | tail -1 | sed "s/^#/PyTorch Adam, $start initialisation, learning rate $rate:/"
  done
done
