import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { buildApp } from '../../start/build-app.ts';
import { type Supergraph, type SupergraphOptions, useSupergraph } from '../supergraph/start-supergraph.ts';
import { PATIENCE_MS } from './eventually.ts';
import { watchPage } from './watch-page.ts';

/** A trader's machine: the same formats and time zone wherever the tests run. */
const MACHINE = { locale: 'en-US', timezoneId: 'America/New_York' } as const;

export type BrowserSuite = {
  /** The product that the suite's pages come from; read it inside tests only. */
  readonly supergraph: () => Supergraph;
  /** Opens an address in a browser profile of its own. Anything that its console complains of fails the test. */
  readonly visit: (path: string, options?: VisitOptions) => Promise<Page>;
};

export type VisitOptions = BrowserContextOptions & {
  /** The browser itself complains of answers that refuse something. What the test provokes does not fail it. */
  provokes?: RegExp;
};

/**
 * A suite that needs a browser: the app as it is built, served by a supergraph of the suite's own. Where there is no
 * browser its tests are reported as not run, with the reason in their name.
 */
export function describeInBrowser(
  name: string,
  define: (suite: BrowserSuite) => void,
  options: SupergraphOptions = {},
): void {
  const { chromium: found } = inject('services');
  if (found.missing !== null) {
    const nowhere = () => Promise.reject(new Error(found.missing ?? ''));
    describe.skipIf(true)(`${name} [not run: ${found.missing}]`, () =>
      define({ supergraph: useSupergraph('in process', options), visit: nowhere }),
    );
    return;
  }
  describe(name, () => {
    const supergraph = useSupergraph('in process', options);
    const visit = useBrowser(found.path, () => supergraph().origin);
    define({ supergraph, visit });
  });
}

function useBrowser(executablePath: string, origin: () => string): BrowserSuite['visit'] {
  let browser: Browser | null = null;
  let complaints: string[] = [];

  beforeAll(async () => {
    [browser] = await Promise.all([chromium.launch({ executablePath }), buildApp()]);
  });
  afterEach(async ({ task }) => {
    const contexts = browser?.contexts() ?? [];
    const failed = task.result?.state === 'fail';
    const left = failed ? await Promise.all(contexts.flatMap((context) => context.pages()).map(textOf)) : [];
    await Promise.all(contexts.map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect([...heard, ...left], 'what the pages complained of').toEqual([]);
  });
  afterAll(() => browser?.close());

  return async (path, { provokes, ...options } = {}) => {
    if (!browser) throw new Error('The browser runs only while tests do.');
    const baseURL = options.baseURL ?? origin();
    const context = await browser.newContext({ ...MACHINE, ...options, baseURL });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await watchPage(page, baseURL, (complaint) => {
      if (!provokes?.test(complaint)) complaints.push(complaint);
    });
    await page.goto(path);
    return page;
  };
}

/** What stood there when a test failed. */
async function textOf(page: Page): Promise<string> {
  return `${page.url()} showed:\n${(await page.getByRole('document').ariaSnapshot()).slice(0, 2_000)}`;
}
