import type { Engine } from './engine.ts';
import { ownEngine } from './own-engine.ts';
import { stockEngine } from './stock-engine.ts';

/** Every case runs on each of these. */
export const ENGINES: readonly Engine[] = [ownEngine, stockEngine];
