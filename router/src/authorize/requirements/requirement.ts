/** Alternatives of which one must hold whole: the outer list is OR, the inner lists are AND. */
export type Alternatives = readonly (readonly string[])[];

/** What one element of the schema asks of whoever selects it. */
export type Requirement = {
  authenticated: boolean;
  /** Null when no scope is asked for. An empty list can be met by nobody. */
  scopes: Alternatives | null;
  policies: Alternatives | null;
};

/** What a caller has to meet requirements with. */
export type Credentials = {
  /** Whether they proved who they are. */
  known: boolean;
  scopes: ReadonlySet<string>;
  /** The policies that hold for them, of those that were asked about. */
  policies: ReadonlySet<string>;
};

function meets(alternatives: Alternatives | null, held: ReadonlySet<string>): boolean {
  return alternatives === null || alternatives.some((all) => all.every((name) => held.has(name)));
}

/** Whether the credentials meet a requirement: signed in, then the scopes, then the policies. */
export function isMet(requirement: Requirement, credentials: Credentials): boolean {
  if (requirement.authenticated && !credentials.known) return false;
  return meets(requirement.scopes, credentials.scopes) && meets(requirement.policies, credentials.policies);
}

/** More alternatives than this are not multiplied out; interfaces like that count as annotated by hand, which is stricter. */
const MAXIMUM_ALTERNATIVES = 1_000;

/** Both lists at once: each alternative of one with each of the other. Null when that would be too many. */
function both(a: Alternatives, b: Alternatives): Alternatives | null {
  if (a.length * b.length > MAXIMUM_ALTERNATIVES) return null;
  const joined = a.flatMap((left) => b.map((right) => [...new Set([...left, ...right])].sort()));
  return [...new Map(joined.map((all) => [JSON.stringify(all), all])).values()];
}

function allOf(lists: readonly (Alternatives | null)[]): Alternatives | null {
  return lists.reduce<Alternatives | null>(
    (sum, list) => (sum === null || list === null ? sum : both(sum, list)),
    [[]],
  );
}

/** Whether whoever meets `sum` always meets `single`. */
function covers(sum: Alternatives | null, single: Alternatives | null): boolean {
  if (single === null) return true;
  return sum?.every((all) => single.some((fewer) => fewer.every((name) => all.includes(name)))) ?? false;
}

/** Whether a requirement asks for nothing that the others, taken together, do not ask for already. */
export function isImpliedBy(requirement: Requirement, others: readonly Requirement[]): boolean {
  if (requirement.authenticated && !others.some(({ authenticated }) => authenticated)) return false;
  return (
    covers(allOf(others.map(({ scopes }) => scopes)), requirement.scopes) &&
    covers(allOf(others.map(({ policies }) => policies)), requirement.policies)
  );
}
