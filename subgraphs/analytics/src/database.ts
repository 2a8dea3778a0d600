import { followedFacts } from '../migrations/0001-followed-facts.ts';
import { daySums } from '../migrations/0002-day-sums.ts';

/** None: analytics reads sums and writes in bulk, all by SQL; there is nothing that an object would stand for. */
export const entities: [] = [];

/** In order. */
export const migrations = [followedFacts, daySums];
