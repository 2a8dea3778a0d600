/** How budgets stand, as numbers in a row for each: running, then remaining and reset of minute, hour and day. */
const ANSWER = `
local function slidingReset(b, f, width, count)
  local to = floor(now / width)
  local newest = to
  if b[f] == 0 then
    if b[f .. 's'] == 0 then return 0 end
    local r = ring(b, f, count)
    for number = to - 1, to - count + 1, -1 do
      if get(r, number % count) > 0 then newest = number break end
    end
  end
  return (newest + count) * width - now
end

local function answer(reply, b, minute, hour, day)
  local n = #reply
  local left, reset = 0, 0
  if minute >= 0 then
    left = max(0, floor(minute - b.level / UNITS))
    if b.level > 0 then
      if minute > 0 then reset = math.ceil(b.level / rateOf(b, minute)) else reset = UNITS end
    end
  end
  reply[n + 1], reply[n + 2], reply[n + 3] = b.running, left, reset
  left, reset = 0, 0
  if hour >= 0 then left, reset = max(0, hour - b.hs), slidingReset(b, 'h', 60000, 61) end
  reply[n + 4], reply[n + 5] = left, reset
  left, reset = 0, 0
  if day >= 0 then left, reset = max(0, day - b.ds), slidingReset(b, 'd', 900000, 97) end
  reply[n + 6], reply[n + 7] = left, reset
end
`;

/**
 * KEYS: the budgets. ARGV: points, id of the reservation, then four limits for each budget (minute, hour, day, at once;
 * -1 is none). Answers 1, or 0 with the budget, window (1 to 4) and wait of what is exhausted (-1 is for ever), then the
 * states. Everything is read first; when anything is exhausted nothing is written.
 */
export const ADMIT_LUA = `${ANSWER}
local points, lease = tonumber(ARGV[1]), 'l' .. ARGV[2]
local budgets = {}
for i = 1, #KEYS do budgets[i] = load(call('HGET', KEYS[i], 's'), KEYS[i]) end

local longest, worst, window = 0, 0, 0
local function wait(i, which, ms)
  if ms > longest then longest, worst, window = ms, i, which end
end

local function slidingWait(b, f, width, count, limit)
  local excess = b[f .. 's'] + points - limit
  if points > limit then return math.huge end
  local to = floor(now / width)
  local r = ring(b, f, count)
  for number = to - count + 1, to - 1 do
    excess = excess - get(r, number % count)
    if excess <= 0 then return (number + count) * width - now end
  end
  return (to + count) * width - now
end

local limits = {}
for i = 1, #KEYS do
  local b, a = budgets[i], i * 4 - 1
  local minute, hour, day, atOnce = tonumber(ARGV[a]), tonumber(ARGV[a + 1]), tonumber(ARGV[a + 2]), tonumber(ARGV[a + 3])
  limits[a], limits[a + 1], limits[a + 2] = minute, hour, day
  advance(b, minute)
  heal(b)
  if minute >= 0 then
    local excess = b.level + (points - minute) * UNITS
    if excess > 0 then wait(i, 1, points > minute and math.huge or math.ceil(excess / rateOf(b, minute))) end
  end
  if hour >= 0 and b.hs + points > hour then wait(i, 2, slidingWait(b, 'h', 60000, 61, hour)) end
  if day >= 0 and b.ds + points > day then wait(i, 3, slidingWait(b, 'd', 900000, 97, day)) end
  if atOnce >= 0 and b.running >= atOnce then wait(i, 4, atOnce == 0 and math.huge or 1000) end
end

local reply
if worst > 0 then
  reply = { 0, worst, window, longest == math.huge and -1 or longest }
else
  reply = { 1 }
  for i = 1, #KEYS do
    local b, minute = budgets[i], limits[i * 4 - 1]
    local place = pack('<ddddd', now, points, minute >= 0 and b.level or -1, b.drained, b.refunded)
    if minute >= 0 then b.level = b.level + points * UNITS end
    b.limit = minute
    if b.running == 0 then b.heal = now + LEASE end
    b.running = b.running + 1
    b.h, b.hs, b.d, b.ds = b.h + points, b.hs + points, b.d + points, b.ds + points
    save(b, lease, place)
  end
end
for i = 1, #KEYS do answer(reply, budgets[i], limits[i * 4 - 1], limits[i * 4], limits[i * 4 + 1]) end
return reply
`;

/** KEYS: the budgets. ARGV: four limits for each, as for admitting. Answers the states; writes nothing. */
export const READ_LUA = `${ANSWER}
local budgets, reply = {}, {}
for i = 1, #KEYS do budgets[i] = load(call('HGET', KEYS[i], 's'), KEYS[i]) end
for i = 1, #KEYS do
  local b, a = budgets[i], i * 4 - 3
  local minute = tonumber(ARGV[a])
  advance(b, minute)
  heal(b)
  answer(reply, b, minute, tonumber(ARGV[a + 1]), tonumber(ARGV[a + 2]))
end
return reply
`;
