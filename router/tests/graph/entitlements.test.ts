import { describe, expect, test } from 'vitest';
import { ENTITLEMENTS_CHANGED } from '../../../schema/events/entitlements-changed.ts';
import { type Library, NOW, startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

async function planSeen(library: Library): Promise<string | null> {
  const { body } = await library.ask('{ me { plan } }', { token: library.token() });
  return body.data.me.plan;
}

function later(library: Library, seconds: number): void {
  library.now.value = new Date(NOW.getTime() + seconds * 1_000);
}

function askedBilling(library: Library): number {
  return library.calls.filter((call) => call === 'billing (entitlements)').length;
}

describe.each(TRANSPORTS)('the plan in the viewer token %s', (transport) => {
  test('is asked of billing once a minute', async () => {
    await using library = await startLibrary(transport);
    expect(await planSeen(library)).toBe('PRO');
    library.state.plan = 'FREE';
    later(library, 59);
    expect(await planSeen(library)).toBe('PRO');
    expect(askedBilling(library)).toBe(1);
    later(library, 61);
    expect(await planSeen(library)).toBe('FREE');
    expect(askedBilling(library)).toBe(2);
  });

  test('is asked once for requests that come together', async () => {
    await using library = await startLibrary(transport);
    expect(await Promise.all(Array.from({ length: 5 }, () => planSeen(library)))).toEqual(
      Array(5).fill('PRO'),
    );
    expect(askedBilling(library)).toBe(1);
  });

  test('is asked anew after it changed', async () => {
    await using library = await startLibrary(transport);
    expect(await planSeen(library)).toBe('PRO');
    library.state.plan = 'ENTERPRISE';
    const payload = { workspaceId: 'wsp_1', version: 2, plan: 'ENTERPRISE', uploadMegabytes: 1_000 };
    await library.bus.publish([{ id: 'evt_1', topic: ENTITLEMENTS_CHANGED, workspaceId: 'wsp_1', payload }]);
    expect(await planSeen(library)).toBe('ENTERPRISE');
  });

  test('is unknown while billing is down, and asked again after two seconds', async () => {
    await using library = await startLibrary(transport);
    await library.links.billing.cut();
    expect(await planSeen(library)).toBeNull();
    later(library, 1);
    expect(await planSeen(library)).toBeNull();
    expect(askedBilling(library)).toBe(1);
    later(library, 3);
    expect(await planSeen(library)).toBeNull();
    expect(askedBilling(library)).toBe(2);
  });
});
