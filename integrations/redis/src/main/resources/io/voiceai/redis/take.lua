-- KEYS: the epoch, the holder's record. ARGV: tag, holder, lease, patience, settling time, how many lines must all have room,
-- then each line and how many calls it takes; times in microseconds.
local holder, lease, patience, settling, all = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local record = KEYS[2]
local begun = epoch(KEYS[1])
for i = 7, #ARGV, 2 do
  expire(ARGV[i], patience)
end
if holds(record) then
  return {'taken', text(begun), redis.call('HGET', record, 'chosen')}
end
-- Those who hold places that Redis has forgotten get the time to say so.
if now < begun + settling then
  return {'busy', text(begun), text(begun + settling - now)}
end

-- Who came first and still waits has the first right to what is free.
local function before(line)
  return redis.call('ZRANK', key('queue', line), holder) or redis.call('ZCARD', key('queue', line))
end

local taken, missing, others = {}, {}, {}
local chosen, least = '', nil
for i = 7, #ARGV, 2 do
  local line, calls = ARGV[i], tonumber(ARGV[i + 1])
  local load = redis.call('ZCARD', key('until', line))
  local full = load + before(line) >= calls
  if (i - 7) / 2 < all then
    table.insert(full and missing or taken, line)
  else
    table.insert(others, line)
    if not full and (not least or load < least) then
      chosen, least = line, load
    end
  end
end
if least then
  table.insert(taken, chosen)
else
  for _, line in ipairs(others) do
    table.insert(missing, line)
  end
end
if #missing == 0 then
  hold(holder, record, table.concat(taken, ' '), chosen, now + lease)
  return {'taken', text(begun), chosen}
end

local waits, queued = redis.call('HGET', record, 'waits') or '', {}
for line in each(waits) do
  queued[line] = true
end
local rank, holders, seen = math.huge, {}, {}
for _, line in ipairs(missing) do
  redis.call('ZADD', key('queue', line), 'NX', text(now), holder)
  redis.call('ZADD', key('asked', line), text(now), holder)
  redis.call('PEXPIRE', key('queue', line), math.ceil(patience / 1000) + 1)
  redis.call('PEXPIRE', key('asked', line), math.ceil(patience / 1000) + 1)
  if not queued[line] then
    waits = waits .. ' ' .. line
  end
  rank = math.min(rank, before(line))
  for _, id in ipairs(redis.call('ZRANGE', key('since', line), 0, 99)) do
    if #holders < 100 and not seen[id] then
      seen[id] = true
      table.insert(holders, id)
    end
  end
end
redis.call('HSET', record, 'waits', waits)
redis.call('PEXPIRE', record, math.ceil(patience / 1000) * 2)
return {'busy', text(begun), text(math.min(50000 * (rank + 1), 1000000)), unpack(holders)}
