import { GraphQLError, type ValidationRule } from 'graphql';
import { measureDocument, type Shape } from './measure-document.ts';

const ADVICE = {
  depth: 'levels deep',
  rootFields: 'root fields',
  aliases: 'aliases',
  fields: 'fields',
} as const satisfies Record<keyof Shape, string>;

/** A validation rule that refuses operations beyond the limits; the error names the limit and what was sent. */
export function createShapeRule(limits: Readonly<Shape>): ValidationRule {
  return (context) => ({
    Document(document) {
      for (const shape of measureDocument(document))
        for (const [limit, noun] of Object.entries(ADVICE) as [keyof Shape, string][])
          if (shape[limit] > limits[limit])
            context.reportError(
              new GraphQLError(
                `The operation has ${shape[limit]} ${noun}; at most ${limits[limit]} are allowed. Split it up.`,
                { extensions: { validationErrorCode: 'OPERATION_TOO_LARGE', limit, maximum: limits[limit] } },
              ),
            );
    },
  });
}
