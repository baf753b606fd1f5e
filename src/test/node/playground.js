// Epochs a second of a browser playground: a network as a graph of node and link objects, one sample
// at a time, as TensorFlow Playground computes it (written anew for this measurement, not copied).
// Problem: circle, 500 points, 2-4-2-1 tanh, squared loss, batch 10, rate 0.03; after each epoch the
// loss over all points, and every node's output on a grid of 100 x 100 as its redraw needs it.
// Usage: node playground.js [SECONDS]
'use strict';
const seconds = Number(process.argv[2] || 5);
const widths = [2, 4, 2, 1];
const tanh = { value: (z) => Math.tanh(z), slope: (z) => { const t = Math.tanh(z); return 1 - t * t; } };

let state = 1;
const random = () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648; };

class Unit {
  constructor() { this.incoming = []; this.outgoing = []; this.bias = 0.1; this.z = 0; this.value = 0;
    this.byValue = 0; this.byInput = 0; this.sum = 0; this.count = 0; }
  fire() {
    this.z = this.bias;
    for (let i = 0; i < this.incoming.length; i++) {
      const link = this.incoming[i];
      this.z += link.weight * link.from.value;
    }
    this.value = tanh.value(this.z);
  }
}
class Link {
  constructor(from, to) { this.from = from; this.to = to; this.weight = random() - 0.5; this.sum = 0; this.count = 0; }
}

const layers = widths.map((width) => Array.from({ length: width }, () => new Unit()));
for (let k = 1; k < layers.length; k++) {
  for (const to of layers[k]) {
    for (const from of layers[k - 1]) {
      const link = new Link(from, to);
      from.outgoing.push(link);
      to.incoming.push(link);
    }
  }
}

function forward(x, y) {
  layers[0][0].value = x;
  layers[0][1].value = y;
  for (let k = 1; k < layers.length; k++) {
    for (let j = 0; j < layers[k].length; j++) layers[k][j].fire();
  }
  return layers[layers.length - 1][0].value;
}

function backward(target) {
  const output = layers[layers.length - 1][0];
  output.byValue = output.value - target;
  for (let k = layers.length - 1; k >= 1; k--) {
    for (let j = 0; j < layers[k].length; j++) {
      const unit = layers[k][j];
      unit.byInput = unit.byValue * tanh.slope(unit.z);
      unit.sum += unit.byInput;
      unit.count++;
      for (let i = 0; i < unit.incoming.length; i++) {
        const link = unit.incoming[i];
        link.sum += unit.byInput * link.from.value;
        link.count++;
      }
    }
    if (k === 1) continue;
    for (let j = 0; j < layers[k - 1].length; j++) {
      const unit = layers[k - 1][j];
      unit.byValue = 0;
      for (let i = 0; i < unit.outgoing.length; i++) {
        unit.byValue += unit.outgoing[i].weight * unit.outgoing[i].to.byInput;
      }
    }
  }
}

function update(rate) {
  for (let k = 1; k < layers.length; k++) {
    for (let j = 0; j < layers[k].length; j++) {
      const unit = layers[k][j];
      unit.bias -= rate * unit.sum / unit.count;
      unit.sum = unit.count = 0;
      for (let i = 0; i < unit.incoming.length; i++) {
        const link = unit.incoming[i];
        link.weight -= rate * link.sum / link.count;
        link.sum = link.count = 0;
      }
    }
  }
}

const points = [];
for (let i = 0; i < 500; i++) {
  const inside = i % 2 === 0;
  const radius = inside ? 2.5 * random() : 3.5 + 1.5 * random();
  const angle = 2 * Math.PI * random();
  points.push([radius * Math.sin(angle), radius * Math.cos(angle), inside ? 1 : -1]);
}

const GRID = 100;
const pictures = layers.slice(1).map((layer) => layer.map(() => new Array(GRID * GRID)));
function redraw() {
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) {
      forward(-6 + 12 * i / (GRID - 1), -6 + 12 * j / (GRID - 1));
      for (let k = 1; k < layers.length; k++) {
        for (let u = 0; u < layers[k].length; u++) pictures[k - 1][u][i * GRID + j] = layers[k][u].value;
      }
    }
  }
}

function loss() {
  let sum = 0;
  for (const [x, y, target] of points) sum += 0.5 * (forward(x, y) - target) ** 2;
  return sum / points.length;
}

function epoch() {
  for (let i = 0; i < points.length; i++) {
    forward(points[i][0], points[i][1]);
    backward(points[i][2]);
    if ((i + 1) % 10 === 0) update(0.03);
  }
  const now = loss();
  redraw();
  return now;
}

function run(limit) {
  const start = process.hrtime.bigint();
  let epochs = 0, last = 0, spent = 0;
  while (spent < limit) {
    last = epoch();
    epochs++;
    spent = Number(process.hrtime.bigint() - start) / 1e9;
  }
  return [epochs / spent, last];
}
run(1);
const [rate, last] = run(seconds);
console.log(`node: ${rate.toFixed(0)} epochs/s, loss ${last.toFixed(4)}`);
