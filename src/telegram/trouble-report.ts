import type { MendedTrouble, Trouble } from '../domain/trouble.ts';
import { assertNever } from '../shared/errors.ts';
import { cleanLine, type Html } from './text/html.ts';
import { dayAndTime } from './text/times.ts';
import type { Translator } from './text/translator.ts';

const sourcesNamed = 8;
const nameCharacters = 60;
const problemCharacters = 120;

/** What admins are told: what is wrong first, what is well again last. */
export function troubleReport(
  found: readonly Trouble[],
  mended: readonly MendedTrouble[],
  t: Translator,
): Html {
  const failing = found.filter((trouble) => trouble.kind === 'source-failing');
  const lines = [
    ...found.filter((trouble) => trouble.kind !== 'source-failing').map((trouble) => troubleText(trouble, t)),
    ...sourceLines(failing, t),
    ...mended.slice(0, sourcesNamed).flatMap((one) => mendedText(one, t)),
  ];
  return lines.join('\n');
}

type SourceFailing = Extract<Trouble, { kind: 'source-failing' }>;

function troubleText(trouble: Exclude<Trouble, SourceFailing>, t: Translator): Html {
  switch (trouble.kind) {
    case 'silence':
      return t.html('trouble.silence', { since: inUtc(trouble.sinceAt, t) });
    case 'digests-missed':
      return t.html('trouble.digestsMissed', { count: trouble.count, since: inUtc(trouble.sinceAt, t) });
    case 'digests-empty':
      return t.html('trouble.digestsEmpty', { since: inUtc(trouble.sinceAt, t) });
    case 'deliveries-stuck':
      return t.html('trouble.deliveriesStuck', { count: trouble.count, since: inUtc(trouble.sinceAt, t) });
    case 'deliveries-failing':
      return t.html('trouble.deliveriesFailing', { failed: trouble.failed, of: trouble.of });
    case 'deliveries-unknown':
      return t.html('trouble.deliveriesUnknown', { count: trouble.count });
    default:
      return assertNever(trouble);
  }
}

function sourceLines(failing: readonly SourceFailing[], t: Translator): Html[] {
  if (failing.length === 0) return [];
  const more = failing.length - sourcesNamed;
  return [
    t.html('trouble.sources', { count: failing.length }),
    ...failing.slice(0, sourcesNamed).map(({ name, problem }) =>
      t.html('trouble.source', {
        name: cleanLine(name, nameCharacters),
        problem: cleanLine(problem, problemCharacters),
      }),
    ),
    ...(more > 0 ? [t.html('trouble.moreSources', { count: more })] : []),
  ];
}

/** Nothing for what merely happened and does not end. */
function mendedText({ kind, name = '' }: MendedTrouble, t: Translator): Html[] {
  switch (kind) {
    case 'silence':
      return [t.html('trouble.mended.silence')];
    case 'source-failing':
      return [t.html('trouble.mended.source', { name: cleanLine(name, nameCharacters) })];
    case 'digests-missed':
      return [t.html('trouble.mended.digestsMissed')];
    case 'digests-empty':
      return [t.html('trouble.mended.digestsEmpty')];
    case 'deliveries-stuck':
      return [t.html('trouble.mended.deliveriesStuck')];
    case 'deliveries-failing':
    case 'deliveries-unknown':
      return [];
    default:
      return assertNever(kind);
  }
}

/** Admins share no zone. */
const inUtc = (at: Date, t: Translator): string => `${dayAndTime(at, 'UTC', t.locale)} UTC`;
