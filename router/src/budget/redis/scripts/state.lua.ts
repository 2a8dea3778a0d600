import { LEASE_MS } from '../../budget.ts';
import { UNITS, WRAP } from '../../windows/leaky-bucket.ts';

/** Milliseconds that an unused budget is kept: a day, one bucket of it, and the minute between two renewals. */
const KEEP_MS = 90_000_000;

/** Redis' own clock, in milliseconds: the only one that decides anything, whatever the routers' clocks say. */
export const REDIS_CLOCK = `(function()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end)()`;

/**
 * One budget is one hash. Its field "s" holds what every decision needs, eleven numbers; the buckets of the hour and the
 * day before the current one lie in "h" and "d", one double each, and are read only when a bucket ends; and every
 * reservation that has not settled is a field "l<id>". So most decisions are one HGET and one HSET.
 * The arithmetic is that of `windows/`, where it is explained.
 */
export function stateLua(clock: string): string {
  return `
local UNITS, WRAP, LEASE, KEEP = ${UNITS}, ${WRAP}, ${LEASE_MS}, ${KEEP_MS}
local floor, min, max = math.floor, math.min, math.max
local call, pack, unpack_ = redis.call, struct.pack, struct.unpack
local now = ${clock}

local function load(packed, key)
  local at, level, drained, refunded, limit, running, heal, hour, hours, day, days = 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0
  if packed then
    at, level, drained, refunded, limit, running, heal, hour, hours, day, days =
      unpack_('<ddddddddddd', packed)
    if at > now then now = at end
  end
  -- Rare besides: strings of old buckets (hr, dr), whether to write them (hw, dw), gone leases, renew.
  return {
    key = key, at = at, level = level, drained = drained, refunded = refunded, limit = limit,
    running = running, heal = heal, h = hour, hs = hours, d = day, ds = days,
  }
end

local function rateOf(b, limit)
  if b.limit >= 0 and b.limit < limit then return b.limit end
  return limit
end

local function drain(b, limit)
  local gone = b.level
  if gone > 0 and limit >= 0 then gone = min(gone, (now - b.at) * rateOf(b, limit)) end
  b.level = b.level - gone
  b.drained = (b.drained + gone) % WRAP
end

-- The buckets before the current one as a string; of the current one the place is kept free.
local function ring(b, f, count)
  local r = b[f .. 'r']
  if not r then
    r = call('HGET', b.key, f) or string.rep('\\0', count * 8)
    b[f .. 'r'] = r
  end
  return r
end

local function get(r, slot) return (unpack_('<d', r, slot * 8 + 1)) end

local function put(r, slot, points)
  return r:sub(1, slot * 8) .. pack('<d', points) .. r:sub(slot * 8 + 9)
end

-- Moves a sliding counter on to the bucket of now, and drops what the window has left.
local function slide(b, f, width, count)
  local from, to = floor(b.at / width), floor(now / width)
  if to == from then return end
  local sum = b[f .. 's']
  if sum > 0 then
    local r
    if to - from >= count then
      sum, r = 0, string.rep('\\0', count * 8)
    else
      r = put(ring(b, f, count), from % count, b[f])
      for number = from + 1, to do
        local slot = number % count
        local points = get(r, slot)
        if points > 0 then
          sum = sum - points
          r = put(r, slot, 0)
        end
      end
    end
    b[f .. 's'], b[f .. 'r'], b[f .. 'w'] = sum, r, true
  end
  b[f] = 0
end

-- Everything but the drain happens once a minute at most.
local function advance(b, limit)
  drain(b, limit)
  if b.at < now - now % 60000 then
    b.renew = true
    slide(b, 'h', 60000, 61)
    slide(b, 'd', 900000, 97)
  end
end

-- Counts the leases anew when one of them may have expired.
local function heal(b)
  if b.running == 0 or now < b.heal then return end
  local fields = call('HGETALL', b.key)
  local running, first, gone = 0, math.huge, {}
  for i = 1, #fields, 2 do
    if fields[i]:byte() == 108 then
      local expires = unpack_('<d', fields[i + 1]) + LEASE
      if expires <= now then gone[#gone + 1] = fields[i]
      else running, first = running + 1, min(first, expires) end
    end
  end
  b.running, b.heal, b.gone = running, first, gone
end

local function state(b)
  return pack('<ddddddddddd', now, b.level, b.drained, b.refunded, b.limit, b.running, b.heal, b.h, b.hs, b.d, b.ds)
end

-- Writes the decision, and what is rare: buckets that ended, leases that expired, once a minute the key's own expiry.
local function save(b, ...)
  call('HSET', b.key, 's', state(b), ...)
  if b.hw then call('HSET', b.key, 'h', b.hr) end
  if b.dw then call('HSET', b.key, 'd', b.dr) end
  if b.gone then
    for i = 1, #b.gone, 1000 do call('HDEL', b.key, unpack(b.gone, i, min(i + 999, #b.gone))) end
  end
  if b.renew then call('PEXPIRE', b.key, KEEP) end
end
`;
}
