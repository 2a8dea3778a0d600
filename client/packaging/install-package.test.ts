import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const CLIENT = join(ROOT, 'client');
const TSC = join(ROOT, 'node_modules/.bin/tsc');
/** What a frontend has installed beside the client; linked from here, so that no registry is needed. */
const PEERS = [
  '@apollo/client',
  '@graphql-typed-document-node/core',
  '@types/react',
  'graphql',
  'react',
  'rxjs',
];

const project = mkdtempSync(join(tmpdir(), 'tradesense-frontend-'));

/** The page and the start of the app in the README, which are what a frontend developer copies first. */
function readmeCode(): [page: string, start: string] {
  const readme = readFileSync(join(CLIENT, 'README.md'), 'utf8');
  const [page, start] = [...readme.matchAll(/```tsx\n([\s\S]*?)```/g)].map((match) => match[1]);
  if (!page || !start) throw new Error('The README shows no page and start.');
  return [page, start];
}

/** The compiler's words over the frontend's project, empty when all is right. */
function check(page: string, start: string): string {
  writeFileSync(join(project, 'dashboard.tsx'), page);
  writeFileSync(join(project, 'main.tsx'), start);
  return spawnSync(TSC, ['-p', project], { encoding: 'utf8' }).stdout;
}

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--pack-destination', project, '--json'], {
    cwd: CLIENT,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const archive = /"filename": "([^"]+)"/.exec(packed)?.[1] ?? '';
  const target = join(project, 'node_modules/@tradesense/client');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, archive), '-C', target, '--strip-components=1']);
  for (const name of [...PEERS, '@types/react-dom', 'react-dom']) {
    mkdirSync(resolve(project, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'node_modules/@tsconfig/strictest/tsconfig.json'),
      compilerOptions: {
        target: 'es2024',
        lib: ['es2024', 'dom'],
        module: 'nodenext',
        jsx: 'react-jsx',
        noEmit: true,
        allowImportingTsExtensions: true,
        types: [],
        skipLibCheck: true,
      },
      include: ['*.tsx'],
    }),
  );
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
}, 60_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the page of the README is short, and compiles against the packed client at the strictest', () => {
  const [page, start] = readmeCode();
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  expect(check(page, start)).toBe('');
});

test('a page that forgets that a section may be missing does not compile', () => {
  const [page, start] = readmeCode();
  const careless = page.replace('data.me.performance?.summary', 'data.me.performance.summary');
  expect(check(careless, start)).toContain("'data.me.performance' is possibly 'null'");
});

test('the packed JavaScript loads', () => {
  const script = "import('@tradesense/client').then((all) => console.log(typeof all.useDashboardPageQuery))";
  expect(execFileSync(process.execPath, ['-e', script], { cwd: project, encoding: 'utf8' })).toBe(
    'function\n',
  );
});
