import { pino } from 'pino';
import { Counter } from 'prom-client';
import { expect, test } from 'vitest';
import { startMetricsServer } from './metrics-server.ts';

const HERE = { METRICS_HOST: '127.0.0.1' };
const log = pino({ level: 'silent' });

test('metrics are told in the text format, and nothing else is', async () => {
  new Counter({ name: 'metrics_server_tested_total', help: 'Of this test.' }).inc(3);
  const metrics = await startMetricsServer({ ...HERE, METRICS_PORT: 0 }, log);
  const answer = await fetch(`${metrics.url}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  expect(await answer.text()).toContain('\nmetrics_server_tested_total 3\n');
  expect((await fetch(`${metrics.url}/`)).status).toBe(404);
  await metrics.stop();
  await expect(fetch(`${metrics.url}/metrics`)).rejects.toThrow();
});

test('without a port nothing listens', async () => {
  expect((await startMetricsServer(HERE, log)).url).toBeNull();
});

test('a port that is taken is told by the log, and stops nothing', async () => {
  const first = await startMetricsServer({ ...HERE, METRICS_PORT: 0 }, log);
  const lines: string[] = [];
  const told = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const METRICS_PORT = Number(new URL(first.url ?? '').port);
  expect((await startMetricsServer({ ...HERE, METRICS_PORT }, told)).url).toBeNull();
  expect(lines.join()).toContain('choose another port with METRICS_PORT');
  await first.stop();
});
