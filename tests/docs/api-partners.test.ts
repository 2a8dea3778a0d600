import { expect, test } from 'vitest';
import { startSupergraph } from '../supergraph/start-supergraph.ts';
import { DOCUMENT, readSteps } from './read-document.ts';
import { runSteps } from './run-steps.ts';
import { steadyText } from './steady-text.ts';

test('every command of the document for partners runs, and answers what is shown', async () => {
  await using supergraph = await startSupergraph('in process', { limited: true });
  const { email, password } = await supergraph.person('Partner');
  const steps = readSteps(DOCUMENT);
  const printed = await runSteps(steps, {
    TRADESENSE: supergraph.origin,
    TRADESENSE_EMAIL: email,
    TRADESENSE_PASSWORD: password,
  });
  const answers = printed.map((text) => steadyText(text));
  expect(answers).toEqual(steps.map(({ shown }) => steadyText(shown ?? '')));
});

test('a different answer is noticed, and what is new each time is not', () => {
  const shown = '{ "id": "acc_01k0000000000000000000000a", "amount": "48" }';
  expect(steadyText('{"id":"acc_01k1111111111111111111111a","amount":"48"}')).toBe(steadyText(shown));
  expect(steadyText('{"id":"acc_01k1111111111111111111111a","amount":"49"}')).not.toBe(steadyText(shown));
});
