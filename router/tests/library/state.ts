/** What tests set and look at inside the library's subgraphs. */
export type LibraryState = {
  plan: 'FREE' | 'PRO' | 'ENTERPRISE';
  /** What the plan allows. */
  limits: Record<
    'maximumOperationCost' | 'pointsPerMinute' | 'pointsPerHour' | 'pointsPerDay' | 'concurrentOperations',
    number
  >;
  /** Times `addBook` was carried out. */
  booksAdded: number;
  /** Bytes of the last upload. */
  uploadedBytes: number;
  /** Resolves when `slow` has begun; `release` lets it end. */
  slow: { begun: PromiseWithResolvers<void>; release: PromiseWithResolvers<void> };
};

export function createState(): LibraryState {
  return {
    plan: 'PRO',
    limits: {
      maximumOperationCost: 50,
      pointsPerMinute: 20,
      pointsPerHour: 100,
      pointsPerDay: 1_000,
      concurrentOperations: 5,
    },
    booksAdded: 0,
    uploadedBytes: 0,
    slow: { begun: Promise.withResolvers(), release: Promise.withResolvers() },
  };
}
