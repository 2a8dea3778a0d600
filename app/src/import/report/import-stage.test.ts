import { expect, test } from 'vitest';
import { stageOf } from './import-stage.ts';

test.each([
  ['QUEUED', null, 3, 'running'],
  ['RUNNING', null, 3, 'running'],
  ['FINISHED', 4, 3, 'following'], // the dashboard is one revision behind
  ['FINISHED', 4, null, 'following'], // analytics cannot be reached
  ['FINISHED', 4, 4, 'settled'],
  ['FINISHED', 4, 9, 'settled'], // another import came after
  ['FINISHED', null, null, 'following'],
  ['FAILED', null, null, 'settled'],
  ['UNDOING', 4, 4, 'running'],
  ['UNDONE', 6, 4, 'following'], // trades that are gone are still on the dashboard
  ['UNDONE', 6, 6, 'settled'],
] as const)('%s at revision %s with the dashboard at %s is %s', (status, revision, dashboard, stage) => {
  expect(stageOf({ status, revision }, dashboard)).toBe(stage);
});
