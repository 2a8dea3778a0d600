import { isDeepStrictEqual } from 'node:util';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../start/subgraphs.ts';
import { ANALYTICS, AUTH, BILLING, type Prepared, TRADING } from './endpoint/dashboard.sql.ts';

const ENDPOINT_STATEMENTS: Readonly<Record<SubgraphName, Readonly<Record<string, Prepared>>>> = {
  auth: AUTH,
  trading: TRADING,
  analytics: ANALYTICS,
  billing: BILLING,
};

/** A statement without layout, quoted names, and the difference between a bound value and a written one. */
function essence(statement: string): string {
  return statement
    .replace(/'[^']*'|\$\d+/g, '?')
    .replaceAll('"', '')
    .replace(/\s+/g, '');
}

/** Which database gets other statements from the product than from the endpoint, and which; null when none does. */
export function otherStatements(product: Readonly<Record<SubgraphName, readonly string[]>>): string | null {
  for (const name of SUBGRAPH_NAMES) {
    const theirs = product[name].map(essence).sort();
    const ours = Object.values(ENDPOINT_STATEMENTS[name])
      .map((statement) => essence(statement.text))
      .sort();
    if (isDeepStrictEqual(theirs, ours)) continue;
    const extra = (list: string[], others: string[]) =>
      list.filter((text) => !others.includes(text)).join('\n  ') || 'none';
    return `${name}: the endpoint must run the product's statements again.
Only the product sends:\n  ${extra(theirs, ours)}\nOnly the endpoint sends:\n  ${extra(ours, theirs)}`;
  }
  return null;
}

/**
 * Where the data of two answers part, or null when they are the same, byte for byte. What the product says beside the
 * data (`extensions`) is not compared.
 */
export function firstDifference(product: string, endpoint: string): string | null {
  const [theirs, ours] = [dataOf(product), dataOf(endpoint)];
  if (theirs === ours) return null;
  const at = [...theirs].findIndex((character, index) => character !== ours[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  return `The answers hold different data.\nProduct:  …${around(theirs)}…\nEndpoint: …${around(ours)}…`;
}

/** The data as it was written: parsing keeps the order of the keys, and there are no numbers with two spellings. */
function dataOf(answer: string): string {
  return JSON.stringify(JSON.parse(answer).data);
}
