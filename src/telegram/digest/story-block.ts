import type { DigestStory } from '../../domain/digest.ts';
import type { Disagreement, KeyFact, Story } from '../../domain/story.ts';
import { bold, type Html, namedLink, outsideText } from '../text/html.ts';
import { briefTime } from '../text/times.ts';
import type { Translator } from '../text/translator.ts';
import { languageName } from './names.ts';

export interface StoryLook {
  readonly t: Translator;
  readonly zone: string;
  readonly now: Date;
  readonly factCount: number;
}

const headlineLimit = 220;
const factLimit = 300;
const statementLimit = 160;
const outletLimit = 60;
const outletsNamed = 3;

/** A story as a digest tells it: headline, facts, who reported it; numbered where it stands among others. */
export function storyBlock(
  { story }: DigestStory,
  number: number | undefined,
  isUpdate: boolean,
  look: StoryLook,
): Html {
  const { t } = look;
  const headline = headlineLink(story, t);
  const marked = isUpdate ? t.html('digest.update', { headline }) : headline;
  return [
    bold(number === undefined ? marked : `${number}. ${marked}`),
    ...story.facts.slice(0, look.factCount).map((fact) => factLine(fact, t)),
    ...story.disagreements.slice(0, 1).map((disagreement) => disagreementLine(disagreement, t)),
    sourcesLine(story, look),
  ].join('\n');
}

/** A story in one line, for the collapsed rest of a digest and for lists. */
export function storyLine(story: Story, t: Translator, marker = '•'): Html {
  const outlet = story.sources[0]?.outlet;
  const outletName = outlet === undefined ? '' : ` · ${outsideText(outlet, outletLimit)}`;
  const others =
    story.outletCount > 1 ? ` ${t.html('digest.moreSources', { count: story.outletCount - 1 })}` : '';
  return `${marker} ${headlineLink(story, t)}${outletName}${others}`;
}

/** The headline linked to its best source, with the language named where a reader could not expect it. */
export function headlineLink(story: Pick<Story, 'title' | 'language' | 'url'>, t: Translator): Html {
  const headline = namedLink(story.title, story.url, headlineLimit);
  const expected = story.language === 'en' || story.language === 'und' || story.language === t.locale;
  return expected
    ? headline
    : t.html('digest.inLanguage', { headline, language: languageName(story.language, t.locale) });
}

export function factLine(fact: KeyFact, t: Translator): Html {
  const agreeing = fact.outlets.length > 1 ? t.html('digest.agreeing', { count: fact.outlets.length }) : '';
  return ` • ${outsideText(fact.text, factLimit)}${agreeing}`;
}

export function disagreementLine(disagreement: Disagreement, t: Translator): Html {
  const statements = disagreement.statements.slice(0, 2).map(({ outlet, text }) =>
    t.html('digest.statement', {
      outlet: outsideText(outlet, outletLimit),
      text: outsideText(text, statementLimit),
    }),
  );
  return t.html('digest.differ', { statements: statements.join(t.plain('digest.statementSeparator')) });
}

function sourcesLine(story: Story, { t, zone, now }: StoryLook): Html {
  const outlets = new Map(story.sources.toReversed().map((source) => [source.outlet, source]));
  const sources = [...outlets.values()].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  const [first, ...others] = sources;
  if (!first) return '';
  const time = briefTime(first.publishedAt, now, zone, t.locale);
  const outletLink = (source: typeof first) => namedLink(source.outlet, source.url, outletLimit);
  if (others.length === 0) return t.html('digest.onlySource', { outlet: outletLink(first), time });
  const rest = Math.max(story.outletCount, sources.length) - Math.min(sources.length, outletsNamed);
  return [
    t.html('digest.first', { outlet: outletLink(first), time }),
    ...others.slice(0, outletsNamed - 1).map(outletLink),
    ...(rest > 0 ? [t.html('digest.moreSources', { count: rest })] : []),
  ].join(' · ');
}
