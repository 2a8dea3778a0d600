import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Credentials, isMet } from '../../src/authorize/requirements/requirement.ts';
import { answerByLaw, rootValueOf } from './naive-oracle.ts';
import { composeSdl, createRunner, NOBODY, someone } from './run-filtered.ts';
import { documentOf, operation, sdlOf, type Zoo, zoo } from './zoo.ts';

const viewers = fc.oneof(fc.constant(null), fc.subarray(['s', 't', 'u', 'policy:s', 'policy:t', 'policy:u']));

function credentialsOf(scopes: string[] | null): Credentials {
  const policies = (scopes ?? []).filter((scope) => scope.startsWith('policy:'));
  return {
    known: scopes !== null,
    scopes: new Set(scopes),
    policies: new Set(policies.map((scope) => scope.slice('policy:'.length))),
  };
}

/** Every value of the zoo names what it was read through: ">Query.i>B.x" is read through Query, Query.i, B and B.x. */
function coordinatesIn(answer: unknown): Set<string> {
  const values = JSON.stringify(answer).match(/>[A-Za-z.>]+/g) ?? [];
  const fields = values.flatMap((value) => value.split('>').filter(Boolean));
  const leaves = values.filter((value) => value.endsWith('.y')).map(() => 'Sec');
  return new Set([...fields, ...fields.map((field) => field.split('.')[0] ?? ''), ...leaves]);
}

function leaks({ annotations }: Zoo, answer: unknown, credentials: Credentials): string[] {
  return [...coordinatesIn(answer)].filter((coordinate) => {
    const asked = annotations[coordinate];
    return asked !== undefined && !isMet(asked, credentials);
  });
}

test('property: no value is ever read through what the viewer may not read, and all else is as asked', async () => {
  const request = fc.tuple(operation, viewers);
  let [withheld, shown] = [0, 0];
  await fc.assert(
    fc.asyncProperty(zoo, fc.array(request, { minLength: 20, maxLength: 40 }), async (world, requests) => {
      const ask = createRunner(composeSdl({ zoo: sdlOf(world) }), rootValueOf());
      for (const [selections, scopes] of requests) {
        const credentials = credentialsOf(scopes);
        const answer = await ask(documentOf(selections), scopes ? someone(scopes) : NOBODY);
        expect(leaks(world, answer.data, credentials)).toEqual([]);
        expect(answer.data).toEqual(answerByLaw(world, selections, credentials));
        if (answer.paths.length > 0) withheld += 1;
        else shown += 1;
      }
    }),
    { numRuns: 40 },
  );
  // The generator must reach both sides often, or the property says little.
  expect(Math.min(withheld, shown)).toBeGreaterThan(200);
}, 120_000);
