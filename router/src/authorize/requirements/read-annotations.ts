import { type ConstDirectiveNode, type DocumentNode, valueFromASTUntyped } from 'graphql';
import { directiveNames, linkedSpecs } from './linked-directives.ts';
import type { Alternatives, Requirement } from './requirement.ts';

/** A schema element as graphql-js keeps it: its definition and its extensions. */
type Annotated = {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;
  extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] }[];
};

function directivesOf({ astNode, extensionASTNodes = [] }: Annotated): ConstDirectiveNode[] {
  return [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
}

/** Anything that is not of the form [["a", "b"], ["c"]] can be met by nobody. A single value stands for a list of it. */
function readAlternatives(directive: ConstDirectiveNode, name: string): Alternatives {
  const node = directive.arguments?.find((given) => given.name.value === name)?.value;
  const value: unknown = node ? valueFromASTUntyped(node) : null;
  const outer = Array.isArray(value) ? value : [value];
  const alternatives = outer.map((inner: unknown) => (Array.isArray(inner) ? inner : [inner]));
  return alternatives.filter((all): all is string[] => all.every((item) => typeof item === 'string'));
}

/** Reads what elements of a supergraph's SDL are annotated with, by whatever names it links the directives. */
export function createAnnotations(sdl: DocumentNode) {
  const links = linkedSpecs(sdl);
  const names = {
    authenticated: directiveNames(links, 'authenticated'),
    requiresScopes: directiveNames(links, 'requiresScopes'),
    policy: directiveNames(links, 'policy'),
    tag: directiveNames(links, 'tag'),
  };
  const applied = (element: Annotated, name: keyof typeof names) =>
    directivesOf(element).filter((directive) => names[name].has(directive.name.value));

  return {
    /** What the element itself asks for; none when it carries no directive of ours. */
    requirements(element: Annotated): Requirement[] {
      const none = { authenticated: false, scopes: null, policies: null };
      return [
        ...applied(element, 'authenticated').map(() => ({ ...none, authenticated: true })),
        ...applied(element, 'requiresScopes').map((directive) => ({
          ...none,
          scopes: readAlternatives(directive, 'scopes'),
        })),
        ...applied(element, 'policy').map((directive) => ({
          ...none,
          policies: readAlternatives(directive, 'policies'),
        })),
      ];
    },
    /** Whether the element carries `@tag(name)`. */
    hasTag(element: Annotated, tag: string): boolean {
      return applied(element, 'tag').some((directive) =>
        directive.arguments?.some(({ value }) => value.kind === 'StringValue' && value.value === tag),
      );
    },
  };
}
export type Annotations = ReturnType<typeof createAnnotations>;
