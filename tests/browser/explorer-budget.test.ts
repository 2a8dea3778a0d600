import { expect, test } from 'vitest';
import { makeKey } from '../api-keys/key-holder.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { eventually } from './eventually.ts';
import {
  alert,
  budgetLeft,
  costBefore,
  EXPLORER,
  expectAnswer,
  lastRun,
  pasteQuery,
  run,
  useCredentials,
} from './pages/explorer.page.ts';

/** The server's clock stands still, so that no point comes back while a browser is slow. */
const now = { value: new Date() };

function later(seconds: number): void {
  now.value = new Date(now.value.getTime() + seconds * 1_000);
}

/** Costs 1 + 4 × (1 + 100) = 405 at most, which is 5 points: `me`, and four lists of 100 trades. */
const DEAR = `query Dear { me { ${[1, 2, 3, 4]
  .map((list) => `t${list}: trades(first: 100) { edges { node { id } } }`)
  .join(' ')} } }`;

describeInBrowser(
  'the explorer under a budget',
  ({ supergraph, visit }) => {
    test('tells the cost before, the budget after, and when to come back', async () => {
      const { secret } = await makeKey(await supergraph().person('Spender'));
      // The point that making the key cost is back, in the minute.
      later(3);
      const page = await visit('/graphql', { ...EXPLORER, provokes: /status of 429 \(Too Many Requests\)/ });
      await useCredentials(page, secret);
      await eventually(() => budgetLeft(page)).toContain('20 of 20 points left this minute');

      await pasteQuery(page, 'Me', 'query Me { me { id } }');
      await eventually(() => costBefore(page)).toContain(
        'Costs at most 1: 1 point. Would be run: the plan allows up to 1,000 at once.',
      );
      expect(await budgetLeft(page), 'a dry run is free').toContain('20 of 20');
      for (let spent = 1; spent <= 20; spent += 1) {
        await expectAnswer(page, '"id": "mbr_');
        await eventually(() => budgetLeft(page)).toContain(`${20 - spent} of 20 points left this minute`);
      }
      expect(await lastRun(page)).toBe('The last run cost 1: 1 point. ');
      expect(await budgetLeft(page)).toMatch(
        /0 of 20 points left this minute, whole again at \d\d:\d\d:\d\d/,
      );
      expect(await budgetLeft(page)).toContain('79 of 100 points left this hour');
      expect(await costBefore(page)).toContain('Would have to wait: 0 points left this minute.');

      await run(page);
      await alert(page)
        .getByText(
          'The budget of the workspace, which all its sessions and keys share, is used up for this minute.',
        )
        .waitFor();
      // A point comes back in 3 s; nobody is told to come back later than 2 s after that.
      expect(await page.getByRole('timer', { name: 'Time to wait' }).textContent()).toMatch(/^[1-5] s$/);
      await page.getByRole('status').getByText('You can run it again now.').waitFor();
      later(3);
      await run(page);
      await eventually(() => alert(page).count()).toBe(0);
      await eventually(() => budgetLeft(page)).toContain('78 of 100 points left this hour');
    });

    test('tells whose budget is used up: that of the key alone', async () => {
      const spender = await supergraph().person('Limited');
      const { secret } = await makeKey(spender, { limits: { pointsPerMinute: 1 } });
      const page = await visit('/graphql', { ...EXPLORER, provokes: /status of 429 \(Too Many Requests\)/ });
      await useCredentials(page, secret);
      await pasteQuery(page, 'Me', 'query Me { me { id } }');
      await eventually(() => budgetLeft(page)).toContain('1 of 1 points left this minute');
      await expectAnswer(page, '"id": "mbr_');
      await eventually(() => budgetLeft(page)).toContain('0 of 1 points left this minute');
      await run(page);
      await alert(page).getByText('The budget of this API key is used up for this minute.').waitFor();
      // The point is back in 60 s; up to 2 + 60 / 10 s more, drawn by chance.
      expect(await page.getByRole('timer', { name: 'Time to wait' }).textContent()).toMatch(/^(5\d|6\d) s$/);
    });

    test('names the dearest fields of what is too costly, before it is run and after', async () => {
      const { accessToken } = await supergraph().person('Waster');
      const page = await visit('/graphql', { ...EXPLORER, provokes: /status of 400 \(Bad Request\)/ });
      await useCredentials(page, accessToken);
      await pasteQuery(page, 'Dear', DEAR);
      await eventually(() => costBefore(page)).toContain('Costs at most 405: 5 points. Would be run');
      await pasteQuery(
        page,
        'Dearer',
        DEAR.replace('query Dear', 'query Dearer').replace(
          'me {',
          'me { t5: trades(first: 100) { edges { node { fills(first: 10) { edges { node { role } } } } } }',
        ),
      );
      await eventually(() => costBefore(page)).toContain(
        'Would be refused: 1,000 is the most that the plan allows at once.',
      );
      expect(await costBefore(page)).toContain('Dearest: me.t5.edges.node.fills.edges.node 1,000');
      await run(page);
      await alert(page).getByText('Not run.').waitFor();
      expect(await alert(page).textContent()).toContain('Dearest: me.t5.edges.node.fills.edges.node 1,000');
      expect(await budgetLeft(page)).toContain('20 of 20');
    });
  },
  { limited: true, clock: () => now.value },
);
