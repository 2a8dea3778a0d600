import type { Engine } from './engine.ts';
import { stockEngine } from './stock-engine.ts';

/** Every case runs on each of these. */
export const ENGINES: readonly Engine[] = [stockEngine];
