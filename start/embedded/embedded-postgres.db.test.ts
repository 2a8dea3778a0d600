import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { findBinaries } from './process/binaries.ts';
import { exists, processesIn } from './process/process-table.ts';
import { findFreePort } from './process/server-process.ts';
import { chooseIdentity } from './process/unprivileged-user.ts';

let template: string;
let dataDir: string;

/** A data folder as a first start and a stop leave it; making one takes a second, copying it a tenth of that. */
beforeAll(async () => {
  template = await makeFolder();
  await (await startEmbeddedPostgres({ dataDir: template, databases: DATABASES, durable: false })).stop();
});
afterAll(() => rm(template, { recursive: true, force: true }));
beforeEach(async () => {
  dataDir = await makeFolder();
  execFileSync('cp', ['-a', `${template}/.`, dataDir]);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const DATABASES = ['auth', 'trading'] as const;
const makeFolder = () => mkdtemp(join(tmpdir(), 'tradesense-embedded-'));
const start = (port?: number) =>
  startEmbeddedPostgres({ dataDir, databases: DATABASES, durable: false, ...(port && { port }) });

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts it in a process of its own, as `npm start` would, and resolves when it serves. */
async function startElsewhere(): Promise<ChildProcess> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
    await startEmbeddedPostgres({ dataDir: process.argv[1], databases: ['auth', 'trading'] });
    console.log('serving');
    setInterval(() => undefined, 1000);
  `;
  const args = ['--input-type=module-typescript', '--eval', program, '--', dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface(child.stdout), 'line');
  return child;
}

test('data and passwords stay between starts, and stop leaves nothing running', async () => {
  const first = await start();
  await ask(first.databases.trading.ownerUrl, 'create table kept as select 42 as answer');
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  expect(await first.ended).toBeNull();
  expect(processesIn(join(dataDir, 'cluster'))).toEqual([]);
  expect(existsSync(join(dataDir, 'start.lock'))).toBe(false);

  await using second = await start(first.port);
  expect(second.databases).toEqual(first.databases);
  expect(await ask(second.databases.trading.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(statSync(join(dataDir, 'passwords.json')).mode & 0o777).toBe(0o600);
});

test('a role reaches its own database alone, with its own password, and owns nothing', async () => {
  await using server = await start();
  const { auth, trading } = server.databases;
  const elsewhere = new URL(trading.url);
  elsewhere.pathname = '/auth';
  await expect(ask(elsewhere.href, 'select 1')).rejects.toMatchObject({ code: '42501' });
  const guessed = new URL(auth.url);
  guessed.password = 'guess';
  await expect(ask(guessed.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  const rights = `select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as any from pg_roles
                   where rolname in ('auth_app', 'auth_owner', 'trading_app', 'trading_owner')`;
  expect(await ask(auth.url, rights)).toEqual(Array(4).fill({ any: false }));
});

test('a kill -9 does not prevent the next start, and loses nothing that was committed', async () => {
  const child = await startElsewhere();
  await ask(ownerUrlOfAuth(), 'create table kept as select 1 as n');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(join(dataDir, 'start.lock'))).toBe(true);

  await using server = await start();
  expect(await ask(server.databases.auth.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
});

/** The address of a server that another process started, from what stands beside the data. */
function ownerUrlOfAuth(): string {
  const port = readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3];
  const passwords: { auth_owner: string } = JSON.parse(readFileSync(join(dataDir, 'passwords.json'), 'utf8'));
  return `postgres://auth_owner:${passwords.auth_owner}@127.0.0.1:${port}/auth`;
}

test('a server that outlived its start is stopped by the next one', async () => {
  const cluster = join(dataDir, 'cluster');
  const orphan = await spawnOrphan(cluster);
  await using server = await start();
  expect(exists(orphan)).toBe(false);
  expect(await ask(server.databases.auth.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

/** PostgreSQL without the parent-death signal that ours asks for. */
async function spawnOrphan(cluster: string): Promise<number> {
  const { postgres } = findBinaries();
  const port = await findFreePort();
  const prefix = chooseIdentity().prefix.filter((word) => !['--pdeathsig', 'INT'].includes(word));
  const settings = ['-D', cluster, '-c', `port=${port}`, '-c', 'unix_socket_directories='];
  const [program = postgres, ...args] =
    prefix.length > 1 ? [...prefix, postgres, ...settings] : [postgres, ...settings];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, cwd: '/' });
  for await (const line of createInterface(child.stderr)) if (line.includes('ready to accept')) break;
  return child.pid ?? 0;
}

test('a second start on the same folder is refused, and the first goes on', async () => {
  const child = await startElsewhere();
  await expect(start()).rejects.toMatchObject({
    name: 'StartFailure',
    code: 'already-running',
    message: expect.stringContaining(`process ${child.pid}`),
  });
  expect(await ask(ownerUrlOfAuth(), 'select 1 as n')).toEqual([{ n: 1 }]);
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('stale locks whose process number now belongs to another program are seen through', async () => {
  writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n/elsewhere\n`);
  writeFileSync(join(dataDir, 'start.lock'), JSON.stringify({ pid: process.pid, born: 'another boot/1' }));
  await using server = await start();
  expect(await ask(server.databases.auth.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('what an interrupted first start left is thrown away', async () => {
  await rm(join(dataDir, 'cluster'), { recursive: true });
  mkdirSync(join(dataDir, 'cluster.new', 'base'), { recursive: true });
  writeFileSync(join(dataDir, 'passwords.json'), '{"postgres": "from-the-first-attempt"}');
  await using server = await start();
  expect(existsSync(join(dataDir, 'cluster.new'))).toBe(false);
  expect(await ask(server.databases.auth.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('what the person must act on is one sentence, and leaves no lock behind', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(start(port)).rejects.toMatchObject({
    code: 'port-taken',
    message: `The database port ${port} is taken by another program.`,
  });
  taken.close();

  const versionFile = join(dataDir, 'cluster', 'PG_VERSION');
  writeFileSync(versionFile, '17\n');
  await expect(start()).rejects.toMatchObject({
    code: 'version-mismatch',
    message: expect.stringMatching(/written by PostgreSQL 17, and this is PostgreSQL 18: run npm run reset/),
  });
  writeFileSync(versionFile, '18\n');

  const passwords = readFileSync(join(dataDir, 'passwords.json'));
  writeFileSync(join(dataDir, 'passwords.json'), 'damaged');
  await expect(start()).rejects.toMatchObject({ code: 'passwords-missing' });
  writeFileSync(join(dataDir, 'passwords.json'), passwords);
  await using server = await start();
  expect(server.port).toBeGreaterThan(0);
});

test('a server that ends by itself says so', async () => {
  const server = await start();
  const [pid] = readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGQUIT');
  expect(await server.ended).toMatchObject({ code: 'server-failed' });
  await server.stop();
});
