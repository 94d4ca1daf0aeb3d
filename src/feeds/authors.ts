const address = /<?\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}>?/g;
const maximumLine = 500;

/**
 * The people an author line names: `jo@example.org (Jo Doe)`, `By Jo Doe and Ann Roe`, `Doe, Jo; Roe, Ann`.
 * Addresses are left out, with or without a name beside them.
 */
export function authorNames(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) => {
    const text = line
      .slice(0, maximumLine)
      .replace(/^mailto:/i, '')
      .replace(address, ' ')
      .replace(/https?:\/\/\S+/g, ' ')
      .replace(/[()<>[\]"]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^(?:by|von|par|por)[: ]\s*/i, '')
      .trim();
    return splitNames(text);
  });
  const wellFormed = names.filter((name) => /\p{L}/u.test(name) && name.length <= 100);
  return [...new Set(wellFormed)].slice(0, 20);
}

function splitNames(text: string): string[] {
  return text
    .split(/\s*(?:;|\||\s(?:and|und|et|y|&)\s)\s*/i)
    .flatMap((group) => {
      const parts = group.split(/\s*,\s*/).filter(Boolean);
      // Between names of two words or more a comma separates; after a single word it turns a name around.
      return parts.length > 1 && parts.every((part) => part.includes(' ')) ? parts : [parts.join(', ')];
    })
    .map((name) => name.replace(/^[\s,]+|[\s,]+$/g, ''))
    .filter(Boolean);
}
