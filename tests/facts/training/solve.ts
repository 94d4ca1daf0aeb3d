/** Gaussian elimination; the matrix is positive definite, so no pivot is needed. */
export function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]));
  rows.forEach((pivot, at) => {
    const scale = pivot[at] ?? 1;
    for (let to = at; to < pivot.length; to++) pivot[to] = (pivot[to] ?? 0) / scale;
    for (const [other, row] of rows.entries()) {
      const factor = row[at] ?? 0;
      if (other === at || factor === 0) continue;
      for (let to = at; to < row.length; to++) row[to] = (row[to] ?? 0) - factor * (pivot[to] ?? 0);
    }
  });
  return rows.map((row) => row[row.length - 1] ?? 0);
}
