import type { DigestStory, RankingReason } from '../domain/digest.ts';
import type { Story } from '../domain/story.ts';

/** After this long a story counts half. */
const halfLifeHours = 18;
/** A regulator's own word is worth this many outlets more. */
const regulatorBonus = 0.6;
/** How much each story already chosen on the same topic and region takes from the next one. */
const repetitionPenalty = 0.12;

/**
 * Orders stories as an editor would: told by many outlets, clearly about technology policy, fresh, from a
 * regulator; and not five in a row about the same thing.
 */
export function rankStories(stories: readonly Story[], now: Date): DigestStory[] {
  const waiting = stories.map((story) => judge(story, now)).sort(byScore);
  const chosen: DigestStory[] = [];
  const timesShown = new Map<string, number>();
  while (waiting.length > 0) {
    let best = 0;
    for (let index = 1; index < waiting.length; index++) {
      if (damped(waiting[index], timesShown) > damped(waiting[best], timesShown)) best = index;
    }
    const [next] = waiting.splice(best, 1);
    if (!next) break;
    chosen.push(next);
    const section = sectionOf(next.story);
    timesShown.set(section, (timesShown.get(section) ?? 0) + 1);
  }
  return chosen;
}

function judge(story: Story, now: Date): DigestStory {
  const hours = Math.max(0, (now.getTime() - story.updatedAt.getTime()) / 3_600_000);
  const regulator = story.sources.find((source) => source.feedKind === 'regulator');
  const breadth = Math.log2(1 + story.outletCount) + (regulator ? regulatorBonus : 0);
  const freshness = 0.5 ** (hours / halfLifeHours);
  const score = breadth * story.weight * (0.4 + 0.6 * story.relevance) * (0.3 + 0.7 * freshness);
  const reasons: RankingReason[] = [{ kind: 'outlets', count: story.outletCount }];
  if (regulator) reasons.push({ kind: 'regulator', outlet: regulator.outlet });
  if (story.revision > 0) reasons.push({ kind: 'moved-on' });
  if (story.topics[0]) reasons.push({ kind: 'topic', topicId: story.topics[0] });
  if (story.regions[0]) reasons.push({ kind: 'region', regionId: story.regions[0] });
  reasons.push({ kind: 'hours-old', hours: Math.round(hours) });
  return { story, score, reasons };
}

function damped(candidate: DigestStory | undefined, timesShown: ReadonlyMap<string, number>): number {
  if (!candidate) return Number.NEGATIVE_INFINITY;
  return candidate.score * (1 - repetitionPenalty) ** (timesShown.get(sectionOf(candidate.story)) ?? 0);
}

const sectionOf = (story: Story): string => `${story.regions[0] ?? ''}/${story.topics[0] ?? ''}`;

const byScore = (a: DigestStory, b: DigestStory): number => b.score - a.score || b.story.id - a.story.id;
