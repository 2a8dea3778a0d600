import { expect, test } from 'vitest';
import { createUndo } from './undo.ts';

test('stops in the opposite order, also past one that fails, and once only', async () => {
  const undo = createUndo();
  const stopped: string[] = [];
  for (const name of ['postgres', 'subgraphs', 'router']) {
    undo.add(async () => {
      stopped.push(name);
      if (name === 'subgraphs') throw new Error('stuck');
    });
  }
  await expect(undo.all()).rejects.toThrow('could not be stopped');
  await expect(undo.all()).rejects.toThrow('could not be stopped');
  expect(stopped).toEqual(['router', 'subgraphs', 'postgres']);
});

test('what comes up after an end was asked for goes down again, and nothing more comes up', async () => {
  const undo = createUndo();
  const stopped: string[] = [];
  undo.ask();
  expect(() => undo.add(async () => void stopped.push('late'))).toThrow('interrupted');
  await undo.all();
  expect(stopped).toEqual(['late']);
});
