import { parse, visit } from 'graphql';

/** The notice that partners are given. */
const MONTHS = 6;
const PROMISE = /\bSince (\d{4}-\d\d-\d\d); removed after (\d{4}-\d\d-\d\d)\.$/;

/** The same day of the month, six months later, as the first day on which a thing may go. */
function earliestEnd(since: string): string {
  const day = new Date(`${since}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + MONTHS);
  return day.toISOString().slice(0, 10);
}

function problemOf(reason: string): string | null {
  const [, since, end] = PROMISE.exec(reason) ?? [];
  if (!since || !end) return `"${reason}" does not end with "Since YYYY-MM-DD; removed after YYYY-MM-DD."`;
  if ([since, end].some((day) => Number.isNaN(Date.parse(day)))) return `"${reason}" names no real day.`;
  return end < earliestEnd(since) ? `"${reason}" gives less than ${MONTHS} months.` : null;
}

/** What is wrong with the deprecations of a schema, by the policy of docs/api-partners.md. */
export function deprecationProblems(sdl: string): string[] {
  const problems: string[] = [];
  visit(parse(sdl), {
    Directive({ name, arguments: given }) {
      if (name.value !== 'deprecated') return;
      const value = given?.find((argument) => argument.name.value === 'reason')?.value;
      const problem = problemOf(value?.kind === 'StringValue' ? value.value : '');
      if (problem) problems.push(problem);
    },
  });
  return problems;
}
