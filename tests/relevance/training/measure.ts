interface Judged {
  readonly relevant: boolean;
  readonly logOdds: number;
}

/** How well the relevant are told from the rest: average precision, and F1 where the decision falls. */
export function describeSeparation(judged: readonly Judged[]): string {
  const ranked = [...judged].sort((a, b) => b.logOdds - a.logOdds);
  const relevant = ranked.filter((one) => one.relevant).length;
  let hits = 0;
  let area = 0;
  for (const [rank, one] of ranked.entries()) {
    if (!one.relevant) continue;
    hits++;
    area += hits / (rank + 1);
  }
  const said = ranked.filter((one) => one.logOdds >= 0);
  const right = said.filter((one) => one.relevant).length;
  const figures = {
    'average precision': area / relevant,
    precision: right / said.length,
    recall: right / relevant,
    F1: (2 * right) / (said.length + relevant),
  };
  return Object.entries(figures)
    .map(([name, figure]) => `${name} ${figure.toFixed(3)}`)
    .join('  ');
}
