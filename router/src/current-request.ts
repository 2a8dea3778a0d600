import { AsyncLocalStorage } from 'node:async_hooks';
import type { RouterRequest } from './router-request.ts';

/** The request for which the running code runs, where nothing that is passed on could tell. */
export const currentRequest = new AsyncLocalStorage<RouterRequest>();
