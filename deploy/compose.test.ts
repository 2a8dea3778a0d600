import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { envSchema as routerEnv } from '../router/src/env.ts';
import { envSchema as analyticsEnv } from '../subgraphs/analytics/src/env.ts';
import { envSchema as authEnv } from '../subgraphs/auth/src/env.ts';
import { envSchema as billingEnv } from '../subgraphs/billing/src/env.ts';
import { envSchema as tradingEnv } from '../subgraphs/trading/src/env.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  healthcheck: z.object({ test: z.array(z.string()), retries: z.number() }),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).default({}),
  restart: z.string(),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(read('docker-compose.yml'), { merge: true }));

const SCHEMAS = {
  router: routerEnv,
  auth: authEnv,
  trading: tradingEnv,
  analytics: analyticsEnv,
  billing: billingEnv,
};
const ours = Object.entries(SCHEMAS).map(([name, schema]) => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return { name, schema, service: found };
});

test('five services of one image, each with its own main file', () => {
  expect(new Set(ours.map(({ service }) => service.image))).toEqual(new Set(['tradesense']));
  for (const { name, service } of ours) {
    const file = service.command?.at(-1) ?? '';
    expect(file, name).toMatch(
      name === 'router' ? /^router\/src\/main\.ts$/ : new RegExp(`^subgraphs/${name}/src/main\\.ts$`),
    );
    expect(read(file).length, name).toBeGreaterThan(0);
  }
});

test('each gets exactly variables that it knows, and every one that it must have', () => {
  for (const { name, schema, service } of ours) {
    const given = Object.keys(service.environment);
    const known = Object.keys(schema.shape);
    expect(
      given.filter((variable) => !known.includes(variable)),
      name,
    ).toEqual([]);
    const required = Object.entries(schema.shape).filter(([, field]) => !field.safeParse(undefined).success);
    expect(
      required.map(([variable]) => variable).filter((variable) => !given.includes(variable)),
      name,
    ).toEqual([]);
  }
});

test('auth sends mail when told how, and starts without', () => {
  const auth = ours.find(({ name }) => name === 'auth');
  expect(auth?.service.environment).toMatchObject({
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: what compose itself fills in
    SMTP_URL: '${SMTP_URL:-}',
    MAIL_FROM: '${MAIL_FROM:-}',
    PUBLIC_ORIGIN: compose.services.router?.environment.PUBLIC_ORIGIN,
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the end of it
  });
});

test('each subgraph has a PostgreSQL of its own, and nothing starts before what it needs is healthy', () => {
  for (const { name, service } of ours) {
    const needs =
      name === 'router'
        ? ['auth', 'trading', 'analytics', 'billing', 'redis']
        : [`${name}-postgres`, 'redis'];
    expect(Object.keys(service.depends_on).sort(), name).toEqual(needs.sort());
    for (const need of needs) expect(compose.services[need]?.healthcheck.retries, need).toBeGreaterThan(0);
  }
});

test('no secret stands in the file: every password and key comes from outside, and without it nothing starts', () => {
  for (const [name, { environment }] of Object.entries(compose.services)) {
    for (const [variable, value] of Object.entries(environment)) {
      if (!/SECRET|PASSWORD|KEYS|PEPPERS|DATABASE_.*URL|DATABASE_URL/.test(variable)) continue;
      expect(String(value), `${name} ${variable}`).toMatch(/\$\{[A-Z_]+:\?/);
    }
  }
});

test('.env.example lists every variable of every process and of the compose file', () => {
  const listed = new Set([...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
  const ownVariables = ours.flatMap(({ schema }) => Object.keys(schema.shape));
  const composeVariables = [...read('docker-compose.yml').matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(
    ([, name]) => name ?? '',
  );
  const variables = new Set([...ownVariables, ...composeVariables]);
  expect([...variables].filter((variable) => !listed.has(variable))).toEqual([]);
});
