/** How headings are compared: case, punctuation at the ends and runs of blanks do not matter. */
export function normaliseHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** The cells of a record by heading. An absent column reads as an empty cell. */
export type Columns = {
  width: number;
  has: (heading: string) => boolean;
  cell: (cells: readonly string[], heading: string) => string;
};

/** Headings as they stand in the file, first come first served where one is repeated. */
export function createColumns(headings: readonly string[]): Columns {
  const places = new Map<string, number>();
  for (const [at, heading] of headings.entries()) {
    const name = normaliseHeading(heading);
    if (!places.has(name)) places.set(name, at);
  }
  const place = (heading: string): number | undefined => places.get(normaliseHeading(heading));
  return {
    width: headings.length,
    has: (heading) => place(heading) !== undefined,
    cell: (cells, heading) => {
      const at = place(heading);
      return at === undefined ? '' : (cells[at] ?? '');
    },
  };
}
