/** Scoring, weight: all sums of products of pairs of columns in one pass. */

const BLOCK = 256;
const TILE = 3;

/**
 * Σᵢ zⱼ zₖ for all pairs of columns, z the deviations from the column's mean divided by `spans`. The rows are
 * taken in blocks that fit the fastest cache, in them three columns against three. Plain sums: bitwise
 * reproducible for a given order of the rows, and otherwise equal to rounding; equal columns have equal sums.
 * Cost O(n m²), two passes, one buffer of 256 rows.
 */
export function crossProducts(columns: readonly Float64Array[], spans: ArrayLike<number>): number[][] {
  const m = columns.length;
  const n = columns[0]?.length ?? 0;
  const padded = Math.ceil(m / TILE) * TILE;
  const means = columns.map(plainMean);
  const sums = new Float64Array(m);
  const products = new Float64Array(padded * padded);
  const block = new Float64Array(padded * BLOCK);
  for (let start = 0; start < n; start += BLOCK) {
    const length = Math.min(BLOCK, n - start);
    for (let k = 0; k < m; k++) {
      const sum = fillDeviations(
        columns[k] as Float64Array,
        start,
        length,
        block,
        k * BLOCK,
        means[k] as number,
        spans[k] as number,
      );
      sums[k] = (sums[k] as number) + sum;
    }
    for (let j = 0; j < padded; j += TILE) {
      addTriangle(block, j, length, products, padded);
      for (let k = j + TILE; k < padded; k += TILE) addTile(block, j, k, length, products, padded);
    }
  }
  const matrix = columns.map(() => new Array<number>(m).fill(0));
  for (let j = 0; j < m; j++) {
    for (let k = j; k < m; k++) {
      // The mean is rounded; what it leaves over is taken out here.
      const product = (products[j * padded + k] as number) - ((sums[j] as number) * (sums[k] as number)) / n;
      (matrix[j] as number[])[k] = product;
      (matrix[k] as number[])[j] = product;
    }
  }
  return matrix;
}

function plainMean(values: Float64Array): number {
  const n = values.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    a += values[i] as number;
    b += values[i + 1] as number;
    c += values[i + 2] as number;
    d += values[i + 3] as number;
  }
  for (; i < n; i++) a += values[i] as number;
  return (a + b + (c + d)) / n;
}

function fillDeviations(
  values: Float64Array,
  start: number,
  length: number,
  block: Float64Array,
  at: number,
  mean: number,
  span: number,
): number {
  const factor = 1 / span;
  const whole = length - (length % 4);
  let first = 0;
  let second = 0;
  for (let i = 0; i < whole; i += 4) {
    const a = ((values[start + i] as number) - mean) * factor;
    const b = ((values[start + i + 1] as number) - mean) * factor;
    const c = ((values[start + i + 2] as number) - mean) * factor;
    const d = ((values[start + i + 3] as number) - mean) * factor;
    block[at + i] = a;
    block[at + i + 1] = b;
    block[at + i + 2] = c;
    block[at + i + 3] = d;
    first += a + b;
    second += c + d;
  }
  for (let i = whole; i < length; i++) {
    const deviation = ((values[start + i] as number) - mean) * factor;
    block[at + i] = deviation;
    first += deviation;
  }
  return first + second;
}

/** Adds the products of columns j, j + 1, j + 2 among themselves over one block. */
function addTriangle(
  block: Float64Array,
  j: number,
  length: number,
  products: Float64Array,
  width: number,
): void {
  const a = j * BLOCK;
  const b = a + BLOCK;
  const c = b + BLOCK;
  let p00 = 0;
  let p01 = 0;
  let p02 = 0;
  let p11 = 0;
  let p12 = 0;
  let p22 = 0;
  for (let i = 0; i < length; i++) {
    const x = block[a + i] as number;
    const y = block[b + i] as number;
    const z = block[c + i] as number;
    p00 += x * x;
    p01 += x * y;
    p02 += x * z;
    p11 += y * y;
    p12 += y * z;
    p22 += z * z;
  }
  const at = j * width + j;
  addRow(products, at, p00, p01, p02);
  addRow(products, at + width, 0, p11, p12);
  addRow(products, at + 2 * width, 0, 0, p22);
}

/** Adds the products of columns j, j + 1, j + 2 with k, k + 1, k + 2 over one block. */
function addTile(
  block: Float64Array,
  j: number,
  k: number,
  length: number,
  products: Float64Array,
  width: number,
): void {
  const a = j * BLOCK;
  const b = a + BLOCK;
  const c = b + BLOCK;
  const d = k * BLOCK;
  const e = d + BLOCK;
  const f = e + BLOCK;
  let p00 = 0;
  let p01 = 0;
  let p02 = 0;
  let p10 = 0;
  let p11 = 0;
  let p12 = 0;
  let p20 = 0;
  let p21 = 0;
  let p22 = 0;
  for (let i = 0; i < length; i++) {
    const x0 = block[a + i] as number;
    const x1 = block[b + i] as number;
    const x2 = block[c + i] as number;
    const y0 = block[d + i] as number;
    const y1 = block[e + i] as number;
    const y2 = block[f + i] as number;
    p00 += x0 * y0;
    p01 += x0 * y1;
    p02 += x0 * y2;
    p10 += x1 * y0;
    p11 += x1 * y1;
    p12 += x1 * y2;
    p20 += x2 * y0;
    p21 += x2 * y1;
    p22 += x2 * y2;
  }
  const at = j * width + k;
  addRow(products, at, p00, p01, p02);
  addRow(products, at + width, p10, p11, p12);
  addRow(products, at + 2 * width, p20, p21, p22);
}

function addRow(products: Float64Array, at: number, first: number, second: number, third: number): void {
  products[at] = (products[at] as number) + first;
  products[at + 1] = (products[at + 1] as number) + second;
  products[at + 2] = (products[at + 2] as number) + third;
}
