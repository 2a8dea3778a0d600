import type { Session } from '../../../../kit/database/session.ts';
import { createLoader } from '../../../../kit/loader/create-loader.ts';
import { Person } from './person.entity.ts';

/** People by id, for one request: the viewer finds themselves and nobody else. */
export function createPersonLoader({ em }: Pick<Session, 'em'>, viewerPersonId: string) {
  return createLoader(
    (ids) => em.find(Person, { id: { $in: ids.filter((id) => id === viewerPersonId) } }),
    (person) => person.id,
  );
}
