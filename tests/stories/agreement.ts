/** B-cubed precision and recall: for the average article, how pure its story is, and how much of its event stands in it. */
export function agreement(
  stories: readonly number[],
  events: readonly string[],
): { precision: number; recall: number } {
  const count = stories.length;
  let precision = 0;
  let recall = 0;
  for (let index = 0; index < count; index++) {
    const inStory = stories.flatMap((story, other) => (story === stories[index] ? [other] : []));
    const ofEvent = events.flatMap((event, other) => (event === events[index] ? [other] : []));
    const both = inStory.filter((other) => events[other] === events[index]).length;
    precision += both / inStory.length / count;
    recall += both / ofEvent.length / count;
  }
  return { precision, recall };
}
