import { Counter } from 'prom-client';
import { expect, test } from 'vitest';
import { startMetricsServer } from './metrics-server.ts';

test('metrics are told in the text format, and nothing else is', async () => {
  new Counter({ name: 'metrics_server_tested_total', help: 'Of this test.' }).inc(3);
  const metrics = await startMetricsServer({ host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${metrics.url}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  expect(await answer.text()).toContain('\nmetrics_server_tested_total 3\n');
  expect((await fetch(`${metrics.url}/`)).status).toBe(404);
  await metrics.stop();
  await expect(fetch(`${metrics.url}/metrics`)).rejects.toThrow();
});
