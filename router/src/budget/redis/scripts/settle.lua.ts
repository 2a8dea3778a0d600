/**
 * KEYS: the budgets. ARGV: points that were needed, id of the reservation. The lease decides: without it, or after its
 * time, nothing is given back. Answers in how many budgets it was settled.
 */
export const SETTLE_LUA = `
local points, lease = tonumber(ARGV[1]), 'l' .. ARGV[2]

local function giveBack(b, f, width, count, at, surplus)
  local number, current = floor(at / width), floor(now / width)
  if number == current then b[f] = b[f] - surplus
  elseif number > current - count then
    local r = ring(b, f, count)
    b[f .. 'r'], b[f .. 'w'] = put(r, number % count, get(r, number % count) - surplus), true
  else return end
  b[f .. 's'] = b[f .. 's'] - surplus
end

local held = {}
for i = 1, #KEYS do
  local fields = call('HMGET', KEYS[i], 's', lease)
  if fields[1] and fields[2] then held[#held + 1] = { load(fields[1], KEYS[i]), fields[2] } end
end
local settled = 0
for i = 1, #held do
  local b = held[i][1]
  local at, reserved, before, drained, refunded = unpack_('<ddddd', held[i][2])
  local surplus = max(0, reserved - points)
  advance(b, b.limit)
  call('HDEL', b.key, lease)
  b.running = b.running - 1
  if now < at + LEASE then
    settled = settled + 1
    if surplus > 0 then
      if before >= 0 then
        local undrained = before + reserved * UNITS - (b.drained - drained) % WRAP
          - min(before, (b.refunded - refunded) % WRAP)
        local units = max(0, min(surplus * UNITS, undrained, b.level))
        b.level, b.refunded = b.level - units, (b.refunded + units) % WRAP
      end
      giveBack(b, 'h', 60000, 61, at, surplus)
      giveBack(b, 'd', 900000, 97, at, surplus)
    end
  end
  save(b)
end
return { settled }
`;
