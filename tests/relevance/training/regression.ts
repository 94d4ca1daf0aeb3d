/** An article as numbers: the features of the catalogue, and its words with how much each counts. */
export interface Example {
  readonly features: readonly number[];
  readonly words: ReadonlyMap<string, number>;
  readonly relevant: boolean;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly features: readonly number[];
  readonly wordBias: number;
  readonly words: ReadonlyMap<string, number>;
}

interface Options {
  readonly features: number;
  readonly vocabulary: readonly string[];
  readonly penalty: { readonly features: number; readonly words: number };
  /** Words that count for less are left out. */
  readonly smallestWeight: number;
}

const iterations = 150;

/**
 * Logistic regression in two steps. First the features alone, so that they stand by themselves where no word is
 * known (in other languages, or after an admin changed the catalogue); then the words as a correction of them.
 */
export function fitModel(
  examples: readonly Example[],
  { features, vocabulary, penalty, smallestWeight }: Options,
): Fitted {
  const byFeatures = descend(
    examples.map((example) => ({
      columns: example.features.map((_, column) => column),
      values: example.features,
      ...sides(example),
    })),
    features,
    penalty.features,
  );
  const columnOf = new Map(vocabulary.map((word, column) => [word, column]));
  const byWords = descend(
    examples.map((example) => {
      const known = [...example.words].flatMap(([word, value]) => {
        const column = columnOf.get(word);
        return column === undefined ? [] : [{ column, value }];
      });
      return {
        columns: known.map(({ column }) => column),
        values: known.map(({ value }) => value),
        ...sides(example),
        offset: byFeatures.bias + dot(example.features, byFeatures.weights),
      };
    }),
    vocabulary.length,
    penalty.words,
  );
  const words = vocabulary.map((word, column) => [word, byWords.weights[column] ?? 0] as const);
  return {
    bias: byFeatures.bias,
    features: [...byFeatures.weights],
    wordBias: byWords.bias,
    words: new Map(words.filter(([, weight]) => Math.abs(weight) >= smallestWeight)),
  };
}

/** As the scorer adds them up for an English text. */
export function logOdds(fitted: Fitted, example: Pick<Example, 'features' | 'words'>): number {
  let sum = fitted.bias + fitted.wordBias + dot(example.features, fitted.features);
  for (const [word, value] of example.words) sum += (fitted.words.get(word) ?? 0) * value;
  return sum;
}

interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly relevant: boolean;
  readonly weight: number;
  readonly offset: number;
}

const sides = ({ relevant, weight }: Example) => ({ relevant, weight, offset: 0 });

const dot = (values: readonly number[], weights: ArrayLike<number>): number =>
  values.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0);

/** Full gradient descent with Adam's step sizes; the same rows always give the same weights. */
function descend(
  rows: readonly Row[],
  width: number,
  penalty: number,
): { bias: number; weights: Float64Array } {
  // The last column is the bias.
  const weights = new Float64Array(width + 1);
  const momentum = new Float64Array(width + 1);
  const variance = new Float64Array(width + 1);
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const gradient = gradientAt(rows, weights, penalty);
    const stepSize = iteration < iterations * 0.6 ? 0.08 : iteration < iterations * 0.85 ? 0.024 : 0.008;
    for (let column = 0; column <= width; column++) {
      const slope = gradient[column] ?? 0;
      momentum[column] = 0.9 * (momentum[column] ?? 0) + 0.1 * slope;
      variance[column] = 0.99 * (variance[column] ?? 0) + 0.01 * slope * slope;
      const mean = (momentum[column] ?? 0) / (1 - 0.9 ** iteration);
      const spread = Math.sqrt((variance[column] ?? 0) / (1 - 0.99 ** iteration));
      weights[column] = (weights[column] ?? 0) - (stepSize * mean) / (spread + 1e-8);
    }
  }
  return { bias: weights[width] ?? 0, weights: weights.subarray(0, width) };
}

function gradientAt(rows: readonly Row[], weights: Float64Array, penalty: number): Float64Array {
  const width = weights.length - 1;
  const gradient = new Float64Array(weights.length);
  for (const { columns, values, relevant, weight, offset } of rows) {
    let sum = offset + (weights[width] ?? 0);
    for (const [at, column] of columns.entries()) sum += (weights[column] ?? 0) * (values[at] ?? 0);
    const error = (1 / (1 + Math.exp(-sum)) - (relevant ? 1 : 0)) * weight;
    for (const [at, column] of columns.entries()) {
      gradient[column] = (gradient[column] ?? 0) + error * (values[at] ?? 0);
    }
    gradient[width] = (gradient[width] ?? 0) + error;
  }
  for (let column = 0; column < width; column++) {
    gradient[column] = (gradient[column] ?? 0) + penalty * (weights[column] ?? 0);
  }
  return gradient;
}
