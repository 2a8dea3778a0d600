import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';

/** Makes the plan of an operation of a valid document. Throws what the client is to be told when there is none. */
export type Planner = (document: DocumentNode, operationName: string | undefined) => QueryPlan;
