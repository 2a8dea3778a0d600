/** Where an id of a prefix is found: the tab whose answer holds some. */
const FOUND_BY: Readonly<Record<string, string>> = {
  trd: 'TradesPage',
  imp: 'ImportPage',
  acc: 'AccountPage',
};

/** Ids of answers, by their prefix: trd → "trd_01h…". */
export type KnownIds = ReadonlyMap<string, string>;

const ID = /^([a-z]{3})_[0-9a-z]+$/;
/** What an example holds in the place of an id. */
const PLACEHOLDER = /\b([a-z]{3})_…/g;

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** The first id of each kind in an answer, besides those known before. The latest answer wins. */
export function learnIds(known: KnownIds, data: unknown): KnownIds {
  const found = new Map<string, string>();
  for (const text of textsIn(data)) {
    const prefix = ID.exec(text)?.[1];
    if (prefix !== undefined && !found.has(prefix)) found.set(prefix, text);
  }
  return new Map([...known, ...found]);
}

/** What variables with a placeholder need: an id that is known, or the tab to run first. Null without a placeholder. */
export function idNeeded(variables: string, known: KnownIds): { id: string } | { runFirst: string } | null {
  const [first] = variables.matchAll(PLACEHOLDER);
  const prefix = first?.[1];
  if (prefix === undefined) return null;
  const id = known.get(prefix);
  if (id !== undefined) return { id };
  const tab = FOUND_BY[prefix];
  return tab === undefined ? null : { runFirst: tab };
}

/** The variables with each placeholder replaced whose kind of id is known. */
export function fillIds(variables: string, known: KnownIds): string {
  return variables.replaceAll(PLACEHOLDER, (placeholder, prefix: string) => known.get(prefix) ?? placeholder);
}
