/**
 * What resolvers of a GraphQL type receive as their parent, where it is not the type's own shape: `file#Name`, the
 * file as seen from src/generated/. Run `npm run codegen` after a change.
 */
export const mappers = {
  Viewer: '{ id: string }',
  Plan: '../plan/plan.catalogue.ts#CataloguePlan',
  PlanSubscription: '../subscription/subscription.entity.ts#SubscriptionRow',
};
