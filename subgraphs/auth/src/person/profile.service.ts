import type { Session } from '../../../../kit/database/session.ts';
import { checkInput, type InvalidInput } from '../../../../kit/graphql/failures.ts';
import { Person, type PersonRow } from './person.entity.ts';
import { updateProfileInput } from './profile.input.ts';

/** The profile after a change. */
export type ProfileUpdated = { __typename: 'ProfileUpdated'; person: PersonRow };

/** A person's own profile, changed in the transaction of the request. */
export function createProfileService({ em }: Pick<Session, 'em'>, personId: string) {
  return {
    /** Changes what the input names; a field that is null or left out stays as it is. */
    async update(input: unknown): Promise<ProfileUpdated | InvalidInput> {
      const checked = checkInput(updateProfileInput, input);
      if (!checked.ok) return checked.failure;
      const { displayName, timeZone, baseCurrency } = checked.input;
      const person = await em.findOneOrFail(Person, { id: personId });
      person.displayName = displayName ?? person.displayName;
      person.timeZone = timeZone ?? person.timeZone;
      person.baseCurrency = baseCurrency ?? person.baseCurrency;
      return { __typename: 'ProfileUpdated', person };
    },
  };
}
