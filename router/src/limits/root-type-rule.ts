import { GraphQLError, type ValidationRule } from 'graphql';

const PLURALS = { query: 'queries', mutation: 'mutations', subscription: 'subscriptions' } as const;

/**
 * Reports operations of a kind that cannot be run: the schema has no such root type, or it is a subscription, which the
 * router does not run. GraphQL's own rules look at the fields only, and find nothing wrong where there is no type.
 */
export const rootTypeRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const { operation } = node;
    if (operation !== 'subscription' && context.getSchema().getRootType(operation)) return;
    context.reportError(new GraphQLError(`This API takes no ${PLURALS[operation]}.`, { nodes: node }));
  },
});
