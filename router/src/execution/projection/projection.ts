/** A fault of an answer against the API's schema. Its path grows from the place of the fault up to the root. */
export type Fault = { message: string; upwards: (string | number)[] };

/** What a projection needs of one request. */
export type Session = {
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly faults: Fault[];
  /** What introspection says under a response name of the root. */
  readonly introspect: (key: string) => unknown;
};

/**
 * Turns what subgraphs answered at one place into what the client asked for there. Undefined stands for a null that
 * may not be there, and takes what is above with it.
 */
export type Project = (value: unknown, session: Session) => unknown;

/** Whoever stands above a fault adds its own part of the path. */
export function extendPaths(faults: readonly Fault[], since: number, part: string | number): void {
  for (let index = since; index < faults.length; index += 1) faults[index]?.upwards.push(part);
}

/** What is wrong with a null that may not be there. */
export function nullFault(field: string): string {
  return `Cannot return null for non-nullable field ${field}.`;
}

/** Forbids null, as `!` does. A null whose reason is known is not told twice. */
export function notNull(project: Project, field: string): Project {
  return (value, session) => {
    const { faults } = session;
    const before = faults.length;
    const projected = project(value, session);
    if (projected !== null) return projected;
    if (faults.length === before) faults.push({ message: nullFault(field), upwards: [] });
    return undefined;
  };
}

/** A list, item by item. */
export function listOf(project: Project, field: string): Project {
  return (value, session) => {
    if (value === null || value === undefined) return null;
    const { faults } = session;
    if (!Array.isArray(value)) {
      faults.push({ message: `Expected a list for field ${field}.`, upwards: [] });
      return null;
    }
    const list: unknown[] = new Array(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const before = faults.length;
      const item = project(value[index], session);
      if (faults.length !== before) extendPaths(faults, before, index);
      if (item === undefined) return null;
      list[index] = item;
    }
    return list;
  };
}
