/** The words of a text as ROUGE counts them. */
export const tokensOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** ROUGE-1, the F measure of the words two texts share, each as often as both hold it; 0 to 1. */
export function rouge1(told: readonly string[], reference: readonly string[]): number {
  const open = new Map<string, number>();
  for (const token of reference) open.set(token, (open.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of told) {
    const left = open.get(token) ?? 0;
    if (left > 0) {
      shared++;
      open.set(token, left - 1);
    }
  }
  return told.length + reference.length === 0 ? 0 : (2 * shared) / (told.length + reference.length);
}
