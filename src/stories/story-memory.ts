import type { Weighed } from './article-terms.ts';
import { joinProfiles, type Profile, profileOf } from './profile.ts';
import type { TermId } from './term-id.ts';

interface Remembered {
  readonly id: number;
  profile: Profile;
  /** Under which terms it is found. */
  searchTerms: readonly TermId[];
  lastSeenAtMs: number | undefined;
  /** The search that last came upon it, and what it shares with the article looked for then. */
  search: number;
  shared: number;
}

/** Terms by which an article is found and looks for others; the rest only refine the likeness. */
const strongestTerms = 20;
const anchorTerms = 8;
const anchorRarity = 2;
/** A term this many stories are found under says little, and looking through them all is slow. */
const crowdedTerm = 500;
/** Without times to forget by, memory is bounded all the same. */
const storiesRemembered = 150_000;

/** The stories known, found by their terms; the one last added to stands last. */
export function createStoryMemory() {
  const stories = new Map<number, Remembered>();
  const storiesByTerm = new Map<TermId, Remembered[]>();
  let searches = 0;

  const addUnder = (terms: Iterable<TermId>, story: Remembered): void => {
    for (const term of terms) {
      const found = storiesByTerm.get(term);
      if (found) found.push(story);
      else storiesByTerm.set(term, [story]);
    }
  };

  const forget = (id: number): void => {
    const story = stories.get(id);
    if (story === undefined) return;
    for (const term of story.searchTerms) {
      const found = storiesByTerm.get(term);
      if (found === undefined) continue;
      found.splice(found.indexOf(story), 1);
      if (found.length === 0) storiesByTerm.delete(term);
    }
    stories.delete(id);
  };

  return {
    get: (id: number): Profile | undefined => stories.get(id)?.profile,

    /** Ids of the stories that share the most telling terms with an article, those that share most first. */
    near: (
      article: Weighed,
      count: number,
      isPossible: (story: Profile, shared: number) => boolean,
    ): number[] => {
      const found: Remembered[] = [];
      searches++;
      for (const term of searchTermsOf(article)) {
        const under = storiesByTerm.get(term);
        if (under === undefined || under.length > crowdedTerm) continue;
        const weight = article.weights.get(term) ?? 0;
        for (const story of under) {
          if (story.search !== searches) {
            story.search = searches;
            story.shared = 0;
            found.push(story);
          }
          story.shared += weight * weight;
        }
      }
      return strongest(found, count, isPossible).map(({ id }) => id);
    },

    /** Adds an article, and stories that became part of this one. */
    add: (id: number, article: Weighed, mergedIds: readonly number[], seenAtMs: number | undefined): void => {
      const known = stories.get(id);
      const searchTerms = new Set(known?.searchTerms);
      let profile = profileOf(article);
      if (known) profile = joinProfiles(known.profile, profile);
      let lastSeenAtMs = latest(known?.lastSeenAtMs, seenAtMs);
      const added = new Set(searchTermsOf(article));
      for (const mergedId of mergedIds) {
        const merged = stories.get(mergedId);
        if (merged === undefined || mergedId === id) continue;
        profile = joinProfiles(profile, merged.profile);
        for (const term of merged.searchTerms) added.add(term);
        lastSeenAtMs = latest(lastSeenAtMs, merged.lastSeenAtMs);
        forget(mergedId);
      }
      const newTerms = [...added].filter((term) => !searchTerms.has(term));
      const story: Remembered = known ?? {
        id,
        profile,
        searchTerms: [],
        lastSeenAtMs,
        search: 0,
        shared: 0,
      };
      story.profile = profile;
      story.searchTerms = [...searchTerms, ...newTerms];
      story.lastSeenAtMs = lastSeenAtMs;
      addUnder(newTerms, story);
      stories.delete(id);
      stories.set(id, story);
      if (stories.size > storiesRemembered) {
        for (const oldest of stories.keys()) {
          forget(oldest);
          break;
        }
      }
    },

    /** Forgets from the front and stops at the first that is recent: it never looks through all. */
    forgetBefore: (instantMs: number): void => {
      for (const [id, { lastSeenAtMs }] of stories) {
        if (lastSeenAtMs === undefined || lastSeenAtMs >= instantMs) break;
        forget(id);
      }
    },
  };
}

/** The possible ones that share most, first things first; those that share too little are not even looked at. */
function strongest(
  found: readonly Remembered[],
  count: number,
  isPossible: (story: Profile, shared: number) => boolean,
): Remembered[] {
  const best: Remembered[] = [];
  for (const story of found) {
    if (best.length === count && story.shared <= (best[count - 1]?.shared ?? 0)) continue;
    if (!isPossible(story.profile, story.shared)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.shared ?? 0) < story.shared) at--;
    best.splice(at, 0, story);
    if (best.length > count) best.pop();
  }
  return best;
}

function searchTermsOf(article: Weighed): TermId[] {
  const terms: TermId[] = [];
  for (const term of article.weights.keys()) {
    if (terms.length === strongestTerms) break;
    terms.push(term);
  }
  const anchors = [...article.anchors]
    .filter(([, rarity]) => rarity >= anchorRarity)
    .sort(([, a], [, b]) => b - a)
    .slice(0, anchorTerms);
  return [...new Set([...terms, ...anchors.map(([term]) => term)])];
}

const latest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b);
