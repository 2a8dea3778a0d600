import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';

const parent = mkdtempSync(join(tmpdir(), 'pages-'));
const folder = join(parent, 'dist');
const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

let library: Library;
beforeAll(async () => {
  write('../outside.txt', 'not for the web');
  write('index.html', '<title>the app</title>');
  write('assets/app-1a2b.js', 'app()');
  write('explorer/index.html', '<title>the explorer</title>');
  write('explorer/assets/editor-3c4d.js', 'editor()');
  library = await startLibrary('in process', { appFolder: pathToFileURL(`${folder}/`) });
});
afterAll(async () => {
  await library[Symbol.asyncDispose]();
  rmSync(parent, { recursive: true });
});

async function get(path: string, init: RequestInit = BROWSER) {
  const answer = await fetch(`${library.url}${path}`, init);
  const header = (name: string) => answer.headers.get(name) ?? '';
  return { status: answer.status, text: await answer.text(), header };
}

describe('pages', () => {
  test.each(['/', '/trades', '/imports/imp_1?tab=rows'])('%s is the app, never kept', async (path) => {
    const page = await get(path);
    expect([page.status, page.text]).toEqual([200, '<title>the app</title>']);
    expect(page.header('cache-control')).toBe('no-cache');
    expect(page.header('content-security-policy')).toContain("style-src 'self';");
  });

  test.each(['/assets/app-1a2b.js', '/explorer/assets/editor-3c4d.js'])(
    '%s is kept for ever',
    async (path) => {
      const file = await get(path, {});
      expect(file.status).toBe(200);
      expect(file.header('content-type')).toContain('javascript');
      expect(file.header('cache-control')).toBe('public, max-age=31536000, immutable');
    },
  );

  test('/graphql is the explorer for a browser, under a policy of its own', async () => {
    const page = await get('/graphql');
    expect([page.status, page.text]).toEqual([200, '<title>the explorer</title>']);
    expect(page.header('content-security-policy')).toContain("script-src 'self';");
    expect(page.header('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
  });

  test.each(['/graphql/x', '/assets/gone.js', '/uploads/', '/health/x'])(
    '%s is not the app',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    },
  );

  test.each(['/..%2foutside.txt', '/%2e%2e%2foutside.txt', '/assets/..%2f..%2foutside.txt'])(
    'nothing outside the folder is served: %s',
    async (path) => {
      expect((await get(path, {})).text).not.toContain('not for the web');
    },
  );

  test('what a program asks for and is not there is told as JSON', async () => {
    const answer = await get('/trades', { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

test('without a built app, pages say how to build it, and the API works', async () => {
  await using bare = await startLibrary('in process', { appFolder: pathToFileURL(`${folder}/none/`) });
  for (const path of ['/', '/graphql', '/trades']) {
    const page = await fetch(`${bare.url}${path}`, BROWSER);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('<code>npm run build</code>');
  }
  expect((await bare.ask('{ caller }')).status).toBe(200);
});
