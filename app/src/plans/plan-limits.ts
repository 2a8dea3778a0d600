import type { PlanFieldsFragment } from '#client';

type Limits = PlanFieldsFragment['limits'];

const counted = (limit: number | null) => limit?.toLocaleString() ?? 'No limit';

/** What a plan limits, in the words of the app, and how much of it there is. */
export const PLAN_LIMITS: readonly (readonly [name: string, amount: (limits: Limits) => string])[] = [
  ['Largest file', ({ uploadMegabytes }) => `${counted(uploadMegabytes)} MB`],
  ['Exports a day', ({ exportsPerDay }) => counted(exportsPerDay)],
  ['Points a minute', ({ pointsPerMinute }) => counted(pointsPerMinute)],
  ['Points an hour', ({ pointsPerHour }) => counted(pointsPerHour)],
  ['Points a day', ({ pointsPerDay }) => counted(pointsPerDay)],
  ['Requests at once', ({ concurrentOperations }) => counted(concurrentOperations)],
  ['Highest cost of one request', ({ maximumOperationCost }) => counted(maximumOperationCost)],
];
