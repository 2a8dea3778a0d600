import type { RequirementIndex } from './index-requirements.ts';

/** The mark of root fields that everybody may use: `@tag(name: "public")`. */
const PUBLIC = 'public';

function problemOf(coordinate: string, isPublic: boolean, isProtected: boolean): string | null {
  if (isPublic && isProtected)
    return `PUBLIC_AND_PROTECTED: "${coordinate}" is marked @tag(name: "${PUBLIC}"), but it or its type asks for credentials. Take one of the two away.`;
  if (isPublic || isProtected) return null;
  return `UNCLASSIFIED_ROOT_FIELD: nobody said who may use "${coordinate}". Add @authenticated, @requiresScopes or @policy, or mark it @tag(name: "${PUBLIC}").`;
}

/** Default deny: one sentence for each field of a root type that neither asks for something nor is marked as public. */
export function unclassifiedRootFields({ schema, annotations, ofField }: RequirementIndex): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .flatMap((type) => (type ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))
    .map(({ type, field }) =>
      problemOf(
        `${type.name}.${field.name}`,
        annotations.hasTag(field, PUBLIC),
        ofField(type.name, field.name).length > 0,
      ),
    )
    .filter((problem) => problem !== null);
}
